import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { type RetentionClass, retentionClasses, rulesWritten } from '../../../platform/retention-rules.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { approveList, setTwoForList, setTwoToDestroy, writeRule } from './commands.ts';
import { type ApprovalMistake, ListPage, type RefusedApproval, type TypedApproval } from './pages/list.tsx';
import { RetentionOverview } from './pages/overview.tsx';
import { RulePage } from './pages/rule.tsx';
import { allRules, certificates, listOf, openList, twoForList, twoToDestroy } from './queries.ts';
import { recordRoutes } from './record-routes.tsx';
import { readRule, type RuleMistake, type TypedRule, typedRule } from './rule-form.ts';

const read = { may: 'retention.approve', purpose: 'oversight' } as const;
const approve = { may: 'retention.approve', purpose: 'maintenance', fresh: true } as const;
const rule = { may: 'retention.rules', purpose: 'settings' } as const;

const longestReason = 2000;

async function listPage(act: Act, request: Request, typed: TypedApproval | null, mistake: ApprovalMistake | null, refused: RefusedApproval | null): Promise<Result> {
  const no = request.params['nr'] ?? '';
  const list = /^\d{1,6}$/.test(no) ? await listOf(act, Number(no)) : null;
  if (!list) return { notFound: true };
  act.about('retention-list', no);
  const title = request.texts.retention.list.title(list.no);
  return {
    status: mistake ? 422 : refused ? 409 : 200, title: mistake || refused ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <ListPage request={request} list={list} typed={typed} mistake={mistake} refused={refused} done={request.query.get('gelukt') === 'goedgekeurd'} two={await twoForList(act)} mayRead={act.may('signals.read')} />,
  };
}

async function rulePage(act: Act, request: Request, code: RetentionClass, typed: TypedRule | null, mistakes: readonly RuleMistake[], stale: boolean): Promise<Result> {
  const [current, ...older] = await rulesWritten(act.db, code);
  if (!current) return { notFound: true };
  const title = request.texts.retention.rule.title(request.texts.retention.classes[code]);
  const wrong = stale || mistakes.length > 0;
  return { status: stale ? 409 : wrong ? 422 : 200, title: wrong ? request.texts.ui.mistakes.prefix(title) : title, width: 'text', page: <RulePage request={request} versions={[current, ...older]} typed={typed} mistakes={mistakes} stale={stale} /> };
}

const codeIn = (request: Request): RetentionClass | null => retentionClasses.find((code) => code === request.params['code']) ?? null;

export const retentionRoutes: readonly Route[] = [
  get('/vertrouwen/bewaren', read, async (act, request) => {
    act.about('retention-list', 'all');
    const texts = request.texts.retention;
    const told = { regel: texts.rule.saved, goedkeuren: texts.two.saved, stuk: texts.file.saved }[request.query.get('gelukt') ?? ''] ?? null;
    return {
      title: texts.title, width: 'wide',
      page: (
        <RetentionOverview
          request={request} list={await openList(act)} rules={await allRules(act)} certificates={await certificates(act)} two={await twoToDestroy(act)} twoForList={await twoForList(act)} mayRule={act.may('retention.rules')}
          oversees={act.may('audit.read')} done={told}
        />
      ),
    };
  }),

  get('/vertrouwen/bewaren/lijst/:nr', read, (act, request) => listPage(act, request, null, null, null)),
  post('/vertrouwen/bewaren/lijst/:nr', approve, async (act, request) => {
    const no = request.params['nr'] ?? '';
    const list = /^\d{1,6}$/.test(no) ? await listOf(act, Number(no)) : null;
    if (!list) return { notFound: true };
    const form = await request.form();
    const typed = { chosen: form.all('weg'), reason: form.text('reden').replaceAll('\r\n', '\n') };
    const leftOut = list.items.filter((item) => !typed.chosen.includes(item.number));
    const mistake = leftOut.length > 0 && typed.reason.trim() === '' ? 'reason-missing' : typed.reason.length > longestReason ? 'reason-long' : null;
    if (mistake && list.state === 'proposed') return listPage(act, request, typed, mistake, null);
    const outcome = await approveList(act, list.no, leftOut, typed.reason);
    return outcome === 'approved' || outcome === 'first' ? { redirect: `/vertrouwen/bewaren/lijst/${list.no}?gelukt=goedgekeurd` } : listPage(act, request, typed, null, outcome);
  }),

  get('/vertrouwen/bewaren/regel/:code', rule, (act, request) => {
    const code = codeIn(request);
    return code ? rulePage(act, request, code, null, [], false) : Promise.resolve({ notFound: true });
  }),
  post('/vertrouwen/bewaren/regel/:code', rule, async (act, request) => {
    const code = codeIn(request);
    if (!code) return { notFound: true };
    const typed = typedRule(await request.form());
    const checked = readRule(code, typed, dutchDate(act.now));
    if ('mistakes' in checked) return rulePage(act, request, code, typed, checked.mistakes, false);
    return await writeRule(act, code, typed.basis, checked.value) === 'stale' ? rulePage(act, request, code, typed, [], true) : { redirect: '/vertrouwen/bewaren?gelukt=regel' };
  }),

  post('/vertrouwen/bewaren/goedkeuren', { ...rule, fresh: true }, async (act, request) => {
    const form = await request.form();
    if (form.text('lijst') !== '') await setTwoForList(act, form.text('lijst') === 'ja');
    else await setTwoToDestroy(act, form.text('ander') !== 'nee');
    return { redirect: '/vertrouwen/bewaren?gelukt=goedkeuren' };
  }),
  ...recordRoutes,
];
