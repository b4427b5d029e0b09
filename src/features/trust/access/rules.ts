/** What is told to the person whose access it is. */
export const eventKinds = [
  'new-browser', 'failed-proof', 'code-tried', 'key-added', 'key-removed', 'recovery-asked', 'recovery-agreed', 'recovery-refused', 'recovered', 'role', 'access-ended', 'access-restored', 'sessions-ended',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** What did not have to be the person's own doing. The others need no look from the privacy officer, unless the person asks for it. */
export const oddKinds: readonly EventKind[] = ['new-browser', 'failed-proof', 'code-tried', 'recovery-asked', 'recovered', 'sessions-ended'];

export function isEventKind(text: string): text is EventKind {
  return eventKinds.some((kind) => kind === text);
}

/** Why an administrator ends sessions of others; a choice, because words about a colleague belong in no log. */
export const endReasons = ['lost-device', 'left-open', 'misuse', 'leaving', 'maintenance'] as const;
export type EndReason = (typeof endReasons)[number];

export function isEndReason(text: string): text is EndReason {
  return endReasons.some((reason) => reason === text);
}

/** An address as people have them at work; null when it is none. */
export function addressIn(typed: string): string | null {
  const address = typed.trim();
  return address.length <= 254 && /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(address) ? address : null;
}

/** Where a sealed address belongs; moved elsewhere it does not open. */
export const addressPlace = 'platform.access_mail.address';
