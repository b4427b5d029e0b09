-- A session remembers when its person was last proved, so that what cannot be undone may ask again.

-- Whoever was signed in before this counts as proved long ago.
alter table platform.session add column proved_at timestamptz not null default 'epoch';
alter table platform.session alter column proved_at drop default;
-- A new proof gives the session a new cookie: one that was read along the way stops working.
grant update (session_hash, proved_at, seen_at) on platform.session to baken_staff;

drop function platform.find_session(bytea, timestamptz, interval);
-- A request knows only its cookie; the municipality follows from the session. So this one look crosses the row policies, and returns nothing but the person and the session's own times.
create function platform.find_session(asked bytea, at timestamptz, idle interval)
returns table (municipality_id text, person_id text, name text, role text, language text, proved_at timestamptz, ends_at timestamptz)
language plpgsql security definer set search_path = platform, pg_temp as $$
declare
  found_session record;
begin
  select s.municipality_id, s.person_id, s.seen_at, s.proved_at, s.ends_at, p.name, p.role, p.language into found_session
  from platform.session s join platform.person p using (municipality_id, person_id)
  where s.session_hash = asked and s.ends_at > at and s.seen_at > at - idle and p.active;
  if not found then return; end if;
  -- Once a minute is exact enough for an idle limit and spares a write per request.
  if found_session.seen_at < at - interval '1 minute' then
    update platform.session s set seen_at = at where s.municipality_id = found_session.municipality_id and s.session_hash = asked;
  end if;
  return query select found_session.municipality_id, found_session.person_id, found_session.name, found_session.role, found_session.language, found_session.proved_at, found_session.ends_at;
end $$;
revoke all on function platform.find_session(bytea, timestamptz, interval) from public;
grant execute on function platform.find_session(bytea, timestamptz, interval) to baken_staff;
