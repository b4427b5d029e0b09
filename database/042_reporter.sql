-- The reporter: three ways to report, who the reporter is under a lock of its own, a conversation with files, and whether it helped.

alter table signals.signal
  -- When the reporter last opened the own report; until then the municipality's messages are new to them.
  add column reporter_seen_at timestamptz;

-- What everybody who handles the signal has to know of a reporter, so that nobody does harm: an invented name, and what is not safe.
create table signals.reporter (
  municipality_id text not null,
  number text not null,
  pseudonym_sealed bytea,
  -- Codes with a space between them; empty when nothing was said.
  rules text not null default '' check (rules ~ '^((no-call|no-mail|no-letter|not-home|only-times)( |$))*$'),
  times_sealed bytea,
  primary key (municipality_id, number),
  foreign key (municipality_id, number) references signals.signal
);

-- Who the reporter is, under the key of another dossier than the signal's: whoever opens the signal has not opened this.
create table signals.identity (
  municipality_id text not null,
  number text not null,
  dossier_id uuid not null,
  way text not null check (way in ('phone', 'email', 'person', 'other')),
  name_sealed bytea,
  reach_sealed bytea not null,
  primary key (municipality_id, number),
  foreign key (municipality_id, number) references signals.signal
);

-- Where the municipality wants two people: the one asks, with a reason; the other says yes or no.
create table signals.identity_request (
  municipality_id text not null,
  number text not null,
  request_id bigint generated always as identity,
  asked_by text not null,
  asked_at timestamptz not null,
  reason_sealed bytea not null,
  primary key (municipality_id, number, request_id),
  foreign key (municipality_id, number) references signals.signal
);

create table signals.identity_answer (
  municipality_id text not null,
  number text not null,
  request_id bigint not null,
  granted boolean not null,
  answered_by text not null,
  answered_at timestamptz not null,
  primary key (municipality_id, number, request_id),
  foreign key (municipality_id, number, request_id) references signals.identity_request
);

-- Each time somebody opened who the reporter is. Added, never changed.
create table signals.identity_opening (
  municipality_id text not null,
  number text not null,
  opening_id bigint generated always as identity,
  request_id bigint,
  opened_by text not null,
  opened_at timestamptz not null,
  reason_sealed bytea not null,
  in_transaction xid8 not null default pg_current_xact_id(),
  primary key (municipality_id, number, opening_id),
  foreign key (municipality_id, number) references signals.signal,
  foreign key (municipality_id, number, request_id) references signals.identity_request
);

-- Whether it helped, said by the reporter after a decision or closing.
create table signals.helped (
  municipality_id text not null,
  number text not null,
  helped_id bigint generated always as identity,
  answer text not null check (answer in ('yes', 'no', 'other')),
  look_again boolean not null,
  said_at timestamptz not null,
  primary key (municipality_id, number, helped_id),
  foreign key (municipality_id, number) references signals.signal
);

-- A file belongs to the report, or to a message that came later.
alter table signals.attachment
  add column message_id bigint,
  add foreign key (municipality_id, number, message_id) references signals.message;

-- The files of a draft, one by one, so that a step of the form does not write them all again. What waited in the old column waits half an hour at most.
alter table signals.draft drop column file_sealed;
create table signals.draft_file (
  municipality_id text not null,
  draft_index bytea not null,
  file_number integer not null,
  head_sealed bytea not null,
  bytes_sealed bytea not null,
  primary key (municipality_id, draft_index, file_number),
  foreign key (municipality_id, draft_index) references signals.draft on delete cascade
);

alter table signals.reporter enable row level security;
alter table signals.identity enable row level security;
alter table signals.identity_request enable row level security;
alter table signals.identity_answer enable row level security;
alter table signals.identity_opening enable row level security;
alter table signals.helped enable row level security;
alter table signals.draft_file enable row level security;

create policy reporter_add on signals.reporter for insert to baken_public with check (municipality_id = platform.municipality());
create policy reporter_add_staff on signals.reporter for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('signals.report'));
create policy reporter_read on signals.reporter for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));

