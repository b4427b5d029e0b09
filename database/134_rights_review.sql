-- The review of rights (BIO2 5.18.02, 8.02.01): who had which right, what was decided about each, and the document that stays.

create table platform.rights_review (
  municipality_id text not null references platform.municipality,
  review_id integer not null check (review_id > 0),
  -- Only those whose role may see signals, the log or rights; or everybody.
  scope text not null check (scope in ('privileged', 'all')),
  begun_by text not null,
  begun_at timestamptz not null,
  -- Grows with each save, so that nobody writes over what somebody else just kept.
  version integer not null default 0,
  dossier_id uuid not null,
  finished_by text,
  finished_at timestamptz,
  -- The document as it was frozen, and the SHA-256 of exactly these bytes before sealing.
  content_sealed bytea,
  content_sha256 bytea check (length(content_sha256) = 32),
  people integer,
  kept integer,
  changed integer,
  ended integer,
  seconded_by text,
  seconded_at timestamptz,
  primary key (municipality_id, review_id),
  constraint rights_review_whole check (num_nulls(finished_by, finished_at, content_sealed, content_sha256, people, kept, changed, ended) in (0, 8)),
  constraint rights_review_two_people check ((seconded_by is null) = (seconded_at is null) and (seconded_by is null or (finished_by is not null and seconded_by <> finished_by)))
);
create unique index rights_review_open on platform.rights_review (municipality_id) where finished_at is null;

create table platform.rights_judgement (
  municipality_id text not null,
  review_id integer not null,
  person_id text not null,
  -- The role that was judged: somebody who has another one by now is judged anew.
  role text not null,
  judgement text not null check (judgement in ('keep', 'change', 'end')),
  new_role text,
  word_sealed bytea,
  judged_by text not null,
  judged_at timestamptz not null,
  primary key (municipality_id, review_id, person_id),
  foreign key (municipality_id, review_id) references platform.rights_review,
  foreign key (municipality_id, person_id) references platform.person,
  constraint judgement_names_a_role check ((judgement = 'change') = (new_role is not null))
);

alter table platform.rights_review enable row level security;
alter table platform.rights_judgement enable row level security;
create policy review_read on platform.rights_review for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('people.review'));
create policy review_begin on platform.rights_review for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('people.manage') and begun_by = platform.actor() and finished_at is null and seconded_by is null);
create policy review_finish on platform.rights_review for update to baken_staff
  using (municipality_id = platform.municipality() and finished_at is null and platform.actor_may('people.manage'))
  with check (municipality_id = platform.municipality() and seconded_by is null and (finished_by is null or finished_by = platform.actor()));
create policy review_second on platform.rights_review for update to baken_staff
  using (municipality_id = platform.municipality() and finished_at is not null and seconded_by is null and platform.actor_may('people.countersign'))
  with check (municipality_id = platform.municipality() and seconded_by = platform.actor());
create policy judgement_read on platform.rights_judgement for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('people.review'));
create policy judgement_write on platform.rights_judgement for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('people.manage') and judged_by = platform.actor());
create policy judgement_change on platform.rights_judgement for update to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('people.manage'))
  with check (municipality_id = platform.municipality() and judged_by = platform.actor());
grant select, insert, update (version, finished_by, finished_at, content_sealed, content_sha256, people, kept, changed, ended, seconded_by, seconded_at) on platform.rights_review to baken_staff;
grant select, insert, update (role, judgement, new_role, word_sealed, judged_by, judged_at) on platform.rights_judgement to baken_staff;

-- What was finished stays as it was, whoever asks; only the second name comes under it, once.
create function platform.guard_review() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'rights_judgement' then
    if exists (select from platform.rights_review r where r.municipality_id = old.municipality_id and r.review_id = old.review_id and r.finished_at is not null) then raise exception 'a finished review stays'; end if;
  elsif old.finished_at is not null and (tg_op = 'DELETE' or to_jsonb(new) - 'seconded_by' - 'seconded_at' <> to_jsonb(old) - 'seconded_by' - 'seconded_at' or old.seconded_by is not null) then
    raise exception 'a finished review stays';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger review_stays before update or delete on platform.rights_review for each row execute function platform.guard_review();
create trigger judgement_stays before update or delete on platform.rights_judgement for each row execute function platform.guard_review();

-- How rights were used, for who reviews them and may not read the log itself: for each person the last time of each act since a moment, and no object, no count.
create function platform.rights_used(since timestamptz)
returns table (person_id text, act text, last_at timestamptz)
language sql stable security definer set search_path = platform, pg_temp as $$
  select e.actor_id, e.act, max(e.at) from audit.entry e
  where e.municipality_id = platform.municipality() and platform.actor_may('people.review') and e.actor_kind = 'person' and e.result = 'done' and e.at >= since
  group by e.actor_id, e.act
$$;
revoke all on function platform.rights_used(timestamptz) from public;
grant execute on function platform.rights_used(timestamptz) to baken_staff;

-- When somebody last signed in, since when they have this role, and who gave it.
create function platform.rights_given()
returns table (person_id text, signed_in_at timestamptz, role_since timestamptz, role_by text)
language sql stable security definer set search_path = platform, pg_temp as $$
  select p.person_id, signed.at, coalesce(given.at, p.joined_at), given.actor_id
  from platform.person p
  left join lateral (select max(e.at) as at from audit.entry e where e.municipality_id = p.municipality_id and e.subject_kind = 'person' and e.subject_ref = p.person_id and e.purpose = 'sign-in' and e.result = 'done') signed on true
  left join lateral (
    select e.at, e.actor_id from audit.entry e
    where e.municipality_id = p.municipality_id and e.subject_kind = 'person' and e.subject_ref = p.person_id and e.result = 'done' and e.facts->>'role' = p.role
    union all
    select r.finished_at, r.finished_by from platform.rights_judgement j join platform.rights_review r using (municipality_id, review_id)
    where j.municipality_id = p.municipality_id and j.person_id = p.person_id and j.new_role = p.role and r.finished_at is not null
    order by 1 desc limit 1) given on true
  where p.municipality_id = platform.municipality() and platform.actor_may('people.review')
$$;
revoke all on function platform.rights_given() from public;
grant execute on function platform.rights_given() to baken_staff;
