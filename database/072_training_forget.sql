-- What the training must be able to forget: one's own reminders and nothing else, and the name of somebody who left long ago.

-- Two kinds of mail may wait for one person, each under a key of its own; whoever takes one back names its key.
grant select (dossier_id) on platform.outbox to baken_staff;

-- Keys of the names of colleagues without an account who are in no team any more since before a day. A team that is closed is a team that everybody left.
create function knowledge.leavers(before date) returns setof uuid
language sql stable security definer set search_path = knowledge, pg_temp as $$
  select c.dossier_id from knowledge.colleague c
  where c.municipality_id = platform.municipality() and c.added_at < before
    and exists (select from platform.dossier_key k where k.municipality_id = c.municipality_id and k.dossier_id = c.dossier_id)
    and not exists (select from knowledge.team_member m join knowledge.team t using (municipality_id, team_id)
      where m.municipality_id = c.municipality_id and m.colleague_id = c.colleague_id and coalesce(least(m.left_on, t.closed_on), 'infinity'::date) >= before)
$$;
revoke all on function knowledge.leavers(date) from public;
grant execute on function knowledge.leavers(date) to baken_worker;
