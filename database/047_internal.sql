-- The colleague: an own report in which what was seen, told and thought stand apart, the own reports and nobody else's seen back, and calls that somebody took down.

create table signals.internal_report (
  municipality_id text not null,
  number text not null,
  reported_by text not null,
  reported_at timestamptz not null,
  -- A code of the profession cards, or 'other'.
  profession text not null check (profession ~ '^[a-z][a-z-]{0,39}$'),
  observed_sealed bytea,
  told_sealed bytea,
  thought_sealed bytea,
  -- Who else may know something, and how to reach the colleague who reported.
  who_knows_sealed bytea,
  reach_sealed bytea,
  primary key (municipality_id, number),
  foreign key (municipality_id, number) references signals.signal
);
create index internal_report_own on signals.internal_report (municipality_id, reported_by);

-- A call that somebody took down. The caller's words are the signal's story; these are of the one who listened.
create table signals.intake (
  municipality_id text not null,
  number text not null,
  taken_by text not null,
  taken_at timestamptz not null,
  interpreter text not null check (interpreter in ('none', 'professional', 'acquaintance')),
  note_sealed bytea,
  primary key (municipality_id, number),
  foreign key (municipality_id, number) references signals.signal
);

alter table signals.internal_report enable row level security;
alter table signals.intake enable row level security;

-- Nobody claims a signal that came in by another way, and so gets to read its conversation.
create function signals.came_in_by(asked text, way text) returns boolean
language sql stable security definer set search_path = signals, pg_temp as $$
  select exists (select from signals.signal s where s.municipality_id = platform.municipality() and s.number = asked and s.source = way)
$$;
revoke all on function signals.came_in_by(text, text) from public;
grant execute on function signals.came_in_by(text, text) to baken_staff;

create policy internal_add on signals.internal_report for insert to baken_staff with check (
  municipality_id = platform.municipality() and platform.actor_may('signals.report') and reported_by = platform.actor() and signals.came_in_by(number, 'colleague'));
create policy internal_read on signals.internal_report for select to baken_staff using (
  municipality_id = platform.municipality() and (platform.actor_may('signals.read') or (platform.actor_may('signals.report') and reported_by = platform.actor())));
create policy intake_add on signals.intake for insert to baken_staff with check (
  municipality_id = platform.municipality() and platform.actor_may('signals.report') and taken_by = platform.actor() and signals.came_in_by(number, 'telephone'));
create policy intake_read on signals.intake for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));
grant select, insert on signals.internal_report, signals.intake to baken_staff;

-- A colleague writes in the conversation about an own report and reads it back, with the files that went along; of no other signal.
create policy message_own_report on signals.message for select to baken_staff using (
  municipality_id = platform.municipality() and exists (select from signals.internal_report r
    where r.municipality_id = message.municipality_id and r.number = message.number and r.reported_by = platform.actor()));
create policy message_add_own_report on signals.message for insert to baken_staff with check (
  municipality_id = platform.municipality() and sender = 'reporter' and platform.actor_may('signals.report') and exists (select from signals.internal_report r
    where r.municipality_id = message.municipality_id and r.number = message.number and r.reported_by = platform.actor()));
create policy attachment_own_report on signals.attachment for select to baken_staff using (
  municipality_id = platform.municipality() and exists (select from signals.internal_report r
    where r.municipality_id = attachment.municipality_id and r.number = attachment.number and r.reported_by = platform.actor()));

-- Of the signal itself a colleague sees these columns of the own reports, and no others: not the form, not the sector, not a decision.
create function signals.own_reports()
returns table (number text, dossier_id uuid, received_at timestamptz, confirm_by date, confirmed_at timestamptz, answer_by date, state text,
  danger_now text, minor_involved text, place_sealed bytea, time_sealed bytea, seen_at timestamptz)
language sql stable security definer set search_path = signals, pg_temp as $$
  select s.number, s.dossier_id, s.received_at, s.confirm_by, s.confirmed_at, s.answer_by, s.state, s.danger_now, s.minor_involved, s.place_sealed, s.time_sealed, s.reporter_seen_at
  from signals.signal s join signals.internal_report r using (municipality_id, number)
  where s.municipality_id = platform.municipality() and r.reported_by = platform.actor() and platform.actor_may('signals.report')
$$;
revoke all on function signals.own_reports() from public;
grant execute on function signals.own_reports() to baken_staff;

-- The colleague opened an own report; until then what the municipality wrote is new.
create function signals.colleague_saw(asked text, moment timestamptz) returns void
language sql security definer set search_path = signals, pg_temp as $$
  update signals.signal s set reporter_seen_at = moment
  where s.municipality_id = platform.municipality() and s.number = asked
    and exists (select from signals.own_reports() own where own.number = asked)
$$;
revoke all on function signals.colleague_saw(text, timestamptz) from public;
grant execute on function signals.colleague_saw(text, timestamptz) to baken_staff;

-- What a colleague's later words do to the state of an own report. Holds the signal, so that two messages at once do not number their files alike. False: not an own report.
create function signals.colleague_writes(asked text, moment timestamptz) returns boolean
language plpgsql security definer set search_path = signals, pg_temp as $$
declare
  own_state text;
begin
  select s.state into own_state from signals.signal s where s.municipality_id = platform.municipality() and s.number = asked
    and exists (select from signals.own_reports() own where own.number = asked) for update;
  if own_state is null then return false; end if;
  if own_state = 'waiting-for-reporter' then
    update signals.signal s set state = 'in-triage' where s.municipality_id = platform.municipality() and s.number = asked;
    insert into signals.state_change (municipality_id, number, step, from_state, to_state, changed_by, changed_at)
      values (platform.municipality(), asked, 'reporter-writes', own_state, 'in-triage', platform.actor(), moment);
  end if;
  return true;
end $$;
revoke all on function signals.colleague_writes(text, timestamptz) from public;
grant execute on function signals.colleague_writes(text, timestamptz) to baken_staff;

-- Files of a form that is not sent yet, and the code of a caller on its way to the one who reads it out: as on the public site, only by the token that a page holds.
create policy draft_add_staff on signals.draft for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('signals.report'));
create policy draft_own_staff on signals.draft to baken_staff
  using (municipality_id = platform.municipality() and draft_index = platform.receipt()) with check (municipality_id = platform.municipality());
create policy draft_file_own_staff on signals.draft_file to baken_staff
  using (municipality_id = platform.municipality() and draft_index = platform.receipt()) with check (municipality_id = platform.municipality() and draft_index = platform.receipt());
create policy receipt_add_staff on signals.receipt for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('signals.report'));
create policy receipt_own_staff on signals.receipt to baken_staff
  using (municipality_id = platform.municipality() and receipt_page = platform.receipt()) with check (municipality_id = platform.municipality());
grant select, insert, update, delete on signals.draft to baken_staff;
grant select, insert, delete on signals.draft_file, signals.receipt to baken_staff;
