-- A clock that jumps makes no session live longer than its limits (docs/decisions/0046).
create or replace function platform.find_session(asked bytea, at timestamptz, idle interval)
returns table (municipality_id text, person_id text, name text, role text, language text, proved_at timestamptz, ends_at timestamptz, glass_number text, glass_until timestamptz)
language plpgsql security definer set search_path = platform, pg_temp as $$
declare
  found_session record;
  broken record;
begin
  select s.municipality_id, s.person_id, s.seen_at, s.proved_at, s.ends_at, p.name, p.role, p.language into found_session
  from platform.session s join platform.person p using (municipality_id, person_id)
  -- Begun later than now: the clock was ahead when this session began, and its end lies too far.
  where s.session_hash = asked and s.ends_at > at and s.began_at <= at + interval '5 minutes' and s.seen_at > at - idle and p.active;
  if not found then return; end if;
  -- Once a minute is exact enough for an idle limit and spares a write per request. Seen later than now, when the clock went back: the idle time counts from now.
  if found_session.seen_at < at - interval '1 minute' or found_session.seen_at > at then
    update platform.session s set seen_at = at where s.municipality_id = found_session.municipality_id and s.session_hash = asked;
  end if;
  select g.number, g.until_at into broken from platform.glass g
  where g.municipality_id = found_session.municipality_id and g.person_id = found_session.person_id and g.ended_at is null and g.until_at > at order by g.opened_at desc limit 1;
  return query select found_session.municipality_id, found_session.person_id, found_session.name, found_session.role, found_session.language, found_session.proved_at, found_session.ends_at, broken.number, broken.until_at;
end $$;
