-- Destroying: a list that is proposed, approved by a person and carried out by the worker; and what stays of it, a certificate without anybody in it.

create schema trust;
grant usage on schema trust to baken_staff, baken_worker;

create table trust.retention_list (
  municipality_id text not null references platform.municipality,
  list_no integer not null check (list_no > 0),
  proposed_at timestamptz not null,
  state text not null default 'proposed' check (state in ('proposed', 'approved', 'done')),
  approved_by text,
  approved_at timestamptz,
  done_at timestamptz,
  primary key (municipality_id, list_no),
  check ((state = 'proposed') = (approved_by is null) and (approved_by is null) = (approved_at is null) and (state = 'done') = (done_at is not null))
);
-- One list at a time: nothing stands on two.
create unique index retention_list_open on trust.retention_list (municipality_id) where state <> 'done';

-- What stands on a list; gone when the list is done, because a number belongs to people as long as anybody remembers them.
create table trust.retention_item (
  municipality_id text not null,
  list_no integer not null,
  number text not null,
  class text not null,
  keep_until date not null,
  primary key (municipality_id, list_no, number),
  foreign key (municipality_id, list_no) references trust.retention_list
);

create table trust.certificate (
  municipality_id text not null references platform.municipality,
  certificate_no integer not null check (certificate_no > 0),
  -- Null: no list, but a rule by itself (lines of the processing log), or destroying anew what an older backup brought back.
  list_no integer,
  class text not null,
  how_many integer not null check (how_many > 0),
  destroyed_at timestamptz not null,
  approved_by text,
  approved_at timestamptz,
  -- SHA-256 over the list as it was approved, line by line.
  list_hash bytea check (length(list_hash) = 32),
  -- Under which root key the installation stood: an older backup opens with no other.
  root_key_id text not null,
  primary key (municipality_id, certificate_no),
  check ((list_no is null) = (list_hash is null) and (approved_by is null) = (approved_at is null))
);

-- SHA-256 of the number that a dossier's key had, so that an older backup can be told from today. The number was random, so nothing leads back.
create table trust.destroyed (
  municipality_id text not null references platform.municipality,
  dossier_hash bytea not null check (length(dossier_hash) = 32),
  primary key (municipality_id, dossier_hash)
);

alter table trust.retention_list enable row level security;
alter table trust.retention_item enable row level security;
alter table trust.certificate enable row level security;
alter table trust.destroyed enable row level security;
create policy list_read on trust.retention_list for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('retention.approve'));
create policy list_work on trust.retention_list to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('retention.run')) with check (municipality_id = platform.municipality());
create policy item_read on trust.retention_item for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('retention.approve'));
create policy item_work on trust.retention_item to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('retention.run')) with check (municipality_id = platform.municipality());
create policy certificate_read on trust.certificate for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('retention.approve'));
create policy certificate_work on trust.certificate to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('retention.run')) with check (municipality_id = platform.municipality());
create policy destroyed_work on trust.destroyed to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('retention.run')) with check (municipality_id = platform.municipality());
grant select on trust.retention_list, trust.retention_item, trust.certificate to baken_staff;
grant select, insert, update (state, done_at) on trust.retention_list to baken_worker;
grant select, insert, delete on trust.retention_item to baken_worker;
grant select, insert on trust.certificate, trust.destroyed to baken_worker;

create function trust.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only', tg_table_schema, tg_table_name;
end $$;
create trigger certificate_stays before update or delete on trust.certificate for each row execute function trust.refuse_change();
create trigger certificate_is_never_emptied before truncate on trust.certificate for each statement execute function trust.refuse_change();
create trigger destroyed_stays before update or delete on trust.destroyed for each row execute function trust.refuse_change();
create trigger destroyed_is_never_emptied before truncate on trust.destroyed for each statement execute function trust.refuse_change();

-- The one way in which a list is approved. What is left out is taken off first. Gives back why not: 'gone', or 'own' where two people are asked for and this one decided about something on it.
create function trust.approve_list(asked integer, left_out text[], moment timestamptz) returns text
language plpgsql security definer set search_path = trust, pg_temp as $$
declare
  own_list trust.retention_list;
