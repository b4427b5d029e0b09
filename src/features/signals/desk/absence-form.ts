/** What may be wrong with the days of an absence or with the daily mail; each has its sentence in the texts. */
export type AbsenceMistake = { readonly field: 'van' | 'tot' | 'adres' | 'tijd'; readonly what: 'no-day' | 'until-before' | 'over' | 'too-far' | 'overlaps' | 'address' | 'time' };

export interface AbsenceFields { readonly van: string; readonly tot: string }
export interface DigestFields { readonly adres: string; readonly tijd: string; readonly aan: boolean }

/** Half hours of the Dutch clock at which the daily mail may leave. */
export const digestTimes: readonly string[] = Array.from({ length: 25 }, (_, half) => Temporal.PlainTime.from('06:00').add({ minutes: 30 * half }).toString().slice(0, 5));
export const usualDigestTime = '08:30';

export interface AbsenceDays { readonly from: string; readonly until: string | null }

/** The last day may be left open. An absence that is over changes nothing any more, so it is not written down. */
export function readAbsence(fields: AbsenceFields, today: Temporal.PlainDate): AbsenceDays | readonly AbsenceMistake[] {
  const [from, until] = [dayIn(fields.van), dayIn(fields.tot)];
  const mistakes: AbsenceMistake[] = [];
  if (!from) mistakes.push({ field: 'van', what: 'no-day' });
  if (!until && fields.tot.trim() !== '') mistakes.push({ field: 'tot', what: 'no-day' });
  if (from && Temporal.PlainDate.compare(from, today.add({ years: 2 })) > 0) mistakes.push({ field: 'van', what: 'too-far' });
  if (until && Temporal.PlainDate.compare(until, today.add({ years: 5 })) > 0) mistakes.push({ field: 'tot', what: 'too-far' });
  if (from && until && Temporal.PlainDate.compare(until, from) < 0) mistakes.push({ field: 'tot', what: 'until-before' });
  else if (until && Temporal.PlainDate.compare(until, today) < 0) mistakes.push({ field: 'tot', what: 'over' });
  return mistakes.length > 0 || !from ? mistakes : { from: from.toString(), until: until?.toString() ?? null };
}

export function overlaps(one: AbsenceDays, other: AbsenceDays): boolean {
  return (one.until === null || other.from <= one.until) && (other.until === null || one.from <= other.until);
}

function dayIn(text: string): Temporal.PlainDate | null {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text.trim()) ? Temporal.PlainDate.from(text.trim()) : null;
  } catch {
    return null;
  }
}

/** An address as people have them at work: one line, one @, a domain with a dot. Whether it exists shows when mail is sent. */
export function readDigest(fields: DigestFields): { readonly address: string; readonly at: string; readonly active: boolean } | readonly AbsenceMistake[] {
  const address = fields.adres.trim();
  const mistakes: AbsenceMistake[] = [];
  if (!/^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(address) || address.length > 254) mistakes.push({ field: 'adres', what: 'address' });
  if (!digestTimes.includes(fields.tijd)) mistakes.push({ field: 'tijd', what: 'time' });
  return mistakes.length > 0 ? mistakes : { address, at: fields.tijd, active: fields.aan };
}
