import { csvOf } from '../../../lib/csv.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { type ReadTable, tableOf, textOf } from '../training/rules-csv.ts';
import { addPartner, changePartner } from './commands.ts';
import { ListFilePage, ListPreviewPage } from './pages/list-file.tsx';
import { partnerWords } from './queries.ts';
import { listOf, type ListRow, readList, type ReadList } from './rules-list.ts';

const writing = { may: 'partners.edit', purpose: 'knowledge' } as const;

function filePage(request: Request, trouble: string | null, pasted = ''): Result {
  const words = request.texts.partners.csv;
  return { status: trouble ? 422 : 200, title: trouble ? request.texts.ui.mistakes.prefix(words.title) : words.title, width: 'text', page: <ListFilePage request={request} trouble={trouble} pasted={pasted} /> };
}

/** Which lines of partners a preview was made from; when they are others by the time somebody says yes, the preview is made anew. */
const standOf = (list: ReadList): string => list.rows.map((row) => (row.outcome === 'change' ? `${row.line}:${row.id}:${row.version}` : `${row.line}:${row.outcome}`)).join(' ');

async function look(act: Act, request: Request, text: string, encoding: ReadTable['encoding']): Promise<{ readonly list: ReadList; readonly table: ReadTable } | { readonly trouble: string }> {
  const { csv: words, roles, holidays } = request.texts.partners;
  const table = tableOf(text, encoding);
  if (typeof table === 'string') return { trouble: words.tableTroubles[table] };
  const list = readList(table, await partnerWords(act), dutchDate(act.now), roles, holidays);
  return 'trouble' in list ? { trouble: `${words.mistakes[list.trouble]} ${list.columns.join(', ')}.` } : { list, table };
}

function preview(request: Request, { list, table }: { readonly list: ReadList; readonly table: ReadTable }, content: string, changed: boolean): Result {
  const words = request.texts.partners.csv;
  return {
    status: changed ? 409 : 200, title: words.preview, width: 'wide',
    page: <ListPreviewPage request={request} list={list} facts={words.facts(words.encodings[table.encoding], words.separators[table.separator])} content={content} stand={standOf(list)} changed={changed} />,
  };
}

async function readFile(act: Act, request: Request): Promise<Result> {
  const { mistakes } = request.texts.partners.csv;
  const form = await request.form();
  const [file, pasted] = [form.file('bestand'), form.text('plak')];
  if (!file && pasted.trim() === '') return filePage(request, mistakes['no-file']);
  if (file && !file.list) return filePage(request, file.refused === 'file-type' || file.refused === 'file-too-large' ? mistakes['too-large'] : mistakes['not-text'], pasted);
  const read = file?.list ? textOf(file.list) : { text: pasted, encoding: 'utf-8' as const };
  if (!read) return filePage(request, mistakes['not-text'], pasted);
  const seen = await look(act, request, read.text, read.encoding);
  return 'trouble' in seen ? filePage(request, seen.trouble, pasted) : preview(request, seen, read.text, false);
}

async function keep(act: Act, row: ListRow): Promise<boolean> {
  if (row.outcome === 'add') return await addPartner(act, row.word) !== null;
  return row.outcome === 'change' && await changePartner(act, row.id, row.version, row.word) === 'kept';
}

async function saveList(act: Act, request: Request): Promise<Result> {
  const form = await request.form();
  const content = form.text('inhoud');
  const seen = await look(act, request, content, 'utf-8');
  if ('trouble' in seen) return filePage(request, seen.trouble, content);
  if (standOf(seen.list) !== form.text('stand')) return preview(request, seen, content, true);
  let kept = 0;
  for (const row of seen.list.rows) if (await keep(act, row)) kept += 1;
  act.note({ change: 'list', kept });
  return { redirect: `/kennis/partners?ingelezen=${kept}` };
}

/** A list of partners out and in again; who works there never travels in it. */
export const partnerListRoutes: readonly Route[] = [
  get('/kennis/partners/lijst.csv', { may: 'knowledge.read', purpose: 'knowledge' }, async (act, request) => ({
    file: new TextEncoder().encode(csvOf(listOf((await partnerWords(act)).map((one) => one.word)))), type: 'text/csv; charset=utf-8', name: request.texts.partners.csv.name,
  })),
  get('/kennis/partners/inlezen', writing, async (_act, request) => filePage(request, null)),
  post('/kennis/partners/inlezen', writing, readFile),
  post('/kennis/partners/inlezen/bewaren', writing, saveList),
];
