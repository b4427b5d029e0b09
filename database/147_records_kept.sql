-- Until when records beside the signals are kept (docs/decisions/0047): requests of data subjects, emergency access, reviews of rights, closed risks, contacts at partners and people who left.
-- The day is set by triggers when the record ends, so that no command can forget it; later days and holds stand beside it with a reason, as with signals.

-- The program's proposals, for a class about which the municipality decided nothing yet; the same numbers stand in src/platform/retention-rules.ts, and a test compares them.
create function platform.proposed_months(asked text) returns integer language sql immutable as $$
  select case asked when 'subject-request' then 24 when 'break-glass' then 24 when 'rights-review' then 36 when 'risk-closed' then 60 when 'partner-contact' then 24 when 'person-left' then 24 end
$$;

create function platform.keep_until(town text, asked text, moment timestamptz) returns date
language sql stable security definer set search_path = platform, pg_temp as $$
  select ((moment at time zone 'Europe/Amsterdam')::date + make_interval(months => term.months))::date
  from (select coalesce((select r.version from platform.retention_rule r where r.municipality_id = town and r.code = asked order by r.version desc limit 1), 1) as version) v,
    lateral (select case when v.version = 1 then platform.proposed_months(asked)
      else (select r.months from platform.retention_rule r where r.municipality_id = town and r.code = asked and r.version = v.version) end as months) term
$$;
revoke all on function platform.keep_until(text, text, timestamptz) from public;

create table trust.kept (
  municipality_id text not null references platform.municipality,
  class text not null check (class in ('subject-request', 'break-glass', 'rights-review', 'risk-closed', 'partner-contact', 'person-left')),
  -- By what its own room knows it, said so that no two classes share one: V-2026-0001, a random number, H-3, R-7.
  ref text not null,
  -- Null where the municipality decided that the class stays.
  keep_until date,
  primary key (municipality_id, class, ref)
);

create table trust.kept_change (
  municipality_id text not null,
  class text not null,
  ref text not null,
  change_id bigint generated always as identity,
  kind text not null check (kind in ('extended', 'held', 'released')),
  keep_until date check ((kind = 'extended') = (keep_until is not null)),
  dossier_id uuid not null,
  reason_sealed bytea not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (municipality_id, class, ref, change_id),
  foreign key (municipality_id, class, ref) references trust.kept
);

alter table trust.kept enable row level security;
alter table trust.kept_change enable row level security;
-- A day and a code, for whoever has the record before them or approves lists; the reasons for who approves.
create policy kept_read on trust.kept for select to baken_staff using (municipality_id = platform.municipality() and (platform.actor_may('retention.approve')
  or (class = 'subject-request' and platform.actor_may('subject.handle')) or (class = 'break-glass' and platform.actor_may('audit.read')) or (class = 'rights-review' and platform.actor_may('people.review'))
  or (class = 'risk-closed' and platform.actor_may('picture.read')) or (class = 'partner-contact' and platform.actor_may('partners.contacts')) or (class = 'person-left' and platform.actor_may('people.manage'))));
create policy kept_change_read on trust.kept_change for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('retention.approve'));
create policy kept_change_add on trust.kept_change for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('retention.approve') and changed_by = platform.actor());
grant select on trust.kept to baken_staff;
grant select, insert on trust.kept_change to baken_staff;

-- Notes the day of one record; null takes it away, because it lives again. For the triggers alone.
create function trust.note_kept(town text, asked_class text, asked_ref text, moment timestamptz) returns void
language plpgsql security definer set search_path = trust, pg_temp as $$
begin
  if moment is null then
    delete from platform.dossier_key k using trust.kept_change c where c.municipality_id = town and c.class = asked_class and c.ref = asked_ref and k.municipality_id = town and k.dossier_id = c.dossier_id;
    delete from trust.kept_change c where c.municipality_id = town and c.class = asked_class and c.ref = asked_ref;
    delete from trust.kept k where k.municipality_id = town and k.class = asked_class and k.ref = asked_ref;
  else
    insert into trust.kept (municipality_id, class, ref, keep_until) values (town, asked_class, asked_ref, platform.keep_until(town, asked_class, moment))
      on conflict (municipality_id, class, ref) do update set keep_until = excluded.keep_until;
  end if;
end $$;
revoke all on function trust.note_kept(text, text, text, timestamptz) from public;

create function trust.date_request() returns trigger language plpgsql security definer set search_path = trust, pg_temp as $$
begin
  perform trust.note_kept(new.municipality_id, 'subject-request', new.number, new.ended_at);
  return null;
end $$;
create trigger request_is_kept after update of ended_at on subject.request for each row when (old.ended_at is distinct from new.ended_at) execute function trust.date_request();

create function trust.date_glass() returns trigger language plpgsql security definer set search_path = trust, pg_temp as $$
begin
  perform trust.note_kept(new.municipality_id, 'break-glass', new.glass_id::text, new.reviewed_at);
  return null;
end $$;
create trigger glass_is_kept after update of reviewed_at on platform.glass for each row when (old.reviewed_at is distinct from new.reviewed_at) execute function trust.date_glass();

create function trust.date_review() returns trigger language plpgsql security definer set search_path = trust, pg_temp as $$
begin
  perform trust.note_kept(new.municipality_id, 'rights-review', 'H-' || new.review_id, new.finished_at);
  return null;
end $$;
create trigger review_is_kept after update of finished_at on platform.rights_review for each row when (old.finished_at is distinct from new.finished_at) execute function trust.date_review();

