/** Where somebody wanted to go before signing in; only ever a path of this site. */
export function wayBack(text: string | null): string {
  return text && /^\/(?![/\\])[\x21-\x7e]{0,300}$/.test(text) ? text : '/';
}

/** A value of the provider's claim that names a role of Baken, such as `baken-focal-officer`; everything else in the claim is somebody else's business. */
const prefix = 'baken-';

/** The one role that a claim gives. A person has exactly one: with none or several nobody is let in, because choosing would be ours. */
export function roleInClaim<R extends string>(values: readonly string[], roles: readonly R[]): R | 'none' | 'several' {
  const found = roles.filter((role) => values.includes(`${prefix}${role}`));
  return found.length > 1 ? 'several' : found[0] ?? 'none';
}

export type RightsChange = { readonly kind: 'role'; readonly role: string } | { readonly kind: 'end' } | { readonly kind: 'restore' };
export interface Holder { readonly id: string; readonly role: string; readonly active: boolean }

/** Why a change of rights is refused; null when it may happen. Nobody changes the own rights, and the last administrator stays. */
export function refusedChange(change: RightsChange, holder: Holder, actor: string | null, administrators: number): 'own-rights' | 'last-administrator' | 'no-change' | null {
  if (holder.id === actor) return 'own-rights';
  if (change.kind === 'role' && change.role === holder.role) return 'no-change';
  if (change.kind === 'end' ? !holder.active : change.kind === 'restore' && holder.active) return 'no-change';
  const loses = holder.active && holder.role === 'administrator' && (change.kind === 'end' || (change.kind === 'role' && change.role !== 'administrator'));
  return loses && administrators <= 1 ? 'last-administrator' : null;
}
