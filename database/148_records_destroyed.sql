-- Destroying records beside the signals, by the lists and certificates that signals have (database/132): only what stands on an approved list and is still due.

-- A finished review and what was said of a risk are never changed; they go as a whole, when their time is over and by who destroys.
create or replace function platform.guard_review() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and platform.actor_may('retention.run') then return old; end if;
  if tg_table_name = 'rights_judgement' then
    if exists (select from platform.rights_review r where r.municipality_id = old.municipality_id and r.review_id = old.review_id and r.finished_at is not null) then raise exception 'a finished review stays'; end if;
  elsif old.finished_at is not null and (tg_op = 'DELETE' or to_jsonb(new) - 'seconded_by' - 'seconded_at' <> to_jsonb(old) - 'seconded_by' - 'seconded_at' or old.seconded_by is not null) then
    raise exception 'a finished review stays';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create function picture.keep_risk_words() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and platform.actor_may('retention.run') then return old; end if;
  raise exception 'picture.% is append-only', tg_table_name;
end $$;
drop trigger risk_description_stays on picture.risk_description;
drop trigger risk_judgement_stays on picture.risk_judgement;
drop trigger risk_tie_stays on picture.risk_tie;
drop trigger risk_tie_step_stays on picture.risk_tie_step;
create trigger risk_description_stays before update or delete on picture.risk_description for each row execute function picture.keep_risk_words();
create trigger risk_judgement_stays before update or delete on picture.risk_judgement for each row execute function picture.keep_risk_words();
create trigger risk_tie_stays before update or delete on picture.risk_tie for each row execute function picture.keep_risk_words();
create trigger risk_tie_step_stays before update or delete on picture.risk_tie_step for each row execute function picture.keep_risk_words();

-- Takes one record away with everything that hangs on it, and its keys; a table that this forgets makes it fail as a whole. Gives back what is kept beside the backups, so that none of them brings it back.
create function trust.take_away_record(asked_class text, asked_ref text) returns table (gone_hash bytea)
language plpgsql security definer set search_path = trust, pg_temp as $$
declare
  town text := platform.municipality();
  keys uuid[] := array(select c.dossier_id from trust.kept_change c where c.municipality_id = town and c.class = asked_class and c.ref = asked_ref);
begin
  if asked_class = 'subject-request' then
    keys := keys || array(select r.dossier_id from subject.request r where r.municipality_id = town and r.number = asked_ref);
    delete from subject.letter t where t.municipality_id = town and t.number = asked_ref;
    delete from subject.hit t where t.municipality_id = town and t.number = asked_ref;
    delete from subject.search_ask t where t.municipality_id = town and t.number = asked_ref;
    delete from subject.finding t where t.municipality_id = town and t.number = asked_ref;
    delete from subject.request t where t.municipality_id = town and t.number = asked_ref;
  elsif asked_class = 'break-glass' then
    keys := keys || array(select g.dossier_id from platform.glass g where g.municipality_id = town and g.glass_id::text = asked_ref);
    delete from platform.glass t where t.municipality_id = town and t.glass_id::text = asked_ref;
  elsif asked_class = 'rights-review' then
    keys := keys || array(select r.dossier_id from platform.rights_review r where r.municipality_id = town and 'H-' || r.review_id = asked_ref);
    delete from platform.rights_judgement t where t.municipality_id = town and 'H-' || t.review_id = asked_ref;
    delete from platform.rights_review t where t.municipality_id = town and 'H-' || t.review_id = asked_ref;
  elsif asked_class = 'risk-closed' then
    keys := keys || array(select r.dossier_id from picture.risk r where r.municipality_id = town and 'R-' || r.risk_no = asked_ref);
    delete from picture.risk_tie_step t where t.municipality_id = town and 'R-' || t.risk_no = asked_ref;
    delete from picture.risk_tie t where t.municipality_id = town and 'R-' || t.risk_no = asked_ref;
    delete from picture.risk_confidential t where t.municipality_id = town and 'R-' || t.risk_no = asked_ref;
    delete from picture.risk_judgement t where t.municipality_id = town and 'R-' || t.risk_no = asked_ref;
    delete from picture.risk_description t where t.municipality_id = town and 'R-' || t.risk_no = asked_ref;
    delete from picture.risk t where t.municipality_id = town and 'R-' || t.risk_no = asked_ref;
  elsif asked_class = 'partner-contact' then
    keys := keys || array(select c.dossier_id from knowledge.partner_contact c where c.municipality_id = town and c.contact_id::text = asked_ref);
    delete from knowledge.partner_contact t where t.municipality_id = town and t.contact_id::text = asked_ref;
  elsif asked_class = 'person-left' then
    -- The number stays, because the log, decisions and counts of courses point to it; nothing says any more whose it was.
    keys := keys || array(select dossier_id from platform.outbox where municipality_id = town and person_id = asked_ref union select dossier_id from signals.digest where municipality_id = town and person_id = asked_ref
      union select dossier_id from signals.saved_view where municipality_id = town and person_id = asked_ref union select dossier_id from plan.ask_address where municipality_id = town and person_id = asked_ref
      union select dossier_id from knowledge.training_mail where municipality_id = town and person_id = asked_ref union select dossier_id from platform.access_mail where municipality_id = town and person_id = asked_ref);
    delete from platform.outbox t where t.municipality_id = town and t.person_id = asked_ref;
    delete from signals.digest t where t.municipality_id = town and t.person_id = asked_ref;
    delete from signals.saved_view t where t.municipality_id = town and t.person_id = asked_ref;
    delete from signals.absence t where t.municipality_id = town and t.person_id = asked_ref;
    delete from plan.ask_address t where t.municipality_id = town and t.person_id = asked_ref;
    delete from knowledge.training_place t where t.municipality_id = town and t.person_id = asked_ref;
    delete from knowledge.training_mail t where t.municipality_id = town and t.person_id = asked_ref;
    delete from platform.passkey t where t.municipality_id = town and t.person_id = asked_ref;
    delete from platform.invitation t where t.municipality_id = town and t.person_id = asked_ref;
    delete from platform.session t where t.municipality_id = town and t.person_id = asked_ref;
    delete from platform.access_event t where t.municipality_id = town and t.person_id = asked_ref;
    delete from platform.access_mail t where t.municipality_id = town and t.person_id = asked_ref;
    delete from platform.known_browser t where t.municipality_id = town and t.person_id = asked_ref;
    update platform.person t set name = '–', issuer = null, subject = null, demo_name = null where t.municipality_id = town and t.person_id = asked_ref;
  end if;
  delete from trust.kept_change t where t.municipality_id = town and t.class = asked_class and t.ref = asked_ref;
  delete from trust.kept t where t.municipality_id = town and t.class = asked_class and t.ref = asked_ref;
  delete from platform.dossier_key k where k.municipality_id = town and k.dossier_id = any(keys);
  return query select sha256(convert_to(id::text, 'UTF8')) from unnest(keys) as id
    -- A person has no key of the own, so an older backup is told by this.
    union all select sha256(convert_to('person/' || asked_ref, 'UTF8')) where asked_class = 'person-left';
