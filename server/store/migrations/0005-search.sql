-- Finding people and organisations by what somebody remembers of a name or number, and noticing
-- two records of one. All of it is made from `actor_profile` and can be made again. Every text is
-- in the collation "C", so that a range of letters is a range of the index: under row-level
-- security an index serves only comparisons, no patterns.

-- Each word that stands in a name, and how it sounds.
create table name_word (
  programme uuid not null,
  word text collate "C" not null,
  sound text collate "C" not null,
  primary key (programme, word)
);
-- The programme comes last in these indexes, as in 0001: before the first statistics any index that
-- starts with it would look as good as the primary key.
create index name_word_sound on name_word (sound, programme);

-- Each sound, whole and without one of its letters: a slip of the hand is found by equality.
create table name_near (
  programme uuid not null,
  variant text collate "C" not null,
  sound text collate "C" not null,
  primary key (programme, variant, sound)
);
create index name_near_sound on name_near (sound, programme);

-- Who and what has a word in its name. People and organisations are kept apart, because lists are.
create table searched_word (
  programme uuid not null,
  sort text collate "C" not null check (sort in ('person', 'organisation', 'place')),
  word text collate "C" not null,
  subject uuid not null,
  primary key (programme, sort, word, subject)
);
create index searched_word_subject on searched_word (subject, programme, word);

-- Numbers by which one is known, without spaces and dashes; phones from the last digit on.
create table actor_number (
  programme uuid not null,
  field text collate "C" not null check (field in ('document', 'ruc', 'phone', 'card')),
  number text collate "C" not null,
  actor uuid not null,
  primary key (programme, field, number, actor)
);
create index actor_number_actor on actor_number (actor, programme);

-- What two records of one person probably share (core/actors/likeness/blocks.ts): only those who
-- meet in a block are compared.
create table actor_block (
  programme uuid not null,
  block bigint not null,
  actor uuid not null,
  primary key (programme, block, actor)
);
create index actor_block_actor on actor_block (actor, programme);

-- What lists show, sort and count actors by, narrow enough to count a hundred thousand of them
-- while somebody waits. `sort_label` is the label without accents and capitals: Álvarez before
-- Zapata.
create table actor_listed (
  programme uuid not null,
  actor uuid not null,
  sort_label text collate "C" not null,
  kind text collate "C" not null,
  is_person boolean not null,
  district text collate "C",
  sex text collate "C",
  cancelled boolean not null,
  registered_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (programme, actor)
);
-- By the label alone: with the actor in it, an index would be taken for a way to find one.
create index actor_listed_label on actor_listed (sort_label);

-- "These are two": said by somebody who looked. `a` is the smaller id.
create table not_same (
  programme uuid not null references programme,
  a uuid not null,
  b uuid not null,
  said_by uuid,
  at timestamptz not null,
  primary key (programme, a, b),
  check (a < b)
);
create index not_same_b on not_same (b, programme);

grant select, insert, delete
  on name_word, name_near, searched_word, actor_number, actor_block, actor_listed
  to ayni_app;
grant update on actor_listed to ayni_app;
grant select, insert on not_same to ayni_app;
