-- A code that lets somebody in is tried a few times and then ends; it is kept as a slow, salted hash.

-- The first signs of a code say which invitation it belongs to, so that wrong ones can be counted for it. They are no secret.
alter table platform.invitation add column handle text check (handle ~ '^[2-9a-z]{4}$'), add column tries integer not null default 0;
-- Codes from before cannot be found any more by what is typed: they end, and whoever gave one makes another. Requests that wait for a second person stay.
delete from platform.invitation where code_hash is not null;
delete from platform.first_code;
drop index platform.invitation_code;
alter table platform.invitation add constraint invitation_code_whole check ((handle is null) = (code_hash is null));
create unique index invitation_handle on platform.invitation (municipality_id, handle) where handle is not null;
grant update (handle, tries) on platform.invitation to baken_staff;

-- Who types a code has no right yet but that of trying; all it changes is how often.
create policy invitation_tried on platform.invitation for update to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('people.join')) with check (municipality_id = platform.municipality() and platform.actor_may('people.join'));
create function platform.guard_tries() returns trigger language plpgsql as $$
begin
  if current_user = 'baken_staff' and not (platform.actor_may('people.manage') or platform.actor_may('people.second'))
    and (to_jsonb(new) - 'tries' <> to_jsonb(old) - 'tries' or new.tries < old.tries) then
    raise exception 'who tries a code changes nothing else';
  end if;
  return new;
end $$;
create trigger invitation_tries before update on platform.invitation for each row execute function platform.guard_tries();

-- How often one origin typed a wrong code or showed a wrong key within the hour (src/platform/rate.ts); the same keyed hash as for reports, gone an hour later.
grant select, insert, update on platform.rate to baken_staff;
