-- What was found about somebody who asked, and what may be told of it (docs/decisions/0044).

-- That somebody looked, for which request. Also the key to the two places that nobody else may look through.
create table subject.finding (
  municipality_id text not null,
  number text not null,
  finding_id bigint generated always as identity,
  made_by text not null,
  made_at timestamptz not null,
  found integer not null,
  in_transaction xid8 not null default pg_current_xact_id(),
  primary key (municipality_id, number, finding_id),
  foreign key (municipality_id, number) references subject.request
);
alter table subject.finding enable row level security;
create policy finding_read on subject.finding for select to baken_staff using (municipality_id = platform.municipality() and (platform.actor_may('subject.handle') or platform.actor_may('subject.find')));
create policy finding_add on subject.finding for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('subject.find') and made_by = platform.actor()
    and exists (select from subject.request r where r.municipality_id = finding.municipality_id and r.number = finding.number and r.state = 'finding'));
create policy finding_count on subject.finding for update to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('subject.find') and made_by = platform.actor() and in_transaction = pg_current_xact_id())
  with check (municipality_id = platform.municipality() and made_by = platform.actor());
grant select, insert, update (found) on subject.finding to baken_staff;

create table subject.hit (
  municipality_id text not null,
  number text not null,
  hit_id uuid not null,
  -- Which file, and in what places of it; never the words themselves.
  found_sealed bytea not null,
  -- Whether it is about this person, what may be told and what was done.
  mark_sealed bytea,
  version integer not null default 1,
  marked_by text,
  marked_at timestamptz,
  primary key (municipality_id, hit_id),
  foreign key (municipality_id, number) references subject.request,
  constraint hit_marked_whole check ((mark_sealed is null) = (marked_by is null) and (mark_sealed is null) = (marked_at is null))
);
create index hit_of_request on subject.hit (municipality_id, number);
alter table subject.hit enable row level security;
create policy hit_read on subject.hit for select to baken_staff using (municipality_id = platform.municipality() and (platform.actor_may('subject.handle') or (platform.actor_may('subject.find')
  and exists (select from subject.request r where r.municipality_id = hit.municipality_id and r.number = hit.number))));
create policy hit_add on subject.hit for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('subject.find')
  and exists (select from subject.request r where r.municipality_id = hit.municipality_id and r.number = hit.number and r.state = 'finding'));
create policy hit_mark on subject.hit for update to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('subject.find')
    and exists (select from subject.request r where r.municipality_id = hit.municipality_id and r.number = hit.number and r.state = 'finding'))
  with check (municipality_id = platform.municipality() and (marked_by is null or marked_by = platform.actor()));
grant select, insert, update (found_sealed, mark_sealed, version, marked_by, marked_at) on subject.hit to baken_staff;

-- Who a reporter is, and which colleague without an account followed what, is compared only in a transaction that has written down for which request.
create function subject.is_finding() returns boolean language sql stable as $$
  select platform.actor_may('subject.find') and exists (select from subject.finding f
    where f.municipality_id = platform.municipality() and f.made_by = platform.actor() and f.in_transaction = pg_current_xact_id())
$$;
create policy identity_find on signals.identity for select to baken_staff using (municipality_id = platform.municipality() and subject.is_finding());
create policy colleague_find on knowledge.colleague for select to baken_staff using (municipality_id = platform.municipality() and subject.is_finding());
