-- Who looked at whose data, the keys of systems, and the reviews of who may do what.

-- One row for each subject of each look; a look at nobody in particular has none. Only added;
-- what is older than the configured term is deleted by the owner of the tables, not by the program.
create table access_log (
  programme uuid not null references programme,
  -- Of the look: all its subjects share it.
  look uuid not null,
  line int not null,
  at timestamptz not null,
  via text not null,
  account uuid,
  person uuid,
  device uuid,
  -- Of an API key.
  system_key uuid,
  -- Which question, export or command.
  what text not null,
  subject uuid,
  why text not null,
  primary key (programme, look, line)
);
create index access_log_at on access_log (programme, at, look, line);
create index access_log_subject on access_log (programme, subject, at) where subject is not null;
create index access_log_account on access_log (programme, account, at) where account is not null;
create index access_log_device on access_log (programme, device, at) where device is not null;
create index access_log_key on access_log (programme, system_key, at)
  where system_key is not null;
grant select, insert on access_log to ayni_app;

create table api_key (
  programme uuid not null references programme,
  id uuid not null,
  name text not null,
  -- The key itself is shown once and not kept.
  token_sha256 text not null,
  -- It may do what this role may, there, and of that only these.
  role text not null,
  organisation uuid,
  district text,
  abilities jsonb not null,
  made_at timestamptz not null,
  made_by uuid,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used_at timestamptz,
  primary key (programme, id),
  check (expires_at > made_at and expires_at <= made_at + interval '366 days')
);
create unique index api_key_token on api_key (programme, token_sha256);
grant select, insert, update on api_key to ayni_app;

-- A review of privileges that was signed off, with a hash of the list that was seen.
create table access_review (
  programme uuid not null references programme,
  id uuid not null,
  at timestamptz not null,
  account uuid,
  person uuid,
  seen_sha256 text not null,
  accounts int not null,
  note text,
  primary key (programme, id)
);
create index access_review_at on access_review (programme, at);
grant select, insert on access_review to ayni_app;
