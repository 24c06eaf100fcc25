-- A freezing that is under way says so every few seconds, and how far it is: another program on the
-- same database can tell it from one that was broken off.
alter table freezing
  add column alive_at timestamptz not null default '-infinity',
  add column step text,
  add column done int not null default 0,
  add column of_all int;
grant update (alive_at, step, done, of_all) on freezing to ayni_app;
