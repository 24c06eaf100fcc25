-- The register: who takes part. What is said of actors are events like all others; what has to be
-- erasable of them is taken out of the event before it is written and kept in `vault`. The rest are
-- projections, folded from events and vault by `core/actors`, and can be made again.

-- One row for each event that carried something personal. The subject is the actor it speaks of.
create table vault (
  programme uuid not null references programme,
  event uuid not null,
  subject uuid not null,
  content jsonb not null,
  primary key (programme, event),
  foreign key (programme, event) references event (programme, id)
);
create index vault_subject on vault (programme, subject);
grant select, insert, delete on vault to ayni_app;

-- Which accepted events speak of an actor or a place: its history.
create table event_subject (
  programme uuid not null,
  subject uuid not null,
  event uuid not null,
  primary key (programme, subject, event),
  foreign key (programme, event) references event (programme, id)
);
grant select, insert on event_subject to ayni_app;

-- What is known of each actor now. `actor` stays what the ledger decides with.
create table actor_profile (
  programme uuid not null,
  actor uuid not null,
  kind text not null,
  is_person boolean not null,
  -- How lists call and sort it: "Quispe Mamani, Rosa", or the organisation's name. Personal.
  label text not null,
  name text,
  letter text,
  district text,
  sex text,
  born_from int,
  languages jsonb not null,
  size text,
  sector text,
  -- Values of core/actors/personal-fields.ts by name; emptied when the person cancels.
  personal jsonb not null,
  -- For each field: the event that speaks for it.
  said_by jsonb not null,
  -- Another record that stands for this one after a merge.
  same_as uuid,
  cancelled_at timestamptz,
  registered_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (programme, actor)
);
create index actor_profile_label on actor_profile (programme, label collate "C", actor);
create index actor_profile_same on actor_profile (programme, same_as) where same_as is not null;
create index actor_profile_document
  on actor_profile (programme, (personal ->> 'documentNumber'))
  where personal ? 'documentNumber';
create index actor_profile_ruc on actor_profile (programme, (personal ->> 'ruc'))
  where personal ? 'ruc';
create index actor_profile_phone on actor_profile (programme, (personal ->> 'phone'))
  where personal ? 'phone';

create table affiliation (
  programme uuid not null,
  id uuid not null,
  member uuid not null,
  organisation uuid not null,
  role text not null,
  municipality text,
  since date,
  until date,
  said_by uuid not null,
  primary key (programme, id)
);
create index affiliation_member on affiliation (programme, member);
create index affiliation_organisation on affiliation (programme, organisation, role);

create table consent (
  programme uuid not null,
  actor uuid not null,
  purpose text not null,
  given boolean not null,
  text_version text not null,
  language text not null,
  how text not null check (how in ('tap', 'verbal', 'signed')),
  signature uuid,
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (programme, actor, purpose)
);

-- Merges; one that was taken back names the event that did it.
create table identity_link (
  programme uuid not null,
  merge uuid not null,
  keep uuid not null,
  absorbed uuid not null,
  taken_back_by uuid,
  primary key (programme, merge)
);
create index identity_link_keep on identity_link (programme, keep);
create index identity_link_absorbed on identity_link (programme, absorbed);

create table privacy_request (
  programme uuid not null,
  -- The event that brought it.
  request uuid not null,
  actor uuid not null,
  asked_right text not null,
  received_on date not null,
  answered_by uuid,
  answered_on date,
  outcome text,
  primary key (programme, request)
);
create index privacy_request_actor on privacy_request (programme, actor);

create table place_profile (
  programme uuid not null,
  place uuid not null,
  name text not null,
  actor uuid,
  district text,
  lat_e7 bigint,
  lng_e7 bigint,
  address text,
  reference text,
  primary key (programme, place)
);
create index place_profile_actor on place_profile (programme, actor);

-- Images that belong to a person: photo, signature, scan of a consent. Small, and erased with the
-- rest, so they lie with the personal data and not with the evidence.
create table personal_file (
  programme uuid not null references programme,
  id uuid not null,
  subject uuid not null,
  purpose text not null check (purpose in ('photo', 'signature', 'scan')),
  media text not null,
  content bytea not null,
  added_by uuid,
  added_at timestamptz not null,
  primary key (programme, id)
);
create index personal_file_subject on personal_file (programme, subject);
grant select, insert, delete on personal_file to ayni_app;

grant select, insert, update, delete
  on actor_profile, affiliation, consent, identity_link, privacy_request, place_profile
  to ayni_app;
