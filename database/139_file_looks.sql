-- Whether a scanner looked at a file, and what it said (decision 0045). A file that a scanner found something in, or did not answer about, leaves the database for nobody.

-- never: this installation had no scanner when the file came. held: the scanner did not answer; nobody opens it until it has.
alter table signals.attachment
  add column look text not null default 'never' check (look in ('never', 'held', 'clean', 'found')),
  add column looked_at timestamptz,
  -- The scanner's own name for what it found.
  add column finding text check (length(finding) between 1 and 200),
  add column look_tries integer not null default 0,
  add column look_next_at timestamptz,
  -- What whoever opens it should know, such as 'locked active'; see platform/pdf-measure.ts.
  add column cautions text not null default '' check (cautions ~ '^(locked|active|embedded)?( (active|embedded))*$'),
  -- Null: from before there was a scanner.
  add column kept_at timestamptz,
  -- The colleague who brought it; null for everybody else.
  add column brought_by text,
  add check ((look = 'found') = (finding is not null)),
  add check ((look in ('clean', 'found')) = (looked_at is not null));
create index attachment_to_look_at on signals.attachment (municipality_id, look_next_at) where look in ('never', 'held');

-- What is in a file is read through one door only, which looks at what the scanner said. Staff keep the other columns, but for who brought it.
revoke select on signals.attachment from baken_staff;
grant select (municipality_id, number, attachment_id, media_type, name_sealed, message_id, look, looked_at, finding, cautions, kept_at) on signals.attachment to baken_staff;

-- For who reads signals, and for who broke the glass of this one.
create function signals.file_bytes(of_signal text, asked integer) returns bytea
language sql stable security definer set search_path = signals, pg_temp as $$
  select a.bytes_sealed from signals.attachment a
  where a.municipality_id = platform.municipality() and a.number = of_signal and a.attachment_id = asked and a.look in ('never', 'clean')
    and (platform.actor_may('signals.read') or a.number = (select platform.glass_number()))
$$;
revoke all on function signals.file_bytes(text, integer) from public;
grant execute on function signals.file_bytes(text, integer) to baken_staff;

-- A package was frozen with its files. Those in which something was found since then do not go out any more. For who presented the package's link.
create function signals.package_files_stopped() returns setof integer
language sql stable security definer set search_path = signals, pg_temp as $$
  select a.attachment_id from signals.package p join signals.attachment a using (municipality_id, number)
  where p.municipality_id = platform.municipality() and p.package_index = platform.receipt() and a.look in ('held', 'found')
$$;
revoke all on function signals.package_files_stopped() from public;
grant execute on function signals.package_files_stopped() to baken_public;

-- Takes the next file to look at, those that are held first, and says when it may be taken again if no answer comes: so two workers do not look at one file at once,
-- and one that no scanner can answer about is asked for ever, but less and less often.
create function signals.next_to_look_at(moment timestamptz)
returns table (number text, attachment_id integer, dossier_id uuid, bytes_sealed bytea, look text)
language plpgsql security definer set search_path = signals, pg_temp as $$
begin
  return query
    with taken as (
      select a.number, a.attachment_id from signals.attachment a
      where a.municipality_id = platform.municipality() and a.look in ('never', 'held') and coalesce(a.look_next_at, moment) <= moment
      order by a.look = 'held' desc, a.look_next_at nulls first, a.number, a.attachment_id limit 1 for update skip locked)
    update signals.attachment a set look_tries = least(a.look_tries + 1, 1000), look_next_at = moment + least(interval '2 minutes' * power(2, least(a.look_tries, 10)), interval '1 hour')
    from taken, signals.signal s
    where a.municipality_id = platform.municipality() and a.number = taken.number and a.attachment_id = taken.attachment_id and s.municipality_id = a.municipality_id and s.number = a.number
    returning a.number, a.attachment_id, s.dossier_id, a.bytes_sealed, a.look;
end $$;
revoke all on function signals.next_to_look_at(timestamptz) from public;
grant execute on function signals.next_to_look_at(timestamptz) to baken_worker;

-- Whether there is one, without taking it.
create function signals.anything_to_look_at(moment timestamptz) returns boolean
language sql stable security definer set search_path = signals, pg_temp as $$
  select exists (select from signals.attachment a where a.municipality_id = platform.municipality() and a.look in ('never', 'held') and coalesce(a.look_next_at, moment) <= moment)
$$;
revoke all on function signals.anything_to_look_at(timestamptz) from public;
grant execute on function signals.anything_to_look_at(timestamptz) to baken_worker;

create function signals.looked_at(of_signal text, asked integer, its_finding text, moment timestamptz) returns void
language sql security definer set search_path = signals, pg_temp as $$
  update signals.attachment a set look = case when its_finding is null then 'clean' else 'found' end, finding = its_finding, looked_at = moment, look_next_at = null
  where a.municipality_id = platform.municipality() and a.number = of_signal and a.attachment_id = asked and a.look in ('never', 'held')
$$;
revoke all on function signals.looked_at(text, integer, text, timestamptz) from public;
grant execute on function signals.looked_at(text, integer, text, timestamptz) to baken_worker;
