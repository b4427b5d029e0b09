-- The worker counts agreements for the plan's indicator. It sees their days; no name, no title, nobody's word.

create policy partner_count on knowledge.partner for select to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('plan.read'));
create policy covenant_count on knowledge.covenant for select to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('plan.read'));
grant select (municipality_id, partner_id, ended_at) on knowledge.partner to baken_worker;
grant select (municipality_id, covenant_id, partner_id, signed_on, valid_until, ended_at) on knowledge.covenant to baken_worker;
