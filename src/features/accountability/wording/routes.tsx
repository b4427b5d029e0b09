import type { Act } from '../../../platform/act.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { textsIn } from '../../../texts/texts.ts';
import { kindOfSlug, slugs } from '../rules-kinds.ts';
import { keepWords } from './commands.ts';
import { WordingKinds, WordingPage, type WordingPageProps, WordingParts } from './pages/wording.tsx';
import { partOf, type WordingPart } from './parts.ts';
import { wordingFile, wordingLines } from './queries.ts';
import { problemsOf } from './rules-wording.ts';
import { sinceOf, wordsFrom } from './wording-form.ts';

const read = { may: 'letters.read', purpose: 'accountability' } as const;
const make = { may: 'letters.make', purpose: 'accountability' } as const;
/** Documents are Dutch, in whatever language the person works. */
const dutch = textsIn('nl');

export const wordingRoutes: readonly Route[] = [
  get('/verantwoording/sjablonen', read, async (_, request) => ({ title: request.texts.account.wording.title, width: 'text', page: <WordingKinds request={request} /> })),
  get('/verantwoording/sjablonen/:soort', read, async (act, request) => {
    const kind = kindOfSlug(request.params['soort'] ?? '');
    if (!kind) return { notFound: true };
    return { title: request.texts.account.wording.ofKind(request.texts.account.kinds[kind]), page: <WordingParts request={request} kind={kind} lines={await wordingLines(act, kind, dutch)} mayEdit={act.may('letters.make')} /> };
  }),
  get('/verantwoording/sjablonen/:soort/:deel', read, async (act, request) => {
    const part = partIn(request);
    return part ? page(act, request, part) : { notFound: true };
  }),
  post('/verantwoording/sjablonen/:soort/:deel', make, async (act, request) => {
    const part = partIn(request);
    if (!part) return { notFound: true };
    const form = await request.form();
    const back = form.text('doe') === 'terug';
    const words = wordsFrom(form);
    const problems = back ? [] : problemsOf(words, part.slots);
    if (problems.length > 0) return page(act, request, part, { typed: words, problems });
    if (form.text('doe') === 'bekijk') return page(act, request, part, { typed: words, preview: true });
    if (await keepWords(act, part, sinceOf(form), back ? null : words)) return { redirect: `/verantwoording/sjablonen/${slugs[part.kind]}/${part.name}?gelukt=${back ? 'terug' : 'bewaard'}` };
    return page(act, request, part, { ...(back ? {} : { typed: words }), changed: true });
  }),
];

function partIn(request: Request): WordingPart | null {
  const kind = kindOfSlug(request.params['soort'] ?? '');
  return kind && partOf(`${kind}/${request.params['deel'] ?? ''}`, dutch);
}

async function page(act: Act, request: Request, part: WordingPart, attempt: Partial<Pick<WordingPageProps, 'typed' | 'problems' | 'changed' | 'preview'>> = {}): Promise<Result> {
  const file = await wordingFile(act, part);
  const words = request.texts.account.wording;
  const { typed = file.own ?? part.builtIn, problems = [], changed = false, preview = false } = attempt;
  const title = words.partTitle(words.partNames[part.name] ?? part.name, request.texts.account.kinds[part.kind]);
  act.about('wording', part.key);
  return {
    status: changed ? 409 : problems.length > 0 ? 422 : 200, title: problems.length > 0 ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <WordingPage request={request} file={file} mayEdit={act.may('letters.make')} typed={typed} problems={problems} changed={changed} preview={preview} />,
  };
}
