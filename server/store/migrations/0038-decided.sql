-- What was decided since a position is read in the order of the decisions, also what had waited.
-- The programme comes last (see 0001-ledger.sql).
create index event_state_decided on event_state (decided_seq, programme)
  where decided_seq is not null;
