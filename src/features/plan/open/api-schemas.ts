import { z } from 'zod';
import { address, collectionOf, moment, partialDate } from '../../../platform/api/collections.ts';

/** What the API says of a plan, in Dutch words (docs/api.md). Only what everybody may read: no owner, no name, no money. */

export const standNames = ['niet-begonnen', 'op-koers', 'te-laat', 'gestopt', 'klaar'] as const;
const stand = z.enum(standNames);

const Periode = z.strictObject({ van: partialDate, tot: partialDate }).meta({ id: 'Periode' });
const inShort = { kenmerk: z.string(), titel: z.string(), versie: z.int().min(1), periode: Periode, adres: address };

export const Plannen = collectionOf('Plannen', z.strictObject(inShort).meta({ id: 'PlanKort' }));

const Besluit = z.strictObject({ orgaan: z.string(), soort: z.enum(['vastgesteld', 'ter-kennisname', 'definitief-vastgesteld']), moment: partialDate.nullable(), document: z.string().nullable() }).meta({ id: 'Besluit' });
const StandTelling = z.strictObject({ stand, maatregelen: z.int().min(0) }).meta({ id: 'StandTelling' });

export const Plan = z.strictObject({
  ...inShort, besluiten: z.array(Besluit), bijgewerktOp: moment, standen: z.array(StandTelling), pagina: address, kaders: address, pijlers: address, maatregelen: address,
}).meta({ id: 'Plan' });

const Afspraak = z.strictObject({ code: z.string(), tekst: z.string(), maatregelen: z.array(z.string()) }).meta({ id: 'Afspraak' });
export const Kaders = collectionOf('Kaders', z.strictObject({
  code: z.string(), titel: z.string(), orgaan: z.string(), niveau: z.enum(['landelijk', 'regionaal', 'lokaal']).nullable(), van: partialDate.nullable(), tot: partialDate.nullable(),
  besluiten: z.array(Besluit), afspraken: z.array(Afspraak),
}).meta({ id: 'Kader' }));

export const Pijlers = collectionOf('Pijlers', z.strictObject({ code: z.string(), titel: z.string(), doel: z.string().nullable(), voorbeeld: z.boolean(), maatregelen: z.array(z.string()) }).meta({ id: 'Pijler' }));

const Actie = z.strictObject({ titel: z.string(), uiterlijk: partialDate.nullable(), stand }).meta({ id: 'Actie' });
export const Maatregel = z.strictObject({
  code: z.string(), titel: z.string(), pijler: z.string(), stand, toelichting: z.string().nullable(), gemeldOp: moment.nullable(), acties: z.array(Actie), adres: address,
}).meta({ id: 'Maatregel' });
export const Maatregelen = collectionOf('Maatregelen', Maatregel);
