-- Member lists that somebody uploaded, and what became of each of their rows. They hold personal
-- data: erased 30 days after the last touch, when somebody asks, and row by row with a person who
-- cancels.
create table people_import (
  programme uuid not null references programme,
  id uuid not null,
  account uuid,
  person uuid,
  created_at timestamptz not null,
  touched_at timestamptz not null,
  file_name text not null,
  sha256 text not null,
  -- A secret from which the nonces of its events follow, so that bringing in again what was brought
  -- in makes the very same events. Erased with the rest.
  salt text not null,
  columns jsonb not null,
  -- [[line, cell, cell…], …] as the file had them.
  rows jsonb not null,
  row_count int not null,
  mapping jsonb,
  -- By line: cells that a person corrected, whom she said the row is, rows she set aside.
  answers jsonb not null,
  -- By line: what became of it.
  outcomes jsonb not null,
  state text not null check (state in ('uploaded', 'mapped', 'finished')),
  primary key (programme, id)
);
create index people_import_touched on people_import (programme, touched_at);
grant select, insert, update, delete on people_import to ayni_app;

-- How the columns of a list were understood, to be used again for lists that look the same.
create table people_mapping (
  programme uuid not null references programme,
  name text not null,
  mapping jsonb not null,
  saved_at timestamptz not null,
  primary key (programme, name)
);
grant select, insert, update, delete on people_mapping to ayni_app;
