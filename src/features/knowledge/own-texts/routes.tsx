import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { backToBase, writeText } from './commands.ts';
import { TextListPage, textName } from './pages/list.tsx';
import { TextPage, type TextPageProps } from './pages/text.tsx';
import { type TextFile, textFile, textLines } from './queries.ts';
import { isTextKey } from './rules-texts.ts';
import { readText, type TextTyped, typedFrom } from './text-form.ts';

const reading = { may: 'knowledge.read', purpose: 'knowledge' } as const;
const writing = { may: 'knowledge.edit', purpose: 'knowledge' } as const;

/** A form starts with what counts now; who saves it says anew where it comes from. */
function usual(file: TextFile, today: Temporal.PlainDate): TextTyped {
  return { fields: file.now, bron: file.mark?.source ?? '', brondatum: today.toString(), nakijken: today.add({ years: 1 }).toString() };
}

async function find(act: Act, request: Request): Promise<TextFile | null> {
  const key = request.params['sleutel'] ?? '';
  return isTextKey(key) ? textFile(act, key, dutchDate(act.now)) : null;
}

function page(act: Act, request: Request, file: TextFile, attempt: Partial<Pick<TextPageProps, 'typed' | 'mistakes' | 'changed'>> = {}): Result {
  const { typed = usual(file, dutchDate(act.now)), mistakes = [], changed = false } = attempt;
  const title = request.texts.ownTexts.textTitle('', textName(request, file.key));
  act.about('text', file.key);
  return {
    status: changed ? 409 : mistakes.length > 0 ? 422 : 200, title: mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <TextPage request={request} file={file} now={act.now} mayEdit={act.may('knowledge.edit')} typed={typed} mistakes={mistakes} changed={changed} />,
  };
}

const since = (text: string): number => (/^\d{1,15}$/.test(text) ? Number(text) : -1);

export const ownTextRoutes: readonly Route[] = [
  get('/kennis/teksten', reading, async (act, request) => ({
    title: request.texts.ownTexts.title, page: <TextListPage request={request} lines={await textLines(act, dutchDate(act.now))} mayEdit={act.may('knowledge.edit')} />,
  })),
  get('/kennis/teksten/:sleutel', reading, async (act, request) => {
    const file = await find(act, request);
    return file ? page(act, request, file) : { notFound: true };
  }),
  post('/kennis/teksten/:sleutel', writing, async (act, request) => {
    const file = await find(act, request);
    if (!file) return { notFound: true };
    const form = await request.form();
    const typed = typedFrom(form, file.key);
    const read = readText(file.key, typed, dutchDate(act.now));
    // With a mistake the page is made anew from what counts now; whoever mends it then has to see what somebody else wrote meanwhile.
    if ('mistakes' in read) return page(act, request, file, { typed, mistakes: read.mistakes, changed: since(form.text('sinds')) !== file.since });
    if (await writeText(act, file.key, since(form.text('sinds')), read.word)) return { redirect: `/kennis/teksten/${file.key}?gelukt=bewaard` };
    return page(act, request, await textFile(act, file.key, dutchDate(act.now)), { typed, changed: true });
  }),
  post('/kennis/teksten/:sleutel/terug', writing, async (act, request) => {
    const file = await find(act, request);
    if (!file) return { notFound: true };
    const form = await request.form();
    if (await backToBase(act, file.key, since(form.text('sinds')))) return { redirect: `/kennis/teksten/${file.key}?gelukt=terug` };
    return page(act, request, await textFile(act, file.key, dutchDate(act.now)), { changed: true });
  }),
];
