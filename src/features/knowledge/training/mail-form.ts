/** An address as people have them at work: one line, one @, a domain with a dot. Null when it is none. */
export function readAddress(typed: string): string | null {
  const address = typed.trim();
  return /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(address) && address.length <= 254 ? address : null;
}
