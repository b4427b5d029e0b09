import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Clock } from './clock.ts';
import type { Database, DatabaseRole } from './database.ts';
import type { KeyRing } from './key-ring.ts';
import type { MunicipalityCode } from './municipality.ts';
import { type Permission, permissionsOf, type Purpose, type Role } from './permissions.ts';
import { processingLines, Touched } from './processing.ts';
import type { Vault } from './vault.ts';

/** Who acts. */
export interface Actor {
  readonly kind: 'anonymous' | 'person' | 'worker' | 'command';
  readonly id: string | null;
  readonly name: string;
  readonly role: Role | null;
}

/** Where an act came in: BIO2 8.15.01 "origin", without an address. */
export type Origin = 'public-site' | 'staff-site' | 'worker' | 'command';

/** One actor, one purpose, one transaction, one audit line. */
export interface Act {
  readonly db: Kysely<object>;
  readonly actor: Actor;
  readonly municipality: MunicipalityCode;
  readonly purpose: Purpose;
  readonly now: Temporal.Instant;
  readonly vault: Vault;
  may(permission: Permission): boolean;
  /** What the audit line is about, such as ('signal', 'S-2026-0042'). */
  about(kind: string, ref: string): void;
  /** Whose data a list showed or took out: each gets a line in the Logboek dataverwerkingen. What `about` names counts already. */
  concerns(kind: string, refs: readonly string[]): void;
  /** Facts for the audit line; never personal data. */
  note(facts: Readonly<Record<string, string | number | boolean>>): void;
  /** Makes the reports that carry this receipt code, and no other, visible to the rest of the act. */
  presentReceipt(index: Uint8Array): Promise<void>;
}

export interface ActSpec {
  readonly name: string;
  readonly actor: Actor;
  readonly municipality: MunicipalityCode;
  readonly purpose: Purpose;
  readonly origin: Origin;
  /** Permissions beside those of the actor's role: for a command or the worker, which have no role. */
  readonly permissions?: readonly Permission[];
  /** Reads what is published: no audit line, and a transaction that cannot write. */
  readonly published?: boolean;
}

export interface Ground {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly clock: Clock;
}

const databaseRoles: Readonly<Record<Origin, DatabaseRole>> = {
  'public-site': 'baken_public', 'staff-site': 'baken_staff', 'worker': 'baken_worker', 'command': 'baken_staff',
};

/** Runs `use` as one act: all of it happens, with its audit line, or none of it. */
export async function withAct<T>(ground: Ground, spec: ActSpec, use: (act: Act) => Promise<T>): Promise<T> {
  const permissions = spec.permissions ?? (spec.actor.role ? permissionsOf(spec.actor.role) : []);
  const setting = {
    role: databaseRoles[spec.origin], municipality: spec.municipality, actor: spec.actor.id ?? '', permissions, readOnly: spec.published === true,
  };
  const at = ground.clock.now();
  const line: AuditLine = { subject: null, facts: {} };
  const touched = new Touched();
  let vault: Vault | null = null;
  /** The audit line and those of the Logboek dataverwerkingen, as one statement that travels with the commit. */
  const lastStatement = (): RawBuilder<unknown> => {
    const lines = processingLines({
      name: spec.name, purpose: spec.purpose, municipality: spec.municipality, began: at, ended: ground.clock.now(), subjects: touched.subjects, actor: spec.actor.id,
      subjectId: (kind, ref) => vault?.index('subject', `${kind}/${ref}`) ?? new Uint8Array(32),
    });
    if (lines) line.facts['trace'] = lines.trace;
    return sql`select ${sql.join([...(lines ? [lines.call] : []), auditLine(spec, at, 'done', line)])}`;
  };
  return ground.database.as(setting, async (db) => {
    vault = await ground.keys.vault(db, spec.municipality);
    const act: Act = {
      db, actor: spec.actor, municipality: spec.municipality, purpose: spec.purpose, now: at, vault,
      may: (permission) => permissions.includes(permission),
      about: (kind, ref) => { line.subject = { kind, ref }; touched.add(kind, [ref]); },
      concerns: (kind, refs) => { touched.add(kind, refs); },
      note: (facts) => { Object.assign(line.facts, facts); },
      presentReceipt: async (index) => {
        await sql`select set_config('baken.receipt', ${Buffer.from(index).toString('hex')}, true)`.execute(db);
      },
    };
    return use(act);
  }, spec.published ? undefined : (db) => lastStatement().compile(db));
}

/** Writes down that somebody was refused, outside the refused act's transaction so that the line stays. */
export async function auditRefusal(ground: Ground, spec: ActSpec, facts: Readonly<Record<string, string>>): Promise<void> {
  const setting = { role: databaseRoles[spec.origin], municipality: spec.municipality, actor: spec.actor.id ?? '', permissions: [] };
  await ground.database.as(setting, async (db) => {
    await sql`select ${auditLine(spec, ground.clock.now(), 'refused', { subject: null, facts: { ...facts } })}`.execute(db);
  });
}

interface AuditLine {
  subject: { kind: string; ref: string } | null;
  facts: Record<string, string | number | boolean>;
}

/** The expression that writes a line of the log. */
function auditLine(spec: ActSpec, at: Temporal.Instant, result: 'done' | 'refused', line: AuditLine): RawBuilder<unknown> {
  return sql`audit.add_entry(${spec.municipality}, ${at}::timestamptz, ${spec.actor.kind}, ${spec.actor.id}, ${spec.actor.role}, ${spec.name}, ${spec.purpose},
    ${line.subject?.kind ?? null}, ${line.subject?.ref ?? null}, ${result}, ${spec.origin}, ${JSON.stringify(line.facts)}::jsonb)`;
}
