import type { Act } from '../../../platform/act.ts';
import type { FormValues } from '../../../platform/form-values.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { makeDocument } from '../commands.ts';
import { referenceIn } from '../public-routes.tsx';
import { staffLetter } from '../queries.ts';
import { type Base, pathOf } from '../rules-kinds.ts';
import { type BlockFields, blockFrom, readBlock, readNewBlock, sinceOf } from './block-form.ts';
import { addBlock, leaveOut, type Outcome, renewBlock, resetBlock, undoBlock, writeBlock } from './commands.ts';
import { BlockPage, type BlockPageProps, NewBlockPage } from './pages/block.tsx';
import { blocksOf, type DocumentBlock, editable, movedOn, wishOf } from './queries.ts';
import { captionOf, piecesOf, textOf } from './rules-markup.ts';

const make = { may: 'letters.make', purpose: 'accountability' } as const;

/** Where a step leads back to, with what it did. */
const said: Readonly<Record<string, string>> = { bewaar: 'bewaard', weglaten: 'weg', meenemen: 'terug', terugzetten: 'hersteld', verversen: 'vernieuwd', ongedaan: 'ongedaan' };

export function blockRoutes(base: Base): Route[] {
  return [
    get(`/verantwoording/${base}/:id/blok`, make, async (act, request) => newBlock(act, request, base)),
    post(`/verantwoording/${base}/:id/blok`, make, async (act, request) => {
      const ref = await draftIn(act, request, base);
      if (ref === null) return { notFound: true };
      const form = await request.form();
      const fields = blockFrom(form);
      const read = readNewBlock(fields);
      if ('mistakes' in read) return newBlock(act, request, base, fields, form.text('na'), read.mistakes);
      const key = await addBlock(act, ref, form.text('na'), read.label, read.text);
      return { redirect: key === null ? `${pathOf(ref)}?gelukt=laat` : `${pathOf(ref)}?gelukt=toegevoegd` };
    }),
    post(`/verantwoording/${base}/:id/verversen`, make, async (act, request) => {
      const ref = await draftIn(act, request, base);
      const wish = ref === null ? null : await wishOf(act, ref);
      if (ref === null || !wish) return { notFound: true };
      // Of answers there may be many: this one is renewed by its own blocks.
      if (wish.kind === 'answer') {
        const blocks = await blocksOf(act, ref);
        const { blocks: moved } = await movedOn(act, request.municipality.name, ref, blocks);
        for (const block of blocks) {
          const section = moved.get(block.key);
          if (section && block.written === null) await renewBlock(act, ref, section, block.edition);
        }
      } else await makeDocument(act, request.municipality.name, wish);
      return { redirect: `${pathOf(ref)}?gelukt=ververst` };
    }),
    get(`/verantwoording/${base}/:id/blok/:onderdeel`, make, async (act, request) => {
      const found = await find(act, request, base);
      return found ? blockPage(act, request, found) : { notFound: true };
    }),
    post(`/verantwoording/${base}/:id/blok/:onderdeel`, make, async (act, request) => {
      const found = await find(act, request, base);
      if (!found) return { notFound: true };
      const form = await request.form();
      const step = form.text('doe') || 'bewaar';
      if (step === 'bewaar') {
        const fields = blockFrom(form);
        const read = readBlock(fields, piecesOf(found.block.given ?? []));
        if ('mistakes' in read) return blockPage(act, request, found, { fields, mistakes: read.mistakes, changed: sinceOf(form) !== found.block.edition });
        return ended(act, request, base, found, step, await writeBlock(act, found.ref, found.block.key, sinceOf(form), read.text), fields);
      }
      return ended(act, request, base, found, step, await taken(act, request, found, step, form), null);
    }),
  ];
}

interface Found { readonly ref: string; readonly block: DocumentBlock; readonly blocks: readonly DocumentBlock[] }

