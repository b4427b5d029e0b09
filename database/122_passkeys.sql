-- Signing in without a provider: passkeys, the invitations that bring somebody to their first one, and what makes an answer work once.

create table platform.passkey (
  municipality_id text not null,
  passkey_id uuid not null default gen_random_uuid(),
  person_id text not null,
  -- What the browser calls the key (WebAuthn Level 3 §4 "Credential ID"), and the public half that proves it.
  credential_id bytea not null,
  public_key bytea not null,
  -- Rises at each use of a key that counts; a copy of such a key falls behind.
  counter bigint not null,
  -- Whether the key lives in an account that is kept on several devices, or in one thing only.
  synced boolean not null,
  label text not null check (length(label) between 1 and 60),
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (municipality_id, passkey_id),
  unique (municipality_id, credential_id),
  foreign key (municipality_id, person_id) references platform.person
);
create index passkey_person on platform.passkey (municipality_id, person_id);
alter table platform.passkey enable row level security;
create policy passkey_own on platform.passkey
  using (municipality_id = platform.municipality() and (person_id = platform.actor() or platform.actor_may('people.join') or platform.actor_may('people.manage')))
  with check (municipality_id = platform.municipality() and (person_id = platform.actor() or platform.actor_may('people.join')));
grant select, insert, delete, update (counter, used_at, label) on platform.passkey to baken_staff;

-- A code that lets one person make a passkey. A new person is invited by an administrator; for somebody who lost every key a second person must agree before there is a code.
create table platform.invitation (
  municipality_id text not null,
  invitation_id uuid not null default gen_random_uuid(),
  person_id text not null,
  kind text not null check (kind in ('new', 'lost')),
  code_hash bytea,
  asked_by text not null,
  asked_at timestamptz not null,
  agreed_by text,
  ends_at timestamptz not null,
  primary key (municipality_id, invitation_id),
  unique (municipality_id, person_id),
  foreign key (municipality_id, person_id) references platform.person,
  constraint invitation_two_people check (kind = 'new' or code_hash is null or (agreed_by is not null and agreed_by <> asked_by and agreed_by <> person_id))
);
create unique index invitation_code on platform.invitation (municipality_id, code_hash) where code_hash is not null;
alter table platform.invitation enable row level security;
create policy invitation_own on platform.invitation
  using (municipality_id = platform.municipality() and (platform.actor_may('people.manage') or platform.actor_may('people.join') or platform.actor_may('people.second')))
  with check (municipality_id = platform.municipality() and (platform.actor_may('people.manage') or platform.actor_may('people.second')));
grant select, insert, delete, update (code_hash, agreed_by, ends_at) on platform.invitation to baken_staff;
grant select, delete on platform.invitation to baken_worker;

-- Questions that were answered, until they would be too old anyway: an answer that somebody overheard works no second time.
create table platform.used_challenge (
  municipality_id text not null references platform.municipality,
  challenge_hash bytea not null,
  ends_at timestamptz not null,
  primary key (municipality_id, challenge_hash)
);
alter table platform.used_challenge enable row level security;
create policy used_challenge_own on platform.used_challenge
  using (municipality_id = platform.municipality()) with check (municipality_id = platform.municipality());
grant select, insert on platform.used_challenge to baken_staff;
grant select, delete on platform.used_challenge to baken_worker;
