-- What happened with somebody's access, told to that person; and by which browser they came before.

create table platform.access_event (
  municipality_id text not null,
  event_id bigint generated always as identity,
  person_id text not null,
  at timestamptz not null,
  kind text not null check (kind in ('new-browser', 'failed-proof', 'code-tried', 'key-added', 'key-removed', 'recovery-asked', 'recovery-agreed', 'recovery-refused', 'recovered', 'role', 'access-ended', 'access-restored', 'sessions-ended')),
  -- The role that was given, or why sessions were ended: a code of the program, never words of somebody.
  detail text check (detail ~ '^[a-z-]{1,40}$'),
  by_person text,
  seen_at timestamptz,
  mailed_at timestamptz,
  primary key (municipality_id, event_id),
  foreign key (municipality_id, person_id) references platform.person
);
create index access_event_person on platform.access_event (municipality_id, person_id, at);
alter table platform.access_event enable row level security;
create policy access_event_read on platform.access_event for select to baken_staff
  using (municipality_id = platform.municipality() and (person_id = platform.actor() or platform.actor_may('audit.read')));
create policy access_event_add on platform.access_event for insert to baken_staff
  with check (municipality_id = platform.municipality() and seen_at is null and mailed_at is null
    and (person_id = platform.actor() or platform.actor_may('people.join') or platform.actor_may('people.manage') or platform.actor_may('people.second')));
create policy access_event_seen on platform.access_event for update to baken_staff
  using (municipality_id = platform.municipality() and person_id = platform.actor()) with check (municipality_id = platform.municipality() and person_id = platform.actor());
create policy access_event_work on platform.access_event to baken_worker using (municipality_id = platform.municipality()) with check (municipality_id = platform.municipality());
grant select, insert, update (seen_at) on platform.access_event to baken_staff;
grant select, update (mailed_at), delete on platform.access_event to baken_worker;

-- Whether somebody was told of the same a short while ago, for acts that may not read events: knocking a thousand times is one message.
create function platform.told_lately(person text, what text, since timestamptz) returns boolean
language sql stable security definer set search_path = platform, pg_temp as $$
  select exists (select from platform.access_event e where e.municipality_id = platform.municipality() and e.person_id = person and e.kind = what and e.at > since)
$$;
revoke all on function platform.told_lately(text, text, timestamptz) from public;
grant execute on function platform.told_lately(text, text, timestamptz) to baken_staff;

-- Browsers in which somebody signed in. A keyed hash of a random value that the browser carries, mixed with the person: two people at one computer are two rows that nobody can lay together.
create table platform.known_browser (
  municipality_id text not null,
  person_id text not null,
  browser_hash bytea not null,
  ends_at timestamptz not null,
  primary key (municipality_id, person_id, browser_hash),
  foreign key (municipality_id, person_id) references platform.person
);
alter table platform.known_browser enable row level security;
create policy known_browser_own on platform.known_browser to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('people.join')) with check (municipality_id = platform.municipality() and platform.actor_may('people.join'));
create policy known_browser_forgotten on platform.known_browser to baken_worker using (municipality_id = platform.municipality());
grant select, insert, update (ends_at) on platform.known_browser to baken_staff;
grant select, delete on platform.known_browser to baken_worker;

-- Where somebody wants to hear by mail that there is a message. The mail says nothing else.
create table platform.access_mail (
  municipality_id text not null,
  person_id text not null,
  dossier_id uuid not null,
  address_sealed bytea not null,
  mailed_at timestamptz,
  primary key (municipality_id, person_id),
  foreign key (municipality_id, person_id) references platform.person
);
alter table platform.access_mail enable row level security;
create policy access_mail_own on platform.access_mail to baken_staff
  using (municipality_id = platform.municipality() and person_id = platform.actor()) with check (municipality_id = platform.municipality() and person_id = platform.actor());
create policy access_mail_work on platform.access_mail to baken_worker using (municipality_id = platform.municipality()) with check (municipality_id = platform.municipality());
grant select, insert, delete, update (address_sealed) on platform.access_mail to baken_staff;
grant select, update (mailed_at) on platform.access_mail to baken_worker;
