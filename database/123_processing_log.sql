-- Logboek dataverwerkingen 1.0 (Logius): which processing touched whose data, without who did it; and the register of processing activities (GDPR art. 30) to which each line points.

create schema processing;
grant usage on schema processing to baken_public, baken_staff, baken_worker;

-- Every change of an activity is a new version; nothing is ever overwritten.
create table processing.activity_version (
  municipality_id text not null references platform.municipality,
  code text not null,
  version integer not null check (version > 0),
  valid_from timestamptz not null,
  -- What the entry says, field by field; the program knows which fields there are.
  content jsonb not null,
  -- Whether the municipality has confirmed it, or it is the program's proposal.
  confirmed boolean not null,
  changed_by text,
  reason text not null default '',
  primary key (municipality_id, code, version)
);
alter table processing.activity_version enable row level security;
-- The register is public: a line that was shipped points to it.
create policy activity_read on processing.activity_version for select using (municipality_id = platform.municipality());
create policy activity_add on processing.activity_version for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('processing.register'));
grant select on processing.activity_version to baken_public, baken_staff, baken_worker;
grant insert on processing.activity_version to baken_staff;

create table processing.line (
  municipality_id text not null references platform.municipality,
  line_id bigint generated always as identity,
  trace_id bytea not null check (length(trace_id) = 16),
  span_id bytea not null check (length(span_id) = 8),
  parent_span_id bytea check (length(parent_span_id) = 8),
  act text not null,
  began timestamptz not null,
  ended timestamptz not null,
  activity_code text not null,
  activity_version integer not null,
  -- A keyed hash of whose data it was; null where the act as a whole is told.
  subject_id bytea,
  subject_kind text,
  -- When the municipality's logbook confirmed it.
  shipped_at timestamptz,
  primary key (municipality_id, line_id),
  constraint line_subject_whole check ((subject_id is null) = (subject_kind is null))
);
create index line_waits on processing.line (municipality_id, line_id) where shipped_at is null;
create index line_of_subject on processing.line (municipality_id, subject_id) where subject_id is not null;
alter table processing.line enable row level security;
create policy line_add on processing.line for insert with check (municipality_id = platform.municipality());
create policy line_read on processing.line for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('audit.read'));
create policy line_ship on processing.line to baken_worker using (municipality_id = platform.municipality()) with check (municipality_id = platform.municipality());
grant insert on processing.line to baken_public, baken_staff, baken_worker;
grant select on processing.line to baken_staff, baken_worker;
grant update (shipped_at) on processing.line to baken_worker;

-- Rights can be granted by mistake; the triggers also stop the role that owns the tables. Only the day of shipping is written afterwards, once.
create function processing.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'line' and old.shipped_at is null and to_jsonb(new) - 'shipped_at' = to_jsonb(old) - 'shipped_at' then return new; end if;
  raise exception 'processing.% is append-only', tg_table_name;
end $$;
create trigger activity_stays before update or delete on processing.activity_version for each row execute function processing.refuse_change();
create trigger activity_is_never_emptied before truncate on processing.activity_version for each statement execute function processing.refuse_change();
create trigger line_stays before update or delete on processing.line for each row execute function processing.refuse_change();
create trigger line_is_never_emptied before truncate on processing.line for each statement execute function processing.refuse_change();
