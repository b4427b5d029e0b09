-- Sharing: what was given to whom and on what ground. A package is frozen when it is sent; its content opens only with the link and the code that the partner holds.

create table signals.package (
  municipality_id text not null,
  number text not null,
  package_id bigint generated always as identity,
  -- A key of the package's own, apart from the signal's.
  dossier_id uuid not null,
  state text not null check (state in ('draft', 'sent', 'received', 'answered', 'withdrawn', 'expired', 'told', 'handed')),
  recipient_code text not null,
  purpose_code text not null,
  -- Choices, grounds and the answers to the three tests, under the package's own key.
  choices_sealed bytea not null,
  -- Made from the token in the link; null until sent.
  package_index bytea,
  -- Under the token and the code, and then under the package's own key. Gone after withdrawal.
  content_sealed bytea,
  made_by text not null,
  made_at timestamptz not null,
  sent_at timestamptz,
  ends_at timestamptz,
  answer_by date,
  primary key (municipality_id, number, package_id),
  unique (municipality_id, package_index),
  foreign key (municipality_id, number) references signals.signal
);
create table signals.package_event (
  municipality_id text not null,
  number text not null,
  package_id bigint not null,
  event_id bigint generated always as identity,
  kind text not null check (kind in ('opened', 'downloaded', 'confirmed', 'answered')),
  at timestamptz not null,
  -- The partner's words, when the event is an answer.
  text_sealed bytea check ((kind = 'answered') = (text_sealed is not null)),
  primary key (municipality_id, number, package_id, event_id),
  foreign key (municipality_id, number, package_id) references signals.package
);
alter table signals.package enable row level security;
alter table signals.package_event enable row level security;
create policy package_read on signals.package for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));
create policy package_add on signals.package for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('signals.share') and made_by = platform.actor());
create policy package_change on signals.package for update to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('signals.share')) with check (municipality_id = platform.municipality());
-- The public site reaches a package only by the token of its link, while it stands open.
create policy package_presented on signals.package for select to baken_public
  using (municipality_id = platform.municipality() and package_index = platform.receipt());
-- The worker destroys what was frozen when its time is over; it may not read it.
create policy package_ended on signals.package for all to baken_worker using (municipality_id = platform.municipality()) with check (municipality_id = platform.municipality());
create policy event_read on signals.package_event for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('signals.read'));
create policy event_add on signals.package_event for insert to baken_public with check (municipality_id = platform.municipality()
  and kind in ('opened', 'downloaded', 'confirmed', 'answered')
  and exists (select from signals.package p where p.municipality_id = package_event.municipality_id and p.number = package_event.number and p.package_id = package_event.package_id
    and p.package_index = platform.receipt()));
grant select, insert on signals.package to baken_staff;
grant update (state, choices_sealed, package_index, content_sealed, sent_at, ends_at, answer_by) on signals.package to baken_staff;
grant select on signals.package_event to baken_staff;
grant select on signals.package to baken_public;
grant select (municipality_id, state, ends_at), update (state, content_sealed) on signals.package to baken_worker;
grant insert on signals.package_event to baken_public;

-- What the partner's confirming or answering does to the one package whose token was presented, and to its signal; the public role may change nothing itself.
create function signals.partner_step(new_step text, moment timestamptz) returns text
language plpgsql security definer set search_path = signals, pg_temp as $$
declare
  own_package signals.package;
  own_signal signals.signal;
  becomes text;
begin
  select * into own_package from signals.package p where p.municipality_id = platform.municipality() and p.package_index = platform.receipt() for update;
  if own_package.number is null or own_package.ends_at <= moment then return null; end if;
  becomes := case
    when new_step = 'confirm' and own_package.state = 'sent' then 'received'
    when new_step = 'answer' and own_package.state in ('received', 'answered') then 'answered' end;
  if becomes is null then return null; end if;
  update signals.package p set state = becomes
    where p.municipality_id = own_package.municipality_id and p.number = own_package.number and p.package_id = own_package.package_id;
  if new_step = 'answer' then
    select * into own_signal from signals.signal s where s.municipality_id = own_package.municipality_id and s.number = own_package.number for update;
    if own_signal.state = 'waiting-for-partner' then
      update signals.signal s set state = 'in-triage' where s.municipality_id = own_signal.municipality_id and s.number = own_signal.number;
      insert into signals.state_change (municipality_id, number, step, from_state, to_state, changed_by, changed_at)
        values (own_signal.municipality_id, own_signal.number, 'partner-answers', own_signal.state, 'in-triage', null, moment);
    end if;
  end if;
  return becomes;
end $$;
revoke all on function signals.partner_step(text, timestamptz) from public;
grant execute on function signals.partner_step(text, timestamptz) to baken_public;
