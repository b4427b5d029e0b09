import { type Kysely, sql } from 'kysely';

export const databaseRoles = ['baken_public', 'baken_staff', 'baken_worker'] as const;
export type DatabaseRoleName = (typeof databaseRoles)[number];
export const verbs = ['select', 'insert', 'update', 'delete'] as const;
export type Verb = (typeof verbs)[number];

/** What one database role may do with one table, from the database's own lists of grants and row policies. */
export interface Access {
  readonly table: string;
  readonly role: DatabaseRoleName;
  readonly verb: Verb;
  /** The columns, when not all. */
  readonly columns: readonly string[];
  /** Conditions of the row policies, one of which must hold; none: the grant opens nothing. */
  readonly conditions: readonly string[];
  /** Conditions that must hold beside them (restrictive policies). */
  readonly limits: readonly string[];
}

interface Row { table: string; role: DatabaseRoleName; verb: Verb; whole: boolean; columns: string[] | null; conditions: string[] | null; limits: string[] | null; guarded: boolean }

export async function accessOf(db: Kysely<object>): Promise<readonly Access[]> {
  const { rows } = await sql<Row>`
    select n.nspname || '.' || c.relname as table, r.role, v.verb, c.relrowsecurity as guarded, has_table_privilege(r.role, c.oid, v.verb) as whole,
      case when v.verb in ('select', 'insert', 'update') then (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and has_column_privilege(r.role, c.oid, a.attnum, v.verb)) end as columns,
      (select array_agg(p.policyname || ': ' || coalesce(p.with_check, p.qual) order by p.policyname) from pg_policies p
        where p.permissive = 'PERMISSIVE' and p.schemaname = n.nspname and p.tablename = c.relname and lower(p.cmd) in (v.verb, 'all') and (r.role = any(p.roles::text[]) or 'public' = any(p.roles::text[]))
          and case when v.verb = 'insert' then p.with_check is not null or p.qual is not null else p.qual is not null end) as conditions,
      (select array_agg(p.policyname || ': ' || coalesce(p.with_check, p.qual) order by p.policyname) from pg_policies p
        where p.permissive = 'RESTRICTIVE' and p.schemaname = n.nspname and p.tablename = c.relname and lower(p.cmd) in (v.verb, 'all') and (r.role = any(p.roles::text[]) or 'public' = any(p.roles::text[]))
          and case when v.verb = 'insert' then p.with_check is not null or p.qual is not null else p.qual is not null end) as limits
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      cross join unnest(${sql.raw(`array['${databaseRoles.join("','")}']`)}) as r(role) cross join unnest(array['select','insert','update','delete']) as v(verb)
    where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migration') order by 1, 2, 3`.execute(db);
  return rows.filter((row) => row.whole || (row.columns?.length ?? 0) > 0).map(({ table, role, verb, whole, columns, conditions, limits, guarded }) => ({
    table, limits: limits ?? [], role, verb, columns: whole ? [] : columns ?? [], conditions: guarded ? conditions ?? [] : ['no row policy: everybody\'s'],
  }));
}

/** Permissions that a condition names: `platform.actor_may('signals.read')`. */
export function permissionsIn(condition: string): readonly string[] {
  return [...new Set([...condition.matchAll(/actor_may\('([^']+)'/g)].map((match) => match[1] ?? ''))];
}

/** What a condition asks beside the municipality and permissions, in few words. */
function extras(condition: string): readonly string[] {
  return [
    ...(/platform\.actor\(\)/.test(condition) ? ['own'] : []), ...(/platform\.receipt\(\)/.test(condition) ? ['with the receipt code'] : []), ...(/EXISTS|SELECT/.test(condition) ? ['with a condition on other rows'] : []),
    ...(/platform\.municipality\(\)/.test(condition) ? [] : ['**not bound to the municipality**']),
  ];
}

/** Whether a condition can hold only for who has one of the permissions that it names: nothing else stands as an alternative to them. */
export function asksPermission(condition: string): boolean {
  const permission = String.raw`platform\.actor_may\('[^']+'(?:::text)?\)`;
  return permissionsIn(condition).length > 0 && !/\bOR\b/.test(condition.replaceAll(new RegExp(`${permission}(\\s+OR\\s+${permission})+`, 'g'), ''));
}

function words(condition: string): string {
  const permissions = permissionsIn(condition);
  const alternative = permissions.length > 0 && !asksPermission(condition) ? ['or by another condition of the policy'] : [];
  return [permissions.length > 0 ? permissions.map((one) => `\`${one}\``).join(' or ') : 'anybody of the municipality', ...alternative, ...extras(condition)].join(', ');
}

const head = `# Who may touch which rows

Made by the test of access from the database's own grants and row policies, and compared with them at every run; \`BAKEN_WRITE_ACCESS=1 npm test -- access\` writes it anew.
Which person holds which permission stands in \`src/platform/permissions.ts\`; which door asks for it, in [doors.md](doors.md). A row without a line here is shut. Every line holds within the own municipality only, unless it says otherwise.

| table | database role | verb | columns | who |
|---|---|---|---|---|
`;

const afterName = (one: string): string => one.slice(one.indexOf(': ') + 2);

/** The whole of docs/access.md. */
export function accessPage(access: readonly Access[]): string {
  return head + access.map(({ table, role, verb, columns, conditions, limits }) =>
    `| ${[table, role, verb, columns.length > 0 ? columns.join(', ') : 'all', conditions.length > 0 ? [...new Set(conditions.map((one) => words(afterName(one))))].join(' · ') + limits.map((one) => `, and in any case: ${words(afterName(one)).replace(', **not bound to the municipality**', '')}`).join('') : 'nobody'].join(' | ')} |\n`).join('');
}
