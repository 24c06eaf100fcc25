-- The work around the flows. Its statements are events, found by those of whom they speak
-- (`event_subject`); only the bytes of photos stand apart, on disk or in a bucket.

-- Which bytes are there. The file is named by its hash, so it is the same for whoever sends it.
create table stored_file (
  programme uuid not null references programme,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media text not null,
  bytes bigint not null check (bytes > 0),
  stored_at timestamptz not null,
  stored_by uuid,
  primary key (programme, sha256)
);
grant select, insert, delete on stored_file to ayni_app;
alter table stored_file enable row level security;
create policy own_programme on stored_file to ayni_app using
  (programme = (select nullif(current_setting('ayni.programme', true), '')::uuid));

-- Who collected a lot and who gave it: for a person's own months, and for a workshop's.
create index lot_collector on lot ((source ->> 'collector'), programme)
  where source ->> 'collector' is not null;
create index lot_giver on lot ((source ->> 'actor'), programme)
  where source ->> 'actor' is not null;

-- Offers that anybody may still answer.
create index event_offer on event (programme, id) where kind = 'intent.offer';
