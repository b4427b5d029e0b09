-- A wish to publish says whether numbers are exact with stars (null) or all rounded to a multiple of 3 or 5. Once a municipality has published one way about its signals, the ledger refuses the other.
alter table picture.figures_proposal add column rounded_to integer check (rounded_to in (3, 5));

create or replace function picture.keep_proposal() returns trigger language plpgsql security definer set search_path = picture, pg_temp as $$
begin
  if tg_op = 'DELETE' or old.state in ('published', 'withdrawn') then raise exception 'proposal % is over and stays as it is', old.proposal_no; end if;
  if (new.municipality_id, new.proposal_no, new.audience, new.years, new.tables, new.rounded_to, new.asked_at, new.asked_by) is distinct from (old.municipality_id, old.proposal_no, old.audience, old.years, old.tables, old.rounded_to, old.asked_at, old.asked_by) then
    raise exception 'proposal % was asked for as it is', old.proposal_no;
  end if;
  return new;
end $$;
