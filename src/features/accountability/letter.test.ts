import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkContent, type DocumentContent } from '../../platform/documents/content.ts';
import { accountability as en } from '../../texts/en/accountability.ts';
import { accountability as nl } from '../../texts/nl/accountability.ts';
import { composeLetter, dated, marked } from './letter.ts';
import type { LetterFacts } from './letter-facts.ts';

const own = { title: 'Het uitvoeringsplan', example: false };

/** What the letter of Bloemendaal itself gives, and nothing else. */
const bloemendaal: LetterFacts = {
  municipality: 'Bloemendaal',
  reference: 'B-2024-0001',
  date: '2024-02-06',
  plan: {
    title: 'Uitvoeringsplan aanpak mensenhandel gemeente Bloemendaal 2024-2026', from: '2024', to: '2026',
    decisions: [{ body: 'College', kind: 'adopted', date: null }, { body: 'Gemeenteraad', kind: 'noted', date: null }],
  },
  concept: null,
  forms: [{ name: 'seksuele uitbuiting', summary: null }, { name: 'arbeidsuitbuiting', summary: null }, { name: 'criminele uitbuiting', summary: null }],
  frameworks: [
    { code: 'IBP', title: 'Interbestuurlijk Programma (IBP)', body: 'Gemeenten en de VNG', level: 'national', decisions: [], agreements: [{ text: 'Gemeenten pakken mensenhandel aan.', measures: [own] }] },
    { code: 'STM', title: 'Actieplan Samen tegen Mensenhandel', body: 'Het Rijk', level: 'national', decisions: [], agreements: [] },
    { code: 'VA-2023-2026', title: 'Veiligheidsagenda 2023-2026', body: 'Ministerie van Justitie en Veiligheid', level: 'national', decisions: [], agreements: [{ text: 'De aanpak van mensenhandel door gemeenten is een beleidsdoel. Mensenhandel heeft voorrang als thema bij ondermijning.', measures: [own] }] },
    {
      code: 'IMV-2024-2027', title: 'Integraal Meerjarenbeleidsplan Veiligheid (IMV) 2024-2027', body: 'Eenheid Noord-Holland', level: 'regional',
      decisions: [{ body: 'Gemeenteraad', kind: 'noted', date: '2023-09-21' }, { body: 'Regionaal Bestuurlijk Overleg Politie (RBOP)', kind: 'settled', date: '2023-11' }],
      agreements: [{ text: 'Mensenhandel is een thema binnen de aanpak van ondermijnende criminaliteit, die voorrang heeft.', measures: [own] }],
    },
  ],
  pillars: [],
  picture: { years: [], risks: [] },
  signatories: {},
};

function textOf(content: DocumentContent): string {
  return [content.title, ...content.to, ...content.facts.flatMap((fact) => [fact.label, fact.value]), ...content.blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading': return [block.text];
      case 'paragraph': case 'note': return [block.runs.map((run) => run.text).join('')];
      case 'list': return block.items.map((item) => item.map((run) => run.text).join(''));
      case 'chart': return [block.caption, block.finding, ...block.chart.items.map((item) => item.label)];
      case 'table': return [block.caption, ...block.columns.map((column) => column.label), ...block.rows.flat()];
      case 'signatures': return [block.body, ...block.people.flatMap((person) => [person.name ?? '', person.role])];
    }
  })].join('\n');
}

const dutch = (facts: LetterFacts): string => textOf(composeLetter(facts, 'nl', nl.letter));
const change = (facts: Partial<LetterFacts>): LetterFacts => ({ ...bloemendaal, ...facts });

