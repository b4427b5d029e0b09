-- Who reads and writes the risk register.

alter table picture.risk enable row level security;
alter table picture.risk_description enable row level security;
alter table picture.risk_judgement enable row level security;
alter table picture.risk_tie enable row level security;
alter table picture.risk_tie_step enable row level security;
alter table picture.risk_confidential enable row level security;

create policy risk_read on picture.risk for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('picture.read'));
create policy risk_make on picture.risk for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('risks.edit') and made_by = platform.actor() and state = 'open' and revision = 1);
create policy risk_go_on on picture.risk for update to baken_staff
  using (municipality_id = platform.municipality() and (platform.actor_may('risks.edit') or platform.actor_may('risks.judge')))
  with check (municipality_id = platform.municipality());

create policy risk_description_read on picture.risk_description for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('picture.read'));
-- Nobody speaks in another's name.
create policy risk_description_say on picture.risk_description for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('risks.edit') and said_by = platform.actor());

create policy risk_judgement_read on picture.risk_judgement for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('picture.read'));
create policy risk_judgement_say on picture.risk_judgement for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('risks.judge') and said_by = platform.actor());

-- That a signal is joined to a risk is for who may read signals.
create policy risk_tie_read on picture.risk_tie for select to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('picture.read') and (kind <> 'signal' or platform.actor_may('signals.read')));
create policy risk_tie_say on picture.risk_tie for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('risks.edit') and said_by = platform.actor()
    and (kind not in ('signal', 'finding', 'inspection') or platform.actor_may('signals.read')));

create policy risk_tie_step_read on picture.risk_tie_step for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('picture.read'));
create policy risk_tie_step_say on picture.risk_tie_step for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('risks.edit') and said_by = platform.actor());

create policy risk_confidential_read on picture.risk_confidential for select to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('picture.read') and platform.actor_may('signals.read'));
create policy risk_confidential_say on picture.risk_confidential for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('risks.edit') and platform.actor_may('signals.read'));

grant select, insert on picture.risk, picture.risk_description, picture.risk_judgement, picture.risk_tie, picture.risk_tie_step, picture.risk_confidential to baken_staff;
grant update (state, revision) on picture.risk to baken_staff;
