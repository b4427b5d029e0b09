-- The worker reads for the plan whether every risk was looked at; days only, no word and no judgement.

grant usage on schema picture to baken_worker;
create policy risk_measure on picture.risk for select to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('plan.read'));
create policy risk_judgement_measure on picture.risk_judgement for select to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('plan.read'));
grant select (municipality_id, risk_no, made_at) on picture.risk to baken_worker;
grant select (municipality_id, risk_no, revision, kind, said_at) on picture.risk_judgement to baken_worker;
