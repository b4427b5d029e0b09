-- The signals room: what a resident reports, what the focal officer sees in it, what was decided and what the reporter heard.
-- Words of people stand only sealed (…_sealed); what is readable here names and describes nobody.

create schema signals;
grant usage on schema signals to baken_public, baken_staff, baken_worker;

create table signals.signal (
  municipality_id text not null references platform.municipality,
  number text not null check (number ~ '^S-[0-9]{4}-[0-9]{4,}$'),
  dossier_id uuid not null,
  -- Keyed fingerprint of the receipt code; the code itself is known to the reporter alone.
  receipt_index bytea not null,
  received_at timestamptz not null,
  -- The municipality's own norm counted from the day of receipt.
  answer_by date not null,
  source text not null check (source in ('resident-anonymous', 'resident-reachable')),
  language text not null,
  state text not null default 'received' check (state in ('received', 'in-assessment', 'decided')),
  form_code text,
  sector_code text,
  danger_now text not null check (danger_now in ('yes', 'no', 'unknown')),
  minor_involved text not null check (minor_involved in ('yes', 'no', 'unknown')),
  -- A trap field was filled or the form came back faster than people write. A mark for the reader, never a reason to refuse.
  looks_automated boolean not null default false,
  story_sealed bytea not null,
  place_sealed bytea,
  time_sealed bytea,
  contact_sealed bytea,
  primary key (municipality_id, number),
  unique (municipality_id, receipt_index)
);
create index signal_open on signals.signal (municipality_id, answer_by) where state <> 'decided';

create table signals.attachment (
  municipality_id text not null,
  number text not null,
  attachment_id integer not null,
  media_type text not null,
  bytes_sealed bytea not null,
  name_sealed bytea not null,
  primary key (municipality_id, number, attachment_id),
  foreign key (municipality_id, number) references signals.signal
);

create table signals.message (
  municipality_id text not null,
  number text not null,
  message_id bigint generated always as identity,
  sender text not null check (sender in ('reporter', 'municipality')),
  sent_at timestamptz not null,
  text_sealed bytea not null,
  primary key (municipality_id, number, message_id),
  foreign key (municipality_id, number) references signals.signal
);

-- One line each time somebody says how an indicator is known. The newest line of an indicator counts, the older ones stay.
create table signals.indicator_mark (
  municipality_id text not null,
  number text not null,
  mark_id bigint generated always as identity,
  indicator_code text not null,
  way text not null check (way in ('observed', 'stated-by-others', 'interpreted', 'not-observed', 'unknown')),
  marked_by text not null,
  marked_at timestamptz not null,
  primary key (municipality_id, number, mark_id),
  foreign key (municipality_id, number) references signals.signal
);

-- Decisions are added, never changed: a later one stands beside the earlier one.
create table signals.decision (
  municipality_id text not null,
  number text not null,
  decision_id bigint generated always as identity,
  outcome text not null,
  form_code text,
  ground_code text not null,
  ground_sealed bytea,
  reason_sealed bytea not null,
  decided_by text not null,
  decided_at timestamptz not null,
  primary key (municipality_id, number, decision_id),
  foreign key (municipality_id, number) references signals.signal
);

-- What a reporter has typed and not sent yet, under a key that only the page in the reporter's hands can make.
create table signals.draft (
  municipality_id text not null references platform.municipality,
  draft_index bytea not null,
  fields_sealed bytea not null,
  file_sealed bytea,
  ends_at timestamptz not null,
  primary key (municipality_id, draft_index)
);

-- The receipt code on its way to the reporter, shown once, under a key that only the address of that one page can make.
create table signals.receipt (
  municipality_id text not null references platform.municipality,
  receipt_page bytea not null,
  code_sealed bytea not null,
  ends_at timestamptz not null,
  primary key (municipality_id, receipt_page)
);

alter table signals.signal enable row level security;
alter table signals.attachment enable row level security;
alter table signals.message enable row level security;
alter table signals.indicator_mark enable row level security;
alter table signals.decision enable row level security;
alter table signals.draft enable row level security;
alter table signals.receipt enable row level security;

-- The public site adds reports and sees of them only the one whose code was just typed.
create policy signal_add on signals.signal for insert to baken_public with check (municipality_id = platform.municipality());
create policy signal_own on signals.signal for select to baken_public
  using (municipality_id = platform.municipality() and receipt_index = platform.receipt());
create policy signal_list on signals.signal for select to baken_staff
  using (municipality_id = platform.municipality() and (platform.actor_may('signals.list') or platform.actor_may('signals.read')));
create policy signal_assess on signals.signal for update to baken_staff
  using (municipality_id = platform.municipality() and (platform.actor_may('signals.assess') or platform.actor_may('signals.decide')))
  with check (municipality_id = platform.municipality());

