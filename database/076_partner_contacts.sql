-- Who works at a partner: a name with a number is somebody's. Only sealed, and only for whoever handles signals.

create table knowledge.partner_contact (
  municipality_id text not null,
  contact_id uuid not null,
  partner_id uuid not null,
  dossier_id uuid not null,
  -- Name, function, telephone, address and remark together.
  contact_sealed bytea not null,
  version integer not null default 1,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (municipality_id, contact_id),
  foreign key (municipality_id, partner_id) references knowledge.partner
);
create index contact_partner on knowledge.partner_contact (municipality_id, partner_id);

alter table knowledge.partner_contact enable row level security;
create policy contact_read on knowledge.partner_contact for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('partners.contacts'));
create policy contact_add on knowledge.partner_contact for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('partners.contacts') and changed_by = platform.actor());
create policy contact_change on knowledge.partner_contact for update to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('partners.contacts'))
  with check (municipality_id = platform.municipality() and platform.actor_may('partners.contacts') and changed_by = platform.actor());
-- Whoever left is taken out at once: nobody needs to know later who once picked up the telephone.
create policy contact_remove on knowledge.partner_contact for delete to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('partners.contacts'));

grant select, insert, update (contact_sealed, version, changed_by, changed_at), delete on knowledge.partner_contact to baken_staff;