/** Every statement of the letter of Bloemendaal, and the words by which ours is known to make it. */
const statements: readonly (readonly [string, RegExp])[] = [
  ['it addresses the members of the council', /^Geachte leden van de raad,$/m],
  ['the council receives the plan for its information', /^Ter kennisname ontvangt u hierbij het uitvoeringsplan aanpak mensenhandel gemeente Bloemendaal 2024-2026\.$/m],
  ['it has an introduction', /^Inleiding$/m],
  ['trafficking is a crime', /Mensenhandel is een misdaad/],
  ['it takes freedom and dignity from its victims', /verliezen hun vrijheid en hun waardigheid/],
  ['its circumstances are degrading', /mensonterende omstandigheden/],
  ['fundamental rights are violated', /fundamentele rechten worden geschonden/],
  ['it has three forms', /Mensenhandel kent drie verschijningsvormen: seksuele uitbuiting, arbeidsuitbuiting en criminele uitbuiting\./],
  ['the municipality has a part and a responsibility', /gemeente Bloemendaal hebben wij een rol en een verantwoordelijkheid in de aanpak van mensenhandel/],
  ['it has a part with information', /^Informatie$/m],
  ['the IBP of municipalities and VNG names the approach', /In het Interbestuurlijk Programma \(IBP\) van gemeenten en de VNG is de aanpak van mensenhandel/],
  ['the state wants more through Samen tegen Mensenhandel', /Het Rijk wil de aanpak van mensenhandel sterker maken met het actieplan Samen tegen Mensenhandel\./],
  ['therefore it is an aim of the national Veiligheidsagenda of the ministry', /Daarom staat mensenhandel ook in de landelijke Veiligheidsagenda 2023-2026 van het ministerie van Justitie en Veiligheid\. Daarin staat: De aanpak van mensenhandel door gemeenten is een beleidsdoel\./],
  ['there it has priority as a theme of ondermijning', /Mensenhandel heeft voorrang als thema bij ondermijning\./],
  ['it has a part about the plan', /^Uitvoeringsplan$/m],
  ['the policy is in the regional IMV 2024-2027 of the unit Noord-Holland', /beleid van de gemeente Bloemendaal tegen mensenhandel is opgenomen in het regionale Integraal Meerjarenbeleidsplan Veiligheid \(IMV\) 2024-2027 van de eenheid Noord-Holland\./],
  ['the council took note of the IMV on 21 September 2023', /Op 21 september 2023 heeft de gemeenteraad dat plan ter kennisname aangenomen\./],
  ['the RBOP settled it in November 2023', /In november 2023 heeft het Regionaal Bestuurlijk Overleg Politie \(RBOP\) dat plan definitief vastgesteld\./],
  ['in the IMV it is a theme of organised crime with priority', /Mensenhandel is een thema binnen de aanpak van ondermijnende criminaliteit, die voorrang heeft\./],
  ['the plan was drawn up to carry out the IMV', /Om het Integraal Meerjarenbeleidsplan Veiligheid \(IMV\) 2024-2027 uit te voeren, is het uitvoeringsplan aanpak mensenhandel gemeente Bloemendaal 2024-2026 opgesteld\./],
  ['it describes what is done locally', /Het plan beschrijft de lokale uitvoering/],
  ['the executive adopted it, without a date', /en is vastgesteld door het college\./],
  ['with it the municipality meets the agreements of the IBP', /Bij elke afspraak uit het Interbestuurlijk Programma \(IBP\) .*Hiermee voldoet de gemeente Bloemendaal aan die afspraken\./],
  ['it says concretely what the focus is from 2024 to 2026', /Het plan zegt concreet waar wij ons van 2024 tot en met 2026 op richten\./],
  ['three aspects are covered', /De volgende onderwerpen komen aan de orde:/],
  ['first the concept and its forms', /^Het begrip ‘mensenhandel’ en de verschijningsvormen$/m],
  ['then the picture and the risks', /^Het huidige beeld van en de risico’s op mensenhandel in de gemeente Bloemendaal$/m],
  ['then the pillars', /^De pijlers waar de gemeente Bloemendaal zich op richt/m],
  ['it trusts to have informed', /Wij vertrouwen erop dat wij u hiermee voldoende hebben geïnformeerd\./],
  ['it greets', /^Met vriendelijke groet,$/m],
  ['the executive signs', /^burgemeester en wethouders van Bloemendaal,$/m],
  ['by its secretary and the mayor', /^secretaris\n+burgemeester$/m],
];

