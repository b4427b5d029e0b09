/** The human roles of house.md; a person has exactly one. */
export type Role =
  | 'focal-officer' | 'deputy' | 'colleague' | 'care-coordinator' | 'supervisor'
  | 'policy-adviser' | 'board' | 'privacy-officer' | 'administrator' | 'regional-coordinator';

export type Permission =
  | 'today.read' | 'profile.edit'
  | 'signals.list' | 'signals.read' | 'signals.assess' | 'signals.decide'
  /** An own observation or somebody's on the telephone; and the state of one's own reports. */
  | 'signals.report'
  /** Writing to the reporter. */
  | 'signals.converse'
  /** Asking for, granting and opening who a reporter is; always with a reason. */
  | 'signals.identity'
  | 'signals.link' | 'signals.share' | 'signals.close' | 'signals.export'
  /** Terms of the municipality and what takes two people. */
  | 'signals.settings'
  | 'absence.edit'
  | 'picture.read'
  /** Writing in the risk register; and judging in it, closing and reopening, always with one's own name. */
  | 'risks.edit' | 'risks.judge'
  /** Asking for figures to be published; approving them as a second person who handles signals; and recording what an audience may be shown. */
  | 'figures.make' | 'figures.approve' | 'figures.rules'
  /** Reading in the areas of the map, and choosing which version counts. */
  | 'areas.import'
  | 'plan.read' | 'plan.import'
  /** Working in the plan on screen; making a version of it asks for `plan.import` as well. */
  | 'plan.edit'
  /** Saying how far a measure is. */
  | 'plan.progress'
  /** Recording what the executive and the council decided about a plan; adopting makes it readable for everybody. */
  | 'plan.decide'
  /** Answering what one was asked about the plan in a round: one's own rows, and nothing else. */
  | 'plan.answer'
  /** Asking owners in a round, saying who answers for whom, and having the registers read. */
  | 'plan.rounds'
  /** Judging the checklist, and taking over a changed one. */
  | 'plan.assess'
  | 'knowledge.read' | 'knowledge.choose-forms'
  /** Own modules and certificates; and, for who manages a team, what its members still need. */
  | 'training.learn'
  /** The share per team, without names. */
  | 'training.shares'
  /** Who must have what, and the norms. */
  | 'training.require'
  /** Teams and their members, courses that others give, and lists of who followed them. */
  | 'training.keep'
  /** The municipality's own words over the built-in texts. */
  | 'knowledge.edit'
  /** Organisations, agreements and the care directory; and, apart, who works there. */
  | 'partners.edit' | 'partners.contacts'
  | 'letters.read' | 'letters.make' | 'letters.send'
  /** Reviewing, as a second person, what a colleague wrote for the council. */
  | 'letters.review'
  | 'audit.read'
  /** Requests of people about their own data, from intake to answer; and, apart, looking where they stand and saying what may be told. */
  | 'subject.handle' | 'subject.find'
  /** Writing the register of processing activities. */
  | 'processing.register'
  /** Writing down how long what is kept; and approving a list of what is destroyed. */
  | 'retention.rules' | 'retention.approve'
  /** Of no role: of the worker that proposes and destroys. */
  | 'retention.run'
  /** Who may sign in, and as what. */
  | 'people.manage'
  /** Agreeing, as a second person, that somebody who lost every passkey gets a new one. */
  | 'people.second'
  /** Of no role: of the act that follows when the identity provider has proved who somebody is. */
  | 'people.join';

/** Why personal or municipal data is touched; every act names one, and the audit line keeps it. */
export type Purpose =
  | 'reporting' | 'triage' | 'identity' | 'sharing' | 'partner' | 'settings' | 'picture' | 'plan' | 'knowledge' | 'training' | 'accountability' | 'oversight' | 'sign-in' | 'own-profile' | 'overview' | 'people' | 'log-export' | 'maintenance' | 'set-up'
  /** A request of somebody about the own data. */
  | 'subject';

const everybody: readonly Permission[] = ['today.read', 'profile.edit', 'plan.read', 'plan.answer', 'knowledge.read', 'training.learn', 'letters.read', 'signals.report'];

/** The focal officer and the deputy do the same work: the one must be able to go on where the other left off. */
const handling: readonly Permission[] = [
  'signals.list', 'signals.read', 'signals.assess', 'signals.decide', 'signals.converse', 'signals.identity', 'signals.link', 'signals.share', 'signals.close', 'signals.export',
  'absence.edit', 'picture.read', 'risks.edit', 'risks.judge', 'figures.make', 'figures.approve', 'plan.progress', 'plan.edit', 'plan.assess', 'partners.contacts', 'training.shares',
  'subject.find',
  'absence.edit', 'picture.read', 'letters.review', 'figures.make', 'figures.approve', 'plan.progress', 'plan.edit', 'plan.assess', 'partners.contacts', 'training.shares',
];

/** The whole matrix. What stands here is what anybody may; there is no other place. */
const granted: Readonly<Record<Role, readonly Permission[]>> = {
  'focal-officer': [...everybody, ...handling, 'retention.approve', 'training.require', 'signals.settings', 'knowledge.choose-forms', 'knowledge.edit', 'partners.edit'],
  'deputy': [...everybody, ...handling],
  'colleague': everybody,
  'care-coordinator': [...everybody, 'plan.progress'],
  'supervisor': [...everybody, 'plan.progress'],
  'policy-adviser': [...everybody, 'training.shares', 'training.require', 'picture.read', 'risks.edit', 'figures.make', 'figures.rules', 'plan.import', 'plan.edit', 'plan.progress', 'knowledge.choose-forms', 'knowledge.edit', 'partners.edit', 'letters.make', 'letters.send', 'plan.decide', 'plan.rounds', 'plan.assess', 'areas.import'],
  'board': everybody,
  'privacy-officer': [...everybody, 'audit.read', 'people.second', 'processing.register', 'retention.rules', 'retention.approve', 'subject.handle'],
  'administrator': [...everybody, 'areas.import', 'signals.settings', 'people.manage', 'people.second', 'training.keep'],
  'regional-coordinator': everybody,
};

export function permissionsOf(role: Role): readonly Permission[] {
  return granted[role];
}

export const roles = Object.keys(granted) as readonly Role[];

export function isRole(text: string): text is Role {
  return Object.hasOwn(granted, text);
}
