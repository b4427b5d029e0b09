-- Under which licence the open data may be used, and whom to ask: each row is a decision of the municipality, the newest counts. Without a row the data say "to be confirmed".
create table picture.open_data_terms (
  municipality_id text not null references platform.municipality,
  terms_no bigint generated always as identity,
  -- Names of the list of licences of DCAT-AP-NL 3.0.
  licence text not null check (licence in ('cc0', 'public_domain_mark', 'naamsvermelding40', 'naamsvermelding_gelijkdelen40', 'niet_open')),
  -- A mailbox of the municipality, not of a person: it stands in the metadata that everybody reads.
  contact_mail text not null check (contact_mail ~ '^[^[:space:]<>@]+@[^[:space:]<>@]+$' and length(contact_mail) <= 200),
  decided_by text not null,
  decided_on date not null,
  reference text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (municipality_id, terms_no)
);

create trigger open_data_terms_stay before update or delete on picture.open_data_terms for each row execute function picture.refuse();
create trigger open_data_terms_are_never_emptied before truncate on picture.open_data_terms for each statement execute function picture.refuse();

alter table picture.open_data_terms enable row level security;
create policy open_data_terms_read on picture.open_data_terms for select to baken_public, baken_staff using (municipality_id = platform.municipality());
create policy open_data_terms_add on picture.open_data_terms for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('figures.rules') and recorded_by = platform.actor());

grant select (municipality_id, terms_no, licence, contact_mail, decided_by, decided_on, reference) on picture.open_data_terms to baken_public;
grant select, insert on picture.open_data_terms to baken_staff;
