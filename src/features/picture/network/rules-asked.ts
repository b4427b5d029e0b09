/** What the address of the network asks for. Numbers of signals and numbers of the database, never what they stand for. */
export interface Asked {
  /** The signal in the middle; null for the whole. */
  readonly around: string | null;
  readonly opened: readonly string[];
  readonly more: number;
  /** The whole begins with signals before this one. */
  readonly before: string | null;
  /** The two nodes between which a way is looked for. */
  readonly from: string | null;
  readonly to: string | null;
}

export const mostMore = 3;
const mostOpened = 20;
const signal = /^S-\d{4}-\d{4,10}$/;
const thing = /^[tm]\d{1,15}$/;

const one = (pattern: RegExp, value: string | null): string | null => (value !== null && pattern.test(value) ? value : null);
const node = (value: string | null): string | null => one(signal, value) ?? one(thing, value);

/** Reads an address; what is none of ours is left out. */
export function askedFrom(query: URLSearchParams): Asked {
  const more = Number(query.get('meer') ?? 0);
  return {
    around: one(signal, query.get('rond')), opened: query.getAll('open').flatMap((value) => node(value) ?? []).slice(0, mostOpened),
    more: Number.isInteger(more) ? Math.max(0, Math.min(mostMore, more)) : 0, before: one(signal, query.get('voor')), from: node(query.get('van')), to: node(query.get('naar')),
  };
}

/** The parts of the address, for links and for the hidden fields of a form. */
export function partsOf({ around, opened, more, before, from, to }: Asked): readonly (readonly [string, string])[] {
  return [
    ...(around ? [['rond', around] as const] : []), ...opened.map((id) => ['open', id] as const), ...(more > 0 ? [['meer', String(more)] as const] : []),
    ...(before ? [['voor', before] as const] : []), ...(from ? [['van', from] as const] : []), ...(to ? [['naar', to] as const] : []),
  ];
}

export function addressOf(asked: Asked): string {
  const query = new URLSearchParams(partsOf(asked).map(([name, value]) => [name, value])).toString();
  return query ? `/beeld/netwerk?${query}` : '/beeld/netwerk';
}

/** The same picture, gone on from one node. */
export function opening(asked: Asked, id: string): Asked {
  return { ...asked, opened: [...asked.opened, id].slice(-mostOpened) };
}

/** A number as people type it: "s-2026-12" is S-2026-0012. Null for anything else. */
export function typedSignal(typed: string): string | null {
  const found = /^\s*s?[- ]?(\d{4})[- ](\d{1,10})\s*$/i.exec(typed);
  return found?.[1] && found[2] ? `S-${found[1]}-${found[2].replace(/^0+(?=\d{4})/, '').padStart(4, '0')}` : null;
}
