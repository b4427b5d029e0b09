import { z } from 'zod';
import { address, collectionOf } from '../../../platform/api/collections.ts';

/** What the API says of published figures, in Dutch words (docs/api.md). */

export const tableNames = ['vormen', 'melders', 'uitkomsten'] as const;
const tableName = z.enum(tableNames);

const inShort = {
  nummer: z.int().min(1), publicatiedatum: z.iso.date(), jaren: z.array(z.int()), soort: z.enum(['tabellen', 'zin']), kleinsteAantal: z.int().min(3), adres: address,
};

export const Cijferpublicaties = collectionOf('Cijferpublicaties', z.strictObject(inShort).meta({ id: 'CijferpublicatieKort' }));

const Besluit = z.strictObject({ door: z.string(), besluitdatum: z.iso.date(), kenmerk: z.string() }).meta({ id: 'RegelBesluit' });
const Bestand = z.strictObject({ mediatype: z.string(), adres: address, beschrijving: address.nullable() }).meta({ id: 'Cijferbestand' });
const TabelKort = z.strictObject({ naam: tableName, titel: z.string(), adres: address }).meta({ id: 'TabelKort' });

export const Cijferpublicatie = z.strictObject({
  ...inShort, titel: z.string(), betekenis: z.string(), besluit: Besluit.nullable(), zin: z.string().nullable(), tabellen: z.array(TabelKort), bestanden: z.array(Bestand), zegel: z.string(), vorigZegel: z.string(),
}).meta({ id: 'Cijferpublicatie' });

export const Tabellen = collectionOf('Tabellen', TabelKort);

const Regel = z.strictObject({
  categorie: z.string(), categorieNaam: z.string(), jaar: z.int().nullable(), waarde: z.int().min(0).nullable(), weergave: z.enum(['getoond', 'verborgen']),
}).meta({ id: 'Regel' });

export const Tabel = z.strictObject({ publicatie: z.int(), naam: tableName, titel: z.string(), ster: z.string(), regels: z.array(Regel) }).meta({ id: 'Tabel' });
