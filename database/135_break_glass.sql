-- Breaking the glass: somebody without the right reads one signal in an emergency, for some hours, with a reason, loudly (docs/decisions/0043).

alter table platform.municipality add column glass_hours integer not null default 4 check (glass_hours between 1 and 24);

create table platform.glass (
  municipality_id text not null references platform.municipality,
  glass_id uuid not null default gen_random_uuid(),
  person_id text not null,
  -- The one signal. No reference: a signal goes when its time is over, that somebody looked at it stays.
  number text not null,
  dossier_id uuid not null,
  reason_sealed bytea not null,
  opened_at timestamptz not null,
  until_at timestamptz not null,
  ended_at timestamptz,
  reviewed_by text,
  reviewed_at timestamptz,
  justified boolean,
  review_sealed bytea,
  primary key (municipality_id, glass_id),
  foreign key (municipality_id, person_id) references platform.person,
  constraint glass_ends check (until_at > opened_at and until_at <= opened_at + interval '24 hours'),
  constraint glass_review_whole check (num_nulls(reviewed_by, reviewed_at, justified, review_sealed) in (0, 4) and (reviewed_by is null or reviewed_by <> person_id))
);
create index glass_of_person on platform.glass (municipality_id, person_id) where ended_at is null;

alter table platform.glass enable row level security;
create policy glass_read on platform.glass for select to baken_staff
  using (municipality_id = platform.municipality() and (person_id = platform.actor() or platform.actor_may('audit.read')));
create policy glass_break on platform.glass for insert to baken_staff with check (
  municipality_id = platform.municipality() and person_id = platform.actor() and platform.actor_may('signals.glass') and ended_at is null and reviewed_by is null
  and until_at <= opened_at + (select make_interval(hours => m.glass_hours) from platform.municipality m where m.municipality_id = platform.municipality()));
create policy glass_end on platform.glass for update to baken_staff
  using (municipality_id = platform.municipality() and (person_id = platform.actor() or platform.actor_may('glass.review')))
  with check (municipality_id = platform.municipality() and (reviewed_by is null or (platform.actor_may('glass.review') and reviewed_by = platform.actor()) or person_id = platform.actor()));
grant select, insert, update (ended_at, reviewed_by, reviewed_at, justified, review_sealed) on platform.glass to baken_staff;

-- An end stays an end and a judgement stays a judgement; the one who looked judges nothing.
create function platform.guard_glass() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null and new.ended_at is distinct from old.ended_at then raise exception 'what has ended stays ended'; end if;
  if (new.reviewed_by, new.reviewed_at, new.justified, new.review_sealed) is distinct from (old.reviewed_by, old.reviewed_at, old.justified, old.review_sealed)
    and (old.reviewed_by is not null or not platform.actor_may('glass.review')) then raise exception 'a judgement is given once, by who oversees'; end if;
  return new;
end $$;
create trigger glass_stays before update on platform.glass for each row execute function platform.guard_glass();

-- The signal that this act reads through broken glass; null in every other act. The act names it and the moment; the row must be this person's, not ended and not over.
create function platform.glass_number() returns text
language sql stable security definer set search_path = platform, pg_temp as $$
  select g.number from platform.glass g
  where g.municipality_id = platform.municipality() and g.person_id = platform.actor() and platform.actor_may('signals.glass')
    and g.number = nullif(current_setting('baken.glass', true), '') and g.ended_at is null
    and g.until_at > nullif(current_setting('baken.glass_at', true), '')::timestamptz
  limit 1
$$;
revoke all on function platform.glass_number() from public;
grant execute on function platform.glass_number() to baken_staff;

create function platform.set_glass_hours(hours integer) returns void
language plpgsql security definer set search_path = platform, pg_temp as $$
begin
  if not platform.actor_may('people.manage') then raise exception 'not permitted' using errcode = '42501'; end if;
  update platform.municipality set glass_hours = hours where municipality_id = platform.municipality();
end $$;
revoke all on function platform.set_glass_hours(integer) from public;
grant execute on function platform.set_glass_hours(integer) to baken_staff;

-- Of the signal itself these columns and no others: not who reported it, not how to reach them, not the colleague who wrote it down. No policy of signals.signal changes, so no list, count or export widens.
create function signals.through_glass()
returns table (number text, dossier_id uuid, received_at timestamptz, answer_by date, state text, source text, language text, form_code text, danger_now text, minor_involved text,
  story_sealed bytea, place_sealed bytea, time_sealed bytea, observed_sealed bytea, told_sealed bytea, thought_sealed bytea)
language sql stable security definer set search_path = signals, pg_temp as $$
  select s.number, s.dossier_id, s.received_at, s.answer_by, s.state, s.source, s.language, s.form_code, s.danger_now, s.minor_involved,
    s.story_sealed, s.place_sealed, s.time_sealed, r.observed_sealed, r.told_sealed, r.thought_sealed
  from signals.signal s left join signals.internal_report r using (municipality_id, number)
  where s.municipality_id = platform.municipality() and s.number = (select platform.glass_number())
$$;
revoke all on function signals.through_glass() from public;
grant execute on function signals.through_glass() to baken_staff;

-- Whether there is a signal of this number, for who is about to break the glass.
create function signals.is_behind_glass(asked text) returns boolean
language sql stable security definer set search_path = signals, pg_temp as $$
  select platform.actor_may('signals.glass') and exists (select from signals.signal s where s.municipality_id = platform.municipality() and s.number = asked)
$$;
revoke all on function signals.is_behind_glass(text) from public;
grant execute on function signals.is_behind_glass(text) to baken_staff;

create policy message_through_glass on signals.message for select to baken_staff
  using (municipality_id = platform.municipality() and number = (select platform.glass_number()));
create policy attachment_through_glass on signals.attachment for select to baken_staff
  using (municipality_id = platform.municipality() and number = (select platform.glass_number()));

-- Each page says that the glass is broken, so the look that finds the session finds that too.
drop function platform.find_session(bytea, timestamptz, interval);
create function platform.find_session(asked bytea, at timestamptz, idle interval)
returns table (municipality_id text, person_id text, name text, role text, language text, proved_at timestamptz, ends_at timestamptz, glass_number text, glass_until timestamptz)
language plpgsql security definer set search_path = platform, pg_temp as $$
declare
  found_session record;
  broken record;
begin
  select s.municipality_id, s.person_id, s.seen_at, s.proved_at, s.ends_at, p.name, p.role, p.language into found_session
  from platform.session s join platform.person p using (municipality_id, person_id)
  where s.session_hash = asked and s.ends_at > at and s.seen_at > at - idle and p.active;
  if not found then return; end if;
  -- Once a minute is exact enough for an idle limit and spares a write per request.
  if found_session.seen_at < at - interval '1 minute' then
    update platform.session s set seen_at = at where s.municipality_id = found_session.municipality_id and s.session_hash = asked;
  end if;
  select g.number, g.until_at into broken from platform.glass g
  where g.municipality_id = found_session.municipality_id and g.person_id = found_session.person_id and g.ended_at is null and g.until_at > at order by g.opened_at desc limit 1;
  return query select found_session.municipality_id, found_session.person_id, found_session.name, found_session.role, found_session.language, found_session.proved_at, found_session.ends_at, broken.number, broken.until_at;
end $$;
revoke all on function platform.find_session(bytea, timestamptz, interval) from public;
grant execute on function platform.find_session(bytea, timestamptz, interval) to baken_staff;