for (const [statement, words] of statements) {
  test(`filled with the facts of the letter of Bloemendaal, ours says that ${statement}`, () => assert.match(dutch(bloemendaal), words));
}

test('the letter comes in the order that a council member knows', () => {
  const headings = composeLetter(bloemendaal, 'nl', nl.letter).blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []));
  assert.deepEqual(headings, ['Inleiding', 'Informatie', 'Uitvoeringsplan', 'Bijlage: afspraken en maatregelen']);
});

test('a date that no source gives is not made up', () => {
  const days = dutch(bloemendaal).match(/\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}/g);
  assert.deepEqual(days, ['6 februari 2024', '21 september 2023']);
  assert.match(dutch(change({ plan: { ...bloemendaal.plan, decisions: [{ body: 'College', kind: 'adopted', date: '2024-01-30' }] } })), /is op 30 januari 2024 vastgesteld door het college\./);
});

test('a plan that nobody adopted is not called adopted', () => {
  const text = dutch(change({ plan: { ...bloemendaal.plan, decisions: [] } }));
  assert.doesNotMatch(text, /is vastgesteld door/);
  assert.match(text, /nog niet geregistreerd/);
});

test('the council hears of an agreement that no measure carries out, and is not told that it is met', () => {
  const frameworks = bloemendaal.frameworks.map((framework) => (framework.code === 'IBP' ? { ...framework, agreements: [...framework.agreements, { text: 'Daders worden aangepakt.', measures: [] }] } : framework));
  const text = dutch(change({ frameworks }));
  assert.match(text, /Voor één afspraak staat nog geen maatregel in het plan: “Daders worden aangepakt” \(Interbestuurlijk Programma \(IBP\)\)\./);
  assert.doesNotMatch(text, /Bij elke afspraak uit het Interbestuurlijk Programma/);
  assert.match(text, /nog geen maatregel$/m);
});

test('a municipality does not yet meet an agreement by an example', () => {
  const frameworks = bloemendaal.frameworks.map((framework) => ({ ...framework, agreements: framework.agreements.map((agreement) => ({ ...agreement, measures: [{ title: 'Training', example: true }] })) }));
  const text = dutch(change({ frameworks }));
  assert.match(text, /voldoet de gemeente Bloemendaal aan die afspraken, zodra zij de maatregelen bevestigt die nu nog een voorbeeld zijn\./);
  assert.match(text, /Deze maatregelen zijn een voorbeeld\./);
  const mixed = dutch(change({ frameworks: [...frameworks.slice(0, 3), ...bloemendaal.frameworks.slice(3)] }));
  assert.match(mixed, /^Training \(voorbeeld\)$/m);
  assert.doesNotMatch(mixed, /Deze maatregelen zijn een voorbeeld/);
});

test('pillars that are only an example are called so', () => {
  const pillars = [{ title: 'Signaleren en melden', aim: 'Wie iets ziet, weet waar het gemeld kan worden.', example: true }];
  assert.match(dutch(change({ pillars })), /Deze pijlers zijn een voorbeeld\. De gemeente moet ze nog bevestigen\.\nSignaleren en melden\. Wie iets ziet, weet waar het gemeld kan worden\./);
  assert.doesNotMatch(dutch(change({ pillars: pillars.map((pillar) => ({ ...pillar, example: false })) })), /voorbeeld/);
});