async function taken(act: Act, request: Request, { ref, block, blocks }: Found, step: string, form: FormValues): Promise<Outcome> {
  const since = sinceOf(form);
  switch (step) {
    case 'weglaten': return leaveOut(act, ref, block.key, since, true);
    case 'meenemen': return leaveOut(act, ref, block.key, since, false);
    case 'terugzetten': return resetBlock(act, ref, block.key, since);
    case 'ongedaan': return undoBlock(act, ref, block.key, since);
    case 'verversen': {
      const section = (await movedOn(act, request.municipality.name, ref, blocks)).blocks.get(block.key);
      return section ? renewBlock(act, ref, section, since) : 'done';
    }
    default: return 'unknown';
  }
}

/** Back to the document; or, when somebody else was first, the page with what they made of it and what was typed. */
async function ended(act: Act, request: Request, base: Base, found: Found, step: string, outcome: Outcome, fields: BlockFields | null): Promise<Result> {
  if (outcome === 'fixed') return { redirect: `${pathOf(found.ref)}?gelukt=laat` };
  if (outcome === 'unknown') return { notFound: true };
  if (outcome === 'done') return { redirect: `${pathOf(found.ref)}?gelukt=${said[step] ?? ''}&blok=${found.block.key}` };
  const now = await find(act, request, base);
  return now ? blockPage(act, request, now, { changed: true, ...(fields ? { fields } : {}) }) : { notFound: true };
}

async function draftIn(act: Act, request: Request, base: Base): Promise<string | null> {
  const ref = referenceIn(request, base);
  const letter = ref === null ? null : await staffLetter(act, ref);
  return letter ? letter.ref : null;
}

async function find(act: Act, request: Request, base: Base): Promise<Found | null> {
  const ref = await draftIn(act, request, base);
  if (ref === null) return null;
  const blocks = await blocksOf(act, ref);
  const block = blocks.find(({ key }) => key === request.params['onderdeel']);
  return block ? { ref, block, blocks } : null;
}

async function blockPage(act: Act, request: Request, { ref, block, blocks }: Found, attempt: Partial<Pick<BlockPageProps, 'fields' | 'mistakes' | 'changed'>> = {}): Promise<Result> {
  const letter = await staffLetter(act, ref);
  if (letter?.state !== 'draft') return { redirect: `${pathOf(ref)}?gelukt=laat` };
  const current = editable(block);
  const { fields = { tekst: current, naam: '' }, mistakes = [], changed = false } = attempt;
  const section = (await movedOn(act, request.municipality.name, ref, blocks)).blocks.get(block.key);
  const title = request.texts.account.block.title(block.label);
  act.about('letter', ref);
  return {
    status: changed ? 409 : mistakes.length > 0 ? 422 : 200, title: mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <BlockPage request={request} reference={ref} block={block} current={current} givenText={textOf(block.given ?? [])} pieces={[...piecesOf(block.given ?? [])].map(([name, piece]) => ({ name, caption: captionOf(piece) }))} fields={fields} mistakes={mistakes} changed={changed}
      moved={section ? { section, text: textOf(section.blocks) } : null} />,
  };
}

async function newBlock(act: Act, request: Request, base: Base, fields: BlockFields = { tekst: '', naam: '' }, below = '', mistakes: Parameters<typeof NewBlockPage>[0]['mistakes'] = []): Promise<Result> {
  const ref = referenceIn(request, base);
  const letter = ref === null ? null : await staffLetter(act, ref);
  if (!letter) return { notFound: true };
  if (letter.state !== 'draft') return { redirect: `${pathOf(letter.ref)}?gelukt=laat` };
  const blocks = await blocksOf(act, letter.ref);
  const title = request.texts.account.block.newTitle;
  return {
    status: mistakes.length > 0 ? 422 : 200, title: mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <NewBlockPage request={request} reference={letter.ref} blocks={blocks} fields={fields} below={below || (blocks.at(-1)?.key ?? '')} mistakes={mistakes} />,
  };
}
