import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { activeForms, isFormCode, isSectorCode, SECTORS } from '../../knowledge/offers.ts';
import { areaOfSignal, sayArea } from '../../signals/offers.ts';
import { AreaProblem } from './area-problem.ts';
import { nothingTyped, numberIn, readUpload, type TypedUpload, type UploadFault } from './areas-form.ts';
import { chooseAreas, forgetAreas, keepAreas } from './commands.ts';
import { AreasPage } from './pages/areas.tsx';
import { MapPage } from './pages/map.tsx';
import { PreviewPage } from './pages/preview.tsx';
import { NOT_KNOWN, SayPage } from './pages/say.tsx';
import { areaHistory, areaPreview, areasToChoose, mapData } from './queries.ts';
import { risksForMap } from '../risks/queries-offered.ts';
import { mapFilter, risksByPlace } from './rules-map.ts';
import { isLayer } from './rules-properties.ts';
import { problemSentence } from './sentence.ts';

const read = { may: 'picture.read', purpose: 'picture' } as const;
const write = { may: 'areas.import', purpose: 'settings' } as const;
const assess = { may: 'signals.assess', purpose: 'triage' } as const;

/** The map, the areas on it, and in which of them a signal plays. */
export const mapStaffRoutes: readonly Route[] = [
  get('/beeld/kaart', read, async (act, request) => {
    const filter = mapFilter((name) => request.query.get(name) ?? '', { isForm: isFormCode, isSector: isSectorCode });
    const forms = (await activeForms(act.db, dutchDate(act.now))).map(({ code }) => code);
    const map = await mapData(act, filter);
    return {
      title: request.texts.maps.title, width: 'wide',
      page: <MapPage request={request} map={map} choices={{ forms, sectors: SECTORS.map(({ code }) => code) }} risks={risksByPlace(await risksForMap(act), map.places, filter)} />,
    };
  }),

  get('/beeld/kaart/gebieden', write, (act, request) => areas(act, request, nothingTyped)),
  post('/beeld/kaart/gebieden', write, async (act, request) => {
    const upload = readUpload(await request.form());
    if ('mistakes' in upload) return areas(act, request, upload.typed, upload.mistakes);
    if ('notText' in upload) return areas(act, request, upload.typed, [], new AreaProblem('not-text'));
    try {
      const { number } = await keepAreas(act, upload.sent);
      return { redirect: `/beeld/kaart/gebieden/import/${number}` };
    } catch (error) {
      if (!(error instanceof AreaProblem)) throw error;
      return areas(act, request, upload.typed, [], error);
    }
  }),
  get('/beeld/kaart/gebieden/import/:nr', write, (act, request) => preview(act, request, numberIn(request.params['nr']), false)),
  post('/beeld/kaart/gebieden/kies', write, async (act, request) => {
    const form = await request.form();
    const number = form.text('import') === '' ? null : numberIn(form.text('import'));
    if (form.text('doe') === 'weg' && number !== null) {
      await forgetAreas(act, number);
      return { redirect: '/beeld/kaart/gebieden?gelukt=weggegooid' };
    }
    const layer = form.text('laag');
    const outcome = isLayer(layer) ? await chooseAreas(act, layer, number, numberIn(form.text('na'))) : 'unknown';
    if (outcome === 'chosen') return { redirect: number === null ? '/beeld/kaart/gebieden?gelukt=weggehaald' : '/beeld/kaart/gebieden?gelukt=gebruikt' };
    if (outcome === 'unknown') return { notFound: true };
    return number === null ? areas(act, request, nothingTyped, [], null, true) : preview(act, request, number, true);
  }),

  get('/signalen/:ref/gebied', assess, (act, request) => say(act, request)),
  post('/signalen/:ref/gebied', assess, async (act, request) => {
    const number = request.params['ref'] ?? '';
    const form = await request.form();
    const [typed, version] = [form.text('gebied'), numberIn(form.text('versie'))];
    const area = await areaOfSignal(act, number);
    if (!area) return { notFound: true };
    const chosen = (await areasToChoose(act)).find(({ key }) => key === typed);
    // What is no longer on the map may stay said, and cannot be said anew.
    const kept = typed !== '' && typed === area.key && area.name ? { key: area.key, name: area.name } : undefined;
    if (!chosen && !kept && typed !== NOT_KNOWN) return say(act, request, { typed: '', mistake: true });
    const done = await sayArea(act, number, version, chosen ?? kept ?? null);
    return done ? { redirect: `/signalen/${number}#gebied` } : say(act, request, { typed, changed: true });
  }),
];

async function areas(act: Act, request: Request, typed: TypedUpload, mistakes: readonly UploadFault[] = [], problem: AreaProblem | null = null, changed = false): Promise<Result> {
  const { title, changedTitle } = request.texts.maps.areas;
  const wrong = mistakes.length > 0 || problem !== null;
  if (problem) act.note({ refused: problem.code });
  return {
    status: changed ? 409 : wrong ? 422 : 200, title: wrong ? request.texts.ui.mistakes.prefix(title) : title, width: 'wide',
    page: <AreasPage request={request} history={await areaHistory(act)} mayLook={act.may('picture.read')} typed={typed} mistakes={mistakes} problem={problem ? problemSentence(problem, request.texts) : changed ? changedTitle : null} />,
  };
}

async function preview(act: Act, request: Request, number: number, changed: boolean): Promise<Result> {
  const [found, history] = [await areaPreview(act, number), await areaHistory(act)];
  if (!found) return { notFound: true };
  const counting = history.current[found.line.layer]?.chosen;
  const codes = new Set(found.areas.map(({ code }) => code));
  const gone = counting && counting.number !== number ? ((await areaPreview(act, counting.number))?.areas ?? []).map(({ code }) => code).filter((code) => !codes.has(code)) : [];
  act.about('area-import', String(number));
  return { status: changed ? 409 : 200, title: request.texts.maps.areas.previewTitle, width: 'wide', page: <PreviewPage request={request} preview={found} history={history} gone={gone} changed={changed} /> };
}

async function say(act: Act, request: Request, shown: { readonly typed?: string; readonly mistake?: boolean; readonly changed?: boolean } = {}): Promise<Result> {
  const number = request.params['ref'] ?? '';
  const area = await areaOfSignal(act, number);
  if (!area) return { notFound: true };
  const { typed = null, mistake = false, changed = false } = shown;
  const title = request.texts.maps.say.title(number);
  return {
    status: changed ? 409 : mistake ? 422 : 200, title: mistake ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <SayPage request={request} number={number} area={area} choices={await areasToChoose(act)} typed={typed} mistake={mistake} changed={changed} />,
  };
}
