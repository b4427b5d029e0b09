-- Signing in with a municipality's own accounts, and who may do what.

-- A person is known by issuer and subject together (OpenID Connect Core §5.7); null for the people of the demonstration.
alter table platform.person add column issuer text, add column subject text, add column joined_at timestamptz,
  add constraint person_login_whole check ((issuer is null) = (subject is null));
create unique index person_login on platform.person (municipality_id, issuer, subject) where subject is not null;

-- Row policies say whose row; these say who may write it. The policy of 001 lets a person change the own language, and nothing else changes hands without one of two permissions:
-- `people.manage` of an administrator, `people.join` of an act that follows on a proof by the provider.
create policy person_joins on platform.person as restrictive for insert to baken_staff
  with check (platform.actor_may('people.manage') or platform.actor_may('people.join'));
create policy person_changes on platform.person as restrictive for update to baken_staff
  using (person_id = platform.actor() or platform.actor_may('people.manage') or platform.actor_may('people.join'));
grant insert, update (role, active, name) on platform.person to baken_staff;

create function platform.guard_rights() returns trigger language plpgsql as $$
begin
  if current_user = 'baken_staff' and (new.role, new.active, new.name) is distinct from (old.role, old.active, old.name)
    and not (platform.actor_may('people.manage') or platform.actor_may('people.join')) then
    raise exception 'nobody changes the own rights';
  end if;
  return new;
end $$;
create trigger person_rights before update on platform.person for each row execute function platform.guard_rights();

-- Somebody whom the provider knows and to whom nobody gave a role yet.
create table platform.applicant (
  municipality_id text not null references platform.municipality,
  applicant_id uuid not null default gen_random_uuid(),
  issuer text not null,
  subject text not null,
  name text not null,
  asked_at timestamptz not null,
  primary key (municipality_id, applicant_id),
  unique (municipality_id, issuer, subject)
);
alter table platform.applicant enable row level security;
create policy applicant_own on platform.applicant
  using (municipality_id = platform.municipality() and (platform.actor_may('people.manage') or platform.actor_may('people.join')))
  with check (municipality_id = platform.municipality() and platform.actor_may('people.join'));
grant select, insert, delete, update (name, asked_at) on platform.applicant to baken_staff;

-- The code that makes the first administrator: printed at the start, kept as a hash, used once.
create table platform.first_code (
  municipality_id text primary key references platform.municipality,
  code_hash bytea not null,
  ends_at timestamptz not null,
  tries integer not null default 0
);
alter table platform.first_code enable row level security;
create policy first_code_own on platform.first_code
  using (municipality_id = platform.municipality() and platform.actor_may('people.join')) with check (municipality_id = platform.municipality() and platform.actor_may('people.join'));
grant select, delete, update (tries) on platform.first_code to baken_staff;
