-- The daily mail does not count a report that follows another one: the one that leads is counted. So the worker sees which follows which; not who said so, and not why.
create policy connection_count on signals.connection for select to baken_worker using (municipality_id = platform.municipality() and platform.actor_may('signals.list'));
grant select (municipality_id, from_number, to_number, type, undone_at) on signals.connection to baken_worker;
