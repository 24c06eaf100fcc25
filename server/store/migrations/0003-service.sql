-- What the running program needs besides the ledger: a heartbeat that proves that the store can be
-- written and read, the token of the metrics, and indexes for the questions it is asked.

create table heartbeat (
  programme uuid primary key references programme,
  beats bigint not null check (beats > 0),
  at timestamptz not null
);
grant select, insert, update on heartbeat to ayni_app;

-- SHA-256 of the token for /metrics; the token itself is shown once and not kept.
alter table programme add column metrics_token_sha256 text;

-- The public list of events behind a figure is read page by page in this order.
drop index flow_day;
create index flow_day on flow (programme, day, event, line);

-- Balances of a day that is past go back from now by what took effect since.
create index event_state_effective on event_state (programme, effective_at);
