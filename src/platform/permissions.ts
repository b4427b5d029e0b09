/** The human roles of house.md; a person has exactly one. */
export type Role =
  | 'focal-officer' | 'deputy' | 'colleague' | 'care-coordinator' | 'supervisor'
  | 'policy-adviser' | 'board' | 'privacy-officer' | 'administrator' | 'regional-coordinator';

export type Permission =
  | 'today.read' | 'profile.edit'
  | 'signals.list' | 'signals.read' | 'signals.assess' | 'signals.decide'
  | 'picture.read'
  | 'plan.read' | 'plan.import'
  | 'knowledge.read' | 'knowledge.choose-forms'
  | 'letters.read' | 'letters.make' | 'letters.send'
  | 'audit.read';

/** Why personal or municipal data is touched; every act names one, and the audit line keeps it. */
export type Purpose =
  | 'reporting' | 'triage' | 'picture' | 'plan' | 'knowledge' | 'accountability' | 'oversight' | 'sign-in' | 'own-profile' | 'overview' | 'maintenance' | 'set-up';

const everybody: readonly Permission[] = ['today.read', 'profile.edit', 'plan.read', 'knowledge.read', 'letters.read'];

/** The whole matrix. What stands here is what anybody may; there is no other place. */
const granted: Readonly<Record<Role, readonly Permission[]>> = {
  'focal-officer': [...everybody, 'signals.list', 'signals.read', 'signals.assess', 'signals.decide', 'picture.read', 'knowledge.choose-forms'],
  'deputy': [...everybody, 'signals.list', 'signals.read', 'signals.assess', 'signals.decide', 'picture.read'],
  'colleague': everybody,
  'care-coordinator': everybody,
  'supervisor': everybody,
  'policy-adviser': [...everybody, 'picture.read', 'plan.import', 'knowledge.choose-forms', 'letters.make', 'letters.send'],
  'board': everybody,
  'privacy-officer': [...everybody, 'audit.read'],
  'administrator': everybody,
  'regional-coordinator': everybody,
};

export function permissionsOf(role: Role): readonly Permission[] {
  return granted[role];
}

export const roles = Object.keys(granted) as readonly Role[];

export function isRole(text: string): text is Role {
  return Object.hasOwn(granted, text);
}
