import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { activeForms, isFormCode, isSectorCode, SECTORS } from '../../knowledge/offers.ts';
import { describeAgain, makeRisk } from './commands.ts';
import { RiskFormPage, type RiskFormProps } from './pages/forms.tsx';
import { catalogueGrounds } from './queries-around.ts';
import { type RiskFile, riskFile } from './queries.ts';
import { type RiskFields, riskFrom, readRisk } from './risk-form.ts';

const edit = { may: 'risks.edit', purpose: 'picture' } as const;

const nothing: RiskFields = { sector: '', vormen: [], plek: '', gebied: '', straat: '', object: '', blootstelling: '', toelichting: '', gronden: [] };

const find = (act: Act, request: Request): Promise<RiskFile | undefined> => {
  const text = request.params['nr'] ?? '';
  return /^[1-9]\d{0,8}$/.test(text) ? riskFile(act, Number(text)) : Promise.resolve(undefined);
};

const groundsOf = (act: Act, request: Request, sector: string) => (isSectorCode(sector) ? catalogueGrounds(act, sector, request.language) : []);

async function page(act: Act, request: Request, props: Pick<RiskFormProps, 'file' | 'fields' | 'mistakes' | 'problem' | 'grounds'>): Promise<Result> {
  const { form } = request.texts.risks;
  const title = props.file ? form.titleEdit(props.file.number) : form.titleNew;
  const active = (await activeForms(act.db, dutchDate(act.now))).map((one) => one.code);
  // A form that no longer counts here stays choosable for a risk that has it.
  const forms = [...active, ...(props.file?.description.forms ?? []).filter((code) => !active.includes(code))];
  return {
    status: props.problem ? 409 : props.mistakes.length > 0 ? 422 : 200, title: props.mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <RiskFormPage {...props} request={request} sectors={SECTORS.map(({ code }) => code)} forms={forms} mayKnow={act.may('signals.read')} />,
  };
}

/** A new risk, from the catalogue or by hand, and the same one described again. */
export const describeRoutes: readonly Route[] = [
  get('/beeld/risicos/nieuw', edit, async (act, request) => {
    const [sector, form] = [request.query.get('sector') ?? '', request.query.get('vorm') ?? ''];
    const grounds = groundsOf(act, request, sector);
    const fits = grounds.filter((ground) => ground.forms.some((one) => one === form));
    const fields = { ...nothing, sector: isSectorCode(sector) ? sector : '', vormen: isFormCode(form) ? [form] : [], plek: 'area', gronden: fits.map(({ key }) => key) };
    return page(act, request, { file: null, fields, mistakes: [], problem: null, grounds });
  }),
  post('/beeld/risicos/nieuw', edit, async (act, request) => {
    const form = await request.form();
    const fields = riskFrom(form);
    const grounds = groundsOf(act, request, form.text('van'));
    const said = readRisk(fields, act.may('signals.read'), false);
    if ('mistakes' in said) return page(act, request, { file: null, fields, mistakes: said.mistakes, problem: null, grounds });
    // Grounds belong to their sector: another one that was chosen meanwhile has others.
    const taken = form.text('van') === fields.sector ? grounds.filter(({ key }) => fields.gronden.includes(key)) : [];
    const number = await makeRisk(act, said.description, taken.map((ground) => ({ kind: 'documented', sources: ground.sources, words: ground.original ?? ground.text })));
    return { redirect: `/beeld/risicos/${number}?gelukt=toegevoegd` };
  }),
  get('/beeld/risicos/:nr/wijzigen', edit, async (act, request) => {
    const file = await find(act, request);
    if (!file) return { notFound: true };
    if (file.state === 'closed') return { redirect: `/beeld/risicos/${file.number}` };
    const { description: now } = file;
    const fields = { ...nothing, sector: now.sector, vormen: now.forms, plek: now.placeKind, gebied: now.area, straat: now.street, object: now.object ?? '', blootstelling: now.exposure, toelichting: now.exposureWords };
    return page(act, request, { file, fields, mistakes: [], problem: null, grounds: [] });
  }),
  post('/beeld/risicos/:nr/wijzigen', edit, async (act, request) => {
    const file = await find(act, request);
    if (!file) return { notFound: true };
    const form = await request.form();
    const fields = riskFrom(form);
    const said = readRisk(fields, act.may('signals.read'), file.description.placeKind === 'object');
    if ('mistakes' in said) return page(act, request, { file, fields, mistakes: said.mistakes, problem: null, grounds: [] });
    const from = /^\d{1,9}$/.test(form.text('revisie')) ? Number(form.text('revisie')) : -1;
    const outcome = await describeAgain(act, file, from, said.description);
    if (outcome === 'done') return { redirect: `/beeld/risicos/${file.number}?gelukt=gewijzigd` };
    const now = await find(act, request);
    return now ? page(act, request, { file: now, fields, mistakes: [], problem: outcome, grounds: [] }) : { notFound: true };
  }),
];
