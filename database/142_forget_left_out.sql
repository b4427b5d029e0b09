-- What files were left out of a signal goes with the signal. The rest of this function is as in 132; its rights stay.
create or replace function signals.take_away(numbers text[]) returns table (dossier_hash bytea)
language plpgsql security definer set search_path = signals, pg_temp as $$
declare
  town text := platform.municipality();
  keys uuid[];
  muted_here bigint[];
begin
  keys := array(select s.dossier_id from signals.signal s where s.municipality_id = town and s.number = any(numbers)
    union select i.dossier_id from signals.identity i where i.municipality_id = town and i.number = any(numbers)
    union select p.dossier_id from signals.package p where p.municipality_id = town and p.number = any(numbers));
  insert into signals.tally (municipality_id, quarter, form_code, source, sector_code, outcome, signals)
    select town, to_char(s.received_at at time zone 'Europe/Amsterdam', 'YYYY"-Q"Q'), coalesce(s.form_code, ''), s.source, coalesce(s.sector_code, ''),
      coalesce((select d.outcome from signals.decision d where d.municipality_id = s.municipality_id and d.number = s.number order by d.decision_id desc limit 1), ''), count(*)
    from signals.signal s where s.municipality_id = town and s.number = any(numbers) group by 2, 3, 4, 5, 6
    on conflict on constraint tally_pkey do update set signals = signals.tally.signals + excluded.signals;
  -- What was muted from one of these is used again where it stands elsewhere: the reason for muting goes with the signal.
  muted_here := array(select e.id::bigint from signals.muting m cross join lateral jsonb_array_elements_text(m.identifier_ids) as e (id) where m.municipality_id = town and m.number = any(numbers));
  delete from signals.muting m where m.municipality_id = town and m.number = any(numbers);
  update signals.identifier i set muted = false where i.municipality_id = town and i.identifier_id = any(muted_here) and i.muted
    and not exists (select from signals.muting m where m.municipality_id = town and m.unmuted_at is null
      and exists (select from jsonb_array_elements_text(m.identifier_ids) as e (id) where e.id::bigint = i.identifier_id));
  delete from signals.connection c where c.municipality_id = town and (c.from_number = any(numbers) or c.to_number = any(numbers));
  delete from signals.mention m where m.municipality_id = town and m.number = any(numbers);
  delete from signals.identifier i where i.municipality_id = town and i.identifier_id = any(muted_here) and i.degree = 0 and not i.muted;
  delete from signals.package_event e where e.municipality_id = town and e.number = any(numbers);
  delete from signals.package p where p.municipality_id = town and p.number = any(numbers);
  delete from signals.identity_opening o where o.municipality_id = town and o.number = any(numbers);
  delete from signals.identity_answer a where a.municipality_id = town and a.number = any(numbers);
  delete from signals.identity_request r where r.municipality_id = town and r.number = any(numbers);
  delete from signals.identity i where i.municipality_id = town and i.number = any(numbers);
  delete from signals.reporter r where r.municipality_id = town and r.number = any(numbers);
  delete from signals.helped h where h.municipality_id = town and h.number = any(numbers);
  delete from signals.attachment a where a.municipality_id = town and a.number = any(numbers);
  delete from signals.left_out l where l.municipality_id = town and l.number = any(numbers);
  delete from signals.message m where m.municipality_id = town and m.number = any(numbers);
  delete from signals.indicator_mark m where m.municipality_id = town and m.number = any(numbers);
  delete from signals.enrichment_check c where c.municipality_id = town and c.number = any(numbers);
  delete from signals.weighing w where w.municipality_id = town and w.number = any(numbers);
  delete from signals.triage_takeover t where t.municipality_id = town and t.number = any(numbers);
  delete from signals.triage t where t.municipality_id = town and t.number = any(numbers);
  delete from signals.decision d where d.municipality_id = town and d.number = any(numbers);
  delete from signals.closing c where c.municipality_id = town and c.number = any(numbers);
  delete from signals.state_change c where c.municipality_id = town and c.number = any(numbers);
  delete from signals.retention_change c where c.municipality_id = town and c.number = any(numbers);
  delete from signals.internal_report r where r.municipality_id = town and r.number = any(numbers);
  delete from signals.intake i where i.municipality_id = town and i.number = any(numbers);
  delete from signals.signal_area a where a.municipality_id = town and a.number = any(numbers);
  delete from signals.signal s where s.municipality_id = town and s.number = any(numbers);
  delete from platform.dossier_key k where k.municipality_id = town and k.dossier_id = any(keys);
  return query select sha256(convert_to(id::text, 'UTF8')) from unnest(keys) as id;
end $$;
