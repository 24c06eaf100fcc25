-- ID cards. A card is a paper that was given to somebody: what it says is read from the register
-- when somebody verifies it, so that a consent that was withdrawn is heeded at once.

create table member_card (
  programme uuid not null references programme,
  id uuid not null,
  actor uuid not null,
  organisation uuid not null,
  -- Ten signs of Crockford's base 32, of chance: what the QR and the public page bear.
  code text collate "C" not null,
  issued_at timestamptz not null,
  -- The person who issued it; null: the first token or the machine itself.
  issued_by uuid,
  valid_until date not null,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (programme, id)
);
create unique index member_card_code on member_card (programme, code);
create index member_card_actor on member_card (programme, actor);
create index member_card_organisation on member_card (programme, organisation);
grant select, insert, update on member_card to ayni_app;

-- What was deleted because its time was over, by whom nobody: the trace that it was done.
create table retention_run (
  programme uuid not null references programme,
  at timestamptz not null,
  kind text not null,
  before timestamptz not null,
  rows bigint not null check (rows >= 0),
  primary key (programme, at, kind)
);
grant select on retention_run to ayni_app;