test('the letter says of a year what was published of it, and how little that means', () => {
  const years = [{ year: 2022, signals: { kind: 'hidden' } }, { year: 2023, signals: { kind: 'fewer', than: 10, years: 3 } }, { year: 2024, signals: { kind: 'shown', value: 31 } }] as const;
  const text = dutch(change({ picture: { years, risks: [] } }));
  assert.match(text, /2022\n\* \(verborgen\)\n2023\nminder dan 10 in 3 jaar samen\n2024\n31\n/);
  assert.match(text, /Weinig signalen betekent niet dat er weinig mensenhandel is\./);
});

test('a municipality that knows almost nothing yet still gets an honest letter', () => {
  const text = dutch(change({ frameworks: [], forms: [], plan: { ...bloemendaal.plan, decisions: [] } }));
  for (const words of [/geen landelijke afspraken/, /nog geen pijlers/, /nog geen risico’s/, /nog geen cijfers gepubliceerd/]) assert.match(text, words);
  assert.doesNotMatch(text, /undefined|null|NaN|kent nul/);
  assert.doesNotMatch(text, /^Bijlage/m);
});

test('one form, four forms and forms of another law are counted in words', () => {
  const forms = (...names: string[]) => dutch(change({ forms: names.map((name) => ({ name, summary: null })) }));
  assert.match(forms('seksuele uitbuiting'), /kent één verschijningsvorm: seksuele uitbuiting\./);
  assert.match(forms('a', 'b', 'c', 'd'), /kent vier verschijningsvormen: a, b, c en d\./);
});

test('names get their article as people say it', () => {
  const bodies: Record<string, string> = {
    'Gemeenteraad van Bloemendaal': 'de gemeenteraad van Bloemendaal', 'College van burgemeester en wethouders van Bloemendaal': 'het college van burgemeester en wethouders van Bloemendaal',
    'Het Rijk': 'het Rijk', 'Regionaal Bestuurlijk Overleg Politie (RBOP)': 'het Regionaal Bestuurlijk Overleg Politie (RBOP)', 'De stuurgroep': 'de stuurgroep', 'Halte 12': 'Halte 12',
  };
  for (const [body, named] of Object.entries(bodies)) assert.match(nl.letter.adopted(body, null), new RegExp(`door ${named.replace(/[()]/g, '\\$&')}\\.$`));
});

test('a draft that is sent another day carries the day of sending, also in its letterhead', () => {
  const sent = dated(composeLetter(bloemendaal, 'nl', nl.letter), '2024-03-01', nl.letter);
  assert.equal(sent.date, '2024-03-01');
  assert.deepEqual(sent.facts, [{ label: 'Datum', value: '1 maart 2024' }, { label: 'Ons kenmerk', value: 'B-2024-0001' }]);
});

test('a letter that is shown around before it is sent says so in its head and at the foot of every page', () => {
  const draft = marked(composeLetter(bloemendaal, 'nl', nl.letter), nl.letter);
  assert.deepEqual(draft.facts.at(-1), { label: 'Stand', value: 'Concept, nog niet verstuurd' });
  assert.equal(draft.reference, 'B-2024-0001 · Concept, nog niet verstuurd');
});

test('names of the signatories are printed only when they are known', () => {
  const signatures = (facts: LetterFacts) => composeLetter(facts, 'nl', nl.letter).blocks.find((block) => block.kind === 'signatures')?.people;
  assert.deepEqual(signatures(bloemendaal), [{ role: 'secretaris' }, { role: 'burgemeester' }]);
  assert.deepEqual(signatures(change({ signatories: { mayor: 'A. Voorbeeld' } })), [{ role: 'secretaris' }, { role: 'burgemeester', name: 'A. Voorbeeld' }]);
});

test('the English twin says as much, and both pass the gate for accessible documents', () => {
  const english = composeLetter(bloemendaal, 'en', en.letter);
  const original = composeLetter(bloemendaal, 'nl', nl.letter);
  checkContent(english);
  checkContent(original);
  assert.deepEqual(english.blocks.map((block) => block.kind), original.blocks.map((block) => block.kind));
  assert.match(textOf(english), /On 21 September 2023 the Gemeenteraad took note of that plan\./);
});
