-- Whether an account wants the letter of the week, and in which language; until somebody says so,
-- in both.
alter table account add column letters text not null default 'both'
  check (letters in ('both', 'es', 'en', 'none'));
