import { csvOf } from '../../../lib/csv.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { isRole, type Permission, permissionsOf } from '../../../platform/permissions.ts';
import type { Request } from '../../../platform/routes.ts';
import type { Holder } from './queries.ts';

/** Who has which right and why: one line for each right of each person (BIO2 5.18.01). */
export function rightsCsv(request: Request, holders: readonly Holder[]): string {
  const { review: { csv, permissions }, trust: { roles } } = request.texts;
  const labels: Readonly<Record<Permission, string>> = permissions;
  const on = (at: Temporal.Instant | null | undefined): string => (at ? dutchDate(at).toString() : '');
  const rows = holders.flatMap((holder) => (isRole(holder.role) ? permissionsOf(holder.role).map((permission) => [
    holder.name, isRole(holder.role) ? roles[holder.role] : holder.role, labels[permission], permission, csv.because(isRole(holder.role) ? roles[holder.role] : holder.role), on(holder.since), holder.by ?? '', on(holder.used.get(permission)), on(holder.signedIn),
  ]) : []));
  return csvOf([[csv.name, csv.role, csv.right, csv.code, csv.why, csv.since, csv.by, csv.lastUsed, csv.signedIn], ...rows]);
}
