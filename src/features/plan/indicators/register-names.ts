/** The registers that an indicator may name. Which of them this installation has is decided where the rooms are wired (src/registers.ts). */
export const registerNames = [
  'signals-in-time', 'signals-per-source', 'days-to-referral', 'colleagues-trained', 'modules-current', 'checks-done', 'checks-followed-up', 'handlers-appointed', 'picture-refreshed', 'covenants-current',
] as const;
export type RegisterName = (typeof registerNames)[number];

/** What a reading is: a count, a part of a whole in per cent, a number of days, yes or no, or several counts side by side. */
export type ReadingKind = 'number' | 'share' | 'days' | 'yes-no' | 'set';

/** Whom the counts could point at (docs/decisions/0010 and 0024). */
export type About = 'signals' | 'colleagues' | 'things';

/** `version` goes up when what is counted changes: the line in the chart breaks there. */
export const registerKinds: Readonly<Record<RegisterName, { readonly version: number; readonly kind: ReadingKind; readonly about: About }>> = {
  'signals-in-time': { version: 1, kind: 'share', about: 'signals' },
  'signals-per-source': { version: 1, kind: 'set', about: 'signals' },
  'days-to-referral': { version: 1, kind: 'days', about: 'signals' },
  'colleagues-trained': { version: 1, kind: 'share', about: 'colleagues' },
  'modules-current': { version: 1, kind: 'share', about: 'things' },
  'checks-done': { version: 1, kind: 'number', about: 'things' },
  'checks-followed-up': { version: 1, kind: 'share', about: 'things' },
  'handlers-appointed': { version: 1, kind: 'yes-no', about: 'things' },
  'picture-refreshed': { version: 1, kind: 'yes-no', about: 'things' },
  'covenants-current': { version: 1, kind: 'share', about: 'things' },
};
