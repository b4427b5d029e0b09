import { PictureNav } from '../pages/picture-nav.tsx';
import { csvOf } from '../../../lib/csv.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { activeForms, type FormCode, formName, isFormCode, isSectorCode, SECTORS, sectorName } from '../../knowledge/offers.ts';
import { riskFileRoutes } from './file-routes.tsx';
import { MeasuresPage, SuggestionsPage } from './pages/beside.tsx';
import { type RiskFilter, RisksPage } from './pages/list.tsx';
import { PrintedRisks } from './pages/print.tsx';
import { measuresOf } from './pages/words.tsx';
import { notYetInRegister } from './queries-around.ts';
import { type RiskFile, riskFiles } from './queries.ts';
import type { MeasuresNow } from './rules.ts';
import { riskStates } from './states.ts';

const read = { may: 'picture.read', purpose: 'picture' } as const;
const edit = { may: 'risks.edit', purpose: 'picture' } as const;

function filterFrom(value: (name: string) => string): RiskFilter {
  const [sector, form, state] = [value('sector'), value('vorm'), riskStates.find((one) => one === value('stand'))];
  return { sector: isSectorCode(sector) ? sector : '', form: isFormCode(form) ? form : '', state: state ?? 'all' };
}

const fits = ({ sector, form, state }: RiskFilter) => ({ description, ...file }: RiskFile): boolean =>
  (sector === '' || description.sector === sector) && (form === '' || description.forms.some((one) => one === form)) && (state === 'all' || file.state === state);

const formsNow = async (act: Act): Promise<readonly FormCode[]> => (await activeForms(act.db, dutchDate(act.now))).map((form) => form.code);

async function list(act: Act, request: Request): Promise<Result> {
  const all = await riskFiles(act);
  const filter = filterFrom((name) => request.query.get(name) ?? '');
  const forms = await formsNow(act);
  return {
    title: request.texts.risks.title, width: 'wide',
    page: <RisksPage
      request={request} risks={all.filter(fits(filter))} all={all.length} filter={filter} sectors={SECTORS.map(({ code }) => code)} forms={forms} suggestions={notYetInRegister(act, all, forms, request.language).length}
      may={{ edit: act.may('risks.edit'), know: act.may('signals.read') }} nav={<PictureNav request={request} current="risks" />}
    />,
  };
}

/** Codes, days and names of colleagues; none of the words that people wrote. */
const exported = (measuresNow: MeasuresNow) => async (act: Act, request: Request): Promise<Result> => {
  const form = await request.form();
  const files = (await riskFiles(act)).filter(fits(filterFrom((name) => form.text(name))));
  const measures = await measuresNow(act);
  const { risks: words } = request.texts;
  const { columns } = words.list;
  act.note({ lines: files.length });
  const head = [columns.number, columns.sector, columns.place, columns.forms, columns.exposure, columns.judgement, columns.said, columns.on, columns.next, columns.measures, columns.state];
  const rows = files.map((file) => [
    words.number(file.number), sectorName(file.description.sector, request.language), words.places[file.description.placeKind], file.description.forms.map((one) => formName(one, request.language)).join(', '),
    words.exposures[file.description.exposure], file.judged ? words.judgements[file.judged.judgement] : words.list.never, file.judged?.by ?? '', file.judged ? dutchDate(file.judged.at).toString() : '', file.nextLook ?? '',
    measuresOf(file, measures).map(({ code, title }) => `${code} ${title ?? ''}`.trim()).join(', '), words.states[file.state],
  ]);
  return { file: Buffer.from(csvOf([head, ...rows])), type: 'text/csv; charset=utf-8', name: words.list.file };
};

/** The risk register. `measuresNow` are the measures of the plan, handed in from above: this room may not ask the plan. */
export function riskRoutes(measuresNow: MeasuresNow): readonly Route[] {
  return [
    get('/beeld/risicos', read, list),
    get('/beeld/risicos/afdruk', read, async (act, request) => {
      const filter = filterFrom((name) => request.query.get(name) ?? '');
      return {
        title: request.texts.risks.title, width: 'wide',
        page: <PrintedRisks request={request} risks={(await riskFiles(act)).filter(fits(filter))} measures={await measuresNow(act)} filter={filter} today={dutchDate(act.now)} mayKnow={act.may('signals.read')} />,
      };
    }),
    post('/beeld/risicos/uitvoer', edit, exported(measuresNow)),
    get('/beeld/risicos/voorstellen', edit, async (act, request) => ({
      title: request.texts.risks.suggestions.title, width: 'wide', page: <SuggestionsPage request={request} suggestions={notYetInRegister(act, await riskFiles(act), await formsNow(act), request.language)} nav={<PictureNav request={request} current="risks" />} />,
    })),
    get('/beeld/risicos/maatregelen', read, async (act, request) => ({
      title: request.texts.risks.measures.title, width: 'wide', page: <MeasuresPage request={request} risks={await riskFiles(act)} measures={await measuresNow(act)} nav={<PictureNav request={request} current="risks" />} />,
    })),
    ...riskFileRoutes(measuresNow),
  ];
}
