-- Searching for somebody opens who every reporter is, in memory, and tells in which files somebody stands. Where the municipality asks two people for opening one identity, it takes two for this as well:
-- one asks, another one searches (docs/decisions/0047).
create table subject.search_ask (
  municipality_id text not null,
  number text not null,
  ask_id bigint generated always as identity,
  asked_by text not null,
  asked_at timestamptz not null,
  agreed_by text,
  agreed_at timestamptz,
  -- In which transaction somebody agreed: the search happens in that one and in no later.
  in_transaction xid8,
  primary key (municipality_id, number, ask_id),
  foreign key (municipality_id, number) references subject.request,
  constraint search_two_people check (agreed_by is distinct from asked_by and num_nulls(agreed_by, agreed_at, in_transaction) in (0, 3))
);
-- One at a time, so that two people who ask at once do not both wait.
create unique index search_ask_open on subject.search_ask (municipality_id, number) where agreed_by is null;
alter table subject.search_ask enable row level security;
create policy search_ask_read on subject.search_ask for select to baken_staff using (municipality_id = platform.municipality() and (platform.actor_may('subject.handle') or platform.actor_may('subject.find')));
create policy search_ask_add on subject.search_ask for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('subject.find') and asked_by = platform.actor() and agreed_by is null
    and exists (select from subject.request r where r.municipality_id = search_ask.municipality_id and r.number = search_ask.number and r.state = 'finding'));
create policy search_ask_agree on subject.search_ask for update to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('subject.find') and agreed_by is null)
  with check (municipality_id = platform.municipality() and agreed_by = platform.actor() and in_transaction = pg_current_xact_id());
grant select, insert, update (agreed_by, agreed_at, in_transaction) on subject.search_ask to baken_staff;

create policy finding_two on subject.finding as restrictive for insert to baken_staff
  with check (not (select m.two_for_identity from platform.municipality m where m.municipality_id = finding.municipality_id)
    or exists (select from subject.search_ask a where a.municipality_id = finding.municipality_id and a.number = finding.number and a.agreed_by = platform.actor() and a.in_transaction = pg_current_xact_id()));
