-- Training: who is in which team, what each must have followed, who followed what and when, and where somebody stopped reading.
-- Of a check only a pass is kept. Answers live with a running attempt, which nobody but its owner can see, and are gone when it ends.

-- The municipality's own norms. No law gives one, so each is a setting.
create table knowledge.training_setting (
  municipality_id text primary key references platform.municipality,
  -- How many of a hundred situations one must answer well.
  pass_percent integer not null check (pass_percent between 50 and 100),
  -- How long a certificate holds; null: as long as the module keeps its version.
  valid_months integer check (valid_months between 1 and 120),
  -- The share of a team that must have all it needs, where a team has no norm of its own.
  norm_percent integer not null check (norm_percent between 1 and 100),
  -- Goes up with each change, so that the second of two people sees the first.
  version integer not null,
  changed_by text not null,
  changed_at timestamptz not null
);

-- Where one person is in one module. The only table that knows an answer.
create table knowledge.training_place (
  municipality_id text not null,
  person_id text not null,
  module_code text not null check (module_code ~ '^[a-z]+(-[a-z]+)*$'),
  module_version integer not null,
  page_code text not null check (page_code ~ '^[a-z]+(-[a-z]+)*$'),
  -- The running attempt: "situation:answer" with spaces between; empty when none runs.
  attempt text not null default '' check (attempt ~ '^[a-z0-9: -]*$' and length(attempt) <= 1000),
  -- How the last finished attempt went: two numbers, seen by its owner only.
  last_right integer,
  last_asked integer,
  last_on date,
  updated_at timestamptz not null,
  primary key (municipality_id, person_id, module_code),
  foreign key (municipality_id, person_id) references platform.person,
  check ((last_right is null) = (last_asked is null) and (last_right is null) = (last_on is null))
);

-- A colleague without an account, by a name under a key of its own.
create table knowledge.colleague (
  municipality_id text not null,
  colleague_id bigint generated always as identity,
  dossier_id uuid not null,
  name_sealed bytea not null,
  added_by text not null,
  added_at timestamptz not null,
  primary key (municipality_id, colleague_id),
  foreign key (municipality_id) references platform.municipality
);

create table knowledge.team (
  municipality_id text not null,
  team_id bigint generated always as identity,
  name text not null check (name <> '' and length(name) <= 80),
  manager_id text,
  norm_percent integer check (norm_percent between 1 and 100),
  version integer not null,
  changed_at timestamptz not null,
  closed_on date,
  primary key (municipality_id, team_id),
  foreign key (municipality_id) references platform.municipality,
  foreign key (municipality_id, manager_id) references platform.person
);
create unique index team_name_once on knowledge.team (municipality_id, lower(name)) where closed_on is null;

create table knowledge.team_member (
  municipality_id text not null,
  member_id bigint generated always as identity,
  team_id bigint not null,
  person_id text,
  colleague_id bigint,
  -- One word for either, so that one join finds what somebody followed.
  learner text not null generated always as (coalesce('person:' || person_id, 'colleague:' || colleague_id::text)) stored,
  -- What somebody does in the team: meets residents or goes on checks, works behind that, or leads.
  post text not null check (post in ('contact', 'behind', 'lead')),
  joined_on date not null,
  -- The first day on which somebody is no longer in the team.
  left_on date,
  primary key (municipality_id, member_id),
  foreign key (municipality_id, team_id) references knowledge.team,
  foreign key (municipality_id, person_id) references platform.person,
  foreign key (municipality_id, colleague_id) references knowledge.colleague,
  check ((person_id is null) <> (colleague_id is null)),
  check (left_on >= joined_on)
);
create unique index member_once on knowledge.team_member (municipality_id, team_id, learner) where left_on is null;

-- A course that somebody else gives.
create table knowledge.course (
  municipality_id text not null,
  course_id bigint generated always as identity,
  title text not null check (title <> '' and length(title) <= 120),
  provider text not null check (length(provider) <= 120),
  added_by text not null,
  added_at timestamptz not null,
  ended_on date,
  primary key (municipality_id, course_id),
  foreign key (municipality_id) references platform.municipality
);
create unique index course_title_once on knowledge.course (municipality_id, lower(title)) where ended_on is null;

