-- Who did what, about what, for which purpose: BIO2 8.15.01 (action, object, result, origin, actor, timestamp).
-- Append-only for everybody. Written inside the act's own transaction, so that no read and no change exists without its line.

create schema audit;
grant usage on schema audit to baken_public, baken_staff, baken_worker;

create table audit.entry (
  municipality_id text not null references platform.municipality,
  entry_id bigint generated always as identity,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('anonymous', 'person', 'worker', 'command')),
  actor_id text,
  actor_role text,
  act text not null,
  purpose text not null,
  subject_kind text,
  subject_ref text,
  result text not null check (result in ('done', 'refused')),
  origin text not null,
  facts jsonb not null default '{}',
  primary key (municipality_id, entry_id)
);
create index entry_by_subject on audit.entry (municipality_id, subject_kind, subject_ref);

alter table audit.entry enable row level security;
create policy entry_add on audit.entry for insert with check (municipality_id = platform.municipality());
create policy entry_read on audit.entry for select to baken_staff using (
  municipality_id = platform.municipality()
  and (platform.actor_may('audit.read') or (subject_kind = 'signal' and platform.actor_may('signals.read')))
);
grant insert on audit.entry to baken_public, baken_staff, baken_worker;
grant select on audit.entry to baken_staff;

-- Rights can be granted by mistake; the trigger also stops the role that owns the table.
create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit.entry is append-only';
end $$;
create trigger entry_stays before update or delete on audit.entry for each row execute function audit.refuse_change();
create trigger entry_is_never_emptied before truncate on audit.entry for each statement execute function audit.refuse_change();
