-- Rounds: once a quarter each owner is asked how the own rows stand. Who answers for an owner, which rows were asked, and which steps were taken; the answers themselves are plan.progress and plan.reading.

create table plan.ask_round (
  municipality_id text not null references platform.municipality,
  plan_ref text not null,
  round_id bigint generated always as identity,
  period plan.period not null,
  state text not null check (state in ('prepared', 'running', 'closed', 'dropped')),
  begun_by text not null,
  begun_on date not null,
  -- Whom the last reminder goes to.
  plan_owner text not null,
  asked_at timestamptz,
  due date,
  closed_on date,
  -- The last day on which the worker looked whether anybody is to be reminded.
  looked_on date,
  primary key (municipality_id, plan_ref, round_id),
  foreign key (municipality_id, plan_owner) references platform.person,
  check (state not in ('running', 'closed') or (asked_at is not null and due is not null))
);
create unique index ask_round_open on plan.ask_round (municipality_id, plan_ref) where state in ('prepared', 'running');

-- An owner as the plan names it, a person, a team or nobody (empty), and who answers for it in this round.
create table plan.ask (
  municipality_id text not null,
  plan_ref text not null,
  round_id bigint not null,
  owner text not null,
  person_id text,
  deputy_id text,
  primary key (municipality_id, plan_ref, round_id, owner),
  foreign key (municipality_id, plan_ref, round_id) references plan.ask_round,
  foreign key (municipality_id, person_id) references platform.person,
  foreign key (municipality_id, deputy_id) references platform.person
);

create table plan.ask_row (
  municipality_id text not null,
  plan_ref text not null,
  round_id bigint not null,
  kind text not null check (kind in ('measure', 'indicator')),
  code text not null,
  owner text not null,
  primary key (municipality_id, plan_ref, round_id, kind, code),
  foreign key (municipality_id, plan_ref, round_id, owner) references plan.ask
);

create table plan.ask_step (
  municipality_id text not null,
  plan_ref text not null,
  round_id bigint not null,
  step_id bigint generated always as identity,
  owner text not null,
  step text not null check (step in ('ask', 'remind-owner', 'remind-deputy', 'remind-plan-owner', 'call')),
  -- 'passed': there was nobody to write to, or a later step took its place.
  how text not null check (how in ('mail', 'called', 'passed')),
  person_id text,
  on_day date not null,
  primary key (municipality_id, plan_ref, round_id, step_id),
  foreign key (municipality_id, plan_ref, round_id, owner) references plan.ask
);
-- Two workers at once take a step once.
create unique index ask_step_once on plan.ask_step (municipality_id, plan_ref, round_id, owner, step) where how <> 'called';

-- Where somebody gets the mail of a round; only sealed.
create table plan.ask_address (
  municipality_id text not null,
  person_id text not null,
  dossier_id uuid not null,
  address_sealed bytea not null,
  set_at timestamptz not null,
  primary key (municipality_id, person_id),
  foreign key (municipality_id, person_id) references platform.person
);

alter table plan.ask_round enable row level security;
alter table plan.ask enable row level security;
alter table plan.ask_row enable row level security;
alter table plan.ask_step enable row level security;
alter table plan.ask_address enable row level security;

create policy round_read on plan.ask_round for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('plan.read'));
create policy round_add on plan.ask_round for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('plan.rounds') and begun_by = platform.actor() and state = 'prepared');
-- What was closed or dropped stays as it is.
create policy round_change on plan.ask_round for update to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('plan.rounds') and state in ('prepared', 'running')) with check (municipality_id = platform.municipality());
create policy ask_read on plan.ask for select to baken_staff
  using (municipality_id = platform.municipality() and (platform.actor_may('plan.rounds') or person_id = platform.actor() or deputy_id = platform.actor()));
create policy ask_add on plan.ask for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('plan.rounds'));
create policy ask_change on plan.ask for update to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('plan.rounds')) with check (municipality_id = platform.municipality());
create policy ask_row_read on plan.ask_row for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('plan.read'));
create policy ask_row_add on plan.ask_row for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('plan.rounds'));
create policy ask_step_read on plan.ask_step for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('plan.rounds'));
create policy ask_step_add on plan.ask_step for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('plan.rounds') and how = 'called');
create policy address_read on plan.ask_address for select to baken_staff using (municipality_id = platform.municipality() and (platform.actor_may('plan.rounds') or person_id = platform.actor()));
create policy address_add on plan.ask_address for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('plan.rounds'));
create policy address_change on plan.ask_address for update to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('plan.rounds')) with check (municipality_id = platform.municipality());
create policy address_forget on plan.ask_address for delete to baken_staff using (municipality_id = platform.municipality() and person_id = platform.actor());

grant select, insert, update (state, plan_owner, asked_at, due, closed_on) on plan.ask_round to baken_staff;
grant select, insert, update (person_id, deputy_id) on plan.ask to baken_staff;
grant select, insert on plan.ask_row, plan.ask_step to baken_staff;
grant select, insert, delete, update (address_sealed, set_at) on plan.ask_address to baken_staff;

-- Whether the actor is asked about this row in a round that runs. Asks as the caller, so that the row policies above decide.
create function plan.is_asked(asked_ref text, asked_kind text, asked_code text) returns boolean language sql stable as $$
  select exists (select from plan.ask_row r join plan.ask a using (municipality_id, plan_ref, round_id, owner) join plan.ask_round o using (municipality_id, plan_ref, round_id)
    where r.municipality_id = platform.municipality() and r.plan_ref = asked_ref and r.kind = asked_kind and r.code = asked_code and o.state = 'running' and platform.actor() in (a.person_id, a.deputy_id))
$$;

-- Who was asked may answer: the own rows and nothing else.
create policy progress_answer on plan.progress for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('plan.answer') and said_by = platform.actor() and plan.is_asked(plan_ref, 'measure', measure_code));
create policy reading_answer on plan.reading for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('plan.answer') and said_by = platform.actor() and about <> 'colleagues' and plan.is_asked(plan_ref, 'indicator', indicator_code));

-- The worker writes to who is asked: it counts open rows and sees no word that anybody said.
create policy round_write on plan.ask_round to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('plan.read')) with check (municipality_id = platform.municipality());
create policy ask_write on plan.ask for select to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('plan.read'));
create policy ask_row_write on plan.ask_row for select to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('plan.read'));
create policy ask_step_write on plan.ask_step to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('plan.read')) with check (municipality_id = platform.municipality());
create policy address_write on plan.ask_address for select to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('plan.read'));
create policy progress_count on plan.progress for select to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('plan.read'));
grant select on plan.ask_round, plan.ask, plan.ask_row, plan.ask_step, plan.ask_address to baken_worker;
grant update (looked_on) on plan.ask_round to baken_worker;
grant insert on plan.ask_step to baken_worker;
grant select (municipality_id, plan_ref, progress_id, measure_code, action_title, said_at) on plan.progress to baken_worker;