begin
  if not platform.actor_may('retention.approve') or platform.actor() is null then raise exception 'not permitted' using errcode = '42501'; end if;
  select * into own_list from trust.retention_list l where l.municipality_id = platform.municipality() and l.list_no = asked and l.state = 'proposed' for update;
  if own_list.list_no is null then return 'gone'; end if;
  if (select m.two_to_destroy from platform.municipality m where m.municipality_id = own_list.municipality_id) and exists (
    select from trust.retention_item i where i.municipality_id = own_list.municipality_id and i.list_no = asked and not i.number = any(left_out)
      and (exists (select from signals.closing c where c.municipality_id = i.municipality_id and c.number = i.number and c.closed_by = platform.actor())
        or exists (select from signals.decision d where d.municipality_id = i.municipality_id and d.number = i.number and d.decided_by = platform.actor()))) then return 'own'; end if;
  delete from trust.retention_item i where i.municipality_id = own_list.municipality_id and i.list_no = asked and i.number = any(left_out);
  update trust.retention_list l set state = 'approved', approved_by = platform.actor(), approved_at = moment where l.municipality_id = own_list.municipality_id and l.list_no = asked;
  return 'approved';
end $$;
revoke all on function trust.approve_list(integer, text[], timestamptz) from public;
grant execute on function trust.approve_list(integer, text[], timestamptz) to baken_staff;

-- Takes a signal away with everything that hangs on it, and its keys; a table that this forgets makes it fail as a whole. Nobody may call it but the two functions below.
create function signals.take_away(numbers text[]) returns table (dossier_hash bytea)
language plpgsql security definer set search_path = signals, pg_temp as $$
declare
  town text := platform.municipality();
  keys uuid[];
  muted_here bigint[];
begin
  keys := array(select s.dossier_id from signals.signal s where s.municipality_id = town and s.number = any(numbers)
    union select i.dossier_id from signals.identity i where i.municipality_id = town and i.number = any(numbers)
    union select p.dossier_id from signals.package p where p.municipality_id = town and p.number = any(numbers));
  insert into signals.tally (municipality_id, quarter, form_code, source, sector_code, outcome, signals)
    select town, to_char(s.received_at at time zone 'Europe/Amsterdam', 'YYYY"-Q"Q'), coalesce(s.form_code, ''), s.source, coalesce(s.sector_code, ''),
      coalesce((select d.outcome from signals.decision d where d.municipality_id = s.municipality_id and d.number = s.number order by d.decision_id desc limit 1), ''), count(*)
    from signals.signal s where s.municipality_id = town and s.number = any(numbers) group by 2, 3, 4, 5, 6
    on conflict on constraint tally_pkey do update set signals = signals.tally.signals + excluded.signals;
  -- What was muted from one of these is used again where it stands elsewhere: the reason for muting goes with the signal.
  muted_here := array(select e.id::bigint from signals.muting m cross join lateral jsonb_array_elements_text(m.identifier_ids) as e (id) where m.municipality_id = town and m.number = any(numbers));
  delete from signals.muting m where m.municipality_id = town and m.number = any(numbers);
  update signals.identifier i set muted = false where i.municipality_id = town and i.identifier_id = any(muted_here) and i.muted
    and not exists (select from signals.muting m where m.municipality_id = town and m.unmuted_at is null
      and exists (select from jsonb_array_elements_text(m.identifier_ids) as e (id) where e.id::bigint = i.identifier_id));
  delete from signals.connection c where c.municipality_id = town and (c.from_number = any(numbers) or c.to_number = any(numbers));
  delete from signals.mention m where m.municipality_id = town and m.number = any(numbers);
  delete from signals.identifier i where i.municipality_id = town and i.identifier_id = any(muted_here) and i.degree = 0 and not i.muted;
  delete from signals.package_event e where e.municipality_id = town and e.number = any(numbers);
  delete from signals.package p where p.municipality_id = town and p.number = any(numbers);
  delete from signals.identity_opening o where o.municipality_id = town and o.number = any(numbers);
  delete from signals.identity_answer a where a.municipality_id = town and a.number = any(numbers);
  delete from signals.identity_request r where r.municipality_id = town and r.number = any(numbers);
  delete from signals.identity i where i.municipality_id = town and i.number = any(numbers);
  delete from signals.reporter r where r.municipality_id = town and r.number = any(numbers);
  delete from signals.helped h where h.municipality_id = town and h.number = any(numbers);
  delete from signals.attachment a where a.municipality_id = town and a.number = any(numbers);
  delete from signals.message m where m.municipality_id = town and m.number = any(numbers);
  delete from signals.indicator_mark m where m.municipality_id = town and m.number = any(numbers);
  delete from signals.enrichment_check c where c.municipality_id = town and c.number = any(numbers);
  delete from signals.weighing w where w.municipality_id = town and w.number = any(numbers);
  delete from signals.triage_takeover t where t.municipality_id = town and t.number = any(numbers);
  delete from signals.triage t where t.municipality_id = town and t.number = any(numbers);
  delete from signals.decision d where d.municipality_id = town and d.number = any(numbers);
  delete from signals.closing c where c.municipality_id = town and c.number = any(numbers);
  delete from signals.state_change c where c.municipality_id = town and c.number = any(numbers);
  delete from signals.retention_change c where c.municipality_id = town and c.number = any(numbers);
  delete from signals.internal_report r where r.municipality_id = town and r.number = any(numbers);
  delete from signals.intake i where i.municipality_id = town and i.number = any(numbers);
  delete from signals.signal_area a where a.municipality_id = town and a.number = any(numbers);
  delete from signals.signal s where s.municipality_id = town and s.number = any(numbers);
  delete from platform.dossier_key k where k.municipality_id = town and k.dossier_id = any(keys);
  return query select sha256(convert_to(id::text, 'UTF8')) from unnest(keys) as id;
