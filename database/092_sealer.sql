-- The worker sees what lines say only while it seals and checks; its other tasks do not.
drop policy entry_seal on audit.entry;
create policy entry_seal on audit.entry for select to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('log.seal'));
