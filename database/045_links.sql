-- Links: which signals name the same telephone, plate, address or person, found without keeping any of those readable. What was written stands sealed under the signal's own key;
-- beside it stands a keyed fingerprint that is equal for equal values and says nothing else. Nothing that is only alike can be found in here (docs/decisions/0014).

-- The place of a signal in time, as a number: the year and the number within it. Numbers of this kind keep the tables below small and their newest entries together.
create function signals.order_of(number text) returns bigint language sql immutable strict parallel safe as
  $$ select substr(number, 3, 4)::bigint * 10000000000 + substr(number, 8)::bigint $$;
create function signals.number_of(place bigint) returns text language sql immutable strict parallel safe as
  $$ select 'S-' || (place / 10000000000)::text || '-' || to_char(place % 10000000000, 'FM999999990000') $$;

create sequence signals.mention_number;
create sequence signals.connection_number;
grant usage on sequence signals.mention_number, signals.connection_number to baken_staff;

-- What somebody wrote down as an identifier in one signal.
create table signals.mention (
  municipality_id text not null,
  mention_id bigint not null,
  number text not null,
  signal_order bigint not null generated always as (signals.order_of(number)) stored,
  kind text not null check (kind in ('phone', 'plate', 'address', 'kvk', 'vestiging', 'iban', 'email', 'url', 'handle', 'person')),
  -- Typed by a person, or found in the story and confirmed by a person.
  way text not null check (way in ('entered', 'recognised')),
  written_sealed bytea not null,
  norm_version integer not null,
  added_by text not null,
  added_at timestamptz not null,
  primary key (municipality_id, mention_id),
  unique (municipality_id, mention_id, signal_order),
  foreign key (municipality_id, number) references signals.signal
);
create index mention_of_signal on signals.mention (municipality_id, number);

-- A value that may stand in several signals, as a fingerprint under the municipality's key. `degree` is the number of signals that hold it.
create table signals.identifier (
  municipality_id text not null references platform.municipality,
  identifier_id bigint generated always as identity,
  kind text not null,
  level text not null,
  blind bytea not null check (length(blind) = 16),
  degree integer not null default 0 check (degree >= 0),
  -- No longer used for finding: the number of the town hall, a block of flats.
  muted boolean not null default false,
  key_version integer not null default 1,
  norm_version integer not null,
  primary key (municipality_id, identifier_id)
);
create unique index identifier_blind on signals.identifier (municipality_id, blind) include (identifier_id, degree, muted);
create index identifier_muted on signals.identifier (municipality_id) where muted;

create table signals.identifier_of (
  municipality_id text not null,
  identifier_id bigint not null,
  signal_order bigint not null,
  mention_id bigint not null,
  primary key (municipality_id, identifier_id, signal_order, mention_id),
  foreign key (municipality_id, identifier_id) references signals.identifier,
  foreign key (municipality_id, mention_id, signal_order) references signals.mention (municipality_id, mention_id, signal_order) on delete cascade
);
create index identifier_of_signal on signals.identifier_of (municipality_id, signal_order, identifier_id, mention_id);
create index identifier_of_mention on signals.identifier_of (municipality_id, mention_id);

-- Who muted what and why; a line stays when it is used again.
create table signals.muting (
  municipality_id text not null,
  muting_id bigint generated always as identity,
  -- All keys of one identifier are muted together: their numbers, as a list.
  identifier_ids jsonb not null,
  -- The signal from which it was done, for finding it again.
  number text not null,
  dossier_id uuid not null,
  shown_sealed bytea not null,
  reason_sealed bytea not null,
  muted_by text not null,
  muted_at timestamptz not null,
  unmuted_by text,
  unmuted_at timestamptz,
  primary key (municipality_id, muting_id),
  foreign key (municipality_id, number) references signals.signal
);