end $$;
revoke all on function signals.take_away(text[]) from public;

-- Destroys what stands on the approved list and is still due: closed, over its day, held by nobody.
create function signals.destroy_list(today date) returns table (number text, class text, keep_until date, dossier_hashes bytea[])
language plpgsql security definer set search_path = signals, pg_temp as $$
declare
  one record;
begin
  if not platform.actor_may('retention.run') then raise exception 'not permitted' using errcode = '42501'; end if;
  for one in select d.number, d.class, d.keep_until from signals.due_for_destruction(today) d join trust.retention_item i on i.municipality_id = platform.municipality() and i.number = d.number
    join trust.retention_list l on l.municipality_id = i.municipality_id and l.list_no = i.list_no and l.state = 'approved' loop
    -- Nobody reopens or holds it in the middle.
    perform from signals.signal s where s.municipality_id = platform.municipality() and s.number = one.number for update;
    continue when not exists (select from signals.due_for_destruction(today) d where d.number = one.number);
    return query select one.number, one.class, one.keep_until, array(select t.dossier_hash from signals.take_away(array[one.number]) t);
  end loop;
end $$;
revoke all on function signals.destroy_list(date) from public;
grant execute on function signals.destroy_list(date) to baken_worker;

-- An older backup was put back and its keys were destroyed anew: what they opened goes too.
create function signals.clear_keyless() returns bigint
language plpgsql security definer set search_path = signals, pg_temp as $$
declare
  keyless text[];
begin
  if not platform.actor_may('retention.run') then raise exception 'not permitted' using errcode = '42501'; end if;
  keyless := array(select s.number from signals.signal s where s.municipality_id = platform.municipality()
    and not exists (select from platform.dossier_key k where k.municipality_id = s.municipality_id and k.dossier_id = s.dossier_id));
  if cardinality(keyless) > 0 then perform from signals.take_away(keyless); end if;
  return cardinality(keyless);
end $$;
revoke all on function signals.clear_keyless() from public;
grant execute on function signals.clear_keyless() to baken_worker;
