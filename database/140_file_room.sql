-- How many files a municipality keeps at most, and a colleague brings in a day (decision 0045). Words are always taken in; files only while there is room.
alter table platform.municipality
  add column file_gigabytes integer not null default 20 check (file_gigabytes between 1 and 10000),
  add column most_files integer not null default 20000 check (most_files between 100 and 10000000),
  add column files_a_day integer not null default 100 check (files_a_day between 5 and 10000);

-- Files that were sent with words and not kept, so that whoever reads the words can ask for them.
create table signals.left_out (
  municipality_id text not null,
  number text not null,
  left_id bigint generated always as identity,
  left_at timestamptz not null,
  files integer not null check (files between 1 and 100),
  primary key (municipality_id, number, left_id),
  foreign key (municipality_id, number) references signals.signal on delete cascade
);
alter table signals.left_out enable row level security;
create policy left_out_add on signals.left_out for insert to baken_public with check (municipality_id = platform.municipality());
create policy left_out_add_staff on signals.left_out for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('signals.report'));
create policy left_out_read on signals.left_out for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));
grant insert on signals.left_out to baken_public, baken_staff;
grant select on signals.left_out to baken_staff;

-- Whether so many files of so many bytes may be kept beside what is kept already. With `holds`, whoever asks at the same moment waits until this transaction ends, and counts what it kept:
-- the second look begins behind the lock, so it sees what was committed while it waited. Counting what lies there cannot drift from what lies there.
create function signals.room_for(files integer, bytes bigint, person text, day_began timestamptz, holds boolean) returns text
language plpgsql security definer set search_path = signals, pg_temp as $$
declare
  town platform.municipality;
  kept record;
begin
  if holds then select * into town from platform.municipality m where m.municipality_id = platform.municipality() for no key update;
  else select * into town from platform.municipality m where m.municipality_id = platform.municipality(); end if;
  select count(*) as files, coalesce(sum(octet_length(a.bytes_sealed)), 0) as bytes, count(*) filter (where a.brought_by = person and a.kept_at >= day_began) as today into kept
    from signals.attachment a where a.municipality_id = platform.municipality();
  if person is not null and kept.today + files > town.files_a_day then return 'day'; end if;
  if kept.files + files > town.most_files or kept.bytes + bytes > town.file_gigabytes * 1073741824::bigint then return 'full'; end if;
  return 'room';
end $$;
revoke all on function signals.room_for(integer, bigint, text, timestamptz, boolean) from public;
grant execute on function signals.room_for(integer, bigint, text, timestamptz, boolean) to baken_public, baken_staff;

-- How the files stand, as counts, for who manages the settings.
create function signals.files_standing()
returns table (files bigint, bytes bigint, held bigint, oldest_held timestamptz, found bigint, never bigint, file_gigabytes integer, most_files integer, files_a_day integer)
language sql stable security definer set search_path = signals, pg_temp as $$
  select count(a.*), coalesce(sum(octet_length(a.bytes_sealed)), 0)::bigint, count(a.*) filter (where a.look = 'held'), min(a.kept_at) filter (where a.look = 'held'),
    count(a.*) filter (where a.look = 'found'), count(a.*) filter (where a.look = 'never'), m.file_gigabytes, m.most_files, m.files_a_day
  from platform.municipality m left join signals.attachment a on a.municipality_id = m.municipality_id
  where m.municipality_id = platform.municipality() and platform.actor_may('signals.settings') group by m.file_gigabytes, m.most_files, m.files_a_day
$$;
revoke all on function signals.files_standing() from public;
grant execute on function signals.files_standing() to baken_staff;

create function signals.set_file_room(gigabytes integer, files integer, a_day integer) returns void
language plpgsql security definer set search_path = signals, pg_temp as $$
begin
  if not platform.actor_may('signals.settings') then raise exception 'not permitted' using errcode = '42501'; end if;
  update platform.municipality set file_gigabytes = gigabytes, most_files = files, files_a_day = a_day where municipality_id = platform.municipality();
end $$;
revoke all on function signals.set_file_room(integer, integer, integer) from public;
grant execute on function signals.set_file_room(integer, integer, integer) to baken_staff;
