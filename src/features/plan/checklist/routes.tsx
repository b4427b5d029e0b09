import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { projectRoot } from '../../../lib/project-root.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { planHeads } from '../queries.ts';
import { addLook, takeOver } from './commands.ts';
import { dayFrom, type LookFields, lookFrom, readLook } from './look-form.ts';
import { type NormProblem, readNormFile } from './norm-file.ts';
import { NormFilePage } from './pages/file.tsx';
import { ChecklistPage, NoChecklist, PrintedChecklist } from './pages/list.tsx';
import { RowPage, type RowPageProps } from './pages/row.tsx';
import { checklist, type RowFile, rowFile } from './queries.ts';

/** The list that comes with this version of Baken. */
const shipped = (): Promise<string> => readFile(join(projectRoot(), 'seed', 'checklist-2026-11.yaml'), 'utf8');

const lock = { may: 'plan.read', purpose: 'plan' } as const;
const assess = { may: 'plan.assess', purpose: 'plan' } as const;

const usual = (file: RowFile): LookFields => ({ basis: file.look?.basis ?? '', verdieping: file.look?.deepening ?? '', bewijs: file.look?.evidence ?? '', eigenaar: file.look?.owner ?? '', volgende: '' });

async function rowPage(act: Act, request: Request, file: RowFile, typed: Partial<Pick<RowPageProps, 'fields' | 'mistakes' | 'changed'>> = {}): Promise<Result> {
  const { fields = usual(file), mistakes = [], changed = false } = typed;
  const rows = (await checklist(act))?.rows ?? [];
  const next = rows[rows.findIndex((row) => row.code === file.code) + 1];
  act.about('checklist', file.code);
  const title = request.texts.checklist.link;
  return {
    status: changed ? 409 : mistakes.length > 0 ? 422 : 200, title: mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <RowPage request={request} file={file} mayAssess={act.may('plan.assess')} fields={fields} mistakes={mistakes} changed={changed} next={next ? { code: next.code, title: next.words.title } : null} />,
  };
}

function problemInWords(request: Request, problem: NormProblem): string {
  const { file } = request.texts.checklist;
  switch (problem.key) {
    case 'not-yaml': return file.notYaml(problem.line);
    case 'too-large': return file.tooLarge;
    case 'code-twice': return file.twice(problem.field);
    case 'field': return file.fieldWrong(problem.row, problem.field);
  }
}

/** The list in force as a file again, so that it can be mended and given back. */
async function listAsFile(act: Act): Promise<string> {
  const list = await checklist(act);
  if (!list) return shipped();
  const rows = list.rows.map(({ code, words }) => ({ code, version: words.version, title: words.title, body: words.body, source: words.source, ...(words.address ? { address: words.address } : {}), grade: words.grade, ...(words.confirm ? { confirm: true } : {}) }));
  return stringify({ checklist: { edition: list.edition, rows } }, { lineWidth: 110 });
}

export const checklistRoutes: readonly Route[] = [
  get('/toetslijst', lock, async (act, request) => {
    const typed = request.query.get('op') ?? '';
    const asked = dayFrom(typed);
    const past = asked && Temporal.PlainDate.compare(asked, dutchDate(act.now)) < 0 ? asked : undefined;
    const list = await checklist(act, past);
    const mayAssess = act.may('plan.assess');
    const title = request.texts.checklist.link;
    const plan = (await planHeads(act))[0]?.reference ?? null;
    if (!list) return { title, width: 'text', page: <NoChecklist request={request} plan={plan} mayAssess={mayAssess && !past} /> };
    return { title, width: 'wide', page: <ChecklistPage request={request} list={list} plan={plan} mayAssess={mayAssess} asked={past ? past.toString() : ''} wrongDay={typed !== '' && !past} /> };
  }),
  post('/toetslijst', assess, async (act) => {
    const read = readNormFile(await shipped());
    if (!('ok' in read)) throw new Error('The checklist that comes with this version cannot be read.');
    const { added } = await takeOver(act, read.ok);
    return { redirect: `/toetslijst?gelukt=${added.length > 0 ? 'overgenomen' : 'niets'}` };
  }),
  get('/toetslijst/afdruk', lock, async (act, request) => {
    const list = await checklist(act, dayFrom(request.query.get('op') ?? '') ?? undefined);
    return list ? { title: request.texts.checklist.link, width: 'wide', page: <PrintedChecklist request={request} list={list} /> } : { redirect: '/toetslijst' };
  }),
  get('/toetslijst/regels', assess, async (act, request) => ({ title: request.texts.checklist.file.title, width: 'wide', page: <NormFilePage request={request} typed={await listAsFile(act)} refused={[]} done={null} /> })),
  post('/toetslijst/regels', assess, async (act, request) => {
    const { checklist: words } = request.texts;
    const typed = (await request.form()).text('lijst').replace(/\r\n/g, '\n');
    const again = (refused: readonly string[]): Result => ({ status: 422, title: request.texts.ui.mistakes.prefix(words.file.title), width: 'wide', page: <NormFilePage request={request} typed={typed} refused={refused} done={null} /> });
    const read = readNormFile(typed);
    if (!('ok' in read)) return again(read.problems.map((problem) => problemInWords(request, problem)));
    const outcome = await takeOver(act, read.ok);
    if (outcome.clashing.length > 0) return again(outcome.clashing.map((code) => words.file.clash(code)));
    const done = outcome.added.length + outcome.withdrawn.length === 0 ? words.nothingNew : words.takenCounts(outcome.added.length, outcome.withdrawn.length);
    return { title: words.file.title, width: 'wide', page: <NormFilePage request={request} typed={await listAsFile(act)} refused={[]} done={done} /> };
  }),
  get('/toetslijst/regel/:code', lock, async (act, request) => {
    const file = await rowFile(act, request.params['code'] ?? '');
    return file ? rowPage(act, request, file) : { notFound: true };
  }),
  post('/toetslijst/regel/:code', assess, async (act, request) => {
    const file = await rowFile(act, request.params['code'] ?? '');
    if (!file || file.withdrawn) return { notFound: true };
    const form = await request.form();
    const fields = lookFrom(form);
    const read = readLook(fields, dutchDate(act.now));
    if ('mistakes' in read) return rowPage(act, request, file, { fields, mistakes: read.mistakes });
    const numberIn = (name: string): number => (/^\d{1,15}$/.test(form.text(name)) ? Number(form.text(name)) : -1);
    if (!await addLook(act, file, numberIn('sinds'), numberIn('versie'), read.look)) return rowPage(act, request, (await rowFile(act, file.code)) ?? file, { fields, changed: true });
    return { redirect: `/toetslijst/regel/${file.code}?gelukt=bewaard` };
  }),
];
