-- The account in full: documents of five kinds, made of blocks, reviewed by a second person, adopted, sent and then frozen. The table keeps the name of its
-- first kind; a row is any document of account. Nothing that was sent before is touched.

alter table accountability.letter
  add column kind text not null default 'council-letter' check (kind in ('council-letter', 'progress-letter', 'yearly-report', 'answer', 'picture')),
  -- The year that a report or a picture is about; the subject and the questions that an answer is about.
  add column period text check (period ~ '^[0-9]{4}$'),
  add column asked jsonb,
  -- A correction is a new document that says which one it replaces.
  add column replaces text,
  -- What the registers said when the blocks were last filled, for "what changed since"; internal.
  add column stand jsonb,
  add column review_asked_at timestamptz,
  add column review_asked_by text,
  add column reviewed_at timestamptz,
  add column reviewed_by text,
  add column adopted_body text check (adopted_body <> ''),
  add column adopted_on date,
  add column adopted_by text,
  -- What was frozen, as canonical JSON (RFC 8785), byte for byte, and its SHA-256: whoever has the file can check it.
  add column record text,
  add column record_sha256 bytea;

alter table accountability.letter drop constraint letter_state_check;
alter table accountability.letter drop constraint letter_letter_ref_check;
alter table accountability.letter
  add constraint letter_state_check check (state in ('draft', 'in-review', 'reviewed', 'adopted', 'sent')),
  add constraint letter_letter_ref_check check (letter_ref ~ '^[BJAP]-[0-9]{4}-[0-9]{4}$'),
  add constraint letter_questions_check check ((kind = 'answer') = (asked is not null)),
  add constraint letter_year_check check ((kind in ('yearly-report', 'picture')) = (period is not null)),
  add constraint letter_record_check check ((record is null) = (record_sha256 is null) and (record is null or record_sha256 = sha256(convert_to(record, 'UTF8')))),
  add constraint letter_replaces_fk foreign key (municipality_id, replaces) references accountability.letter,
  -- Nobody reviews the own work, whatever the program says.
  add constraint letter_reviewer_check check (reviewed_by is null or reviewed_by is distinct from made_by),
  add constraint letter_reviewed_check check (state not in ('reviewed', 'adopted') or (reviewed_at is not null and reviewed_by is not null)),
  add constraint letter_adoption_check check (state <> 'adopted' or (adopted_body is not null and adopted_on is not null));

drop index accountability.letter_one_draft;
-- One on its way for each kind, plan and year; of answers there may be many at once.
create unique index letter_one_open on accountability.letter (municipality_id, kind, plan_ref, coalesce(period, '')) where state <> 'sent' and kind <> 'answer';
create unique index letter_replaced_once on accountability.letter (municipality_id, replaces) where replaces is not null;

-- The blocks of a document. A change is a new edition of the block; the newest counts, and none is ever changed or removed.
create table accountability.letter_block (
  municipality_id text not null,
  letter_ref text not null,
  block_key text not null check (block_key ~ '^[a-z][a-z0-9-]{0,60}$'),
  edition integer not null check (edition > 0),
  place double precision not null,
  label text not null check (label <> ''),
  -- What the registers and the wording gave: parts of the document, and the sources of each number and statement. Null: added by hand.
  given jsonb,
  sources jsonb not null,
  given_at timestamptz,
  -- Somebody has to write here before it can be reviewed.
  to_write boolean not null default false,
  -- The text as somebody typed it; null: as it was given.
  written text,
  left_out boolean not null default false,
  step text not null check (step in ('fill', 'add', 'write', 'leave-out', 'take-in', 'reset', 'renew', 'undo')),
  step_by text,
  step_at timestamptz not null,
  primary key (municipality_id, letter_ref, block_key, edition),
  foreign key (municipality_id, letter_ref) references accountability.letter,
  check (given is not null or written is not null)
);

-- Who did what with a document on its way, and what a reviewer wrote, sealed: comments may speak of people.
create table accountability.letter_step (
  municipality_id text not null,
  letter_ref text not null,
  step_id bigint generated always as identity,
  step text not null check (step in ('ask', 'take-back', 'approve', 'send-back', 'adopt', 'send')),
  dossier_id uuid,
  words_sealed bytea,
  step_by text,
  step_at timestamptz not null,
  primary key (municipality_id, letter_ref, step_id),
  foreign key (municipality_id, letter_ref) references accountability.letter,
  check ((dossier_id is null) = (words_sealed is null))
);

-- The municipality's own wording of a part of a document. Versions are added; the newest counts; null is back to the built-in wording.
create table accountability.wording (
  municipality_id text not null references platform.municipality,
  wording_key text not null check (wording_key ~ '^[a-z]+(-[a-z]+)*/[a-z]+(-[a-z]+)*$'),
  version_id bigint generated always as identity,
  words text check (words <> ''),
  written_by text not null,
  written_at timestamptz not null,
  primary key (municipality_id, wording_key, version_id)
);

