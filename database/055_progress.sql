-- How far each measure is, as people say it while they work. The plan's own words stay in its versions; what is said here is added and never changed.

create table plan.progress (
  municipality_id text not null,
  plan_ref text not null,
  progress_id bigint generated always as identity,
  measure_code text not null,
  -- The title of one action of the measure; null when it is about the measure itself. A title, because positions move between versions.
  action_title text,
  state text not null check (state in ('not-started', 'on-course', 'late', 'stopped', 'done')),
  -- Whether it is being prepared, carried out or kept up; apart from how it goes.
  phase text check (phase in ('prepare', 'carry-out', 'keep')),
  reason text,
  done_text text,
  next_text text,
  -- What everybody may read once the plan is adopted.
  public_text text,
  spent_eur bigint check (spent_eur >= 0),
  evidence text,
  said_by text not null,
  said_at timestamptz not null,
  primary key (municipality_id, plan_ref, progress_id),
  foreign key (municipality_id) references platform.municipality,
  -- Late or stopped is never said without why.
  check (action_title is not null or state not in ('late', 'stopped') or reason is not null)
);
create index progress_measure on plan.progress (municipality_id, plan_ref, measure_code, progress_id desc);

alter table plan.progress enable row level security;
create policy progress_read on plan.progress for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('plan.read'));
-- Nobody speaks in another's name.
create policy progress_say on plan.progress for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('plan.progress') and said_by = platform.actor());
create policy progress_public on plan.progress for select to baken_public
  using (municipality_id = platform.municipality() and exists (select from plan.plan p where p.municipality_id = progress.municipality_id and p.plan_ref = progress.plan_ref and p.published));

grant select, insert on plan.progress to baken_staff;
grant select (municipality_id, plan_ref, progress_id, measure_code, action_title, state, phase, public_text, said_at) on plan.progress to baken_public;
