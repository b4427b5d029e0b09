import type { Act } from '../../../platform/act.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { breakGlass, endGlass } from './commands.ts';
import { type GlassFields, type GlassMistake, readGlass } from './glass-form.ts';
import { GlassPage, SeenSignalPage } from './pages/glass.tsx';
import { fileThroughGlass, glassHours, ownGlass, signalThroughGlass } from './queries.ts';

const lock = { may: 'signals.glass', purpose: 'break-glass' } as const;

async function page(act: Act, request: Request, fields: GlassFields, mistakes: readonly GlassMistake[], busy: boolean): Promise<Result> {
  const { title } = request.texts.glass;
  const wrong = mistakes.length > 0 || busy;
  return {
    status: busy ? 409 : wrong ? 422 : 200, title: wrong ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <GlassPage request={request} fields={fields} mistakes={mistakes} busy={busy} hours={await glassHours(act)} glass={await ownGlass(act)} ended={request.query.get('gelukt') === 'beeindigd'} />,
  };
}

/** Reading one signal in an emergency, without the right to read signals. */
export const glassRoutes: readonly Route[] = [
  get('/noodtoegang', lock, (act, request) => page(act, request, { kenmerk: '', reden: '' }, [], false)),

  post('/noodtoegang', { ...lock, fresh: true }, async (act, request) => {
    const { fields, number, mistakes } = readGlass(await request.form());
    if (mistakes.length > 0 || number === null) return page(act, request, fields, mistakes, false);
    const refused = await breakGlass(act, number, fields.reden);
    if (refused) return page(act, request, fields, refused === 'no-signal' ? [{ field: 'kenmerk', mistake: refused }] : [], refused === 'busy');
    return { redirect: `/noodtoegang/${number}` };
  }),

  get('/noodtoegang/:ref', lock, async (act, request) => {
    const number = request.params['ref'] ?? '';
    const signal = await signalThroughGlass(act, number);
    return signal ? { title: request.texts.glass.seen.title(number), width: 'text', page: <SeenSignalPage request={request} signal={signal} /> } : { notFound: true };
  }),

  get('/noodtoegang/:ref/bijlage/:id', lock, async (act, request) => {
    const id = request.params['id'] ?? '';
    const file = /^\d{1,4}$/.test(id) ? await fileThroughGlass(act, request.params['ref'] ?? '', Number(id)) : null;
    return file ? { file: file.bytes, type: file.type, name: file.name } : { notFound: true };
  }),

  post('/noodtoegang/:ref/einde', lock, async (act, request) => (await endGlass(act, request.params['ref'] ?? '') ? { redirect: '/noodtoegang?gelukt=beeindigd' } : { redirect: '/noodtoegang' })),
];
