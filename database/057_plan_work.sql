-- The working copy of a plan: what people change on screen before it becomes a version. The versions themselves stay as they are (030).

create table plan.work (
  municipality_id text not null,
  plan_ref text not null,
  work_id bigint generated always as identity,
  base_version integer not null,
  began_by text not null,
  began_at timestamptz not null,
  -- From this number on a part was added; what lies below came from the version.
  first_added integer not null,
  -- The highest number that a part has or had.
  last_number integer not null,
  -- Null: open. A copy that was thrown away stays, so that it can be taken back.
  closed_as text check (closed_as in ('version', 'thrown-away')),
  closed_by text,
  closed_at timestamptz,
  primary key (municipality_id, plan_ref, work_id),
  foreign key (municipality_id, plan_ref, base_version) references plan.plan,
  check ((closed_as is null) = (closed_at is null) and (closed_as is null) = (closed_by is null))
);
-- One open copy of a plan: people work in the same one and see each other.
create unique index work_open on plan.work (municipality_id, plan_ref) where closed_as is null;

create table plan.work_item (
  municipality_id text not null,
  plan_ref text not null,
  work_id bigint not null,
  -- Parts count from 1 in the order of the version they came from; what is added gets the next number.
  number integer not null check (number > 0),
  kind text not null check (kind in ('pillar', 'measure', 'action', 'milestone', 'evidence', 'indicator')),
  -- The part it hangs under; null: a pillar.
  parent integer,
  position integer not null,
  -- The part as it stands in the plan file, without what hangs below it; checked against the file's schema before it is written.
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  -- How often it was written: whoever saves says from which revision.
  revision integer not null check (revision > 0),
  removed boolean not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (municipality_id, plan_ref, work_id, number),
  foreign key (municipality_id, plan_ref, work_id) references plan.work,
  foreign key (municipality_id, plan_ref, work_id, parent) references plan.work_item (municipality_id, plan_ref, work_id, number),
  check ((kind = 'pillar') = (parent is null))
);

create table plan.work_change (
  municipality_id text not null,
  plan_ref text not null,
  work_id bigint not null,
  change_id bigint generated always as identity,
  number integer not null,
  what text not null check (what in ('added', 'changed', 'moved', 'removed', 'put-back')),
  before jsonb,
  after jsonb,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (municipality_id, plan_ref, work_id, change_id),
  foreign key (municipality_id, plan_ref, work_id, number) references plan.work_item (municipality_id, plan_ref, work_id, number)
);

alter table plan.work enable row level security;
alter table plan.work_item enable row level security;
alter table plan.work_change enable row level security;

-- That somebody is at work is told to whoever reads or imports the plan; what they do, only to who works along.
create policy work_read on plan.work for select to baken_staff using (municipality_id = platform.municipality() and plan.may_read());
create policy work_begin on plan.work for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('plan.edit') and began_by = platform.actor() and closed_as is null);
create policy work_close on plan.work for update to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('plan.edit'))
  with check (municipality_id = platform.municipality() and platform.actor_may('plan.edit') and (closed_by is null or closed_by = platform.actor()));
create policy work_item_read on plan.work_item for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('plan.edit'));
create policy work_item_add on plan.work_item for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('plan.edit') and changed_by = platform.actor());
create policy work_item_change on plan.work_item for update to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('plan.edit')) with check (municipality_id = platform.municipality() and platform.actor_may('plan.edit'));
create policy work_change_read on plan.work_change for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('plan.edit'));
-- Nobody changes in another's name.
create policy work_change_add on plan.work_change for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('plan.edit') and changed_by = platform.actor());

grant select, insert, update (last_number, closed_as, closed_by, closed_at) on plan.work to baken_staff;
grant select, insert, update (parent, position, content, revision, removed, changed_by, changed_at) on plan.work_item to baken_staff;
grant select, insert on plan.work_change to baken_staff;
