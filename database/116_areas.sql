-- Areas of the municipality, for its map: read in from a file, kept in versions, and which version counts. Areas are public facts; only staff use them.

create table picture.area_import (
  municipality_id text not null references platform.municipality,
  import_no integer not null check (import_no > 0),
  layer text not null check (layer in ('districts', 'neighbourhoods')),
  -- Of the file as it was sent; the file itself stays with the municipality.
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  file_bytes integer not null,
  -- Where the borders come from, as whoever read them in said it.
  source text check (source <> ''),
  area_count integer not null,
  point_count integer not null,
  -- Areas of other municipalities in the file, and water.
  left_out integer not null,
  -- Code, name, and the borders on a fine grid, as they are drawn.
  areas jsonb not null,
  imported_at timestamptz not null,
  -- Empty: a command.
  imported_by text not null,
  primary key (municipality_id, import_no)
);

-- Which import of a layer counts: the newest row. Null: none, so that the map shows villages again. What was chosen before stays.
create table picture.area_choice (
  municipality_id text not null references platform.municipality,
  choice_no integer not null check (choice_no > 0),
  layer text not null check (layer in ('districts', 'neighbourhoods')),
  import_no integer,
  chosen_at timestamptz not null,
  chosen_by text not null,
  primary key (municipality_id, choice_no),
  foreign key (municipality_id, import_no) references picture.area_import
);

alter table picture.area_import enable row level security;
alter table picture.area_choice enable row level security;

-- Who looks at the map, who reads areas in, and who says of a signal where it plays.
create policy import_read on picture.area_import for select to baken_staff using (municipality_id = platform.municipality()
  and (platform.actor_may('picture.read') or platform.actor_may('areas.import') or platform.actor_may('signals.assess')));
create policy choice_read on picture.area_choice for select to baken_staff using (municipality_id = platform.municipality()
  and (platform.actor_may('picture.read') or platform.actor_may('areas.import') or platform.actor_may('signals.assess')));
create policy import_add on picture.area_import for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('areas.import') and imported_by = coalesce(platform.actor(), ''));
create policy choice_add on picture.area_choice for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('areas.import') and chosen_by = coalesce(platform.actor(), ''));
-- What was only looked at may go; what ever counted is held by its choice.
create policy import_forget on picture.area_import for delete to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('areas.import') and imported_by = coalesce(platform.actor(), '')
    and not exists (select from picture.area_choice c where c.municipality_id = area_import.municipality_id and c.import_no = area_import.import_no));

grant select, insert, delete on picture.area_import to baken_staff;
grant select, insert on picture.area_choice to baken_staff;
