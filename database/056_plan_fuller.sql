-- What a plan says beyond title, owner and date: milestones, evidence, where the money comes from, and a budget of a whole pillar.

-- Why a version was made and how much it changed; null: imported without saying.
alter table plan.plan add column reason text;
alter table plan.plan add column changes integer check (changes >= 0);

alter table plan.pillar add column budget_eur bigint check (budget_eur >= 0);
-- Money is for colleagues: from now on the public role reads the pillar's columns by name.
revoke select on plan.pillar from baken_public;
grant select (municipality_id, plan_ref, version, code, position, title, aim, origin, source) on plan.pillar to baken_public;

alter table plan.measure add column budget_source text;
alter table plan.measure add column spent_eur bigint check (spent_eur >= 0);
-- What the file says of the measure; it counts until somebody says otherwise (plan.progress).
alter table plan.measure add column state text check (state in ('not-started', 'on-course', 'late', 'stopped', 'done'));
alter table plan.measure add column phase text check (phase in ('prepare', 'carry-out', 'keep'));
alter table plan.measure add column reason text;

create table plan.milestone (
  municipality_id text not null,
  plan_ref text not null,
  version integer not null,
  measure_code text not null,
  position integer not null,
  title text not null,
  due plan.partial_date,
  -- Null: not reached.
  reached plan.partial_date,
  primary key (municipality_id, plan_ref, version, measure_code, position),
  foreign key (municipality_id, plan_ref, version, measure_code) references plan.measure
);

create table plan.evidence (
  municipality_id text not null,
  plan_ref text not null,
  version integer not null,
  measure_code text not null,
  position integer not null,
  kind text not null check (kind in ('training', 'check', 'decision', 'document', 'indicator')),
  title text not null,
  reference text,
  dated plan.partial_date,
  primary key (municipality_id, plan_ref, version, measure_code, position),
  foreign key (municipality_id, plan_ref, version, measure_code) references plan.measure
);

alter table plan.milestone enable row level security;
alter table plan.evidence enable row level security;
create policy milestone_read on plan.milestone for select to baken_staff using (municipality_id = platform.municipality() and plan.may_read());
create policy milestone_public on plan.milestone for select to baken_public using (municipality_id = platform.municipality() and plan.is_published(plan_ref, version));
create policy milestone_import on plan.milestone for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('plan.import'));
create policy evidence_read on plan.evidence for select to baken_staff using (municipality_id = platform.municipality() and plan.may_read());
create policy evidence_import on plan.evidence for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('plan.import'));
grant select, insert on plan.milestone, plan.evidence to baken_staff;
grant select on plan.milestone to baken_public;
