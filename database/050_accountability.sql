-- The accountability room: letters to the council. A letter is a draft until it is sent; from then on it and its files stay as they are,
-- whatever happens to the plan, the knowledge and the registers that it was made from.

create schema accountability;
grant usage on schema accountability to baken_public, baken_staff, baken_worker;

create table accountability.letter (
  municipality_id text not null references platform.municipality,
  letter_ref text not null check (letter_ref ~ '^B-[0-9]{4}-[0-9]{4}$'),
  -- What it was made from. No foreign key: a letter keeps standing when the plan's room is emptied one day.
  plan_ref text not null,
  plan_version integer not null,
  state text not null default 'draft' check (state in ('draft', 'sent')),
  title text not null,
  -- The whole document as src/platform/documents/content.ts describes it; the page and the three files are made from this alone.
  content jsonb not null,
  -- Pillars or measures in it that the municipality still has to confirm.
  has_examples boolean not null,
  made_at timestamptz not null,
  made_by text,
  sent_at timestamptz,
  sent_by text,
  primary key (municipality_id, letter_ref),
  check ((state = 'sent') = (sent_at is not null))
);
-- One draft a plan: making it again renews it.
create unique index letter_one_draft on accountability.letter (municipality_id, plan_ref) where state = 'draft';

create table accountability.letter_file (
  municipality_id text not null,
  letter_ref text not null,
  kind text not null check (kind in ('pdf', 'odt', 'docx')),
  bytes bytea not null,
  sha256 bytea not null check (sha256 = sha256(bytes)),
  primary key (municipality_id, letter_ref, kind),
  foreign key (municipality_id, letter_ref) references accountability.letter
);

-- Rights can be granted by mistake; these triggers also stop the role that owns the tables.
create function accountability.keep_sent_letter() returns trigger language plpgsql security definer set search_path = accountability, pg_temp as $$
begin
  if old.state = 'sent' then raise exception 'letter % was sent and stays as it is', old.letter_ref; end if;
  if tg_op = 'DELETE' then return old; end if;
  if new.state = 'sent' and (select count(*) from accountability.letter_file f where f.municipality_id = old.municipality_id and f.letter_ref = old.letter_ref) <> 3 then
    raise exception 'letter % has no files to be sent', old.letter_ref;
  end if;
  return new;
end $$;
create trigger letter_stays before update or delete on accountability.letter for each row execute function accountability.keep_sent_letter();

create function accountability.keep_sent_file() returns trigger language plpgsql security definer set search_path = accountability, pg_temp as $$
begin
  if tg_op <> 'INSERT' and exists (select from accountability.letter l where l.municipality_id = old.municipality_id and l.letter_ref = old.letter_ref and l.state = 'sent') then
    raise exception 'letter % was sent and stays as it is', old.letter_ref;
  end if;
  if tg_op = 'DELETE' then return old; end if;
  if exists (select from accountability.letter l where l.municipality_id = new.municipality_id and l.letter_ref = new.letter_ref and l.state = 'sent') then
    raise exception 'letter % was sent and stays as it is', new.letter_ref;
  end if;
  return new;
end $$;
create trigger file_stays before insert or update or delete on accountability.letter_file for each row execute function accountability.keep_sent_file();

create function accountability.refuse_emptying() returns trigger language plpgsql as $$
begin
  raise exception 'letters are never emptied';
end $$;
create trigger letter_is_never_emptied before truncate on accountability.letter for each statement execute function accountability.refuse_emptying();
create trigger file_is_never_emptied before truncate on accountability.letter_file for each statement execute function accountability.refuse_emptying();

alter table accountability.letter enable row level security;
alter table accountability.letter_file enable row level security;

create policy letter_public on accountability.letter for select to baken_public using (municipality_id = platform.municipality() and state = 'sent');
create policy letter_read on accountability.letter for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('letters.read'));
create policy letter_make on accountability.letter for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('letters.make') and state = 'draft');
create policy letter_change on accountability.letter for update to baken_staff
  using (municipality_id = platform.municipality() and state = 'draft' and (platform.actor_may('letters.make') or platform.actor_may('letters.send')))
  with check (municipality_id = platform.municipality() and ((state = 'draft' and platform.actor_may('letters.make')) or (state = 'sent' and platform.actor_may('letters.send'))));

-- Asks accountability.letter as the caller, so that its own row policy decides: the public sees the files of sent letters only.
create policy file_read on accountability.letter_file for select to baken_public, baken_staff using (
  municipality_id = platform.municipality()
  and exists (select from accountability.letter l where l.municipality_id = letter_file.municipality_id and l.letter_ref = letter_file.letter_ref and l.state = 'sent')
);
create policy file_add on accountability.letter_file for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('letters.send'));

-- The public sees what the letter says and when it was sent, not who made it.
grant select (municipality_id, letter_ref, state, title, content, sent_at) on accountability.letter to baken_public;
grant select on accountability.letter_file to baken_public;
grant select, insert on accountability.letter to baken_staff;
grant update (plan_version, state, title, content, has_examples, made_at, made_by, sent_at, sent_by) on accountability.letter to baken_staff;
grant select, insert on accountability.letter_file to baken_staff;
