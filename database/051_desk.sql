-- The desk: who is away, a daily mail without content, the monthly round, saved views, and the box from which mail leaves.

-- Mail that waits to be sent. Written in the transaction of what it tells about; what it says, and to whom, only sealed, and gone as soon as it was sent.
create table platform.outbox (
  municipality_id text not null references platform.municipality,
  mail_id uuid not null,
  person_id text not null,
  dossier_id uuid not null,
  mail_sealed bytea,
  made_at timestamptz not null,
  next_at timestamptz not null,
  tries integer not null default 0,
  sent_at timestamptz,
  given_up_at timestamptz,
  primary key (municipality_id, mail_id),
  foreign key (municipality_id, person_id) references platform.person,
  check ((mail_sealed is null) = (sent_at is not null or given_up_at is not null))
);
create index outbox_waiting on platform.outbox (municipality_id, next_at) where mail_sealed is not null;
alter table platform.outbox enable row level security;
create policy outbox_own on platform.outbox for select to baken_staff using (municipality_id = platform.municipality() and person_id = platform.actor());
create policy outbox_add on platform.outbox for insert to baken_staff with check (municipality_id = platform.municipality() and person_id = platform.actor());
create policy outbox_withdraw on platform.outbox for delete to baken_staff using (municipality_id = platform.municipality() and person_id = platform.actor() and mail_sealed is not null);
create policy outbox_send on platform.outbox to baken_worker using (municipality_id = platform.municipality()) with check (municipality_id = platform.municipality());
grant select (municipality_id, mail_id, person_id, made_at, tries, sent_at, given_up_at, mail_sealed), insert, delete on platform.outbox to baken_staff;
grant select, insert, update (mail_sealed, next_at, tries, sent_at, given_up_at), delete on platform.outbox to baken_worker;

-- When somebody is away. Nobody is asked why.
create table signals.absence (
  municipality_id text not null,
  absence_id bigint generated always as identity,
  person_id text not null,
  from_day date not null,
  -- Null: not known yet.
  until_day date,
  made_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (municipality_id, absence_id),
  foreign key (municipality_id, person_id) references platform.person,
  check (until_day >= from_day)
);
create unique index absence_once on signals.absence (municipality_id, person_id, from_day) where withdrawn_at is null;
alter table signals.absence enable row level security;
create policy absence_read on signals.absence for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.list'));
create policy absence_add on signals.absence for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('absence.edit') and person_id = platform.actor());
create policy absence_change on signals.absence for update to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('absence.edit') and person_id = platform.actor()) with check (municipality_id = platform.municipality());
create policy absence_count on signals.absence for select to baken_worker using (municipality_id = platform.municipality());
grant select, insert, update (until_day, withdrawn_at) on signals.absence to baken_staff;
grant select on signals.absence to baken_worker;

-- Who wants the daily mail, where and at what time of the Dutch clock.
create table signals.digest (
  municipality_id text not null,
  person_id text not null,
  dossier_id uuid not null,
  address_sealed bytea not null,
  send_at text not null check (send_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  active boolean not null,
  -- The last day on which it was looked at whether there was anything to say.
  looked_on date,
  primary key (municipality_id, person_id),
  foreign key (municipality_id, person_id) references platform.person
);
alter table signals.digest enable row level security;
create policy digest_own on signals.digest to baken_staff
  using (municipality_id = platform.municipality() and person_id = platform.actor()) with check (municipality_id = platform.municipality() and person_id = platform.actor());
create policy digest_due on signals.digest to baken_worker using (municipality_id = platform.municipality()) with check (municipality_id = platform.municipality());
grant select, insert, delete, update (address_sealed, send_at, active, looked_on) on signals.digest to baken_staff;
grant select, update (looked_on) on signals.digest to baken_worker;

-- The ten minutes a month. One round stands open at a time; what was looked at is kept while it does.
create table signals.round (
  municipality_id text not null,
  round_id bigint generated always as identity,
  dossier_id uuid not null,
  begun_by text not null,
  begun_on date not null,
  -- Keys of what was looked at, with a space between them.
  looked text not null default '',
  finished_by text,
  finished_on date,
  -- How many of how many were looked at; counted when it was finished.
  looked_at integer,
  asked integer,
  note_sealed bytea,
  primary key (municipality_id, round_id),
  check ((finished_on is null) = (finished_by is null) and (finished_on is null) = (looked_at is null) and (finished_on is null) = (asked is null))
);
create unique index round_open on signals.round (municipality_id) where finished_on is null;
alter table signals.round enable row level security;
create policy round_read on signals.round for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.list'));
create policy round_add on signals.round for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('signals.list') and begun_by = platform.actor());
-- What was finished stays as it is.
create policy round_change on signals.round for update to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('signals.list') and finished_on is null)
  with check (municipality_id = platform.municipality() and (finished_by is null or finished_by = platform.actor()));