create function trust.date_risk() returns trigger language plpgsql security definer set search_path = trust, pg_temp as $$
begin
  perform trust.note_kept(new.municipality_id, 'risk-closed', 'R-' || new.risk_no, case when new.kind = 'closed' then new.said_at end);
  return null;
end $$;
create trigger risk_is_kept after insert on picture.risk_judgement for each row when (new.kind in ('closed', 'reopened')) execute function trust.date_risk();

-- A contact has its day from the first, and a new one each time that somebody looked at it.
create function trust.date_contact() returns trigger language plpgsql security definer set search_path = trust, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    perform trust.note_kept(old.municipality_id, 'partner-contact', old.contact_id::text, null);
    -- Whoever is taken out by hand goes with the key, and comes back with no older backup.
    delete from platform.dossier_key k where k.municipality_id = old.municipality_id and k.dossier_id = old.dossier_id;
    insert into trust.destroyed (municipality_id, dossier_hash) values (old.municipality_id, sha256(convert_to(old.dossier_id::text, 'UTF8'))) on conflict do nothing;
  else perform trust.note_kept(new.municipality_id, 'partner-contact', new.contact_id::text, new.changed_at); end if;
  return null;
end $$;
create trigger contact_is_kept after insert or update of changed_at or delete on knowledge.partner_contact for each row execute function trust.date_contact();

-- No moment stands in the row of a person, so this one reads the clock of the database.
create function trust.date_person() returns trigger language plpgsql security definer set search_path = trust, pg_temp as $$
begin
  perform trust.note_kept(new.municipality_id, 'person-left', new.person_id, case when not new.active then now() end);
  return null;
end $$;
create trigger person_is_kept after update of active on platform.person for each row when (old.active is distinct from new.active) execute function trust.date_person();

-- What ended before this version gets its day by the rule of today; of who left before, no day was kept, so it counts from now.
insert into trust.kept (municipality_id, class, ref, keep_until)
  select municipality_id, 'subject-request', number, platform.keep_until(municipality_id, 'subject-request', ended_at) from subject.request where ended_at is not null
  union all select municipality_id, 'break-glass', glass_id::text, platform.keep_until(municipality_id, 'break-glass', reviewed_at) from platform.glass where reviewed_at is not null
  union all select municipality_id, 'rights-review', 'H-' || review_id, platform.keep_until(municipality_id, 'rights-review', finished_at) from platform.rights_review where finished_at is not null
  union all select r.municipality_id, 'risk-closed', 'R-' || r.risk_no, platform.keep_until(r.municipality_id, 'risk-closed', max(j.said_at))
    from picture.risk r join picture.risk_judgement j using (municipality_id, risk_no) where r.state = 'closed' and j.kind = 'closed' group by r.municipality_id, r.risk_no
  union all select municipality_id, 'partner-contact', contact_id::text, platform.keep_until(municipality_id, 'partner-contact', changed_at) from knowledge.partner_contact
  union all select municipality_id, 'person-left', person_id, platform.keep_until(municipality_id, 'person-left', now()) from platform.person where not active;

-- Until when a record is kept with what was changed about it, and how who approves may recognise it: a day, the name of an organisation, of a colleague who left; never a word of the record.
create function trust.kept_records() returns table (class text, ref text, keep_until date, held boolean, label text)
language sql stable security definer set search_path = trust, pg_temp as $$
  select k.class, k.ref, greatest(k.keep_until, x.keep_until), coalesce(h.kind = 'held', false), case k.class
    when 'break-glass' then (select to_char(g.opened_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') from platform.glass g where g.municipality_id = k.municipality_id and g.glass_id::text = k.ref)
    when 'partner-contact' then (select p.name from knowledge.partner_contact c join knowledge.partner p using (municipality_id, partner_id) where c.municipality_id = k.municipality_id and c.contact_id::text = k.ref)
    when 'person-left' then (select p.name from platform.person p where p.municipality_id = k.municipality_id and p.person_id = k.ref)
    else k.ref end
  from trust.kept k
  left join lateral (select c.keep_until from trust.kept_change c where c.municipality_id = k.municipality_id and c.class = k.class and c.ref = k.ref and c.kind = 'extended' order by c.change_id desc limit 1) x on true
  left join lateral (select c.kind from trust.kept_change c where c.municipality_id = k.municipality_id and c.class = k.class and c.ref = k.ref and c.kind in ('held', 'released') order by c.change_id desc limit 1) h on true
  where k.municipality_id = platform.municipality() and k.keep_until is not null and (platform.actor_may('retention.approve') or platform.actor_may('retention.run'))
$$;
revoke all on function trust.kept_records() from public;
grant execute on function trust.kept_records() to baken_staff, baken_worker;

-- The day of one record with what was changed about it, for a page that shows the record; asked beside a row of trust.kept, whose policy says who sees it.
create function trust.kept_day(asked_class text, asked_ref text) returns date
language sql stable security definer set search_path = trust, pg_temp as $$
  select greatest(k.keep_until, (select c.keep_until from trust.kept_change c where c.municipality_id = k.municipality_id and c.class = k.class and c.ref = k.ref and c.kind = 'extended' order by c.change_id desc limit 1))
  from trust.kept k where k.municipality_id = platform.municipality() and k.class = asked_class and k.ref = asked_ref and k.keep_until is not null
$$;
revoke all on function trust.kept_day(text, text) from public;
grant execute on function trust.kept_day(text, text) to baken_staff;
