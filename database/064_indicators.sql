-- Indicators: what should move, which way, by when, and what was read of it. A reading is added and never changed.

alter table plan.indicator
  add column direction text check (direction in ('higher', 'lower', 'keep')),
  -- The name of a register of Baken that is read instead of asking somebody.
  add column register text,
  add column owner text,
  add column every text check (every in ('quarter', 'year'));

create domain plan.period as text check (value ~ '^[0-9]{4}(-Q[1-4])?$');

create table plan.indicator_target (
  municipality_id text not null,
  plan_ref text not null,
  version integer not null,
  indicator_code text not null,
  position integer not null,
  period plan.period not null,
  value double precision not null,
  primary key (municipality_id, plan_ref, version, indicator_code, period),
  foreign key (municipality_id, plan_ref, version, indicator_code) references plan.indicator
);

-- What a reading was read under. Another title, unit, source or register is another definition: numbers under two definitions are no line.
create table plan.definition (
  municipality_id text not null,
  plan_ref text not null,
  indicator_code text not null,
  definition integer not null check (definition > 0),
  title text not null,
  unit text,
  source text,
  register text,
  register_version integer,
  since timestamptz not null,
  primary key (municipality_id, plan_ref, indicator_code, definition),
  foreign key (municipality_id) references platform.municipality,
  check ((register is null) = (register_version is null))
);

create table plan.reading (
  municipality_id text not null,
  plan_ref text not null,
  reading_id bigint generated always as identity,
  indicator_code text not null,
  definition integer not null,
  period plan.period not null,
  -- Whether the period was over when it was read; a number that still grows is a number in between.
  period_over boolean not null,
  kind text not null check (kind in ('number', 'share', 'days', 'yes-no', 'set')),
  -- 'nothing': nothing to count in the period. 'failed': the register could not be read.
  outcome text not null check (outcome in ('value', 'nothing', 'failed')),
  -- Whom the counts could point at; decides what everybody sees (docs/decisions/0010 and 0024).
  about text not null check (about in ('signals', 'colleagues', 'things')),
  note text,
  read_at timestamptz not null,
  -- Null: the worker read the register.
  said_by text,
  primary key (municipality_id, plan_ref, reading_id),
  foreign key (municipality_id, plan_ref, indicator_code, definition) references plan.definition
);
create index reading_of on plan.reading (municipality_id, plan_ref, indicator_code, period);

-- The figures of a reading, once for everybody and, where the two differ, once for who handles signals. What everybody gets has passed the rule for small numbers before it lands here.
create table plan.reading_figure (
  municipality_id text not null,
  plan_ref text not null,
  reading_id bigint not null,
  audience text not null check (audience in ('everybody', 'handlers')),
  -- Empty: the whole. Otherwise the part of a set, such as a source of signals.
  part text not null,
  value double precision,
  of_count integer,
  small text check (small in ('fewer', 'at-least', 'hidden')),
  primary key (municipality_id, plan_ref, reading_id, audience, part),
  foreign key (municipality_id, plan_ref, reading_id) references plan.reading,
  check (value is not null or small is not null)
);

-- Somebody asks to read the registers now; the worker does it, because it counts without seeing a story.
create table plan.reading_request (
  municipality_id text not null,
  plan_ref text not null,
  request_id bigint generated always as identity,
  asked_by text not null,
  asked_at timestamptz not null,
  done_at timestamptz,
  primary key (municipality_id, plan_ref, request_id),
  foreign key (municipality_id) references platform.municipality
);
create index reading_request_open on plan.reading_request (municipality_id) where done_at is null;

alter table plan.indicator_target enable row level security;
alter table plan.definition enable row level security;
alter table plan.reading enable row level security;
alter table plan.reading_figure enable row level security;
alter table plan.reading_request enable row level security;

create policy target_read on plan.indicator_target for select to baken_staff using (municipality_id = platform.municipality() and plan.may_read());
create policy target_import on plan.indicator_target for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('plan.import'));
create policy definition_read on plan.definition for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('plan.read'));
create policy definition_add on plan.definition for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('plan.answer'));
create policy reading_read on plan.reading for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('plan.read'));
-- By hand only, and never in another's name.
create policy reading_say on plan.reading for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('plan.progress') and said_by = platform.actor() and about <> 'colleagues');
create policy figure_read on plan.reading_figure for select to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('plan.read') and (audience = 'everybody' or platform.actor_may('signals.list')));
create policy figure_say on plan.reading_figure for insert to baken_staff
  with check (municipality_id = platform.municipality() and exists (
    select from plan.reading r where r.municipality_id = reading_figure.municipality_id and r.plan_ref = reading_figure.plan_ref and r.reading_id = reading_figure.reading_id and r.said_by = platform.actor()));
create policy request_read on plan.reading_request for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('plan.read'));
create policy request_add on plan.reading_request for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('plan.rounds') and asked_by = platform.actor() and done_at is null);

grant select, insert on plan.indicator_target, plan.definition, plan.reading, plan.reading_figure, plan.reading_request to baken_staff;

-- The worker reads the registers: which indicators name one, what was read before, and it adds.
create policy plan_measure on plan.plan for select to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('plan.read'));
create policy indicator_measure on plan.indicator for select to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('plan.read'));
create policy definition_measure on plan.definition to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('plan.read')) with check (municipality_id = platform.municipality());
create policy reading_measure on plan.reading to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('plan.read')) with check (municipality_id = platform.municipality() and said_by is null);
create policy figure_measure on plan.reading_figure for insert to baken_worker with check (municipality_id = platform.municipality() and platform.actor_may('plan.read'));
create policy request_measure on plan.reading_request to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('plan.read')) with check (municipality_id = platform.municipality());
grant select (municipality_id, plan_ref, version, title, period_from, period_to, published) on plan.plan to baken_worker;
grant select on plan.indicator, plan.definition, plan.reading, plan.reading_request to baken_worker;
grant insert on plan.definition, plan.reading, plan.reading_figure to baken_worker;
grant update (done_at) on plan.reading_request to baken_worker;
-- When a decision fell, to know whether it fell in time; no word of it.
grant select (decided_at) on signals.decision to baken_worker;
