-- The risk register: where exploitation could happen here, on which grounds, what is done against it and how named people judge it. No number stands for a judgement.
-- Everything that people write is sealed. What may point at a person or a firm stands apart, and only who may read signals gets it out.

create table picture.risk (
  municipality_id text not null references platform.municipality,
  risk_no integer not null check (risk_no > 0),
  dossier_id uuid not null,
  state text not null default 'open' check (state in ('open', 'closed')),
  -- Counts what was ever said of it; whoever writes says which one they had read.
  revision integer not null check (revision > 0),
  made_by text not null check (made_by <> ''),
  made_at timestamptz not null,
  primary key (municipality_id, risk_no)
);

-- What and where it is. Added, never changed: the newest counts.
create table picture.risk_description (
  municipality_id text not null,
  risk_no integer not null,
  revision integer not null,
  sector_code text not null check (sector_code ~ '^[a-z]+(-[a-z]+)*$'),
  -- Codes such as 'labour,sexual'.
  forms text not null check (forms ~ '^[a-z]+(-[a-z]+)*(,[a-z]+(-[a-z]+)*)*$'),
  place_kind text not null check (place_kind in ('area', 'street', 'object')),
  -- How much of this kind of work or place there is here; steps of words.
  exposure text not null check (exposure in ('unknown', 'hardly', 'sometimes', 'often')),
  -- The area, the street and the words on exposure.
  words_sealed bytea not null,
  -- The revision in which the object was named (picture.risk_confidential). An edit by somebody who may not read it takes it along.
  object_revision integer,
  said_by text not null check (said_by <> ''),
  said_at timestamptz not null,
  primary key (municipality_id, risk_no, revision),
  foreign key (municipality_id, risk_no) references picture.risk,
  check ((place_kind = 'object') = (object_revision is not null))
);

-- How a named person judges it, and why; closing and reopening are judgements too. Added, never changed: a new one undoes the one before.
create table picture.risk_judgement (
  municipality_id text not null,
  risk_no integer not null,
  revision integer not null,
  kind text not null check (kind in ('judged', 'closed', 'reopened')),
  judgement text check (judgement in ('act-now', 'watch', 'enough-done', 'not-known')),
  -- What the documented sources suggested at that moment; null when they suggest nothing.
  suggested text check (suggested in ('act-now', 'watch', 'enough-done', 'not-known')),
  next_look date,
  -- Null only when a judgement stays what it was.
  reason_sealed bytea,
  said_by text not null check (said_by <> ''),
  said_at timestamptz not null,
  primary key (municipality_id, risk_no, revision),
  foreign key (municipality_id, risk_no) references picture.risk,
  check ((kind = 'judged') = (judgement is not null)),
  check ((kind = 'closed') = (next_look is null)),
  check (kind = 'judged' or reason_sealed is not null)
);

-- What hangs on it: grounds, what is done against it, and signals that somebody joined to it by hand.
create table picture.risk_tie (
  municipality_id text not null,
  risk_no integer not null,
  revision integer not null,
  kind text not null check (kind in ('documented', 'finding', 'inspection', 'check', 'permit', 'measure', 'signal')),
  -- Keys of the catalogue's sources, such as 'S85,S86'; only of a documented ground that came from there.
  source_keys text check (source_keys ~ '^[A-Z][0-9]+(,[A-Z][0-9]+)*$'),
  plan_ref text,
  measure_code text,
  signal_number text check (signal_number ~ '^S-[0-9]{4}-[0-9]{4,}$'),
  dated_on date,
  words_sealed bytea,
  said_by text not null check (said_by <> ''),
  said_at timestamptz not null,
  primary key (municipality_id, risk_no, revision),
  foreign key (municipality_id, risk_no) references picture.risk,
  check (source_keys is null or kind = 'documented'),
  check ((kind = 'measure') = (plan_ref is not null and measure_code is not null)),
  check ((kind = 'signal') = (signal_number is not null))
);
create index risk_tie_measure on picture.risk_tie (municipality_id, plan_ref, measure_code) where kind = 'measure';
create index risk_tie_signal on picture.risk_tie (municipality_id, signal_number) where kind = 'signal';

-- Taking something off, and putting it back: said beside it, so that what stood there can still be read.
create table picture.risk_tie_step (
  municipality_id text not null,
  risk_no integer not null,
  revision integer not null,
  tie_revision integer not null,
  step text not null check (step in ('off', 'back')),
  said_by text not null check (said_by <> ''),
  said_at timestamptz not null,
  primary key (municipality_id, risk_no, revision),
  foreign key (municipality_id, risk_no, tie_revision) references picture.risk_tie
);

-- Words that may point at a person or a firm: an object, an own finding, an inspection, where a check will be.
create table picture.risk_confidential (
  municipality_id text not null,
  risk_no integer not null,
  revision integer not null,
  words_sealed bytea not null,
  primary key (municipality_id, risk_no, revision),
  foreign key (municipality_id, risk_no) references picture.risk
);

create function picture.keep_risk() returns trigger language plpgsql as $$
begin
  if new.revision <> old.revision + 1 then raise exception 'risk % goes on one step at a time', old.risk_no; end if;
  if (new.municipality_id, new.risk_no, new.dossier_id, new.made_by, new.made_at) is distinct from (old.municipality_id, old.risk_no, old.dossier_id, old.made_by, old.made_at) then
    raise exception 'risk % was made as it is', old.risk_no;
  end if;
  return new;
end $$;
create trigger risk_goes_on before update on picture.risk for each row execute function picture.keep_risk();
create trigger risk_description_stays before update or delete on picture.risk_description for each row execute function picture.refuse();
create trigger risk_judgement_stays before update or delete on picture.risk_judgement for each row execute function picture.refuse();
create trigger risk_tie_stays before update or delete on picture.risk_tie for each row execute function picture.refuse();
create trigger risk_tie_step_stays before update or delete on picture.risk_tie_step for each row execute function picture.refuse();
