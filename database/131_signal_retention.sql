-- Until when a signal is kept: the date of its closing, a later one with a reason, and a hold that stops destruction.

create table signals.retention_change (
  municipality_id text not null,
  number text not null,
  change_id bigint generated always as identity,
  kind text not null check (kind in ('extended', 'held', 'released')),
  keep_until date check ((kind = 'extended') = (keep_until is not null)),
  reason_sealed bytea not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (municipality_id, number, change_id),
  foreign key (municipality_id, number) references signals.signal
);
alter table signals.retention_change enable row level security;
create policy retention_change_read on signals.retention_change for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));
create policy retention_change_add on signals.retention_change for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('signals.close') and changed_by = platform.actor());
grant select, insert on signals.retention_change to baken_staff;

-- Counts of what was destroyed, so that the picture does not change when files go: no number, no day, no dossier. Shown to whoever handles signals; others see figures by the releases alone.
create table signals.tally (
  municipality_id text not null references platform.municipality,
  quarter text not null,
  form_code text not null,
  source text not null,
  sector_code text not null,
  outcome text not null,
  signals integer not null check (signals > 0),
  primary key (municipality_id, quarter, form_code, source, sector_code, outcome)
);
alter table signals.tally enable row level security;
create policy tally_read on signals.tally for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));
grant select on signals.tally to baken_staff;

create or replace function signals.facts()
returns table (quarter text, form_code text, source text, sector_code text, state text, outcome text)
language sql stable security definer set search_path = signals, pg_temp as $$
  select to_char(s.received_at at time zone 'Europe/Amsterdam', 'YYYY"-Q"Q'), s.form_code, s.source, s.sector_code, s.state,
    (select d.outcome from signals.decision d where d.municipality_id = s.municipality_id and d.number = s.number order by d.decision_id desc limit 1)
  from signals.signal s
  where s.municipality_id = platform.municipality() and platform.actor_may('signals.read')
  union all
  select t.quarter, nullif(t.form_code, ''), t.source, nullif(t.sector_code, ''), 'closed', nullif(t.outcome, '')
  from signals.tally t cross join lateral generate_series(1, t.signals)
  where t.municipality_id = platform.municipality() and platform.actor_may('signals.read')
  order by 1, 2, 3, 4, 5, 6
$$;

-- Closed signals that nobody holds, with the day until which they are kept. For who approves destruction and for the worker: no word of any of them.
create function signals.due_for_destruction(today date)
returns table (number text, dossier_id uuid, class text, keep_until date)
language sql stable security definer set search_path = signals, pg_temp as $$
  select s.number, s.dossier_id, c.retention_rule, coalesce(x.keep_until, c.retain_until)
  from signals.signal s
  join lateral (select k.retention_rule, k.retain_until, k.closed_at from signals.closing k
    where k.municipality_id = s.municipality_id and k.number = s.number order by k.closing_id desc limit 1) c on true
  left join lateral (select r.keep_until from signals.retention_change r
    where r.municipality_id = s.municipality_id and r.number = s.number and r.kind = 'extended' and r.changed_at >= c.closed_at order by r.change_id desc limit 1) x on true
  left join lateral (select r.kind from signals.retention_change r
    where r.municipality_id = s.municipality_id and r.number = s.number and r.kind in ('held', 'released') order by r.change_id desc limit 1) h on true
  where s.municipality_id = platform.municipality() and (platform.actor_may('retention.approve') or platform.actor_may('retention.run'))
    and s.state = 'closed' and coalesce(x.keep_until, c.retain_until) < today and h.kind is distinct from 'held'
  order by 4, 1
$$;
revoke all on function signals.due_for_destruction(date) from public;
grant execute on function signals.due_for_destruction(date) to baken_staff, baken_worker;

-- Who approves may leave a signal out without being able to read it; that is a hold with a reason.
create function signals.hold_back(asked text, why bytea, moment timestamptz) returns void
language plpgsql security definer set search_path = signals, pg_temp as $$
begin
  if not platform.actor_may('retention.approve') then raise exception 'not permitted' using errcode = '42501'; end if;
  insert into signals.retention_change (municipality_id, number, kind, reason_sealed, changed_by, changed_at)
    values (platform.municipality(), asked, 'held', why, platform.actor(), moment);
end $$;
revoke all on function signals.hold_back(text, bytea, timestamptz) from public;
grant execute on function signals.hold_back(text, bytea, timestamptz) to baken_staff;
