import { type Permission, permissionsOf, type Role, roles } from '../../../platform/permissions.ts';

/** Rights that everybody has say nothing about anybody. */
const common: ReadonlySet<Permission> = new Set(permissionsOf('colleague').filter((permission) => roles.every((role) => permissionsOf(role).includes(permission))));

/** What a role may beyond what everybody may. */
export function ownRights(role: Role): readonly Permission[] {
  return permissionsOf(role).filter((permission) => !common.has(permission));
}

const heavy: readonly Permission[] = ['people.manage', 'signals.read', 'audit.read'];

/** A role that may see what people told, the log, or give rights (BIO2 8.02). */
export function isPrivileged(role: Role): boolean {
  return heavy.some((permission) => permissionsOf(role).includes(permission));
}

/** Administrators first, then the other privileged roles. */
export function weightOf(role: string, privileged: boolean): number {
  return role === 'administrator' ? 0 : privileged ? 1 : 2;
}
