-- The wrapping of a log key may change with the key of the municipality; the key itself and everything that others hold us to stay. No role but the owner may update at all.
create function audit.keep_seal_key() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.municipality_id, new.key_id, new.public_key, new.made_at) is not distinct from (old.municipality_id, old.key_id, old.public_key, old.made_at) then return new; end if;
  raise exception 'audit.seal_key is append-only, but for the wrapping of its private part';
end $$;
drop trigger seal_key_stays on audit.seal_key;
create trigger seal_key_stays before update or delete on audit.seal_key for each row execute function audit.keep_seal_key();
