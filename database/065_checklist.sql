-- The checklist: what a municipality can be held to. The rows are data with a version and a source; a look at a row is added and never changed, and stays bound to the version it was made against.

create table plan.norm_row (
  municipality_id text not null references platform.municipality,
  row_code text not null,
  version integer not null check (version > 0),
  -- Which edition of the list brought it, such as '2026-11'.
  edition text not null,
  position integer not null,
  title text not null,
  body text not null,
  source text not null,
  address text,
  grade text not null check (grade in ('law', 'agreed', 'region', 'policy', 'local', 'soft')),
  -- What could not be read in its source: the municipality confirms it.
  confirm boolean not null,
  -- No longer in the list; what was found of it stays.
  withdrawn boolean not null,
  taken_over_at timestamptz not null,
  taken_over_by text not null,
  primary key (municipality_id, row_code, version)
);

create table plan.norm_look (
  municipality_id text not null,
  look_id bigint generated always as identity,
  row_code text not null,
  row_version integer not null,
  -- The two levels of the VNG framework: what everybody should have, and what goes further.
  basis text not null check (basis in ('meets', 'partly', 'not', 'not-applicable')),
  deepening text check (deepening in ('meets', 'partly', 'not', 'not-applicable')),
  evidence text,
  owner text,
  next_look date,
  looked_by text not null,
  looked_at timestamptz not null,
  primary key (municipality_id, look_id),
  foreign key (municipality_id, row_code, row_version) references plan.norm_row,
  -- Nobody calls a row met, or not applicable, without saying why.
  check (basis not in ('meets', 'not-applicable') or evidence is not null)
);
create index norm_look_row on plan.norm_look (municipality_id, row_code, look_id desc);

alter table plan.norm_row enable row level security;
alter table plan.norm_look enable row level security;
create policy norm_row_read on plan.norm_row for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('plan.read'));
create policy norm_row_add on plan.norm_row for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('plan.assess') and taken_over_by = platform.actor());
create policy norm_look_read on plan.norm_look for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('plan.read'));
create policy norm_look_add on plan.norm_look for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('plan.assess') and looked_by = platform.actor());
grant select, insert on plan.norm_row, plan.norm_look to baken_staff;
