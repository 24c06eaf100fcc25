-- That the freezing of a report was begun. The report that comes of it bears the same id: where
-- there is none, and nobody is at it, the program stopped before it was kept.
create table freezing (
  programme uuid not null references programme,
  id uuid not null,
  begun_at timestamptz not null,
  primary key (programme, id)
);

grant select, insert on freezing to ayni_app;
alter table freezing enable row level security;
create policy own_programme on freezing to ayni_app using
  (programme = (select nullif(current_setting('ayni.programme', true), '')::uuid));
