-- The plan room: frameworks with their agreements, decisions, and pillar → measure → action.
-- Importing a plan again adds a version and changes nothing that was there: every row carries the version it belongs to,
-- and no role may update or delete. The current version is the highest one.

create schema plan;
grant usage on schema plan to baken_public, baken_staff, baken_worker;

-- Dates are text, because a source may know only the year or the month: 2023, 2023-11 or 2023-11-21.
create domain plan.partial_date as text check (value ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$');
create domain plan.origin as text check (value in ('given', 'example'));

create table plan.plan (
  municipality_id text not null references platform.municipality,
  plan_ref text not null check (plan_ref ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version integer not null check (version > 0),
  title text not null,
  period_from plan.partial_date not null,
  period_to plan.partial_date not null,
  -- Adopted by the body that answers for it: from then on everybody may read it.
  published boolean not null,
  imported_at timestamptz not null,
  -- Null: imported with a command.
  imported_by text,
  primary key (municipality_id, plan_ref, version)
);

create table plan.framework (
  municipality_id text not null,
  plan_ref text not null,
  version integer not null,
  code text not null,
  position integer not null,
  title text not null,
  body text not null,
  level text check (level in ('national', 'regional', 'local')),
  period_from plan.partial_date,
  period_to plan.partial_date,
  origin plan.origin not null,
  source text,
  primary key (municipality_id, plan_ref, version, code),
  foreign key (municipality_id, plan_ref, version) references plan.plan
);

create table plan.agreement (
  municipality_id text not null,
  plan_ref text not null,
  version integer not null,
  code text not null,
  framework_code text not null,
  position integer not null,
  text text not null,
  origin plan.origin not null,
  source text,
  primary key (municipality_id, plan_ref, version, code),
  foreign key (municipality_id, plan_ref, version, framework_code) references plan.framework
);

create table plan.decision (
  municipality_id text not null,
  plan_ref text not null,
  version integer not null,
  position integer not null,
  -- Null: the decision is about the plan itself.
  about_framework text,
  body text not null,
  kind text not null check (kind in ('adopted', 'noted', 'settled')),
  decided_on plan.partial_date,
  document text,
  origin plan.origin not null,
  source text,
  primary key (municipality_id, plan_ref, version, position),
  foreign key (municipality_id, plan_ref, version) references plan.plan,
  foreign key (municipality_id, plan_ref, version, about_framework) references plan.framework
);

create table plan.pillar (
  municipality_id text not null,
  plan_ref text not null,
  version integer not null,
  code text not null,
  position integer not null,
  title text not null,
  aim text,
  origin plan.origin not null,
  source text,
  primary key (municipality_id, plan_ref, version, code),
  foreign key (municipality_id, plan_ref, version) references plan.plan
);

create table plan.measure (
  municipality_id text not null,
  plan_ref text not null,
  version integer not null,
  code text not null,
  pillar_code text not null,
  position integer not null,
  title text not null,
  why text,
  owner text,
  deputy text,
  starts plan.partial_date,
  ends plan.partial_date,
  budget_eur bigint check (budget_eur >= 0),
  origin plan.origin not null,
  source text,
  primary key (municipality_id, plan_ref, version, code),
  foreign key (municipality_id, plan_ref, version, pillar_code) references plan.pillar
);

create table plan.measure_covers (
  municipality_id text not null,
  plan_ref text not null,
  version integer not null,
  measure_code text not null,
  agreement_code text not null,
  position integer not null,
  primary key (municipality_id, plan_ref, version, measure_code, agreement_code),
  foreign key (municipality_id, plan_ref, version, measure_code) references plan.measure,
  foreign key (municipality_id, plan_ref, version, agreement_code) references plan.agreement
);

create table plan.action (
  municipality_id text not null,
  plan_ref text not null,
  version integer not null,
  measure_code text not null,
  position integer not null,
  title text not null,
  due plan.partial_date,
  state text not null check (state in ('planned', 'started', 'late', 'done', 'stopped')),
  origin plan.origin not null,
  primary key (municipality_id, plan_ref, version, measure_code, position),
  foreign key (municipality_id, plan_ref, version, measure_code) references plan.measure
);

create table plan.indicator (
  municipality_id text not null,
  plan_ref text not null,
  version integer not null,
  code text not null,
  measure_code text not null,
  position integer not null,
  title text not null,
  unit text,
  -- A number or words.
  target jsonb,
  source text,
  primary key (municipality_id, plan_ref, version, code),
  foreign key (municipality_id, plan_ref, version, measure_code) references plan.measure
);

alter table plan.plan enable row level security;
alter table plan.framework enable row level security;
alter table plan.agreement enable row level security;
alter table plan.decision enable row level security;
alter table plan.pillar enable row level security;
alter table plan.measure enable row level security;
alter table plan.measure_covers enable row level security;
alter table plan.action enable row level security;
alter table plan.indicator enable row level security;

-- Whoever imports must be able to see which version comes next.
create function plan.may_read() returns boolean language sql stable as
  $$ select platform.actor_may('plan.read') or platform.actor_may('plan.import') $$;

-- Asks plan.plan as the caller, so that its own row policy decides.
create function plan.is_published(asked_ref text, asked_version integer) returns boolean language sql stable as
  $$ select exists (select from plan.plan p where p.municipality_id = platform.municipality() and p.plan_ref = asked_ref and p.version = asked_version and p.published) $$;

create policy plan_read on plan.plan for select to baken_staff using (municipality_id = platform.municipality() and plan.may_read());
create policy plan_public on plan.plan for select to baken_public using (municipality_id = platform.municipality() and published);
create policy plan_import on plan.plan for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('plan.import'));

create policy framework_read on plan.framework for select to baken_staff using (municipality_id = platform.municipality() and plan.may_read());
create policy framework_public on plan.framework for select to baken_public using (municipality_id = platform.municipality() and plan.is_published(plan_ref, version));
create policy framework_import on plan.framework for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('plan.import'));

