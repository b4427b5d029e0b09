-- The ground every room stands on: municipalities, people, sessions, keys and the functions that row policies ask.
-- The roles baken_public, baken_staff and baken_worker are made before the first migration (src/platform/migrate.ts):
-- they belong to the whole server, a migration to one database.

create schema platform;
grant usage on schema platform to baken_public, baken_staff, baken_worker;

-- Who is acting, as the act has set it for this transaction. Empty outside an act, so that nothing is visible there.
create function platform.municipality() returns text language sql stable as
  $$ select nullif(current_setting('baken.municipality', true), '') $$;

create function platform.actor() returns text language sql stable as
  $$ select nullif(current_setting('baken.actor', true), '') $$;

-- The one predicate of authorisation: the permissions of the actor's role, set by the act. Row policies ask it for lists, counts, exports and maps alike.
create function platform.actor_may(permission text) returns boolean language sql stable as
  $$ select position(',' || permission || ',' in coalesce(current_setting('baken.permissions', true), '')) > 0 $$;

-- The blind index of the receipt code that a reporter has just typed; null for everybody else.
create function platform.receipt() returns bytea language sql stable as
  $$ select decode(nullif(current_setting('baken.receipt', true), ''), 'hex') $$;

create table platform.municipality (
  municipality_id text primary key check (municipality_id ~ '^GM[0-9]{4}$'),
  name text not null check (name <> ''),
  region text,
  public_host text unique,
  -- The municipality's own norm for a first decision on a signal; no national term was found (docs/decisions/0009).
  answer_within_days integer not null default 14 check (answer_within_days between 1 and 365),
  demo boolean not null default false,
  created_at timestamptz not null default now()
);
grant select on platform.municipality to baken_public, baken_staff, baken_worker;

create table platform.person (
  municipality_id text not null references platform.municipality,
  person_id text not null,
  name text not null,
  role text not null,
  language text not null default 'nl' check (language in ('nl', 'en')),
  -- The name by which the demo sign-in knows this person; null for everybody real.
  demo_name text,
  active boolean not null default true,
  primary key (municipality_id, person_id),
  unique (municipality_id, demo_name)
);
alter table platform.person enable row level security;
create policy person_own on platform.person
  using (municipality_id = platform.municipality()) with check (municipality_id = platform.municipality());
grant select, update (language) on platform.person to baken_staff;

create table platform.session (
  municipality_id text not null references platform.municipality,
  -- SHA-256 of the cookie's value: a stolen table opens no session.
  session_hash bytea not null,
  person_id text not null,
  began_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (municipality_id, session_hash),
  foreign key (municipality_id, person_id) references platform.person
);
alter table platform.session enable row level security;
create policy session_own on platform.session
  using (municipality_id = platform.municipality()) with check (municipality_id = platform.municipality());
grant select, insert, delete on platform.session to baken_staff;
grant select, delete on platform.session to baken_worker;

-- A request knows only its cookie; the municipality follows from the session. So this one look crosses the row policies, and returns nothing but the person.
create function platform.find_session(asked bytea, at timestamptz, idle interval)
returns table (municipality_id text, person_id text, name text, role text, language text)
language plpgsql security definer set search_path = platform, pg_temp as $$
declare
  found_session record;
begin
  select s.municipality_id, s.person_id, s.seen_at, p.name, p.role, p.language into found_session
  from platform.session s join platform.person p using (municipality_id, person_id)
  where s.session_hash = asked and s.ends_at > at and s.seen_at > at - idle and p.active;
  if not found then return; end if;
  -- Once a minute is exact enough for an idle limit and spares a write per request.
  if found_session.seen_at < at - interval '1 minute' then
    update platform.session s set seen_at = at where s.municipality_id = found_session.municipality_id and s.session_hash = asked;
  end if;
  return query select found_session.municipality_id, found_session.person_id, found_session.name, found_session.role, found_session.language;
end $$;
revoke all on function platform.find_session(bytea, timestamptz, interval) from public;
grant execute on function platform.find_session(bytea, timestamptz, interval) to baken_staff;

-- Envelope encryption: the root key (a file, never here) wraps a key per municipality, which wraps a key per dossier.
create table platform.municipality_key (
  municipality_id text primary key references platform.municipality,
  root_key_id text not null,
  wrapped bytea not null
);
alter table platform.municipality_key enable row level security;
create policy municipality_key_own on platform.municipality_key using (municipality_id = platform.municipality());
grant select on platform.municipality_key to baken_public, baken_staff, baken_worker;

create table platform.dossier_key (
  municipality_id text not null references platform.municipality,
  dossier_id uuid not null,
  wrapped bytea not null,
  primary key (municipality_id, dossier_id)
);
alter table platform.dossier_key enable row level security;
create policy dossier_key_own on platform.dossier_key
  using (municipality_id = platform.municipality()) with check (municipality_id = platform.municipality());
grant select, insert on platform.dossier_key to baken_public, baken_staff;
-- Destroying a dossier's key is destroying the dossier; only the worker does it.
grant select, delete on platform.dossier_key to baken_worker;

-- How often one origin came within the hour. The origin is a keyed hash that changes every hour; no address is kept anywhere.
create table platform.rate (
  municipality_id text not null references platform.municipality,
  origin_key bytea not null,
  hour timestamptz not null,
  times integer not null,
  primary key (municipality_id, origin_key, hour)
);
alter table platform.rate enable row level security;
create policy rate_own on platform.rate
  using (municipality_id = platform.municipality()) with check (municipality_id = platform.municipality());
grant select, insert, update on platform.rate to baken_public;
grant select, delete on platform.rate to baken_worker;