create policy identity_add on signals.identity for insert to baken_public with check (municipality_id = platform.municipality());
create policy identity_add_staff on signals.identity for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('signals.report'));
-- Nobody reads an identity without having written down in the same transaction that it is opened, by whom and why.
create policy identity_open on signals.identity for select to baken_staff using (
  municipality_id = platform.municipality() and platform.actor_may('signals.identity')
  and exists (select from signals.identity_opening o where o.municipality_id = identity.municipality_id and o.number = identity.number
    and o.opened_by = platform.actor() and o.in_transaction = pg_current_xact_id()));

create policy request_read on signals.identity_request for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));
create policy request_add on signals.identity_request for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('signals.identity') and asked_by = platform.actor());
create policy answer_read on signals.identity_answer for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));
-- The second person is another than the first.
create policy answer_add on signals.identity_answer for insert to baken_staff with check (
  municipality_id = platform.municipality() and platform.actor_may('signals.identity') and answered_by = platform.actor()
  and exists (select from signals.identity_request r where r.municipality_id = identity_answer.municipality_id and r.number = identity_answer.number
    and r.request_id = identity_answer.request_id and r.asked_by <> platform.actor()));
create policy opening_read on signals.identity_opening for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));
-- Where the municipality wants two people, only what a second one granted to this person less than a day ago opens.
create policy opening_add on signals.identity_opening for insert to baken_staff with check (
  municipality_id = platform.municipality() and platform.actor_may('signals.identity') and opened_by = platform.actor()
  and (not (select m.two_for_identity from platform.municipality m where m.municipality_id = identity_opening.municipality_id)
    or exists (select from signals.identity_request r join signals.identity_answer a using (municipality_id, number, request_id)
      where r.municipality_id = identity_opening.municipality_id and r.number = identity_opening.number and r.request_id = identity_opening.request_id
        and r.asked_by = platform.actor() and a.granted and identity_opening.opened_at < a.answered_at + interval '24 hours')));

create policy helped_add on signals.helped for insert to baken_public with check (
  municipality_id = platform.municipality()
  and exists (select from signals.signal s where s.municipality_id = helped.municipality_id and s.number = helped.number));
create policy helped_read on signals.helped for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));

-- A reporter sees which files came in with the own report and messages: their names, never what is in them.
create policy attachment_own on signals.attachment for select to baken_public using (
  municipality_id = platform.municipality()
  and exists (select from signals.signal s where s.municipality_id = attachment.municipality_id and s.number = attachment.number));

create policy draft_file_add on signals.draft_file for insert to baken_public with check (municipality_id = platform.municipality() and draft_index = platform.receipt());
create policy draft_file_own on signals.draft_file to baken_public
  using (municipality_id = platform.municipality() and draft_index = platform.receipt()) with check (municipality_id = platform.municipality());

grant insert on signals.reporter, signals.identity, signals.helped to baken_public;
grant insert on signals.reporter, signals.identity to baken_staff;
grant select on signals.reporter, signals.identity, signals.identity_request, signals.identity_answer, signals.identity_opening, signals.helped to baken_staff;
grant insert on signals.identity_request, signals.identity_answer, signals.identity_opening to baken_staff;
grant select (municipality_id, number, attachment_id, media_type, name_sealed, message_id) on signals.attachment to baken_public;
grant select, insert, delete on signals.draft_file to baken_public;

-- The reporter opened the own report. Gives back when that was the time before.
create function signals.reporter_saw(moment timestamptz) returns timestamptz
language plpgsql security definer set search_path = signals, pg_temp as $$
declare
  own_signal signals.signal;
begin
  select * into own_signal from signals.signal s where s.municipality_id = platform.municipality() and s.receipt_index = platform.receipt() for update;
  update signals.signal s set reporter_seen_at = moment where s.municipality_id = own_signal.municipality_id and s.number = own_signal.number;
  return own_signal.reporter_seen_at;
end $$;
revoke all on function signals.reporter_saw(timestamptz) from public;
grant execute on function signals.reporter_saw(timestamptz) to baken_public;

-- The one report whose code was presented gets another code: words in the place of digits. Only who holds the old code can do so.
create function signals.reporter_changes_code(new_index bytea) returns boolean
language plpgsql security definer set search_path = signals, pg_temp as $$
begin
  if length(new_index) <> 32 then return false; end if;
  update signals.signal s set receipt_index = new_index where s.municipality_id = platform.municipality() and s.receipt_index = platform.receipt();
  return found;
end $$;
revoke all on function signals.reporter_changes_code(bytea) from public;
grant execute on function signals.reporter_changes_code(bytea) to baken_public;
