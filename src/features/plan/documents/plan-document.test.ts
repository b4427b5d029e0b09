import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { readOdt } from 'odf-kit/reader';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { anyPlan } from '../../../../test/arbitrary-plan.ts';
import { projectRoot } from '../../../lib/project-root.ts';
import { type Block, checkContent, type DocumentContent } from '../../../platform/documents/content.ts';
import { readZip } from '../../../platform/documents/zip.ts';
import { textsIn } from '../../../texts/texts.ts';
import { publicPart } from '../decisions/public-part.ts';
import { readPlanFile } from '../plan-file.ts';
import type { PlanFile } from '../plan-file-schema.ts';
import { renderPlan } from './files.ts';
import { planDocument } from './plan-document.ts';

const read = readPlanFile(readFileSync(join(projectRoot(), 'seed', 'bloemendaal-2024-2026.plan.yaml'), 'utf8'));
assert.ok('ok' in read);
const bloemendaal = read.ok;
const document = (plan: PlanFile, adopted = true): DocumentContent => planDocument({ municipality: 'Bloemendaal', plan, version: 1, date: '2026-03-02', adopted }, { language: 'nl', texts: textsIn('nl') });

/** Every sentence of the document, in order. */
function sentences(content: DocumentContent): string[] {
  const inBlock = (block: Block): string[] => {
    switch (block.kind) {
      case 'heading': return [block.text];
      case 'paragraph': case 'note': return [block.runs.map((run) => run.text).join('')];
      case 'list': return block.items.map((item) => item.map((run) => run.text).join(''));
      case 'chart': return [block.caption, block.finding, ...block.chart.items.map((item) => item.label)];
      case 'table': return [block.caption, ...block.columns.map((column) => column.label), ...block.rows.flat()];
      case 'signatures': return [block.body];
    }
  };
  return [content.organisation, content.title, ...content.blocks.flatMap(inBlock)].filter((text) => text !== '');
}

const bare = (text: string): string => text.replace(/[\s\u00ad\u200b]+/g, '');

function holdsInOrder(text: string, wanted: readonly string[], where: string): void {
  const squeezed = bare(text);
  let from = 0;
  for (const sentence of wanted) {
    const at = squeezed.indexOf(bare(sentence), from);
    assert.notEqual(at, -1, `${where} does not say "${sentence}" where it should`);
    from = at;
  }
}

async function wordsOfPdf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  let text = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const items = (await (await pdf.getPage(number)).getTextContent()).items.flatMap((item) => ('str' in item ? [item.str + (item.hasEOL ? ' ' : '')] : []));
    // The foot of a page may stand between two lines of one cell.
    text += items.join('').replace(/Gemeente Bloemendaal · bloemendaal-2024-2026 · versie 1\s*Pagina\s*\d+\s*van\s*\d+/g, '');
  }
  await task.destroy();
  return text;
}

test('the PDF, the ODT and the DOCX say the same sentences, in the same order', async () => {
  const content = document(bloemendaal);
  const wanted = sentences(content);
  assert.ok(wanted.length > 150, String(wanted.length));
  const docx = readZip(await renderPlan(content, 'docx')).find((entry) => entry.name === 'word/document.xml');
  const words = Buffer.from(docx?.bytes ?? []).toString('utf8').replace(/<\/w:p>|<w:(tab|br)\/>/g, ' ').replace(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
  holdsInOrder(words, wanted, 'the DOCX');
  holdsInOrder(JSON.stringify(readOdt(await renderPlan(content, 'odt'))).replace(/"[^"]*":|[{}[\],"]/g, ' '), wanted.map((one) => one.replace(/[{}[\],"]/g, ' ')), 'the ODT');
  holdsInOrder(await wordsOfPdf(await renderPlan(content, 'pdf')), wanted, 'the PDF');
});

test('the document says of the plan what the plan says: its chain, its measures, who does what, and what nobody covers', () => {
  const said = sentences(document(bloemendaal)).join('\n');
  for (const measure of bloemendaal.pillars.flatMap((pillar) => pillar.measures)) {
    for (const words of [measure.title, measure.why ?? '', measure.owner ?? '', ...measure.actions.map((action) => action.title), ...measure.indicators.map((one) => one.title)]) assert.ok(said.includes(words), words);
  }
  for (const agreement of bloemendaal.frameworks.flatMap((one) => one.agreements)) assert.ok(said.includes(agreement.text));
  assert.match(said, /Daders worden aangepakt\.\nNog geen maatregel/);
  assert.match(said, /datum niet bekend/);
});

test('evidence, spent money, phase and the targets of each period stand in the document, and in no public one', () => {
  const [pillar] = bloemendaal.pillars;
  const [measure] = pillar?.measures ?? [];
  assert.ok(pillar && measure);
  const full: PlanFile = { ...bloemendaal, pillars: [{ ...pillar, measures: [{
    ...measure, spent_eur: 1250, phase: 'carry-out', state: 'late', reason: 'De zaal was bezet',
    evidence: [{ kind: 'training', title: 'Bijeenkomst balie', reference: 'T-12', date: '2025-02' }],
    indicators: [{ code: 'I9', title: 'Getraind', target: 80, targets: [{ period: '2025', value: 40 }, { period: '2026-Q1', value: 60 }] }],
  }] }] };
  const said = sentences(document(full)).join('\n');
  for (const words of ['Besteed: € 1.250', 'Fase: Uitvoeren', 'Stand: Te laat. Waarom: De zaal was bezet', 'Bijeenkomst balie\nT-12\nfebruari 2025', '80; 2025: 40; 2026-Q1: 60']) assert.ok(said.replaceAll('\u00a0', ' ').includes(words), words);
  assert.doesNotMatch(sentences(document(publicPart(full))).join('\n'), /Besteed|Fase:|zaal was bezet|Bijeenkomst balie|2026-Q1/);
});

test('a draft says on every page that it is one', () => {
  const draft = document(bloemendaal, false);
  assert.match(draft.reference ?? '', /concept$/);
  assert.ok(draft.facts.some(({ value }) => value === 'Concept, niet vastgesteld'));
});

test('the public part tells nobody who does what, what it costs or how it is measured', () => {
  assert.doesNotMatch(sentences(document(publicPart(bloemendaal))).join('\n'), /Eigenaar|Vervanger|Budget|Zo meten we|Teamleider/);
});

test('whatever plan there is, its document passes the gate for accessible documents', () => {
  fc.assert(fc.property(anyPlan, fc.boolean(), (plan, adopted) => { checkContent(document(plan, adopted)); }));
});