-- Which step leads where, and what each owes. Beside the older trigger that keeps what was sent.
create function accountability.keep_the_way() returns trigger language plpgsql security definer set search_path = accountability, pg_temp as $$
begin
  -- The older trigger says what is to be said of a sent one.
  if old.state = 'sent' then return new; end if;
  if new.state <> old.state and not (old.state || '>' || new.state) in
    ('draft>in-review', 'in-review>draft', 'in-review>reviewed', 'reviewed>draft', 'reviewed>adopted', 'adopted>draft', 'adopted>sent') then
    raise exception 'a document does not go from % to %', old.state, new.state;
  end if;
  if old.state <> 'draft' and new.state <> 'sent' and (new.content is distinct from old.content or new.title is distinct from old.title or new.stand is distinct from old.stand) then
    raise exception 'the text of document % is fixed while it is on its way', old.letter_ref;
  end if;
  if new.reviewed_by is not null and exists (select from accountability.letter_block b where b.municipality_id = new.municipality_id and b.letter_ref = new.letter_ref and b.step_by = new.reviewed_by) then
    raise exception 'who wrote in document % does not review it', new.letter_ref;
  end if;
  if new.state = 'sent' and new.record is null then raise exception 'document % has no record to be frozen', old.letter_ref; end if;
  if new.kind <> old.kind or new.replaces is distinct from old.replaces or new.period is distinct from old.period or new.asked is distinct from old.asked then
    raise exception 'what document % is about does not change', old.letter_ref;
  end if;
  return new;
end $$;
create trigger letter_keeps_the_way before update on accountability.letter for each row execute function accountability.keep_the_way();

create function accountability.keep_editions() returns trigger language plpgsql security definer set search_path = accountability, pg_temp as $$
begin
  if tg_op <> 'INSERT' then raise exception 'an edition of a block stays as it is'; end if;
  if (select l.state from accountability.letter l where l.municipality_id = new.municipality_id and l.letter_ref = new.letter_ref) <> 'draft' then
    raise exception 'document % is no draft any more', new.letter_ref;
  end if;
  return new;
end $$;
create trigger block_stays before insert or update or delete on accountability.letter_block for each row execute function accountability.keep_editions();
create trigger block_is_never_emptied before truncate on accountability.letter_block for each statement execute function accountability.refuse_emptying();
create trigger step_is_never_emptied before truncate on accountability.letter_step for each statement execute function accountability.refuse_emptying();

alter table accountability.letter_block enable row level security;
alter table accountability.letter_step enable row level security;
alter table accountability.wording enable row level security;

drop policy letter_change on accountability.letter;
create policy letter_change on accountability.letter for update to baken_staff
  using (municipality_id = platform.municipality() and state <> 'sent' and (platform.actor_may('letters.make') or platform.actor_may('letters.review') or platform.actor_may('letters.send')))
  with check (municipality_id = platform.municipality() and case state
    when 'draft' then platform.actor_may('letters.make') or platform.actor_may('letters.review')
    when 'in-review' then platform.actor_may('letters.make')
    when 'reviewed' then platform.actor_may('letters.review') and reviewed_by is not distinct from nullif(platform.actor(), '')
    else platform.actor_may('letters.send') end);

create policy block_read on accountability.letter_block for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('letters.read'));
-- Nobody writes in another's name.
create policy block_add on accountability.letter_block for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('letters.make') and step_by is not distinct from nullif(platform.actor(), ''));
create policy step_read on accountability.letter_step for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('letters.read'));
create policy step_add on accountability.letter_step for insert to baken_staff
  with check (municipality_id = platform.municipality() and step_by is not distinct from nullif(platform.actor(), '') and case step
    when 'ask' then platform.actor_may('letters.make') when 'take-back' then platform.actor_may('letters.make')
    when 'approve' then platform.actor_may('letters.review') when 'send-back' then platform.actor_may('letters.review') else platform.actor_may('letters.send') end);
create policy wording_read on accountability.wording for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('letters.read'));
create policy wording_write on accountability.wording for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('letters.make') and written_by = platform.actor());

-- The public sees of what was sent what it is about, what it replaces and its record; never who made or reviewed it.
grant select (kind, period, replaces, adopted_body, adopted_on, record, record_sha256) on accountability.letter to baken_public;
grant update (stand, review_asked_at, review_asked_by, reviewed_at, reviewed_by, adopted_body, adopted_on, adopted_by, record, record_sha256) on accountability.letter to baken_staff;
grant select, insert on accountability.letter_block, accountability.letter_step, accountability.wording to baken_staff;

-- A draft from before has one block: the whole of it, as it was made.
insert into accountability.letter_block (municipality_id, letter_ref, block_key, edition, place, label, given, sources, given_at, step, step_by, step_at)
  select municipality_id, letter_ref, 'whole', 1, 1, title, content -> 'blocks', '[]', made_at, 'fill', made_by, made_at from accountability.letter where state = 'draft';
