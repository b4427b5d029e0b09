-- Organisations with which a municipality works, what they agreed, and where somebody finds help in the region. No person stands in these tables: names of people are in knowledge.partner_contact, sealed.

create table knowledge.partner (
  municipality_id text not null references platform.municipality,
  partner_id uuid not null,
  name text not null check (name <> ''),
  -- Codes of what the organisation is in the approach, with a space between them.
  roles text not null check (roles ~ '^[a-z]+(-[a-z]+)*( [a-z]+(-[a-z]+)*)*$'),
  about text not null default '',
  phone text not null default '',
  -- A mailbox of a function, never of a person.
  mailbox text not null default '',
  website text not null default '',
  -- Opening hours as a person types them, checked before; empty when nobody said.
  hours text not null default '',
  holidays text not null check (holidays in ('open', 'closed', 'unknown')),
  source text not null check (source <> ''),
  source_date date not null,
  review_on date not null,
  version integer not null default 1,
  changed_by text not null,
  changed_at timestamptz not null,
  ended_at timestamptz,
  primary key (municipality_id, partner_id)
);
create unique index partner_once on knowledge.partner (municipality_id, lower(name)) where ended_at is null;

-- What was agreed with a partner, and until when it holds.
create table knowledge.covenant (
  municipality_id text not null,
  covenant_id uuid not null,
  partner_id uuid not null,
  title text not null check (title <> ''),
  signed_on date not null,
  -- Null: without an end.
  valid_until date check (valid_until >= signed_on),
  -- Where the signed paper is kept.
  document text not null default '',
  version integer not null default 1,
  changed_by text not null,
  changed_at timestamptz not null,
  ended_at timestamptz,
  primary key (municipality_id, covenant_id),
  foreign key (municipality_id, partner_id) references knowledge.partner
);
create index covenant_partner on knowledge.covenant (municipality_id, partner_id);

-- The care directory: which help there is in the region, for whom, and how somebody gets it.
create table knowledge.care_offer (
  municipality_id text not null,
  care_id uuid not null,
  partner_id uuid not null,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  for_whom text not null check (for_whom <> ''),
  -- In which languages people are spoken to, in words.
  languages text not null default '',
  -- What was known of places on a day; never without its day.
  capacity text not null default '',
  capacity_on date,
  refer text not null check (refer <> ''),
  version integer not null default 1,
  changed_by text not null,
  changed_at timestamptz not null,
  ended_at timestamptz,
  primary key (municipality_id, care_id),
  foreign key (municipality_id, partner_id) references knowledge.partner,
  check ((capacity = '') = (capacity_on is null))
);
create index care_partner on knowledge.care_offer (municipality_id, partner_id);

alter table knowledge.partner enable row level security;
alter table knowledge.covenant enable row level security;
alter table knowledge.care_offer enable row level security;
create policy partner_read on knowledge.partner for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('knowledge.read'));
create policy covenant_read on knowledge.covenant for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('knowledge.read'));
create policy care_read on knowledge.care_offer for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('knowledge.read'));
-- Nobody writes in another's name.
create policy partner_add on knowledge.partner for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('partners.edit') and changed_by = platform.actor());
create policy partner_change on knowledge.partner for update to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('partners.edit'))
  with check (municipality_id = platform.municipality() and platform.actor_may('partners.edit') and changed_by = platform.actor());
create policy covenant_add on knowledge.covenant for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('partners.edit') and changed_by = platform.actor());
create policy covenant_change on knowledge.covenant for update to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('partners.edit'))
  with check (municipality_id = platform.municipality() and platform.actor_may('partners.edit') and changed_by = platform.actor());
create policy care_add on knowledge.care_offer for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('partners.edit') and changed_by = platform.actor());
create policy care_change on knowledge.care_offer for update to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('partners.edit'))
  with check (municipality_id = platform.municipality() and platform.actor_may('partners.edit') and changed_by = platform.actor());

-- What ended stays: a decision of then must be understood later. So nothing is deleted.
grant select, insert, update (name, roles, about, phone, mailbox, website, hours, holidays, source, source_date, review_on, version, changed_by, changed_at, ended_at) on knowledge.partner to baken_staff;
grant select, insert, update (title, signed_on, valid_until, document, version, changed_by, changed_at, ended_at) on knowledge.covenant to baken_staff;
grant select, insert, update (kind, for_whom, languages, capacity, capacity_on, refer, version, changed_by, changed_at, ended_at) on knowledge.care_offer to baken_staff;
