import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import type { UploadedFile } from '../../../platform/files.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { addCourse, addFollowed, dropFollowed, endCourse, importFollowed, undoImport } from './course-commands.ts';
import { CoursesPage } from './pages/courses.tsx';
import { ImportPage } from './pages/import.tsx';
import type { Typed } from './pages/parts.tsx';
import { courses, known } from './queries-courses.ts';
import { type ReadTable, tableOf, textOf } from './rules-csv.ts';
import { checkImport, type ImportCheck } from './rules-import.ts';
import { type CourseField, courseFields, fieldsFrom, type FollowedField, followedFields, readCourse, readFollowed } from './teams-form.ts';

const lock = { may: 'training.keep', purpose: 'training' } as const;

interface Sent { readonly course?: Typed<CourseField>; readonly followed?: Typed<FollowedField>; readonly list?: { readonly error: string; readonly text: string } }

async function page(act: Act, request: Request, sent: Sent = {}): Promise<Result> {
  const { courses: words, list } = request.texts.teams;
  const wrong = (sent.course?.mistakes.length ?? 0) + (sent.followed?.mistakes.length ?? 0) > 0 || sent.list !== undefined;
  const count = Number(/^\d{1,5}$/.exec(request.query.get('regels') ?? '')?.[0] ?? 0);
  const done = wrong ? null : {
    erbij: words.added, gevolgd: words.recorded, gewijzigd: words.changed, weg: words.dropped, ingelezen: list.written(count), ongedaan: list.undone,
  }[request.query.get('gelukt') ?? ''] ?? null;
  return {
    title: wrong ? request.texts.ui.mistakes.prefix(words.title) : words.title, width: 'wide', status: wrong ? 422 : 200,
    page: (
      <CoursesPage
        request={request} courses={await courses(act)} done={done} list={sent.list ?? { error: null, text: '' }}
        course={sent.course ?? { fields: { titel: '', gever: '' }, mistakes: [] }} followed={sent.followed ?? { fields: { wie: '', cursus: '', dag: '' }, mistakes: [] }}
      />
    ),
  };
}

type Looked = { readonly error: string } | { readonly table: ReadTable; readonly text: string; readonly check: Extract<ImportCheck, { rows: unknown }> };

/** Reads a list and looks at its rows; keeps nothing. */
async function lookAt(act: Act, request: Request, file: UploadedFile | undefined, pasted: string): Promise<Looked> {
  const { list: words } = request.texts.teams;
  if (file && !file.list) return { error: file.refused === 'file-too-large' ? words.tooLarge : file.safe || file.refused === 'file-broken' ? words.tableTroubles['not-text'] : words.tooLarge };
  const decoded = file?.list ? textOf(file.list) : { text: pasted, encoding: 'utf-8' as const };
  if (!decoded) return { error: words.tableTroubles['not-text'] };
  if (!file && pasted.trim() === '') return { error: words.nothingChosen };
  const table = tableOf(decoded.text, decoded.encoding);
  if (typeof table === 'string') return { error: words.tableTroubles[table] };
  const check = checkImport(table, await known(act));
  if ('missing' in check) return { error: words.missing(check.missing.map((column) => words.columnNames[column]).join(', '), check.heads.join(', ')) };
  return { table, text: decoded.text, check };
}

const idIn = (text: string): number | null => (/^\d{1,15}$/.test(text) ? Number(text) : null);

export const courseRoutes: readonly Route[] = [
  get('/kennis/cursussen', lock, (act, request) => page(act, request)),

  post('/kennis/cursussen', lock, async (act, request) => {
    const fields = fieldsFrom(await request.form(), courseFields);
    const read = readCourse(fields);
    if ('mistakes' in read) return page(act, request, { course: { fields, mistakes: read.mistakes } });
    return await addCourse(act, read.value.title, read.value.provider) ? { redirect: '/kennis/cursussen?gelukt=erbij' } : page(act, request, { course: { fields, mistakes: [{ field: 'titel', mistake: 'title-taken' }] } });
  }),

  post('/kennis/cursussen/gevolgd', lock, async (act, request) => {
    const fields = fieldsFrom(await request.form(), followedFields);
    const all = await courses(act);
    const read = readFollowed(fields, all.learners, all.courses, dutchDate(act.now).toString());
    if ('mistakes' in read) return page(act, request, { followed: { fields, mistakes: read.mistakes } });
    return await addFollowed(act, read.value) ? { redirect: '/kennis/cursussen?gelukt=gevolgd' } : page(act, request, { followed: { fields, mistakes: [{ field: 'wie', mistake: 'known' }] } });
  }),

  post('/kennis/cursussen/weghalen', lock, async (act, request) => {
    const id = idIn((await request.form()).text('gevolgd'));
    return id !== null && await dropFollowed(act, id) ? { redirect: '/kennis/cursussen?gelukt=weg' } : { redirect: '/kennis/cursussen' };
  }),

  post('/kennis/cursussen/controleren', lock, async (act, request) => {
    const form = await request.form();
    const looked = await lookAt(act, request, form.file('bestand'), form.text('tekst'));
    if ('error' in looked) return page(act, request, { list: { error: looked.error, text: form.text('tekst') } });
    const { table, text, check } = looked;
    act.note({ rows: check.rows.length });
    return { title: request.texts.teams.list.checkTitle, width: 'wide', page: <ImportPage request={request} table={table} rows={check.rows} unused={check.unused} text={text} /> };
  }),

  // Looked at anew: what was true when the page was made may have changed, and nobody's page decides what is written.
  post('/kennis/cursussen/inlezen', lock, async (act, request) => {
    const text = (await request.form()).text('tekst');
    const looked = await lookAt(act, request, undefined, text);
    if ('error' in looked) return page(act, request, { list: { error: looked.error, text } });
    if (!looked.check.rows.some((row) => row.write)) return page(act, request, { list: { error: request.texts.teams.list.nothing, text } });
    return { redirect: `/kennis/cursussen?gelukt=ingelezen&regels=${await importFollowed(act, looked.check.rows)}` };
  }),

  post('/kennis/cursussen/ongedaan', lock, async (act, request) => {
    const id = idIn((await request.form()).text('lijst'));
    return { redirect: `/kennis/cursussen${id !== null && await undoImport(act, id) !== null ? '?gelukt=ongedaan' : ''}` };
  }),

  post('/kennis/cursussen/:cursus', lock, async (act, request) => {
    const id = idIn(request.params['cursus'] ?? '');
    if (id === null) return { notFound: true };
    const ends = (await request.form()).text('doe') !== 'weer';
    return { redirect: `/kennis/cursussen${await endCourse(act, id, ends) ? '?gelukt=gewijzigd' : ''}` };
  }),
];
