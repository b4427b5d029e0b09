-- The frameworks a plan builds on change while it runs. Each change gets a number of its own, with from when it holds, where it stands and what is different;
-- and each plan says against which it was written and what it did with the newer ones. Lines are added, never changed.

create table plan.framework_version (
  municipality_id text not null references platform.municipality,
  framework_code text not null,
  number integer not null check (number > 0),
  title text not null,
  valid_from plan.partial_date not null,
  source text not null,
  -- What is different from the one before; of the first one, what it is.
  changed text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, framework_code, number)
);

create table plan.framework_look (
  municipality_id text not null,
  plan_ref text not null,
  look_id bigint generated always as identity,
  framework_code text not null,
  number integer not null,
  -- Written against it; seen and nothing to change; the plan has to be changed; the plan was changed.
  outcome text not null check (outcome in ('basis', 'no-change', 'adapt', 'adapted')),
  reason text,
  -- The version of the plan that was looked at, or that carries the change.
  plan_version integer not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, plan_ref, look_id),
  foreign key (municipality_id, framework_code, number) references plan.framework_version,
  foreign key (municipality_id, plan_ref, plan_version) references plan.plan,
  check (outcome not in ('no-change', 'adapt') or reason is not null)
);

alter table plan.framework_version enable row level security;
alter table plan.framework_look enable row level security;

create policy framework_version_read on plan.framework_version for select to baken_staff using (municipality_id = platform.municipality() and plan.may_read());
create policy framework_version_record on plan.framework_version for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('plan.import') and recorded_by = platform.actor());
create policy framework_look_read on plan.framework_look for select to baken_staff using (municipality_id = platform.municipality() and plan.may_read());
create policy framework_look_record on plan.framework_look for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('plan.import') and recorded_by = platform.actor());

grant select, insert on plan.framework_version, plan.framework_look to baken_staff;
