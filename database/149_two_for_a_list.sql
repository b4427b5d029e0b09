-- Two people for a list of what is destroyed, where the municipality asks for that: the first looks and agrees, another one approves (docs/decisions/0047).
alter table platform.municipality add column two_for_list boolean not null default false;
alter table trust.retention_list add column first_by text, add column first_at timestamptz, add constraint retention_list_first check ((first_by is null) = (first_at is null) and (approved_by is null or first_by is distinct from approved_by));
-- Who agreed first; null where one person was enough.
alter table trust.certificate add column first_by text;

create function platform.set_two_for_list(asked boolean) returns void
language plpgsql security definer set search_path = platform, pg_temp as $$
begin
  if not platform.actor_may('retention.rules') then raise exception 'not permitted' using errcode = '42501'; end if;
  update platform.municipality set two_for_list = asked where municipality_id = platform.municipality();
end $$;
revoke all on function platform.set_two_for_list(boolean) from public;
grant execute on function platform.set_two_for_list(boolean) to baken_staff;

-- As in database/132, with a first and a second person where two are asked. 'first': noted, another one must approve. 'same': this person was the first.
create or replace function trust.approve_list(asked integer, left_out text[], moment timestamptz) returns text
language plpgsql security definer set search_path = trust, pg_temp as $$
declare
  own_list trust.retention_list;
  two boolean;
begin
  if not platform.actor_may('retention.approve') or platform.actor() is null then raise exception 'not permitted' using errcode = '42501'; end if;
  select * into own_list from trust.retention_list l where l.municipality_id = platform.municipality() and l.list_no = asked and l.state = 'proposed' for update;
  if own_list.list_no is null then return 'gone'; end if;
  if (select m.two_to_destroy from platform.municipality m where m.municipality_id = own_list.municipality_id) and exists (
    select from trust.retention_item i where i.municipality_id = own_list.municipality_id and i.list_no = asked and not i.number = any(left_out)
      and (exists (select from signals.closing c where c.municipality_id = i.municipality_id and c.number = i.number and c.closed_by = platform.actor())
        or exists (select from signals.decision d where d.municipality_id = i.municipality_id and d.number = i.number and d.decided_by = platform.actor()))) then return 'own'; end if;
  select m.two_for_list into two from platform.municipality m where m.municipality_id = own_list.municipality_id;
  if two and own_list.first_by = platform.actor() then return 'same'; end if;
  delete from trust.retention_item i where i.municipality_id = own_list.municipality_id and i.list_no = asked and i.number = any(left_out);
  if two and own_list.first_by is null then
    update trust.retention_list l set first_by = platform.actor(), first_at = moment where l.municipality_id = own_list.municipality_id and l.list_no = asked;
    return 'first';
  end if;
  update trust.retention_list l set state = 'approved', approved_by = platform.actor(), approved_at = moment,
    -- Two were asked when this person looked first, and are not any more.
    first_by = nullif(l.first_by, platform.actor()), first_at = case when l.first_by <> platform.actor() then l.first_at end
    where l.municipality_id = own_list.municipality_id and l.list_no = asked;
  return 'approved';
end $$;
