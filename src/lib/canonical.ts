/**
 * One way of writing a value as JSON, so that the same value always has the same checksum: keys in the order of their UTF-16 units, no spaces,
 * numbers and strings as ECMAScript writes them (RFC 8785, JSON Canonicalization Scheme). What is `undefined` is left out.
 * @throws TypeError when a number is not finite: JSON has no word for it
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('A number that is not finite has no place in JSON.');
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, of]) => of !== undefined).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, of]) => `${JSON.stringify(key)}:${canonicalJson(of)}`).join(',')}}`;
}
