-- Finding people and organisations by what somebody remembers of a name or number, and noticing
-- two records of one. All of it is made from `actor_profile` and can be made again. Every text is
-- in the collation "C", so that a range of letters is a range of the index: under row-level
-- security an index serves only comparisons, no patterns.

-- Each word that stands in a name, and how it sounds.
create table name_word (
  programme uuid not null references programme,
  word text collate "C" not null,
  sound text collate "C" not null,
  primary key (programme, word)
);
-- The programme comes last in these indexes, as in 0001: before the first statistics any index that
-- starts with it would look as good as the primary key.
create index name_word_sound on name_word (sound, programme);

-- Each sound, whole and without one of its letters: a slip of the hand is found by equality.
create table name_near (
  programme uuid not null references programme,
  variant text collate "C" not null,
  sound text collate "C" not null,
  primary key (programme, variant, sound)
);
create index name_near_sound on name_near (sound, programme);

create table actor_word (
  programme uuid not null references programme,
  word text collate "C" not null,
  actor uuid not null,
  primary key (programme, word, actor)
);
create index actor_word_actor on actor_word (actor, programme, word);

-- Numbers by which one is known, without spaces and dashes; phones from the last digit to the first.
create table actor_number (
  programme uuid not null references programme,
  field text collate "C" not null check (field in ('document', 'ruc', 'phone', 'card')),
  number text collate "C" not null,
  actor uuid not null,
  primary key (programme, field, number, actor)
);
create index actor_number_actor on actor_number (actor, programme);

-- What two records of one person probably share (core/actors/likeness/blocks.ts): only those who
-- meet in a block are compared.
create table actor_block (
  programme uuid not null references programme,
  block bigint not null,
  actor uuid not null,
  primary key (programme, block, actor)
);
create index actor_block_actor on actor_block (actor, programme);

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

grant select, insert, delete on name_word, name_near, actor_word, actor_number, actor_block
  to ayni_app;
grant select, insert on not_same to ayni_app;