create policy agreement_read on plan.agreement for select to baken_staff using (municipality_id = platform.municipality() and plan.may_read());
create policy agreement_public on plan.agreement for select to baken_public using (municipality_id = platform.municipality() and plan.is_published(plan_ref, version));
create policy agreement_import on plan.agreement for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('plan.import'));

create policy decision_read on plan.decision for select to baken_staff using (municipality_id = platform.municipality() and plan.may_read());
create policy decision_public on plan.decision for select to baken_public using (municipality_id = platform.municipality() and plan.is_published(plan_ref, version));
create policy decision_import on plan.decision for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('plan.import'));

create policy pillar_read on plan.pillar for select to baken_staff using (municipality_id = platform.municipality() and plan.may_read());
create policy pillar_public on plan.pillar for select to baken_public using (municipality_id = platform.municipality() and plan.is_published(plan_ref, version));
create policy pillar_import on plan.pillar for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('plan.import'));

create policy measure_read on plan.measure for select to baken_staff using (municipality_id = platform.municipality() and plan.may_read());
create policy measure_public on plan.measure for select to baken_public using (municipality_id = platform.municipality() and plan.is_published(plan_ref, version));
create policy measure_import on plan.measure for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('plan.import'));

create policy measure_covers_read on plan.measure_covers for select to baken_staff using (municipality_id = platform.municipality() and plan.may_read());
create policy measure_covers_public on plan.measure_covers for select to baken_public using (municipality_id = platform.municipality() and plan.is_published(plan_ref, version));
create policy measure_covers_import on plan.measure_covers for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('plan.import'));

create policy action_read on plan.action for select to baken_staff using (municipality_id = platform.municipality() and plan.may_read());
create policy action_public on plan.action for select to baken_public using (municipality_id = platform.municipality() and plan.is_published(plan_ref, version));
create policy action_import on plan.action for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('plan.import'));

create policy indicator_read on plan.indicator for select to baken_staff using (municipality_id = platform.municipality() and plan.may_read());
create policy indicator_import on plan.indicator for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('plan.import'));

grant select, insert on plan.plan, plan.framework, plan.agreement, plan.decision, plan.pillar, plan.measure, plan.measure_covers, plan.action, plan.indicator to baken_staff;

-- Owners, deputies, budgets and who imported are for colleagues: the public role cannot name those columns, nor the indicators.
grant select (municipality_id, plan_ref, version, title, period_from, period_to, published, imported_at) on plan.plan to baken_public;
grant select (municipality_id, plan_ref, version, code, pillar_code, position, title, why, starts, ends, origin, source) on plan.measure to baken_public;
grant select on plan.framework, plan.agreement, plan.decision, plan.pillar, plan.measure_covers, plan.action to baken_public;
