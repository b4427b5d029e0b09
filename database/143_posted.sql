-- Forms that were sent and kept, so that the same form sent twice does its work once (docs/decisions/0046).
create table platform.posted (
  municipality_id text not null references platform.municipality,
  -- Derived from a number that stands only in the page and from all that was sent; neither can be told from it.
  post_index bytea not null,
  -- Where it led, under a key of the same origin; null where a page was the answer.
  location_sealed bytea,
  ends_at timestamptz not null,
  primary key (municipality_id, post_index)
);
alter table platform.posted enable row level security;
-- Who sends the form sees its one row; the worker sees them all, to take them away.
create policy posted_own on platform.posted to baken_public, baken_staff
  using (municipality_id = platform.municipality() and post_index = decode(nullif(current_setting('baken.posted', true), ''), 'hex')) with check (municipality_id = platform.municipality());
create policy posted_over on platform.posted to baken_worker using (municipality_id = platform.municipality());
grant select, insert on platform.posted to baken_public, baken_staff;
grant select (municipality_id, ends_at), delete on platform.posted to baken_worker;