grant select, insert, update (looked, finished_by, finished_on, looked_at, asked, note_sealed) on signals.round to baken_staff;

-- A filter of the list under a name. The filter holds codes and days only; the name is somebody's own words.
create table signals.saved_view (
  municipality_id text not null,
  view_id bigint generated always as identity,
  person_id text not null,
  dossier_id uuid not null,
  name_sealed bytea not null,
  filter text not null,
  together boolean not null,
  made_at timestamptz not null,
  primary key (municipality_id, view_id)
);
alter table signals.saved_view enable row level security;
create policy view_read on signals.saved_view for select to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('signals.list') and (together or person_id = platform.actor()));
create policy view_add on signals.saved_view for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('signals.list') and person_id = platform.actor());
create policy view_change on signals.saved_view for update to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('signals.list') and person_id = platform.actor()) with check (municipality_id = platform.municipality() and person_id = platform.actor());
create policy view_drop on signals.saved_view for delete to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.list') and person_id = platform.actor());
grant select, insert, delete, update (name_sealed, together) on signals.saved_view to baken_staff;

-- The worker counts what waits, for the mail. It sees states, days and codes; no word of anybody, sealed or not.
create policy signal_count on signals.signal for select to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('signals.list'));
create policy mark_count on signals.indicator_mark for select to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('signals.list'));
create policy message_count on signals.message for select to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('signals.list'));
create policy decision_count on signals.decision for select to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('signals.list'));
create policy event_count on signals.package_event for select to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('signals.list'));
create policy request_count on signals.identity_request for select to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('signals.list'));
create policy answer_count on signals.identity_answer for select to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('signals.list'));
create policy triage_count on signals.triage for select to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('signals.list'));
create policy entry_count on audit.entry for select to baken_worker using (municipality_id = platform.municipality() and subject_kind = 'signal' and platform.actor_may('signals.list'));
grant select (municipality_id, number, state, received_at, answer_by, confirm_by, confirmed_at, triage_by, danger_now, minor_involved, form_code, source, looks_automated) on signals.signal to baken_worker;
grant select (municipality_id, number, mark_id, indicator_code, way) on signals.indicator_mark to baken_worker;
grant select (municipality_id, number, acute, minor) on signals.triage to baken_worker;
grant select (municipality_id, number, sender, sent_at) on signals.message to baken_worker;
grant select (municipality_id, number, decision_id, group_id, outcome, keep_until) on signals.decision to baken_worker;
grant select (number, recipient_code, answer_by) on signals.package to baken_worker;
grant select (municipality_id, number, package_id, kind, at) on signals.package_event to baken_worker;
grant select (municipality_id, number, request_id, asked_by, asked_at) on signals.identity_request to baken_worker;
grant select (municipality_id, number, request_id) on signals.identity_answer to baken_worker;
grant select (municipality_id, entry_id, at, actor_kind, subject_kind, subject_ref, result) on audit.entry to baken_worker;
grant select (municipality_id, person_id, role, language, active) on platform.person to baken_worker;
