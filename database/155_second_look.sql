-- A scanner knows new malware some days after it is sent around. So a file in which nothing was found is looked at once more, a week later; until then, and meanwhile, it opens as before (decision 0045).
alter table signals.attachment
  -- Nothing was found in it twice.
  add column looked_twice boolean not null default false,
  -- Something was found in it after it had been open to whoever reads the signal.
  add column was_open boolean not null default false;
grant select (was_open) on signals.attachment to baken_staff;
create index attachment_to_look_at_twice on signals.attachment (municipality_id, looked_at) where look = 'clean' and not looked_twice;

-- Whether it is due, and nobody asked about it a moment ago.
create function signals.is_to_look_at(a signals.attachment, moment timestamptz) returns boolean language sql stable as $$
  select (a.look in ('never', 'held') or (a.look = 'clean' and not a.looked_twice and a.looked_at <= moment - interval '7 days')) and coalesce(a.look_next_at, moment) <= moment
$$;
revoke all on function signals.is_to_look_at(signals.attachment, timestamptz) from public;

create or replace function signals.next_to_look_at(moment timestamptz)
returns table (number text, attachment_id integer, dossier_id uuid, bytes_sealed bytea, look text)
language plpgsql security definer set search_path = signals, pg_temp as $$
begin
  return query
    with taken as (
      select a.number, a.attachment_id from signals.attachment a
      where a.municipality_id = platform.municipality() and signals.is_to_look_at(a, moment)
      order by array_position(array['held', 'never', 'clean'], a.look), a.look_next_at nulls first, a.number, a.attachment_id limit 1 for update skip locked)
    update signals.attachment a set look_tries = least(a.look_tries + 1, 1000), look_next_at = moment + least(interval '2 minutes' * power(2, least(a.look_tries, 10)), interval '1 hour')
    from taken, signals.signal s
    where a.municipality_id = platform.municipality() and a.number = taken.number and a.attachment_id = taken.attachment_id and s.municipality_id = a.municipality_id and s.number = a.number
    returning a.number, a.attachment_id, s.dossier_id, a.bytes_sealed, a.look;
end $$;

create or replace function signals.anything_to_look_at(moment timestamptz) returns boolean
language sql stable security definer set search_path = signals, pg_temp as $$
  select exists (select from signals.attachment a where a.municipality_id = platform.municipality() and signals.is_to_look_at(a, moment))
$$;

create or replace function signals.looked_at(of_signal text, asked integer, its_finding text, moment timestamptz) returns void
language sql security definer set search_path = signals, pg_temp as $$
  update signals.attachment a set look = case when its_finding is null then 'clean' else 'found' end, finding = its_finding, looked_at = moment, look_next_at = null, look_tries = 0,
    looked_twice = a.look = 'clean', was_open = a.was_open or (its_finding is not null and a.look in ('never', 'clean'))
  where a.municipality_id = platform.municipality() and a.number = of_signal and a.attachment_id = asked and a.look in ('never', 'held', 'clean')
$$;