-- What a person says of two signals. Undone, never removed.
create table signals.connection (
  municipality_id text not null,
  connection_id bigint not null,
  -- With 'duplicate-of' and 'split-from' the first points to the second, which goes on talking to the reporter.
  from_number text not null,
  to_number text not null,
  type text not null check (type in ('same-place', 'same-person', 'same-network', 'duplicate-of', 'split-from')),
  certainty text not null check (certainty in ('certain', 'probable', 'possible')),
  reason_sealed bytea not null,
  made_by text not null,
  made_at timestamptz not null,
  undone_by text,
  undone_at timestamptz,
  undone_reason_sealed bytea,
  primary key (municipality_id, connection_id),
  check (from_number <> to_number),
  check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_reason_sealed is null)),
  foreign key (municipality_id, from_number) references signals.signal,
  foreign key (municipality_id, to_number) references signals.signal
);
create unique index connection_once on signals.connection (municipality_id, least(from_number, to_number), greatest(from_number, to_number), type) where undone_at is null;
-- One signal has one lead.
create unique index connection_lead on signals.connection (municipality_id, from_number) where undone_at is null and type in ('duplicate-of', 'split-from');
create index connection_from on signals.connection (municipality_id, from_number);
create index connection_to on signals.connection (municipality_id, to_number);

-- The number of signals of an identifier is counted where it changes, so that no command can forget it.
create function signals.count_degree() returns trigger language plpgsql security definer set search_path = signals, pg_temp as $$
declare
  edge signals.identifier_of := case when tg_op = 'DELETE' then old else new end;
begin
  if exists (select from signals.identifier_of o where o.municipality_id = edge.municipality_id and o.identifier_id = edge.identifier_id
    and o.signal_order = edge.signal_order and o.mention_id <> edge.mention_id) then return null; end if;
  update signals.identifier i set degree = i.degree + case when tg_op = 'DELETE' then -1 else 1 end
    where i.municipality_id = edge.municipality_id and i.identifier_id = edge.identifier_id;
  -- A fingerprint of what stands nowhere any more is kept only when it was muted: then it must stay so.
  if tg_op = 'DELETE' then
    delete from signals.identifier i where i.municipality_id = edge.municipality_id and i.identifier_id = edge.identifier_id and i.degree = 0 and not i.muted;
  end if;
  return null;
end $$;
create trigger count_degree after insert or delete on signals.identifier_of for each row execute function signals.count_degree();

alter table signals.mention enable row level security;
alter table signals.identifier enable row level security;
alter table signals.identifier_of enable row level security;
alter table signals.muting enable row level security;
alter table signals.connection enable row level security;

-- Whoever may read signals sees their links, within the municipality; making them is another right.
create policy mention_read on signals.mention for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));
create policy mention_add on signals.mention for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('signals.link') and added_by = platform.actor());
create policy mention_drop on signals.mention for delete to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.link'));
create policy identifier_read on signals.identifier for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));
create policy identifier_add on signals.identifier for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('signals.link') and degree = 0 and not muted);
create policy identifier_mute on signals.identifier for update to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.link'))
  with check (municipality_id = platform.municipality());
create policy edge_read on signals.identifier_of for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));
create policy edge_add on signals.identifier_of for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('signals.link'));
create policy edge_drop on signals.identifier_of for delete to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.link'));
create policy muting_read on signals.muting for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));
create policy muting_add on signals.muting for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('signals.link') and muted_by = platform.actor() and unmuted_at is null);
create policy muting_end on signals.muting for update to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.link') and unmuted_at is null)
  with check (municipality_id = platform.municipality() and unmuted_by = platform.actor());
create policy connection_read on signals.connection for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));
create policy connection_add on signals.connection for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('signals.link') and made_by = platform.actor() and undone_at is null);
create policy connection_undo on signals.connection for update to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.link') and undone_at is null)
  with check (municipality_id = platform.municipality() and undone_by = platform.actor());

grant select, insert, delete on signals.mention, signals.identifier_of to baken_staff;
grant select, insert, update (muted) on signals.identifier to baken_staff;
grant select, insert, update (unmuted_by, unmuted_at) on signals.muting to baken_staff;
grant select, insert, update (undone_by, undone_at, undone_reason_sealed) on signals.connection to baken_staff;
