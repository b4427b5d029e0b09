-- What the executive and the council did with a version of a plan, step by step, and the plan as it was adopted.
-- A step is added and never changed: a mistake is mended by a step that says so.

create table plan.step (
  municipality_id text not null,
  plan_ref text not null,
  version integer not null,
  step_id bigint generated always as identity,
  step text not null check (step in ('submit', 'withdraw', 'send-back', 'adopt', 'inform', 'return', 'supplement')),
  -- Who did it, such as the executive or the council.
  body text not null,
  happened_on date not null,
  document text,
  -- Number in the official gazette (gemeenteblad), such as gmb-2026-12345.
  gazette text check (gazette ~ '^gmb-[0-9]{4}-[0-9]{1,7}$'),
  reason text,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, plan_ref, version, step_id),
  foreign key (municipality_id, plan_ref, version) references plan.plan,
  -- A plan never goes back without why.
  check (step not in ('send-back', 'return') or reason is not null)
);

-- The plan as it was adopted: the whole file for colleagues, and the file without who does what and what it costs for everybody.
-- Kept as bytes, so that neither a later version of the program nor a later spelling of the file changes it.
create table plan.adopted (
  municipality_id text not null,
  plan_ref text not null,
  version integer not null,
  file bytea not null,
  file_sha256 bytea not null check (file_sha256 = sha256(file)),
  public_file bytea not null,
  public_sha256 bytea not null check (public_sha256 = sha256(public_file)),
  kept_at timestamptz not null,
  primary key (municipality_id, plan_ref, version),
  foreign key (municipality_id, plan_ref, version) references plan.plan
);

-- Rights can be granted by mistake; this also stops the role that owns the table.
create function plan.keep_adopted() returns trigger language plpgsql as $$
begin
  raise exception 'a plan that was adopted stays as it was';
end $$;
create trigger adopted_stays before update or delete on plan.adopted for each row execute function plan.keep_adopted();
create trigger adopted_is_never_emptied before truncate on plan.adopted for each statement execute function plan.keep_adopted();
create trigger step_stays before update or delete on plan.step for each row execute function plan.keep_adopted();
create trigger step_is_never_emptied before truncate on plan.step for each statement execute function plan.keep_adopted();

-- Being adopted is the one thing about a version that changes after it came in, and only the recording of it does so.
create function plan.publish_adopted() returns trigger language plpgsql security definer set search_path = plan, pg_temp as $$
begin
  update plan.plan p set published = true where p.municipality_id = new.municipality_id and p.plan_ref = new.plan_ref and p.version = new.version;
  return null;
end $$;
create trigger adopted_is_public after insert on plan.step for each row when (new.step = 'adopt') execute function plan.publish_adopted();

alter table plan.step enable row level security;
alter table plan.adopted enable row level security;

create policy step_read on plan.step for select to baken_staff using (municipality_id = platform.municipality() and plan.may_read());
-- Nobody records in another's name.
create policy step_record on plan.step for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('plan.decide') and recorded_by = platform.actor());
-- Everybody reads who adopted the plan, not what was said on the way.
create policy step_public on plan.step for select to baken_public
  using (municipality_id = platform.municipality() and step in ('adopt', 'inform', 'supplement') and plan.is_published(plan_ref, version));

create policy adopted_read on plan.adopted for select to baken_staff using (municipality_id = platform.municipality() and plan.may_read());
create policy adopted_keep on plan.adopted for insert to baken_staff
  with check (municipality_id = platform.municipality() and (platform.actor_may('plan.import') or platform.actor_may('plan.decide')) and plan.is_published(plan_ref, version));
create policy adopted_public on plan.adopted for select to baken_public using (municipality_id = platform.municipality() and plan.is_published(plan_ref, version));

grant select, insert on plan.step, plan.adopted to baken_staff;
grant select (municipality_id, plan_ref, version, step_id, step, body, happened_on, document, gazette) on plan.step to baken_public;
grant select (municipality_id, plan_ref, version, public_file, public_sha256, kept_at) on plan.adopted to baken_public;
