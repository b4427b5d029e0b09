import { randomBytes } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Purpose } from './permissions.ts';

/** The activities of the register of processing (GDPR art. 30), as codes; the room trust keeps what each says. */
export const activityCodes = ['report', 'assess', 'identity', 'share', 'training', 'access', 'destroy', 'subject', 'partners', 'oversee'] as const;
export type ActivityCode = typeof activityCodes[number];

/** Fixed names, so that the address of an entry is the same in every municipality and never changes (LDV `processing_activity_id`). */
export const activityIds: Readonly<Record<ActivityCode, string>> = {
  report: '5b0f2f0e-6d0c-4d53-9a53-0c7f0a3b9d01', assess: '5b0f2f0e-6d0c-4d53-9a53-0c7f0a3b9d02', identity: '5b0f2f0e-6d0c-4d53-9a53-0c7f0a3b9d03', share: '5b0f2f0e-6d0c-4d53-9a53-0c7f0a3b9d04',
  training: '5b0f2f0e-6d0c-4d53-9a53-0c7f0a3b9d05', access: '5b0f2f0e-6d0c-4d53-9a53-0c7f0a3b9d06', destroy: '5b0f2f0e-6d0c-4d53-9a53-0c7f0a3b9d07',
  subject: '5b0f2f0e-6d0c-4d53-9a53-0c7f0a3b9d44', partners: '5b0f2f0e-6d0c-4d53-9a53-0c7f0a3b9d45', oversee: '5b0f2f0e-6d0c-4d53-9a53-0c7f0a3b9d46',
};

/** Which activity a purpose belongs to; null where no data about a person is meant: the plan, the knowledge, the settings. An act of those in which somebody's data was all the same, counts by whose it was. */
const activityOf: Readonly<Record<Purpose, ActivityCode | null>> = {
  'reporting': 'report', 'triage': 'assess', 'break-glass': 'assess', 'overview': 'assess', 'identity': 'identity', 'sharing': 'share', 'partner': 'share', 'training': 'training', 'people': 'access',
  'maintenance': 'destroy', 'subject': 'subject', 'oversight': 'oversee', 'log-export': 'oversee',
  // Who signs in acts; a line about that would be a line about who acted.
  'sign-in': null,
  'settings': null, 'picture': null, 'plan': null, 'knowledge': null, 'accountability': null, 'own-profile': null, 'set-up': null,
};

/** Acts of these purposes are processing only where somebody's data was in it: tidying, a day on which nothing is asked, a look at a list of roles. */
const onlyWithPeople: ReadonlySet<Purpose> = new Set(['overview', 'break-glass', 'people', 'maintenance', 'subject', 'oversight', 'log-export']);

/** Kinds of subject of the audit line behind which people stand: those of a signal, a colleague with or without an account, and who works at a partner. */
const peopleBehind: Readonly<Record<string, SubjectKind>> = { 'signal': 'dossier', 'identity': 'dossier', 'own-report': 'dossier', 'subject-request': 'dossier', 'person': 'employee', 'colleague': 'employee', 'applicant': 'employee', 'contact': 'contact',
  // Words of a risk that may point at somebody: an object, a finding, an inspection.
  'risk-words': 'dossier',
};
export type SubjectKind = 'dossier' | 'employee' | 'contact';

/** What the act belongs to when its purpose alone would not tell: a network shows signals, the card of a partner who works there. */
const activityBySubject: Readonly<Record<SubjectKind, ActivityCode>> = { dossier: 'assess', employee: 'access', contact: 'partners' };

/** Whose data an act touched: the kind and reference of the audit line, or those of every row of a list. */
export class Touched {
  readonly #subjects = new Map<string, { readonly kind: SubjectKind; readonly ref: string }>();

  add(kind: string, refs: readonly string[]): void {
    const people = peopleBehind[kind];
    if (people) for (const ref of refs) this.#subjects.set(`${people}/${ref}`, { kind: people, ref });
  }

  get subjects(): readonly { readonly kind: SubjectKind; readonly ref: string }[] { return [...this.#subjects.values()]; }
}

export interface ProcessingAct {
  readonly name: string; readonly purpose: Purpose; readonly municipality: string; readonly began: Temporal.Instant; readonly ended: Temporal.Instant;
  readonly subjects: readonly { readonly kind: SubjectKind; readonly ref: string }[];
  /** The keyed hash under which somebody stands in the logbook: the same in every line, and nobody's name. */
  subjectId(kind: SubjectKind, ref: string): Uint8Array;
  /** The person who acts: never a data subject of their own line. */
  readonly actor: string | null;
}

/** `call`: the expression that writes them. */
export interface ProcessingLines { readonly trace: string; readonly call: RawBuilder<unknown> }

/**
 * The lines that the Logboek dataverwerkingen gets for an act: one for the act and one below it for each person concerned, no sampling, never who acted (LDV 1.0, core).
 * @returns null for an act without data about people
 */
export function processingLines(act: ProcessingAct): ProcessingLines | null {
  const subjects = act.subjects.filter(({ kind, ref }) => kind !== 'employee' || ref !== act.actor);
  const [first] = subjects;
  // Who signs in acts, and nothing else is said of it.
  const activity = activityOf[act.purpose] ?? (first && act.purpose !== 'sign-in' ? activityBySubject[first.kind] : null);
  if (!activity || (subjects.length === 0 && onlyWithPeople.has(act.purpose))) return null;
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
  const trace = randomBytes(16);
  const span = hex(randomBytes(8));
  const lines = [{ span }, ...subjects.map(({ kind, ref }) => ({ span: hex(randomBytes(8)), above: span, subject: hex(act.subjectId(kind, ref)), kind }))];
  return {
    trace: hex(trace),
    call: sql`processing.add_lines(${act.municipality}, ${trace}::bytea, ${act.name}, ${act.began}::timestamptz, ${act.ended}::timestamptz, ${activity}, ${JSON.stringify(lines)}::jsonb)`,
  };
}
