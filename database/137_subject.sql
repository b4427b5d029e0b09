-- A request of somebody about the own data (GDPR chapter III): access, correction, erasure, objection. Who asks, what for and what was found stand only sealed, under a key of its own.

create schema subject;
grant usage on schema subject to baken_staff;

create table subject.request (
  municipality_id text not null references platform.municipality,
  number text not null check (number ~ '^V-[0-9]{4}-[0-9]{4,}$'),
  dossier_id uuid not null,
  kind text not null check (kind in ('access', 'correction', 'erasure', 'objection')),
  state text not null check (state in ('intake', 'finding', 'weighing', 'answered', 'stopped')),
  received_on date not null,
  -- The day by which there must be an answer; later once, when the term was made longer.
  due_on date not null,
  extended_on date,
  -- In what way it is certain who asks. A way, never a number or a copy of a document.
  identified text not null check (identified in ('not-yet', 'desk', 'sign-in', 'known', 'representative')),
  -- Name, address to answer to, what is asked and what to look for.
  asked_sealed bytea not null,
  -- Why it stopped without an answer.
  stopped_sealed bytea,
  version integer not null default 1,
  taken_by text not null,
  taken_at timestamptz not null,
  ended_at timestamptz,
  primary key (municipality_id, number),
  constraint request_extended_later check (extended_on is null or (extended_on >= received_on and due_on > extended_on)),
  constraint request_ended_once check ((state in ('answered', 'stopped')) = (ended_at is not null)),
  -- Nobody gets an answer before it is certain that it is the own data.
  constraint request_identified check (identified <> 'not-yet' or state in ('intake', 'stopped'))
);
create index request_open on subject.request (municipality_id, due_on) where ended_at is null;
alter table subject.request enable row level security;
create policy request_handle on subject.request for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('subject.handle'));
-- Who looks in the files of signals sees a request only as long as there is something to look for.
create policy request_find on subject.request for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('subject.find') and state in ('finding', 'weighing'));
create policy request_add on subject.request for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('subject.handle') and taken_by = platform.actor() and state = 'intake');
create policy request_change on subject.request for update to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('subject.handle') and ended_at is null)
  with check (municipality_id = platform.municipality() and platform.actor_may('subject.handle'));
create policy request_found on subject.request for update to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('subject.find') and state = 'finding')
  with check (municipality_id = platform.municipality() and platform.actor_may('subject.find') and state = 'weighing');
grant select, insert, update (kind, state, due_on, extended_on, identified, asked_sealed, stopped_sealed, version, ended_at) on subject.request to baken_staff;

-- Letters as they were sent: the text, and the files with their hashes. Sealed, because each says who somebody is.
create table subject.letter (
  municipality_id text not null,
  number text not null,
  letter_id uuid not null,
  kind text not null check (kind in ('extension', 'answer')),
  content_sealed bytea not null,
  pdf_sealed bytea not null,
  odt_sealed bytea not null,
  docx_sealed bytea not null,
  -- SHA-256 of each file. A letter that says little could be guessed from an open hash.
  hashes_sealed bytea not null,
  sent_by text not null,
  sent_at timestamptz not null,
  primary key (municipality_id, letter_id),
  unique (municipality_id, number, kind),
  foreign key (municipality_id, number) references subject.request
);
alter table subject.letter enable row level security;
create policy letter_read on subject.letter for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('subject.handle'));
create policy letter_add on subject.letter for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('subject.handle') and sent_by = platform.actor());
grant select, insert on subject.letter to baken_staff;
