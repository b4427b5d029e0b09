-- Keys that are changed while the system runs (docs/decisions/0031). A municipality's key has a version; while it is being replaced the one before stays beside it, until nothing is wrapped under it any more.

alter table platform.municipality_key
  add column key_version integer not null default 1 check (key_version between 1 and 65535),
  -- The key before, wrapped under the root key like the key itself; null unless a rotation is under way.
  add column previous_wrapped bytea,
  -- The keys of the blind indexes, under the municipality's key: they stay when that key changes, because an index cannot be made anew without reading every dossier. Null until the first rotation.
  add column index_sealed bytea;

-- What is wrapped under version 1 begins with 1, the version of the sealed form; under a later one with 2 and two bytes that number the key.
create function platform.wrapped_under(wrapped bytea) returns integer language sql immutable as
  $$ select case when get_byte(wrapped, 0) = 2 then get_byte(wrapped, 1) * 256 + get_byte(wrapped, 2) else 1 end $$;

-- A program that missed a rotation must not lock a new dossier with a key that is about to be thrown away: better one request that fails than a report that nobody can ever open.
create function platform.refuse_dead_key() returns trigger language plpgsql as $$
declare
  used integer := platform.wrapped_under(new.wrapped);
begin
  perform from platform.municipality_key k where k.municipality_id = new.municipality_id
    and (k.key_version = used or k.previous_wrapped is not null and k.key_version - 1 = used);
  if not found then raise exception 'the key of % was replaced: version % is no longer used', new.municipality_id, used; end if;
  return new;
end $$;
create trigger dossier_key_lives before insert or update on platform.dossier_key for each row execute function platform.refuse_dead_key();
