import type { Role } from '../../platform/permissions.ts';

/** Invented reading: an evening on call, and somebody whose role does not fit the work. `signal` counts from the oldest; null is a refusal. */
export const demoReading: readonly { readonly daysAgo: number; readonly clock: string; readonly role: Role; readonly signal: number | null }[] = [
  { daysAgo: 9, clock: '10:04', role: 'deputy', signal: 2 },
  { daysAgo: 6, clock: '09:40', role: 'supervisor', signal: null },
  { daysAgo: 6, clock: '09:41', role: 'supervisor', signal: null },
  { daysAgo: 6, clock: '13:15', role: 'supervisor', signal: null },
  { daysAgo: 4, clock: '23:12', role: 'deputy', signal: 1 },
  { daysAgo: 4, clock: '23:20', role: 'deputy', signal: 2 },
];
