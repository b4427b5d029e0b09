-- The archive: beside the files for readers every sent document has a PDF/A-2a, and the municipality says how long its documents of account are kept.

create table accountability.archive_file (
  municipality_id text not null,
  letter_ref text not null,
  kind text not null check (kind in ('pdf-a')),
  bytes bytea not null,
  sha256 bytea not null check (sha256 = sha256(bytes)),
  made_at timestamptz not null,
  primary key (municipality_id, letter_ref, kind),
  foreign key (municipality_id, letter_ref) references accountability.letter
);

-- What the selection list says about these documents, as the municipality reads it. Versions are added; the newest counts; without one it is "to be decided".
create table accountability.archive_setting (
  municipality_id text not null references platform.municipality,
  version_id bigint generated always as identity,
  -- B: kept for ever, V: kept for a time, N: to be decided (the list of appraisals of MDTO).
  appraisal text not null check (appraisal in ('B', 'V', 'N')),
  term_years integer check (term_years between 1 and 200),
  category text check (category <> ''),
  decided_by text not null,
  decided_at timestamptz not null,
  primary key (municipality_id, version_id),
  check ((appraisal = 'V') = (term_years is not null))
);

-- The same guard as for the files for readers: nothing is added to what was sent, nothing in it changes.
create trigger archive_file_stays before insert or update or delete on accountability.archive_file for each row execute function accountability.keep_sent_file();
create trigger archive_file_is_never_emptied before truncate on accountability.archive_file for each statement execute function accountability.refuse_emptying();

alter table accountability.archive_file enable row level security;
alter table accountability.archive_setting enable row level security;

create policy archive_file_read on accountability.archive_file for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('letters.read'));
create policy archive_file_add on accountability.archive_file for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('letters.send'));
create policy archive_setting_read on accountability.archive_setting for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('letters.read'));
-- Nobody decides in another's name.
create policy archive_setting_add on accountability.archive_setting for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('letters.send') and decided_by = platform.actor());

grant select, insert on accountability.archive_file, accountability.archive_setting to baken_staff;
