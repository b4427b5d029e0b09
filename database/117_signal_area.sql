-- In which area of the municipality a signal plays, as whoever assesses it says: an area of the map or a village, never an address. Lines are added; the newest counts.

create table signals.signal_area (
  municipality_id text not null,
  number text not null,
  -- Counts from one within a signal: two people who start from the same line cannot both add the next.
  area_no integer not null check (area_no > 0),
  -- A key of the picture room, such as 'neighbourhoods:BU03770101' or 'village:overveen', and the name that stood there. Both null: not known after all.
  area_key text check (area_key ~ '^(neighbourhoods|districts|village):[A-Za-z0-9._-]{1,30}$'),
  area_name text check (length(area_name) between 1 and 100),
  said_by text not null,
  said_at timestamptz not null,
  primary key (municipality_id, number, area_no),
  foreign key (municipality_id, number) references signals.signal,
  check ((area_key is null) = (area_name is null))
);

alter table signals.signal_area enable row level security;
create policy area_read on signals.signal_area for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));
create policy area_add on signals.signal_area for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('signals.assess') and said_by = platform.actor());
grant select, insert on signals.signal_area to baken_staff;

-- What the map counts: no number, day or word, and nothing for who does not handle signals.
create function signals.counts_by_area()
returns table (quarter text, form_code text, sector_code text, area_key text, count integer)
language sql stable security definer set search_path = signals, pg_temp as $$
  with newest as (
    select distinct on (a.number) a.number, a.area_key from signals.signal_area a
    where a.municipality_id = platform.municipality() order by a.number, a.area_no desc)
  select to_char(s.received_at at time zone 'Europe/Amsterdam', 'YYYY"-Q"Q'), s.form_code, s.sector_code, n.area_key, count(*)::integer
  from signals.signal s left join newest n on n.number = s.number
  where s.municipality_id = platform.municipality() and platform.actor_may('signals.read')
  group by 1, 2, 3, 4 order by 1, 2, 3, 4
$$;
revoke all on function signals.counts_by_area() from public;
grant execute on function signals.counts_by_area() to baken_staff;
