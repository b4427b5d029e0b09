-- Knowledge: which forms of exploitation a municipality adds to the three that count everywhere, from when and on what ground.
-- The catalogue itself (forms, signs, sources, route card) is part of the program: it changes with a release, not with a click.

create schema knowledge;
grant usage on schema knowledge to baken_public, baken_staff, baken_worker;

create table knowledge.form_choice (
  municipality_id text not null references platform.municipality,
  form_code text not null check (form_code ~ '^[a-z]+(-[a-z]+)*$'),
  valid_from date not null,
  -- The last day; null while the choice runs.
  valid_until date check (valid_until >= valid_from),
  -- Who decided, in the municipality's own words: a body or a post, such as "college, besluit van 3 september 2026".
  decided_by text not null check (decided_by <> ''),
  ground text not null check (ground <> ''),
  recorded_at timestamptz not null,
  ended_by text,
  end_ground text,
  primary key (municipality_id, form_code, valid_from),
  check ((valid_until is null) = (ended_by is null) and (valid_until is null) = (end_ground is null))
);

-- One running choice per form, whatever two people press at once.
create unique index form_choice_running on knowledge.form_choice (municipality_id, form_code) where valid_until is null;

alter table knowledge.form_choice enable row level security;
create policy form_choice_read on knowledge.form_choice for select using (municipality_id = platform.municipality());
create policy form_choice_add on knowledge.form_choice for insert
  with check (municipality_id = platform.municipality() and platform.actor_may('knowledge.choose-forms'));
create policy form_choice_end on knowledge.form_choice for update
  using (municipality_id = platform.municipality() and platform.actor_may('knowledge.choose-forms'))
  with check (municipality_id = platform.municipality() and platform.actor_may('knowledge.choose-forms'));

-- What a municipality counts as trafficking is public.
grant select (municipality_id, form_code, valid_from, valid_until) on knowledge.form_choice to baken_public;
grant select on knowledge.form_choice to baken_worker;
-- A choice is never rewritten or removed, only ended.
grant select, insert, update (valid_until, ended_by, end_ground) on knowledge.form_choice to baken_staff;