end $$;
revoke all on function trust.take_away_record(text, text) from public;

create function trust.destroy_records(today date) returns table (class text, ref text, keep_until date, hashes bytea[])
language plpgsql security definer set search_path = trust, pg_temp as $$
declare
  one record;
begin
  if not platform.actor_may('retention.run') then raise exception 'not permitted' using errcode = '42501'; end if;
  for one in select r.class, r.ref, r.keep_until from trust.kept_records() r join trust.retention_item i on i.municipality_id = platform.municipality() and i.class = r.class and i.number = r.ref
    join trust.retention_list l on l.municipality_id = i.municipality_id and l.list_no = i.list_no and l.state = 'approved' where r.keep_until < today and not r.held order by r.class, r.ref loop
    -- Nobody holds it or brings it to life in the middle.
    perform from trust.kept k where k.municipality_id = platform.municipality() and k.class = one.class and k.ref = one.ref for update;
    continue when not exists (select from trust.kept_records() r where r.class = one.class and r.ref = one.ref and r.keep_until < today and not r.held);
    return query select one.class, one.ref, one.keep_until, array(select t.gone_hash from trust.take_away_record(one.class, one.ref) t);
  end loop;
end $$;
revoke all on function trust.destroy_records(date) from public;
grant execute on function trust.destroy_records(date) to baken_worker;

-- An older backup was put back: what belongs to keys that were destroyed goes again, and the names of who left long ago.
create function trust.clear_keyless_records() returns bigint
language plpgsql security definer set search_path = trust, pg_temp as $$
declare
  town text := platform.municipality();
  one record;
  gone bigint := 0;
begin
  if not platform.actor_may('retention.run') then raise exception 'not permitted' using errcode = '42501'; end if;
  for one in
    select found.class, found.ref from (
      select 'subject-request' as class, r.number as ref, r.dossier_id from subject.request r where r.municipality_id = town
      union all select 'break-glass', g.glass_id::text, g.dossier_id from platform.glass g where g.municipality_id = town
      union all select 'rights-review', 'H-' || r.review_id, r.dossier_id from platform.rights_review r where r.municipality_id = town
      union all select 'risk-closed', 'R-' || r.risk_no, r.dossier_id from picture.risk r where r.municipality_id = town
      union all select 'partner-contact', c.contact_id::text, c.dossier_id from knowledge.partner_contact c where c.municipality_id = town) found
      where not exists (select from platform.dossier_key k where k.municipality_id = town and k.dossier_id = found.dossier_id)
    union all select 'person-left', p.person_id from platform.person p where p.municipality_id = town and not p.active and p.name <> '–'
      and exists (select from trust.destroyed d where d.municipality_id = town and d.dossier_hash = sha256(convert_to('person/' || p.person_id, 'UTF8'))) loop
    perform from trust.take_away_record(one.class, one.ref);
    gone := gone + 1;
  end loop;
  return gone;
end $$;
revoke all on function trust.clear_keyless_records() from public;
grant execute on function trust.clear_keyless_records() to baken_worker;

-- One number may stand for a signal and for a record, so a line of a list is known by both.
alter table trust.retention_item drop constraint retention_item_pkey, add primary key (municipality_id, list_no, class, number);

-- Somebody who knocked and was given nothing is not remembered for ever: the worker forgets it after ninety days.
create policy applicant_forget on platform.applicant to baken_worker using (municipality_id = platform.municipality());
grant select (municipality_id, asked_at), delete on platform.applicant to baken_worker;
