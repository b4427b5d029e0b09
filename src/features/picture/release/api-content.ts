import type { z } from 'zod';
import { addressOf, apiAddress } from '../../../platform/api/collections.ts';
import type { Request } from '../../../platform/routes.ts';
import type { Cijferpublicatie, Cijferpublicaties, Tabel, tableNames, Tabellen } from './api-schemas.ts';
import type { PublishedRelease } from './queries.ts';
import { type CategoryOf, isSentence, isTableKind, type TableKind, yearsIn } from './rules.ts';

type TableName = (typeof tableNames)[number];
const names: Readonly<Record<TableKind, TableName>> = { form: 'vormen', source: 'melders', outcome: 'uitkomsten' };

/** The codes of the API are Dutch, as its names are (ADR /core/interface-language). A new category does not compile until it has one. */
const codes: { readonly [K in TableKind]: Readonly<Record<CategoryOf<K>, string>> } = {
  form: { labour: 'arbeidsuitbuiting', sexual: 'seksuele-uitbuiting', criminal: 'criminele-uitbuiting', other: 'andere-vormen', unknown: 'nog-niet-bekend' },
  source: { residents: 'inwoners', colleagues: 'medewerkers', telephone: 'telefoon', split: 'afgesplitst' },
  outcome: { investigation: 'opsporing-of-controle', help: 'hulp-of-registratie', other: 'iets-anders-of-geen-vervolg', open: 'nog-niet-besloten' },
};

export type ReleaseInShort = z.input<typeof Cijferpublicaties>['resultaten'][number];
export type TableInShort = z.input<typeof Tabellen>['resultaten'][number];

export function releaseInShort(release: PublishedRelease, request: Request): ReleaseInShort {
  return {
    nummer: release.number, publicatiedatum: release.day, jaren: yearsIn(release).map(Number), soort: isSentence(release) ? 'zin' : 'tabellen', kleinsteAantal: release.rule.k,
    adres: apiAddress(request, `/cijferpublicaties/${release.number}`),
  };
}

/** The tables of a release; none when the rule chose the one sentence. */
export function tablesInShort(release: PublishedRelease, request: Request): TableInShort[] {
  return release.tables.flatMap(({ name }) => (isTableKind(name) ? [{ naam: names[name], titel: request.texts.figuresRelease.tables[name], adres: apiAddress(request, `/cijferpublicaties/${release.number}/tabellen/${names[name]}`) }] : []));
}

export function releaseInFull(release: PublishedRelease, request: Request): z.input<typeof Cijferpublicatie> {
  const { data, sentence } = request.texts.figuresRelease;
  const { decided, k } = release.rule;
  const file = (name: string): string => addressOf(request, `/cijfers/publicatie/${release.number}/${name}`);
  return {
    ...releaseInShort(release, request), titel: data.title(request.municipality.name), betekenis: data.description(k),
    besluit: decided ? { door: decided.by, besluitdatum: decided.on, kenmerk: decided.reference } : null,
    zin: isSentence(release) ? sentence(k, yearsIn(release)) : null, tabellen: tablesInShort(release, request),
    bestanden: [{ mediatype: 'text/csv', adres: file('cijfers.csv'), beschrijving: file('cijfers.csv-metadata.json') }, { mediatype: 'application/json', adres: file('cijfers.json'), beschrijving: null }],
    zegel: release.hash, vorigZegel: release.previous,
  };
}

/** One table, a row a number; `year` leaves the rows of one year. A star is a null that says so. */
export function tableInFull(release: PublishedRelease, name: TableName, year: number | undefined, request: Request): z.input<typeof Tabel> | null {
  const words = request.texts.figuresRelease;
  const table = release.tables.find((one) => isTableKind(one.name) && names[one.name] === name);
  if (!table || !isTableKind(table.name)) return null;
  const kind = table.name;
  const dutch: Readonly<Record<string, string>> = codes[kind];
  const spoken: Readonly<Record<string, string>> = words.codes[kind];
  return {
    publicatie: release.number, naam: name, titel: words.tables[kind], ster: words.starMeans(release.rule.k),
    regels: table.cells.flatMap(({ codes: at, value }) => {
      const [category, when] = [at[kind] ?? '*', at['year'] ?? '*'];
      if (year !== undefined && when !== String(year)) return [];
      return [{
        categorie: category === '*' ? 'totaal' : dutch[category] ?? category, categorieNaam: category === '*' ? words.total : spoken[category] ?? category,
        jaar: when === '*' ? null : Number(when), waarde: value, weergave: value === null ? 'verborgen' as const : 'getoond' as const,
      }];
    }),
  };
}
