-- What the picture counts, added up in the database: months, days and codes; no number of a signal, no word of anybody.
-- Only for whoever handles signals: for others every function here is empty, as signals.facts() is.

-- The columns that are counted stand in the index, so that no sealed story is read to count a signal.
create index signal_counted on signals.signal (municipality_id, received_at) include (number, form_code, sector_code, source, answer_by);
create index signal_placed on signals.signal (municipality_id, received_at) include (form_code, sector_code, source) where place_sealed is not null;
create index decision_counted on signals.decision (municipality_id, number, decision_id) include (outcome, group_id, decided_at);

-- A filter on a code: null takes all, '-' takes those without one.
create function signals.fits(code text, wanted text) returns boolean language sql immutable parallel safe as
  $$ select wanted is null or code = wanted or (wanted = '-' and code is null) $$;
revoke all on function signals.fits(text, text) from public;

-- Signals by the month in which they came in (of the Dutch calendar) and by form, source and sector, each apart; and sector by form. `until` is the first moment that counts no more.
create function signals.counts_by_month(since timestamptz, until timestamptz, only_form text, only_sector text, only_source text)
returns table (what text, month text, code text, other text, count integer)
language sql stable security definer set search_path = signals, pg_temp as $$
  with counted as (
    select date_trunc('month', s.received_at at time zone 'Europe/Amsterdam') as month, s.form_code, s.source, s.sector_code, count(*)::integer as count
    from signals.signal s
    where (select platform.actor_may('signals.read')) and s.municipality_id = platform.municipality() and s.received_at >= since and s.received_at < until
      and fits(s.form_code, only_form) and fits(s.sector_code, only_sector) and fits(s.source, only_source)
    group by 1, 2, 3, 4
  )
  select case grouping(month, form_code, source, sector_code) when 3 then 'form' when 5 then 'source' when 6 then 'sector' else 'form-in-sector' end,
    to_char(month, 'YYYY-MM'), case when grouping(source) = 0 then source when grouping(sector_code) = 0 then sector_code else form_code end,
    case when grouping(month) = 1 then form_code end, sum(count)::integer
  from counted group by grouping sets ((month, form_code), (month, source), (month, sector_code), (sector_code, form_code))
  order by 1, 2, 3, 4
$$;

-- How many of them name a place, by month. Which place is sealed.
create function signals.counts_with_place(since timestamptz, until timestamptz, only_form text, only_sector text, only_source text)
returns table (month text, count integer)
language sql stable security definer set search_path = signals, pg_temp as $$
  select to_char(date_trunc('month', s.received_at at time zone 'Europe/Amsterdam'), 'YYYY-MM'), count(*)::integer
  from signals.signal s
  where (select platform.actor_may('signals.read')) and s.municipality_id = platform.municipality() and s.received_at >= since and s.received_at < until and s.place_sealed is not null
    and fits(s.form_code, only_form) and fits(s.sector_code, only_sector) and fits(s.source, only_source)
  group by 1 order by 1
$$;

-- What was decided, by the month in which the signal came in. A signal counts with each outcome that was decided together last; null: nothing was decided yet.
create function signals.counts_by_outcome(since timestamptz, until timestamptz, only_form text, only_sector text, only_source text)
returns table (month text, outcome text, count integer)
language sql stable security definer set search_path = signals, pg_temp as $$
  with counted as (
    select s.number, date_trunc('month', s.received_at at time zone 'Europe/Amsterdam') as month
    from signals.signal s
    where (select platform.actor_may('signals.read')) and s.municipality_id = platform.municipality() and s.received_at >= since and s.received_at < until
      and fits(s.form_code, only_form) and fits(s.sector_code, only_sector) and fits(s.source, only_source)
  ), newest as (
    select distinct on (d.number) d.number, d.group_id from signals.decision d
    where (select platform.actor_may('signals.read')) and d.municipality_id = platform.municipality() order by d.number, d.decision_id desc
  ), decided as (
    select d.number, d.outcome from signals.decision d join newest n on n.number = d.number and n.group_id = d.group_id where d.municipality_id = platform.municipality()
  )
  select to_char(c.month, 'YYYY-MM'), d.outcome, count(*)::integer from counted c left join decided d on d.number = c.number group by c.month, d.outcome order by 1, 2
$$;

-- Days from receipt to the first decision beside the days that the municipality gives itself, by the month of receipt; of those that wait, the days until today.
create function signals.counts_to_decision(since timestamptz, until timestamptz, today date, only_form text, only_sector text, only_source text)
returns table (month text, decided boolean, days integer, term integer, count integer)
language sql stable security definer set search_path = signals, pg_temp as $$
  with counted as (
    select s.number, (s.received_at at time zone 'Europe/Amsterdam')::date as received, s.answer_by
    from signals.signal s
    where (select platform.actor_may('signals.read')) and s.municipality_id = platform.municipality() and s.received_at >= since and s.received_at < until
      and fits(s.form_code, only_form) and fits(s.sector_code, only_sector) and fits(s.source, only_source)
  ), first as (
    select distinct on (d.number) d.number, (d.decided_at at time zone 'Europe/Amsterdam')::date as decided from signals.decision d
    where (select platform.actor_may('signals.read')) and d.municipality_id = platform.municipality() order by d.number, d.decision_id
  )
  select to_char(c.received, 'YYYY-MM'), f.number is not null, greatest(coalesce(f.decided, today) - c.received, 0), c.answer_by - c.received, count(*)::integer
  from counted c left join first f on f.number = c.number group by 1, 2, 3, 4 order by 1, 2, 3, 4
$$;

-- The month of the first signal, and how many there are from before a moment.
create function signals.counts_before(moment timestamptz)
returns table (first_month text, earlier integer)
language sql stable security definer set search_path = signals, pg_temp as $$
  select to_char(min(s.received_at) at time zone 'Europe/Amsterdam', 'YYYY-MM'), (count(*) filter (where s.received_at < moment))::integer
  from signals.signal s where (select platform.actor_may('signals.read')) and s.municipality_id = platform.municipality()
$$;

revoke all on function signals.counts_by_month(timestamptz, timestamptz, text, text, text), signals.counts_with_place(timestamptz, timestamptz, text, text, text),
  signals.counts_by_outcome(timestamptz, timestamptz, text, text, text), signals.counts_to_decision(timestamptz, timestamptz, date, text, text, text), signals.counts_before(timestamptz) from public;
grant execute on function signals.counts_by_month(timestamptz, timestamptz, text, text, text), signals.counts_with_place(timestamptz, timestamptz, text, text, text),
  signals.counts_by_outcome(timestamptz, timestamptz, text, text, text), signals.counts_to_decision(timestamptz, timestamptz, date, text, text, text), signals.counts_before(timestamptz) to baken_staff;
