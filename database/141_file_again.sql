-- A false alarm: once the scanner knows better, it is asked about what it found once more. Until it answers the file stays shut, and what it said before stays in the log (decision 0045).
create function signals.look_again() returns bigint
language plpgsql security definer set search_path = signals, pg_temp as $$
declare
  files bigint;
begin
  update signals.attachment a set look = 'held', finding = null, looked_at = null, look_next_at = null, look_tries = 0
  where a.municipality_id = platform.municipality() and a.look = 'found';
  get diagnostics files = row_count;
  return files;
end $$;
revoke all on function signals.look_again() from public;
grant execute on function signals.look_again() to baken_worker;
