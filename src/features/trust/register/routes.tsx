import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { renderDocx } from '../../../platform/documents/docx.ts';
import { renderOdt } from '../../../platform/documents/odt.ts';
import { renderPdf } from '../../../platform/documents/pdf.ts';
import { type ActivityCode, activityCodes } from '../../../platform/processing.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { type ActivityMistake, readActivity, type TypedActivity } from './activity-form.ts';
import { writeVersion } from './commands.ts';
import { dpiaContent } from './dpia.ts';
import { ActivityPage, EditActivity, PublicActivity, PublicRegister, RegisterPage } from './pages/register.tsx';
import { backlog, codeOfId, currentActivities, versionsOf } from './queries.ts';

const read = { may: 'audit.read', purpose: 'oversight' } as const;
const write = { may: 'processing.register', purpose: 'oversight' } as const;
const published = { published: 'what the municipality does with data about people, and why (GDPR art. 30)', purpose: 'oversight' } as const;

const codeIn = (request: Request): ActivityCode | null => activityCodes.find((code) => code === request.params['code']) ?? null;

async function editing(act: Act, request: Request, code: ActivityCode, typed: TypedActivity | null, mistakes: readonly ActivityMistake[], stale: boolean): Promise<Result> {
  const [current] = await versionsOf(act, code, true);
  if (!current) return { notFound: true };
  const title = request.texts.register.edit.title(current.content.name);
  return {
    status: stale ? 409 : mistakes.length > 0 ? 422 : 200, title: stale || mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <EditActivity request={request} current={current} typed={typed ?? { content: current.content, reason: '', basis: current.version }} mistakes={mistakes} stale={stale} />,
  };
}

const files = {
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', render: renderDocx },
  odt: { type: 'application/vnd.oasis.opendocument.text', render: renderOdt },
  pdf: { type: 'application/pdf', render: (content: Parameters<typeof renderOdt>[0]) => renderPdf(content, 'ua-1') },
} as const;

/** @param shipping whether lines go to a logbook of the municipality */
export function registerStaffRoutes(shipping: boolean): Route[] {
  return [
    get('/vertrouwen/register', read, async (act, request) => {
      act.about('register', act.municipality);
      const waiting = await backlog(act);
      const late = waiting.oldest !== null && Temporal.Instant.compare(waiting.oldest.add({ hours: 1 }), act.now) < 0;
      return { title: request.texts.register.title, width: 'text', page: <RegisterPage request={request} activities={await currentActivities(act)} backlog={waiting} shipping={shipping} late={late} /> };
    }),
    ...(Object.keys(files) as (keyof typeof files)[]).map((kind) => get(`/vertrouwen/register/dpia.${kind}`, read, async (act, request) => {
      act.about('register', 'dpia');
      const content = dpiaContent(request.municipality.name, dutchDate(act.now).toString(), await currentActivities(act));
      return { file: await files[kind].render(content), type: files[kind].type, name: `dpia-baken.${kind}` };
    })),
    get('/vertrouwen/register/:code', read, async (act, request) => {
      const code = codeIn(request);
      if (!code) return { notFound: true };
      act.about('register', code);
      const versions = await versionsOf(act, code, true);
      return { title: versions[0]?.content.name ?? request.texts.register.title, width: 'text', page: <ActivityPage request={request} versions={versions} mayEdit={act.may('processing.register')} saved={request.query.has('gelukt')} /> };
    }),
    get('/vertrouwen/register/:code/nieuw', write, async (act, request) => {
      const code = codeIn(request);
      return code ? editing(act, request, code, null, [], false) : { notFound: true };
    }),
    post('/vertrouwen/register/:code/nieuw', write, async (act, request) => {
      const code = codeIn(request);
      if (!code) return { notFound: true };
      const typed = readActivity(await request.form());
      if (typed.mistakes.length > 0) return editing(act, request, code, typed, typed.mistakes, false);
      return await writeVersion(act, code, typed.basis, typed.content, typed.reason) === 'stale' ? editing(act, request, code, typed, [], true) : { redirect: `/vertrouwen/register/${code}?gelukt=vastgelegd` };
    }),
  ];
}

/** The register for everybody: every version keeps its address, because lines of the logbook point to it. */
export const registerPublicRoutes: readonly Route[] = [
  get('/verwerkingen', published, async (act, request) => ({ title: request.texts.register.title, page: <PublicRegister request={request} activities={await currentActivities(act)} /> })),
  get('/verwerkingen/:id/versies/:nr', published, async (act, request) => {
    const code = codeOfId(request.params['id'] ?? '');
    const versions = code ? await versionsOf(act, code, false) : [];
    const found = versions.find((one) => String(one.version) === request.params['nr']);
    return found ? { title: found.content.name, page: <PublicActivity request={request} activity={found} newest={versions[0]?.version ?? 1} /> } : { notFound: true };
  }),
];
