-- How long what is kept, as decisions of the municipality. No national term was found for signals, so version 1 of every rule is the program's own proposal (src/platform/retention-rules.ts);
-- what stands here is what a municipality decided, the newest version of a class counts.

create table platform.retention_rule (
  municipality_id text not null references platform.municipality,
  code text not null,
  version integer not null check (version > 1),
  -- Calendar months after the trigger of the class; null: kept, not destroyed.
  months integer check (months between 1 and 1200),
  -- The category of the selection list, or that the municipality set it itself.
  category text not null check (category <> ''),
  decided_by text not null check (decided_by <> ''),
  decided_on date not null,
  -- Where the decision stands.
  reference text not null check (reference <> ''),
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, code, version)
);
alter table platform.retention_rule enable row level security;
create policy retention_rule_read on platform.retention_rule for select to baken_staff, baken_worker using (municipality_id = platform.municipality());
create policy retention_rule_add on platform.retention_rule for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('retention.rules') and recorded_by = platform.actor());
grant select on platform.retention_rule to baken_staff, baken_worker;
grant insert on platform.retention_rule to baken_staff;

create function platform.refuse_rule_change() returns trigger language plpgsql as $$
begin
  raise exception 'platform.retention_rule is append-only';
end $$;
create trigger retention_rule_stays before update or delete on platform.retention_rule for each row execute function platform.refuse_rule_change();
create trigger retention_rule_is_never_emptied before truncate on platform.retention_rule for each statement execute function platform.refuse_rule_change();

-- Whether who decided about a signal or closed it may approve its destruction as well.
alter table platform.municipality add column two_to_destroy boolean not null default true;
create function platform.set_two_to_destroy(asked boolean) returns void
language plpgsql security definer set search_path = platform, pg_temp as $$
begin
  if not platform.actor_may('retention.rules') then raise exception 'not permitted' using errcode = '42501'; end if;
  update platform.municipality set two_to_destroy = asked where municipality_id = platform.municipality();
end $$;
revoke all on function platform.set_two_to_destroy(boolean) from public;
grant execute on function platform.set_two_to_destroy(boolean) to baken_staff;
