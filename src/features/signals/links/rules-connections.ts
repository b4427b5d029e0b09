/** What a person may say of two signals. The last two have a direction: from the one that follows to the one that leads. */
export const connectionTypes = ['same-place', 'same-person', 'same-network', 'duplicate-of', 'split-from'] as const;
export type ConnectionType = (typeof connectionTypes)[number];

/** Types that the page for connecting offers; a split makes its own. */
export const offeredTypes = ['same-place', 'same-person', 'same-network', 'duplicate-of'] as const satisfies readonly ConnectionType[];

export const linkCertainties = ['certain', 'probable', 'possible'] as const;
export type LinkCertainty = (typeof linkCertainties)[number];

export function isOfferedType(text: string): text is (typeof offeredTypes)[number] {
  return offeredTypes.some((type) => type === text);
}

export function isLinkCertainty(text: string): text is LinkCertainty {
  return linkCertainties.some((certainty) => certainty === text);
}

/** A connection with a lead: the signal it points to goes on talking to the reporter. */
export function hasLead(type: ConnectionType): boolean {
  return type === 'duplicate-of' || type === 'split-from';
}

export interface Following { readonly from: string; readonly to: string }

/** The signal at the end of the chain of leads; the signal itself when it follows nobody. Chains never close: `refusalFor` sees to that. */
export function leadIn(following: readonly Following[], number: string): string {
  const seen = new Set([number]);
  let at = number;
  for (;;) {
    const next = following.find((one) => one.from === at)?.to;
    if (next === undefined || seen.has(next)) return at;
    seen.add(next);
    at = next;
  }
}

export interface WantedConnection { readonly from: string; readonly to: string; readonly type: ConnectionType }
export type ConnectionRefusal = 'same-signal' | 'exists-already' | 'follows-already' | 'closes-circle';

/** Why two signals cannot be connected like that; null when they can. `standing` are the connections that were not undone. */
export function refusalFor(wanted: WantedConnection, standing: readonly WantedConnection[]): ConnectionRefusal | null {
  if (wanted.from === wanted.to) return 'same-signal';
  const between = standing.filter((one) => (one.from === wanted.from && one.to === wanted.to) || (one.from === wanted.to && one.to === wanted.from));
  if (between.some((one) => one.type === wanted.type)) return 'exists-already';
  if (!hasLead(wanted.type)) return null;
  const following = standing.filter((one) => hasLead(one.type));
  if (following.some((one) => one.from === wanted.from)) return 'follows-already';
  return leadIn(following, wanted.to) === wanted.from ? 'closes-circle' : null;
}
