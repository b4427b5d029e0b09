-- The whole way of a signal: more states, each change written down, more ways in, and terms that a municipality sets for itself.

alter table platform.municipality
  add column confirm_days integer not null default 1 check (confirm_days between 1 and 30),
  add column triage_days integer not null default 2 check (triage_days between 1 and 60),
  add column feedback_days integer not null default 10 check (feedback_days between 1 and 90),
  add column partner_days integer not null default 10 check (partner_days between 1 and 90),
  add column review_days integer not null default 90 check (review_days between 1 and 3650),
  add column two_to_weigh boolean not null default false,
  add column two_for_identity boolean not null default false,
  drop column answer_within_days;
comment on column platform.municipality.confirm_days is 'working days; review_days alone is counted in calendar days';

-- The one way in which a screen changes the terms: whoever may, and of the own municipality only.
create function platform.set_terms(confirm integer, triage integer, feedback integer, partner integer, review integer, weigh_with_two boolean, identity_with_two boolean) returns void
language plpgsql security definer set search_path = platform, pg_temp as $$
begin
  if not platform.actor_may('signals.settings') then raise exception 'not permitted' using errcode = '42501'; end if;
  update platform.municipality set confirm_days = confirm, triage_days = triage, feedback_days = feedback, partner_days = partner, review_days = review,
    two_to_weigh = weigh_with_two, two_for_identity = identity_with_two
  where municipality_id = platform.municipality();
end $$;
revoke all on function platform.set_terms(integer, integer, integer, integer, integer, boolean, boolean) from public;
grant execute on function platform.set_terms(integer, integer, integer, integer, integer, boolean, boolean) to baken_staff;

alter table signals.signal drop constraint signal_state_check;
alter table signals.signal drop constraint signal_source_check;
update signals.signal set state = 'in-triage' where state = 'in-assessment';
update signals.signal set source = 'resident-known' where source = 'resident-reachable';
alter table signals.signal
  add constraint signal_state_check check (state in ('received', 'in-triage', 'waiting-for-reporter', 'waiting-for-partner', 'decided', 'closed')),
  add constraint signal_source_check check (source in ('resident-anonymous', 'resident-pseudonym', 'resident-known', 'colleague', 'telephone', 'split')),
  -- A colleague's report and half of a split one have no code: nobody comes back for them with one.
  alter column receipt_index drop not null,
  add column confirm_by date,
  add column confirmed_at timestamptz,
  add column triage_by date;
update signals.signal set confirm_by = answer_by, triage_by = answer_by, confirmed_at = received_at;
alter table signals.signal alter column confirm_by set not null, alter column triage_by set not null;
drop index signals.signal_open;
create index signal_open on signals.signal (municipality_id, answer_by) where state not in ('decided', 'closed');

-- Each change of state: who, when, why. Added, never changed.
create table signals.state_change (
  municipality_id text not null,
  number text not null,
  change_id bigint generated always as identity,
  step text not null,
  from_state text not null,
  to_state text not null,
  -- Null: the reporter.
  changed_by text,
  changed_at timestamptz not null,
  why_sealed bytea,
  primary key (municipality_id, number, change_id),
  foreign key (municipality_id, number) references signals.signal
);
alter table signals.state_change enable row level security;
create policy change_read on signals.state_change for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));
create policy change_add on signals.state_change for insert to baken_staff with check (
  municipality_id = platform.municipality() and (platform.actor_may('signals.assess') or platform.actor_may('signals.decide')) and changed_by = platform.actor());
grant select, insert on signals.state_change to baken_staff;

-- Staff who may report add a signal; who may read it afterwards is another right.
create policy signal_add_staff on signals.signal for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('signals.report'));
create policy attachment_add_staff on signals.attachment for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('signals.report'));
grant insert on signals.signal, signals.attachment to baken_staff;
grant update (confirmed_at) on signals.signal to baken_staff;
grant execute on function signals.next_number(text, integer) to baken_staff;

-- Whoever handles signals may write to the reporter before there is a decision.
drop policy message_answer on signals.message;
create policy message_answer on signals.message for insert to baken_staff
  with check (municipality_id = platform.municipality() and sender = 'municipality' and platform.actor_may('signals.converse'));

-- What the reporter's own words do to the state of the one report whose code was presented: the public role may change nothing itself.
create function signals.reporter_step(new_step text, moment timestamptz) returns text
language plpgsql security definer set search_path = signals, pg_temp as $$
declare
  own_signal signals.signal;
  becomes text;
begin
  select * into own_signal from signals.signal s where s.municipality_id = platform.municipality() and s.receipt_index = platform.receipt() for update;
  if own_signal.number is null then return null; end if;
  becomes := case
    when new_step = 'reporter-writes' and own_signal.state = 'waiting-for-reporter' then 'in-triage'
    when new_step = 'reporter-reopens' and own_signal.state in ('decided', 'closed') then 'in-triage' end;
  if becomes is null then return own_signal.state; end if;
  update signals.signal s set state = becomes where s.municipality_id = own_signal.municipality_id and s.number = own_signal.number;
  insert into signals.state_change (municipality_id, number, step, from_state, to_state, changed_by, changed_at)
    values (own_signal.municipality_id, own_signal.number, new_step, own_signal.state, becomes, null, moment);
  return becomes;
end $$;
revoke all on function signals.reporter_step(text, timestamptz) from public;
grant execute on function signals.reporter_step(text, timestamptz) to baken_public;
