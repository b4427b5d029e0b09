-- Texts of the built-in catalogue in a municipality's own words: numbers and hours of the route card, lines of cards, short explanations.
-- Versions are added and never changed; the newest counts. What residents read of it is public, who wrote it is not.

create table knowledge.own_text (
  municipality_id text not null references platform.municipality,
  -- 112 is nobody's to change.
  text_key text not null check (text_key ~ '^(route|card|short)-[a-z]+(-[a-z]+)*$' and text_key <> 'route-emergency'),
  version_id bigint generated always as identity,
  -- Null: the built-in text counts, again or confirmed.
  fields jsonb,
  -- The built-in text at the time of writing, to see later what an update changed in it.
  base jsonb not null,
  -- Where it comes from, in the municipality's own words, and of which day; when somebody looks at it again. All null: back to the built-in text, with nothing to say of it.
  source text check (source <> ''),
  source_date date,
  review_on date,
  written_by text not null,
  written_at timestamptz not null,
  primary key (municipality_id, text_key, version_id),
  check ((source is null) = (source_date is null) and (source is null) = (review_on is null)),
  check (fields is null or source is not null)
);

alter table knowledge.own_text enable row level security;
create policy own_text_read on knowledge.own_text for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('knowledge.read'));
create policy own_text_public on knowledge.own_text for select to baken_public using (municipality_id = platform.municipality());
-- Nobody writes in another's name.
create policy own_text_write on knowledge.own_text for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('knowledge.edit') and written_by = platform.actor());

grant select, insert on knowledge.own_text to baken_staff;
grant select (municipality_id, text_key, version_id, fields, source, source_date, review_on, written_at) on knowledge.own_text to baken_public;
