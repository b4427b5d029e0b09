-- Lines of the Logboek dataverwerkingen go when the term is over that the municipality decided; without a decision they stay. The trigger checks it, so that no right is enough by itself.
create or replace function processing.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'line' and old.shipped_at is null and to_jsonb(new) - 'shipped_at' = to_jsonb(old) - 'shipped_at' then return new; end if;
  if tg_op = 'DELETE' and tg_table_name = 'line' and platform.actor_may('retention.run') and old.ended < now() - make_interval(months => (
    select r.months from platform.retention_rule r where r.municipality_id = old.municipality_id and r.code = 'processing-line' order by r.version desc limit 1)) then return old; end if;
  raise exception 'processing.% is append-only', tg_table_name;
end $$;
grant delete on processing.line to baken_worker;