-- Who must have what. A team or a post that is not named stands for all.
create table knowledge.requirement (
  municipality_id text not null,
  requirement_id bigint generated always as identity,
  team_id bigint,
  post text check (post in ('contact', 'behind', 'lead')),
  module_code text check (module_code ~ '^[a-z]+(-[a-z]+)*$'),
  course_id bigint,
  -- Days after joining, or after the requirement began, within which somebody must have it.
  within_days integer not null check (within_days between 0 and 730),
  -- Once followed, it must be followed again after so many months; null: once is enough.
  refresh_months integer check (refresh_months between 1 and 120),
  from_day date not null,
  -- The first day on which it no longer holds.
  ended_on date,
  set_by text not null,
  primary key (municipality_id, requirement_id),
  foreign key (municipality_id, team_id) references knowledge.team,
  foreign key (municipality_id, course_id) references knowledge.course,
  check ((module_code is null) <> (course_id is null)),
  check (ended_on >= from_day)
);

create table knowledge.course_import (
  municipality_id text not null,
  import_id bigint generated always as identity,
  made_by text not null,
  made_at timestamptz not null,
  rows_read integer not null,
  rows_written integer not null,
  undone_by text,
  undone_at timestamptz,
  primary key (municipality_id, import_id),
  foreign key (municipality_id) references platform.municipality
);

-- What somebody followed. Of a module it stands here only when the check was passed.
create table knowledge.training_result (
  municipality_id text not null,
  result_id bigint generated always as identity,
  person_id text,
  colleague_id bigint,
  learner text not null generated always as (coalesce('person:' || person_id, 'colleague:' || colleague_id::text)) stored,
  module_code text check (module_code ~ '^[a-z]+(-[a-z]+)*$'),
  module_version integer,
  course_id bigint,
  done_on date not null,
  -- The last day on which the certificate holds; null: without end.
  valid_until date check (valid_until >= done_on),
  -- By which a certificate is recognised; nothing can be read from it.
  mark text,
  import_id bigint,
  recorded_at timestamptz not null,
  primary key (municipality_id, result_id),
  foreign key (municipality_id, person_id) references platform.person,
  foreign key (municipality_id, colleague_id) references knowledge.colleague,
  foreign key (municipality_id, course_id) references knowledge.course,
  foreign key (municipality_id, import_id) references knowledge.course_import,
  check ((person_id is null) <> (colleague_id is null)),
  check ((module_code is null) <> (course_id is null)),
  check ((module_code is null) = (mark is null) and (module_code is null) = (module_version is null)),
  -- A module is followed under an own account, so that nobody passes it for another.
  check (module_code is null or person_id is not null),
  check (import_id is null or course_id is not null)
);
create index result_of_learner on knowledge.training_result (municipality_id, learner, done_on desc);
create unique index result_mark on knowledge.training_result (municipality_id, mark) where mark is not null;
create unique index course_result_once on knowledge.training_result (municipality_id, learner, course_id, done_on) where course_id is not null;

-- Where somebody wants to be reminded. The address stands under a key of its own.
create table knowledge.training_mail (
  municipality_id text not null,
  person_id text not null,
  dossier_id uuid not null,
  address_sealed bytea not null,
  -- The last day on which it was looked at whether there was anything to say, and on which a mail was made.
  looked_on date,
  mailed_on date,
  primary key (municipality_id, person_id),
  foreign key (municipality_id, person_id) references platform.person
);

alter table knowledge.training_setting enable row level security;
alter table knowledge.training_place enable row level security;
alter table knowledge.colleague enable row level security;
alter table knowledge.team enable row level security;
alter table knowledge.team_member enable row level security;
alter table knowledge.course enable row level security;
alter table knowledge.requirement enable row level security;
alter table knowledge.course_import enable row level security;
alter table knowledge.training_result enable row level security;
alter table knowledge.training_mail enable row level security;
