-- The log that proves itself (docs/audit-log.md): every line of audit.entry gets a place and a hash in one growing Merkle tree per municipality,
-- whose root is chained to the one before and signed. Lines wait in a queue of their own, filled in the transaction that writes the line:
-- one that commits late is sealed later, and a number that a rolled-back act used up leaves no hole, because places are given when a line is sealed.

create table audit.unsealed (
  municipality_id text not null,
  entry_id bigint not null,
  primary key (municipality_id, entry_id)
);

create function audit.queue_for_seal() returns trigger language plpgsql security definer set search_path = audit, pg_temp as $$
begin
  insert into audit.unsealed (municipality_id, entry_id) values (new.municipality_id, new.entry_id);
  return null;
end $$;
revoke all on function audit.queue_for_seal() from public;
create trigger entry_waits_for_seal after insert on audit.entry for each row execute function audit.queue_for_seal();

-- What was written before there were seals waits for the first one.
insert into audit.unsealed (municipality_id, entry_id) select municipality_id, entry_id from audit.entry;

-- The place of each line in the tree, without holes from 1, and the hash of what it said when it was sealed.
create table audit.leaf (
  municipality_id text not null references platform.municipality,
  position bigint not null check (position > 0),
  entry_id bigint not null,
  hash bytea not null check (length(hash) = 32),
  primary key (municipality_id, position),
  unique (municipality_id, entry_id)
);

create table audit.seal_key (
  municipality_id text not null references platform.municipality,
  -- The first four bytes of SHA-256 over name, newline, 0x01 and the public key (c2sp.org/signed-note), in hexadecimal.
  key_id text not null,
  public_key bytea not null check (length(public_key) = 32),
  -- Opens only with the municipality's key, and is for nobody but the worker.
  private_sealed bytea not null,
  made_at timestamptz not null,
  primary key (municipality_id, key_id)
);

create table audit.seal (
  municipality_id text not null references platform.municipality,
  seal_no bigint not null check (seal_no > 0),
  -- How many lines the tree holds, those of earlier seals among them.
  size bigint not null check (size > 0),
  root bytea not null check (length(root) = 32),
  -- SHA-256 of the signed text of the seal before; zeros for the first.
  previous bytea not null check (length(previous) = 32),
  sealed_at timestamptz not null,
  key_id text not null,
  signature bytea not null check (length(signature) = 64),
  primary key (municipality_id, seal_no),
  foreign key (municipality_id, key_id) references audit.seal_key
);

-- Where sealing goes on: the right edge of the tree, so that a new line costs no reading of old ones. No evidence: it is made anew from the leaves when it does not fit.
-- Its row is also the lock by which several workers take turns.
create table audit.sealing (
  municipality_id text primary key references platform.municipality,
  size bigint not null,
  edge bytea not null
);

-- What a whole check found; null in `damage` when everything held.
create table audit.seal_check (
  municipality_id text not null references platform.municipality,
  check_id bigint generated always as identity,
  checked_at timestamptz not null,
  size bigint not null,
  damage text,
  seal_no bigint,
  position bigint,
  entry_id bigint,
  primary key (municipality_id, check_id)
);

alter table audit.unsealed enable row level security;
alter table audit.leaf enable row level security;
alter table audit.seal_key enable row level security;
alter table audit.seal enable row level security;
alter table audit.sealing enable row level security;
alter table audit.seal_check enable row level security;

create policy unsealed_work on audit.unsealed to baken_worker using (municipality_id = platform.municipality());
create policy unsealed_read on audit.unsealed for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('audit.read'));
grant select, delete on audit.unsealed to baken_worker;
grant select on audit.unsealed to baken_staff;

create policy leaf_work on audit.leaf to baken_worker using (municipality_id = platform.municipality()) with check (municipality_id = platform.municipality());
create policy leaf_read on audit.leaf for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('audit.read'));
grant select, insert on audit.leaf to baken_worker;
grant select on audit.leaf to baken_staff;

-- A public key, a root and a signature tell nothing about a line; they are published so that anybody may hold us to them.
create policy seal_key_own on audit.seal_key using (municipality_id = platform.municipality()) with check (municipality_id = platform.municipality());
grant select (municipality_id, key_id, public_key, made_at) on audit.seal_key to baken_public, baken_staff;
grant select, insert on audit.seal_key to baken_worker;
create policy seal_own on audit.seal using (municipality_id = platform.municipality()) with check (municipality_id = platform.municipality());
grant select on audit.seal to baken_public, baken_staff;
grant select, insert on audit.seal to baken_worker;

create policy sealing_work on audit.sealing to baken_worker using (municipality_id = platform.municipality()) with check (municipality_id = platform.municipality());
create policy sealing_read on audit.sealing for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('audit.read'));
grant select, insert, update on audit.sealing to baken_worker;
grant select on audit.sealing to baken_staff;

create policy check_work on audit.seal_check to baken_worker using (municipality_id = platform.municipality()) with check (municipality_id = platform.municipality());
create policy check_read on audit.seal_check for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('audit.read'));
create policy check_add on audit.seal_check for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('audit.read'));
grant select, insert on audit.seal_check to baken_worker, baken_staff;

-- The worker hashes what the lines say.
create policy entry_seal on audit.entry for select to baken_worker using (municipality_id = platform.municipality());
grant select on audit.entry to baken_worker;

create function audit.refuse_seal_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only', tg_table_schema, tg_table_name;
end $$;
create trigger leaf_stays before update or delete on audit.leaf for each row execute function audit.refuse_seal_change();
create trigger leaf_is_never_emptied before truncate on audit.leaf for each statement execute function audit.refuse_seal_change();
create trigger seal_stays before update or delete on audit.seal for each row execute function audit.refuse_seal_change();
create trigger seal_is_never_emptied before truncate on audit.seal for each statement execute function audit.refuse_seal_change();
create trigger seal_key_stays before update or delete on audit.seal_key for each row execute function audit.refuse_seal_change();
create trigger seal_key_is_never_emptied before truncate on audit.seal_key for each statement execute function audit.refuse_seal_change();
