-- Statements that move no mass are asked for by their kind over the whole programme (boards,
-- queues, indicators). Flows are many and are never asked for so: they stay out of the index.
-- A column of its own, because the planner cannot see that `kind = 'x'` is no flow, and equality
-- of two texts is leak-proof where pattern matching is not (as 0023).

alter table event
  add column statement text generated always as (
    case when kind not like 'flow.%' then kind end
  ) stored;

create index event_statement on event (statement, programme, occurred_at, id)
  where statement is not null;
