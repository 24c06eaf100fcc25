-- The first state of the house: one append-only log of events, what the ledger decided about them
-- (postings, lots, lineage: added once, never changed) and projections that can be made again
-- (event_state, balance, flow_daily, flow_monthly, actor, place, period).
--
-- Rules for every table, so that programmes can be distributed over servers later: the programme
-- comes first in every key, no trigger, no cascade, no foreign key across programmes, ids are made
-- by the client.

create table programme (
  programme uuid primary key,
  code text not null,
  simulated boolean not null,
  -- Changes when data was restored, so that phones offer everything again.
  epoch uuid not null,
  -- The row is locked by every batch: events of a programme are numbered in the order of commit.
  last_seq bigint not null default 0 check (last_seq >= 0),
  -- Decisions are numbered apart: a kept event is decided again, long after its own number.
  last_decided bigint not null default 0 check (last_decided >= 0),
  definition_sha256 text not null,
  created_at timestamptz not null default now(),
  -- SHA-256 of the administrator's token; the token itself is shown once and not kept.
  token_sha256 text
);
create unique index programme_code on programme (programme, code);

create table event (
  programme uuid not null references programme,
  id uuid not null,
  seq bigint not null,
  kind text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  received_at timestamptz not null,
  skew_ms bigint not null,
  device uuid not null,
  device_seq bigint not null check (device_seq > 0),
  recorder uuid not null,
  payload jsonb not null,
  payload_sha256 text not null,
  primary key (programme, id)
);
create unique index event_seq on event (programme, seq);
create unique index event_device_seq on event (programme, device, device_seq);

-- Where each event stands now. `decided_seq` numbers decisions in the order they were made.
create table event_state (
  programme uuid not null,
  event uuid not null,
  state text not null check (
    state in ('accepted', 'quarantined', 'superseded', 'voided', 'corrected')
  ),
  effective_at timestamptz,
  decided_seq bigint,
  problem jsonb,
  blocking_event uuid,
  awaits text,
  -- Of an amendment: its fact. Of a fact: the event whose content speaks for it now, and the
  -- order mark of its last amendment.
  fact uuid,
  speaker uuid,
  amended_at timestamptz,
  amended_by uuid,
  -- Of a fact: the decision that voided it last, alone or in a cascade. What it did until then is
  -- taken back; only the lines of its own amendments after that count.
  voided_seq bigint,
  primary key (programme, event),
  foreign key (programme, event) references event (programme, id),
  check (state <> 'quarantined' or awaits is not null),
  check (state = 'quarantined' or effective_at is not null)
);
create index event_state_awaits on event_state (programme, awaits) where state = 'quarantined';
create index event_state_fact on event_state (programme, fact) where fact is not null;

create table lot (
  programme uuid not null,
  id uuid not null,
  code text not null,
  material text not null,
  grade text,
  regime text not null,
  origin_class text not null,
  traits jsonb,
  created_by uuid not null,
  created_at timestamptz not null,
  holder uuid not null,
  district text not null,
  source jsonb,
  primary key (programme, id),
  foreign key (programme, created_by) references event (programme, id)
);
-- The programme comes last here: before the first statistics the planner takes any index that
-- starts with it for as good as the primary key, and every check of a foreign key reads all lots.
create index lot_code on lot (code, programme);
create index lot_created_by on lot (created_by, programme);

create table posting (
  programme uuid not null,
  event uuid not null,
  line int not null,
  kind text not null check (
    kind in ('stock', 'transit', 'world_source', 'world_loss', 'world_disposed',
             'world_adjust', 'world_transit_diff')
  ),
  lot uuid not null,
  holder uuid not null,
  at uuid not null,
  grams bigint not null check (grams <> 0),
  primary key (programme, event, line),
  foreign key (programme, event) references event (programme, id),
  foreign key (programme, lot) references lot (programme, id)
);
create index posting_lot on posting (programme, lot);

create table lineage (
  programme uuid not null,
  event uuid not null,
  child uuid not null,
  parent uuid not null,
  grams bigint not null check (grams > 0),
  primary key (programme, event, child, parent),
  foreign key (programme, event) references event (programme, id)
);
create index lineage_child on lineage (programme, child);
create index lineage_parent on lineage (programme, parent);

-- What each event did to the holders' books, a row a class: the journal behind the rollups.
create table flow (
  programme uuid not null,
  event uuid not null,
  line int not null,
  day date not null,
  holder uuid not null,
  side text not null,
  material text not null,
  district text not null,
  class text not null,
  other text not null,
  grams bigint not null check (grams <> 0),
  primary key (programme, event, line),
  foreign key (programme, event) references event (programme, id)
);
create index flow_day on flow (programme, day, class);

create table balance (
  programme uuid not null,
  kind text not null check (kind in ('stock', 'transit')),
  lot uuid not null,
  holder uuid not null,
  at uuid not null,
  grams bigint not null,
  -- Latest effective_at of a positive line: nothing may be taken at an earlier instant (I2).
  given_at timestamptz not null,
  constraint balance_not_negative check (grams >= 0),
  primary key (programme, kind, lot, holder, at)
);
create index balance_place on balance (programme, holder, at) where grams > 0;
create index balance_at on balance (programme, at) where kind = 'transit' and grams > 0;

create table flow_daily (
  programme uuid not null,
  day date not null,
  holder uuid not null,
  side text not null,
  material text not null,
  district text not null,
  class text not null,
  other text not null,
  grams bigint not null,
  events bigint not null,
  primary key (programme, day, holder, side, material, district, class, other)
);

create table flow_monthly (
  programme uuid not null,
  month text not null,
  holder uuid not null,
  side text not null,
  material text not null,
  district text not null,
  class text not null,
  other text not null,
  grams bigint not null,
  events bigint not null,
  primary key (programme, month, holder, side, material, district, class, other)
);

create table actor (
  programme uuid not null,
  id uuid not null,
  kind text not null,
  name text,
  letter text,
  district text,
  parent uuid,
  sex text,
  registered_by uuid not null,
  primary key (programme, id)
);
create index actor_parent on actor (programme, parent);

create table place (
  programme uuid not null,
  id uuid not null,
  name text not null,
  actor uuid,
  district text,
  lat_e7 bigint,
  lng_e7 bigint,
  registered_by uuid not null,
  primary key (programme, id)
);

create table period (
  programme uuid not null,
  month text not null,
  closed_by uuid not null,
  primary key (programme, month)
);
