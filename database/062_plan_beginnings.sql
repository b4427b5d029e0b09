-- A plan that is being begun (from the plan before it, or from nothing) is saved as one goes; and what a plan leaves behind when its period ends.

create table plan.beginning (
  municipality_id text not null references platform.municipality,
  beginning_id bigint generated always as identity,
  kind text not null check (kind in ('new-period', 'from-nothing')),
  -- The plan that ends; null when it begins from nothing.
  from_ref text,
  -- What was filled in so far, as src/features/plan/start describes it.
  fields jsonb not null,
  -- How often it was saved: whoever saves second hears of it.
  revision integer not null check (revision > 0),
  saved_by text not null,
  saved_at timestamptz not null,
  -- The plan that it became; from then on it stays as it is.
  became_ref text,
  primary key (municipality_id, beginning_id),
  check ((kind = 'new-period') = (from_ref is not null))
);
create unique index beginning_one_open on plan.beginning (municipality_id, kind, coalesce(from_ref, '')) where became_ref is null;

create table plan.closing (
  municipality_id text not null,
  plan_ref text not null,
  -- The version that was closed.
  version integer not null,
  became_ref text,
  closed_by text not null,
  closed_at timestamptz not null,
  primary key (municipality_id, plan_ref),
  foreign key (municipality_id, plan_ref, version) references plan.plan
);

create table plan.closing_measure (
  municipality_id text not null,
  plan_ref text not null,
  measure_code text not null,
  outcome text not null check (outcome in ('continues', 'done', 'stopped')),
  -- The result of what is done, the reason of what stops.
  words text,
  primary key (municipality_id, plan_ref, measure_code),
  foreign key (municipality_id, plan_ref) references plan.closing,
  check (outcome = 'continues' or words is not null)
);

create table plan.closing_lesson (
  municipality_id text not null,
  plan_ref text not null,
  pillar_code text not null,
  words text not null,
  primary key (municipality_id, plan_ref, pillar_code),
  foreign key (municipality_id, plan_ref) references plan.closing
);

alter table plan.beginning enable row level security;
alter table plan.closing enable row level security;
alter table plan.closing_measure enable row level security;
alter table plan.closing_lesson enable row level security;

create policy beginning_read on plan.beginning for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('plan.import'));
create policy beginning_add on plan.beginning for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('plan.import') and saved_by = platform.actor());
create policy beginning_save on plan.beginning for update to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('plan.import') and became_ref is null)
  with check (municipality_id = platform.municipality() and platform.actor_may('plan.import') and saved_by = platform.actor());
create policy closing_read on plan.closing for select to baken_staff using (municipality_id = platform.municipality() and plan.may_read());
create policy closing_add on plan.closing for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('plan.import') and closed_by = platform.actor());
create policy closing_measure_read on plan.closing_measure for select to baken_staff using (municipality_id = platform.municipality() and plan.may_read());
create policy closing_measure_add on plan.closing_measure for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('plan.import'));
create policy closing_lesson_read on plan.closing_lesson for select to baken_staff using (municipality_id = platform.municipality() and plan.may_read());
create policy closing_lesson_add on plan.closing_lesson for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('plan.import'));

grant select, insert on plan.beginning, plan.closing, plan.closing_measure, plan.closing_lesson to baken_staff;
grant update (fields, revision, saved_by, saved_at, became_ref) on plan.beginning to baken_staff;
