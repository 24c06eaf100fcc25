-- Who may sign in, and on which phones. Not part of the log: a password or a session is no
-- statement about the world. Who a person is, and what they may do, follows from the register.
-- Tokens are kept as SHA-256 (256 bits of chance), short codes as HMAC with the secret key.

-- A person of the register who signs in with an e-mail. Without a password until the person
-- chooses one through a one-time link.
create table account (
  programme uuid not null references programme,
  id uuid not null,
  person uuid not null,
  -- Lower case; emptied when the person cancels, with the rest.
  email text,
  -- argon2id in the PHC format.
  password text,
  password_at timestamptz,
  disabled_at timestamptz,
  made_at timestamptz not null,
  made_by uuid,
  primary key (programme, id)
);
create unique index account_email on account (programme, email);
create unique index account_person on account (programme, person);
grant select, insert, update on account to ayni_app;

-- The second factors. The secret of a clock code is sealed (AES-256-GCM) with the secret key; a new
-- one is pending until its first code was shown, so that changing phones locks nobody out.
create table clock_code (
  programme uuid not null,
  account uuid not null,
  sealed text,
  pending text,
  added_at timestamptz,
  -- The last step of 30 seconds whose code was taken: each works once.
  last_step bigint not null,
  primary key (programme, account),
  foreign key (programme, account) references account
);
grant select, insert, update, delete on clock_code to ayni_app;

create table passkey (
  programme uuid not null,
  -- As the authenticator names it, base64url.
  id text not null,
  account uuid not null,
  public_key text not null,
  counter bigint not null,
  transports jsonb not null,
  name text not null,
  added_at timestamptz not null,
  used_at timestamptz,
  primary key (programme, id),
  foreign key (programme, account) references account
);
create index passkey_account on passkey (programme, account);
grant select, insert, update, delete on passkey to ayni_app;

create table recovery_code (
  programme uuid not null,
  account uuid not null,
  code_hmac text not null,
  used_at timestamptz,
  primary key (programme, account, code_hmac),
  foreign key (programme, account) references account
);
grant select, insert, update, delete on recovery_code to ayni_app;

-- A browser that signed in, or is about to. `second-factor`: only the password was right so far.
-- `enrol`: there is no second factor yet, and nothing else may be done before there is one.
create table session (
  programme uuid not null,
  token_sha256 text not null,
  id uuid not null,
  account uuid not null,
  state text not null check (state in ('second-factor', 'enrol', 'full')),
  made_at timestamptz not null,
  seen_at timestamptz not null,
  until timestamptz not null,
  -- "Firefox · Linux", so that a person can tell her sessions apart.
  browser text,
  -- Of a passkey that is being asked for.
  challenge text,
  primary key (programme, token_sha256),
  foreign key (programme, account) references account
);
create index session_account on session (programme, account);
grant select, insert, update, delete on session to ayni_app;

-- Links that work once: choosing a password, or becoming administrator.
create table one_time_link (
  programme uuid not null references programme,
  token_sha256 text not null,
  purpose text not null check (purpose in ('password', 'administrator')),
  account uuid,
  made_at timestamptz not null,
  until timestamptz not null,
  used_at timestamptz,
  primary key (programme, token_sha256)
);
create index one_time_link_account on one_time_link (programme, account);
grant select, insert, update, delete on one_time_link to ayni_app;

-- How often somebody tried, by a keyed hash of what is counted (an e-mail, an address, a code).
create table throttle (
  programme uuid not null references programme,
  key text not null,
  failures int not null,
  last_at timestamptz not null,
  blocked_until timestamptz not null,
  primary key (programme, key)
);
create index throttle_last on throttle (programme, last_at);
grant select, insert, update, delete on throttle to ayni_app;

-- What was done with accounts, sessions and phones: only added to.
create table account_log (
  programme uuid not null references programme,
  id uuid not null,
  at timestamptz not null,
  what text not null,
  -- Whose account or phone; null where nobody knows, as with a wrong e-mail.
  account uuid,
  person uuid,
  device uuid,
  -- The person who did it; null: the program, or who sat at the machine.
  by uuid,
  primary key (programme, id)
);
create index account_log_account on account_log (programme, account, at);
create index account_log_at on account_log (programme, at);
grant select, insert, delete on account_log to ayni_app;

-- A phone. Its name is what its people call it ("Celular de Rosa").
create table phone (
  programme uuid not null references programme,
  device uuid not null,
  name text not null,
  enrolled_at timestamptz not null,
  primary key (programme, device)
);
grant select, insert, update on phone to ayni_app;

-- A person on a phone, with tokens of her own: one that reads (the phone locks it behind her PIN)
-- and one that only sends what she recorded.
create table phone_person (
  programme uuid not null,
  device uuid not null,
  person uuid not null,
  read_sha256 text not null,
  send_sha256 text not null,
  enrolled_at timestamptz not null,
  until timestamptz not null,
  seen_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (programme, device, person),
  foreign key (programme, device) references phone
);
create unique index phone_person_read on phone_person (programme, read_sha256);
create unique index phone_person_send on phone_person (programme, send_sha256);
create index phone_person_person on phone_person (programme, person);
grant select, insert, update on phone_person to ayni_app;

create table invitation (
  programme uuid not null references programme,
  id uuid not null,
  code_hmac text not null,
  person uuid not null,
  -- Who shows the code; null: the first token or the machine.
  made_by uuid,
  made_at timestamptz not null,
  until timestamptz not null,
  used_at timestamptz,
  device uuid,
  revoked_at timestamptz,
  primary key (programme, id)
);
create unique index invitation_code on invitation (programme, code_hmac);
create index invitation_person on invitation (programme, person);
create index invitation_made_by on invitation (programme, made_by);
grant select, insert, update on invitation to ayni_app;

-- What is set in the running programme instead of in its folder.
create table programme_setting (
  programme uuid not null references programme,
  name text not null,
  value jsonb not null,
  set_at timestamptz not null,
  set_by uuid,
  primary key (programme, name)
);
grant select, insert, update on programme_setting to ayni_app;
