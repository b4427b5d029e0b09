-- The privacy officer's view of the log (docs/decisions/0028).

-- Looking for a month among years of lines; lines come in the order of time, so a coarse index is enough and costs an act next to nothing.
create index entry_by_time on audit.entry using brin (at);

-- Who oversees the use sees what was given to whom and on what ground. Of the sealed choices the program shows the ground alone (signals' offers.ts).
-- Drafts are nobody's disclosure yet.
create policy package_overseen on signals.package for select to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('audit.read') and sent_at is not null);