-- What belongs to a signal follows the signal: who sees the one sees the other.
create policy attachment_add on signals.attachment for insert to baken_public with check (municipality_id = platform.municipality());
create policy attachment_read on signals.attachment for select to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));

create policy message_add_public on signals.message for insert to baken_public with check (
  municipality_id = platform.municipality() and sender = 'reporter'
  and exists (select from signals.signal s where s.municipality_id = message.municipality_id and s.number = message.number));
create policy message_own on signals.message for select to baken_public using (
  municipality_id = platform.municipality()
  and exists (select from signals.signal s where s.municipality_id = message.municipality_id and s.number = message.number));
create policy message_read on signals.message for select to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));
create policy message_answer on signals.message for insert to baken_staff
  with check (municipality_id = platform.municipality() and sender = 'municipality' and platform.actor_may('signals.decide'));

create policy mark_read on signals.indicator_mark for select to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));
create policy mark_add on signals.indicator_mark for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('signals.assess'));

create policy decision_read on signals.decision for select to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));
create policy decision_add on signals.decision for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('signals.decide'));

-- The public site reaches a draft or a receipt only by the token that a page holds; the worker reaches all of them, and can open none.
create policy draft_add on signals.draft for insert to baken_public with check (municipality_id = platform.municipality());
create policy draft_own on signals.draft to baken_public
  using (municipality_id = platform.municipality() and draft_index = platform.receipt()) with check (municipality_id = platform.municipality());
create policy draft_tidy on signals.draft to baken_worker using (municipality_id = platform.municipality());
create policy receipt_add on signals.receipt for insert to baken_public with check (municipality_id = platform.municipality());
create policy receipt_own on signals.receipt to baken_public
  using (municipality_id = platform.municipality() and receipt_page = platform.receipt()) with check (municipality_id = platform.municipality());
create policy receipt_tidy on signals.receipt to baken_worker using (municipality_id = platform.municipality());

grant select, insert on signals.signal, signals.message to baken_public;
grant insert on signals.attachment to baken_public;
grant select, insert, update, delete on signals.draft to baken_public;
grant select, insert, delete on signals.receipt to baken_public;
grant select, delete on signals.draft, signals.receipt to baken_worker;
grant select, update (state, form_code, sector_code) on signals.signal to baken_staff;
grant select on signals.attachment to baken_staff;
grant select, insert on signals.message, signals.indicator_mark, signals.decision to baken_staff;

-- Numbers come from a sequence per municipality and year, so that two reports never wait for each other. A gap in the numbers means nothing.
create function signals.next_number(municipality text, in_year integer) returns text
language plpgsql security definer set search_path = signals, pg_temp as $$
declare
  counter text := 'number_' || lower(municipality) || '_' || in_year;
begin
  if municipality !~ '^GM[0-9]{4}$' then raise exception 'not a municipality: %', municipality; end if;
  if to_regclass('signals.' || counter) is null then
    perform pg_advisory_xact_lock(hashtextextended(counter, 0));
    execute format('create sequence if not exists signals.%I', counter);
  end if;
  -- Four digits at least: lpad would cut a longer number off and give two signals the same one.
  return format('S-%s-%s', in_year, to_char(nextval(('signals.' || counter)::regclass), 'FM999999990000'));
end $$;
revoke all on function signals.next_number(text, integer) from public;
grant execute on function signals.next_number(text, integer) to baken_public;

-- What the picture counts: no number, no word, no day. Only for whoever handles signals: others read the picture without own counts.
create function signals.facts()
returns table (quarter text, form_code text, source text, sector_code text, state text, outcome text)
language sql stable security definer set search_path = signals, pg_temp as $$
  select to_char(s.received_at at time zone 'Europe/Amsterdam', 'YYYY"-Q"Q'), s.form_code, s.source, s.sector_code, s.state,
    (select d.outcome from signals.decision d where d.municipality_id = s.municipality_id and d.number = s.number order by d.decision_id desc limit 1)
  from signals.signal s
  where s.municipality_id = platform.municipality() and platform.actor_may('signals.read')
  order by 1, 2, 3, 4, 5, 6
$$;
revoke all on function signals.facts() from public;
grant execute on function signals.facts() to baken_staff;

-- All that the public ever learns of the own numbers until disclosure control lands: fewer than five or not, of a year that is over.
create function signals.year_class(in_year integer, today date) returns text
language sql stable security definer set search_path = signals, pg_temp as $$
  select case when in_year >= extract(year from today) then null
    when (select count(*) from signals.signal s where s.municipality_id = platform.municipality()
      and extract(year from s.received_at at time zone 'Europe/Amsterdam') = in_year) < 5 then 'fewer' else 'more' end
$$;
revoke all on function signals.year_class(integer, date) from public;
grant execute on function signals.year_class(integer, date) to baken_public, baken_staff;
