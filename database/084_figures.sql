-- Figures of the own register on their way to people without need to know. What is published stands here once and for ever, chained;
-- what it was made from and the proof that it gives nobody away stand beside it, sealed.

create schema picture;
grant usage on schema picture to baken_public, baken_staff;

-- What an audience may be shown: each row is a decision of the municipality; the newest of an audience counts. Without a row the proposal of the program counts, and says so.
create table picture.figures_rule (
  municipality_id text not null references platform.municipality,
  rule_no bigint generated always as identity,
  audience text not null check (audience in ('public', 'council')),
  minimum integer not null check (minimum between 3 and 100),
  decided_by text not null,
  decided_on date not null,
  reference text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (municipality_id, rule_no)
);

-- A wish to publish: asked by one person, made and approved by another who handles signals.
create table picture.figures_proposal (
  municipality_id text not null references platform.municipality,
  proposal_no integer not null check (proposal_no > 0),
  state text not null default 'asked' check (state in ('asked', 'ready', 'published', 'withdrawn')),
  audience text not null check (audience in ('public', 'council')),
  -- Years that were over, such as '2023,2024,2025', and the tables asked for, such as 'form,source'.
  years text not null check (years ~ '^[0-9]{4}(,[0-9]{4})*$'),
  tables text not null check (tables ~ '^[a-z]+(,[a-z]+)*$'),
  asked_at timestamptz not null,
  asked_by text not null,
  made_at timestamptz,
  -- The hash of the newest release that these figures were proven together with.
  basis text,
  dossier_id uuid,
  -- The figures, the counts they were made from and the proof: all confidential until somebody publishes.
  outcome_sealed bytea,
  primary key (municipality_id, proposal_no),
  check (state <> 'ready' or (made_at is not null and basis is not null and dossier_id is not null and outcome_sealed is not null))
);
-- One wish at a time: figures are proven together with all that came before, so two at once would not know of each other.
create unique index figures_one_open on picture.figures_proposal (municipality_id) where state in ('asked', 'ready');

create table picture.figures_release (
  municipality_id text not null references platform.municipality,
  release_no integer not null check (release_no > 0),
  audience text not null check (audience in ('public', 'council')),
  published_on date not null,
  -- The whole entry as src/lib/disclosure-control/ledger.ts describes it, with the hash of the one before.
  entry jsonb not null,
  proposal_no integer not null,
  dossier_id uuid not null,
  -- What the register counted at that moment, and the proof. They tell which stars are small counts.
  counted_sealed bytea not null,
  certificate_sealed bytea not null,
  asked_by text not null,
  approved_by text not null,
  approved_at timestamptz not null,
  primary key (municipality_id, release_no),
  unique (municipality_id, proposal_no),
  foreign key (municipality_id, proposal_no) references picture.figures_proposal,
  -- Two people, always.
  check (asked_by <> approved_by),
  check ((entry->>'number')::integer = release_no and entry->>'audience' = audience)
);

-- Rights can be granted by mistake; these triggers also stop the role that owns the tables.
create function picture.keep_release() returns trigger language plpgsql security definer set search_path = picture, pg_temp as $$
declare
  before picture.figures_release;
begin
  if tg_op <> 'INSERT' then raise exception 'what was published stays as it is'; end if;
  perform pg_advisory_xact_lock(hashtextextended(new.municipality_id || '/figures', 0));
  select * into before from picture.figures_release r where r.municipality_id = new.municipality_id order by r.release_no desc limit 1;
  if new.release_no <> coalesce(before.release_no, 0) + 1 or new.entry->>'previous' is distinct from coalesce(before.entry->>'hash', repeat('0', 64)) then
    raise exception 'release % does not follow the one before', new.release_no;
  end if;
  if not exists (select from picture.figures_proposal p where p.municipality_id = new.municipality_id and p.proposal_no = new.proposal_no
    and p.state = 'ready' and p.audience = new.audience and p.asked_by = new.asked_by) then
    raise exception 'release % is not what somebody asked for', new.release_no;
  end if;
  return new;
end $$;
create trigger release_stays before insert or update or delete on picture.figures_release for each row execute function picture.keep_release();

create function picture.keep_proposal() returns trigger language plpgsql security definer set search_path = picture, pg_temp as $$
begin
  if tg_op = 'DELETE' or old.state in ('published', 'withdrawn') then raise exception 'proposal % is over and stays as it is', old.proposal_no; end if;
  if (new.municipality_id, new.proposal_no, new.audience, new.years, new.tables, new.asked_at, new.asked_by) is distinct from (old.municipality_id, old.proposal_no, old.audience, old.years, old.tables, old.asked_at, old.asked_by) then
    raise exception 'proposal % was asked for as it is', old.proposal_no;
  end if;
  return new;
end $$;
create trigger proposal_stays before update or delete on picture.figures_proposal for each row execute function picture.keep_proposal();

create function picture.refuse() returns trigger language plpgsql as $$
begin
  raise exception 'what was decided and published is never changed';
end $$;
create trigger rule_stays before update or delete on picture.figures_rule for each row execute function picture.refuse();
create trigger rule_is_never_emptied before truncate on picture.figures_rule for each statement execute function picture.refuse();
create trigger proposal_is_never_emptied before truncate on picture.figures_proposal for each statement execute function picture.refuse();
create trigger release_is_never_emptied before truncate on picture.figures_release for each statement execute function picture.refuse();

alter table picture.figures_rule enable row level security;
alter table picture.figures_proposal enable row level security;
alter table picture.figures_release enable row level security;

create policy rule_read on picture.figures_rule for select to baken_public, baken_staff using (municipality_id = platform.municipality());
create policy rule_add on picture.figures_rule for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('figures.rules') and recorded_by = platform.actor());

create policy proposal_read on picture.figures_proposal for select to baken_staff
  using (municipality_id = platform.municipality() and (platform.actor_may('figures.make') or platform.actor_may('figures.approve')));
create policy proposal_add on picture.figures_proposal for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('figures.make') and state = 'asked' and asked_by = platform.actor());
-- Whoever asked may withdraw; only who handles signals makes the figures, and only somebody else than who asked publishes.
create policy proposal_change on picture.figures_proposal for update to baken_staff
  using (municipality_id = platform.municipality() and (platform.actor_may('figures.make') or platform.actor_may('figures.approve')))
  with check (municipality_id = platform.municipality() and (
    (state = 'withdrawn' and (platform.actor_may('figures.make') or platform.actor_may('figures.approve')))
    or (state = 'ready' and platform.actor_may('signals.read'))
    or (state = 'published' and platform.actor_may('figures.approve') and asked_by <> platform.actor())));

create policy release_public on picture.figures_release for select to baken_public using (municipality_id = platform.municipality() and audience = 'public');
create policy release_read on picture.figures_release for select to baken_staff
  using (municipality_id = platform.municipality() and (audience = 'public' or platform.actor_may('figures.make') or platform.actor_may('figures.approve')));
create policy release_add on picture.figures_release for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('figures.approve') and platform.actor_may('signals.read') and approved_by = platform.actor());

grant select (municipality_id, audience, minimum, decided_by, decided_on, reference, rule_no) on picture.figures_rule to baken_public;
grant select, insert on picture.figures_rule to baken_staff;
grant select, insert on picture.figures_proposal to baken_staff;
grant update (state, made_at, basis, dossier_id, outcome_sealed) on picture.figures_proposal to baken_staff;
grant select (municipality_id, release_no, audience, published_on, entry) on picture.figures_release to baken_public;
grant select, insert on picture.figures_release to baken_staff;
