-- The guided page on which a signal is assessed, what was looked up, weighed and decided, and how it was closed.

-- Where the page stands, and who is in it. `version` grows with each save, so that nobody writes over what somebody else just kept.
create table signals.triage (
  municipality_id text not null,
  number text not null,
  version integer not null default 0,
  -- The officer's own judgement, beside what the reporter said.
  acute text check (acute in ('yes', 'no', 'unknown')),
  minor text check (minor in ('yes', 'no', 'unknown')),
  acute_done text check (acute_done in ('called-112', 'called-police', 'not-called')),
  acute_note_sealed bytea,
  read_at timestamptz,
  reading_sealed bytea,
  missing_at timestamptz,
  missing_sealed bytea,
  saved_by text,
  saved_at timestamptz,
  held_by text,
  held_since timestamptz,
  held_until timestamptz,
  primary key (municipality_id, number),
  foreign key (municipality_id, number) references signals.signal
);

create table signals.triage_takeover (
  municipality_id text not null,
  number text not null,
  takeover_id bigint generated always as identity,
  from_person text not null,
  to_person text not null,
  at timestamptz not null,
  why_sealed bytea not null,
  primary key (municipality_id, number, takeover_id),
  foreign key (municipality_id, number) references signals.signal
);

-- What was looked up, on what ground and what it gave; or why it was not. The newest line of a kind counts.
create table signals.enrichment_check (
  municipality_id text not null,
  number text not null,
  check_id bigint generated always as identity,
  kind text not null check (kind in ('permits', 'address-registration', 'earlier-enforcement', 'chamber-of-commerce', 'earlier-signals')),
  standing text not null check (standing in ('open', 'done', 'not-done')),
  checked_on date,
  ground_sealed bytea,
  result_sealed bytea,
  why_not_sealed bytea,
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (municipality_id, number, check_id),
  foreign key (municipality_id, number) references signals.signal
);

create table signals.weighing (
  municipality_id text not null,
  number text not null,
  weighing_id bigint generated always as identity,
  view text not null check (view in ('own', 'agrees', 'differs')),
  text_sealed bytea not null,
  weighed_by text not null,
  weighed_at timestamptz not null,
  primary key (municipality_id, number, weighing_id),
  foreign key (municipality_id, number) references signals.signal
);

-- Closed, with what came of it. Opening again adds a state change and takes nothing away here.
create table signals.closing (
  municipality_id text not null,
  number text not null,
  closing_id bigint generated always as identity,
  outcome text not null check (outcome in ('handled', 'taken-over', 'nothing-found', 'cannot-go-on')),
  reason_sealed bytea not null,
  feedback text not null check (feedback in ('sent', 'not-possible', 'not-safe', 'not-wanted')),
  feedback_why_sealed bytea,
  retain_until date not null,
  retention_rule text not null,
  closed_by text not null,
  closed_at timestamptz not null,
  primary key (municipality_id, number, closing_id),
  foreign key (municipality_id, number) references signals.signal
);

alter table signals.indicator_mark add column note_sealed bytea;
-- Outcomes that were decided together carry the same group.
alter table signals.decision
  add column group_id uuid not null default gen_random_uuid(),
  add column keep_until date,
  add column handed_to_sealed bytea;

alter table signals.triage enable row level security;
alter table signals.triage_takeover enable row level security;
alter table signals.enrichment_check enable row level security;
alter table signals.weighing enable row level security;
alter table signals.closing enable row level security;

create policy triage_read on signals.triage for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));
create policy triage_add on signals.triage for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('signals.assess'));
create policy triage_change on signals.triage for update to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('signals.assess')) with check (municipality_id = platform.municipality());
create policy takeover_read on signals.triage_takeover for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));
create policy takeover_add on signals.triage_takeover for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('signals.assess') and to_person = platform.actor());
create policy check_read on signals.enrichment_check for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));
create policy check_add on signals.enrichment_check for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('signals.assess') and saved_by = platform.actor());
create policy weighing_read on signals.weighing for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));
-- Nobody weighs in another's name: that is what makes two people two.
create policy weighing_add on signals.weighing for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('signals.assess') and weighed_by = platform.actor());
create policy closing_read on signals.closing for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));
create policy closing_add on signals.closing for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('signals.close') and closed_by = platform.actor());

grant select, insert on signals.triage, signals.triage_takeover, signals.enrichment_check, signals.weighing, signals.closing to baken_staff;
grant update (version, acute, minor, acute_done, acute_note_sealed, read_at, reading_sealed, missing_at, missing_sealed, saved_by, saved_at, held_by, held_since, held_until)
  on signals.triage to baken_staff;
