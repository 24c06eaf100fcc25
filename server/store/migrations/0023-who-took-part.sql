-- Who took part in what, in columns of their own. The indexes of 0021 over `->>` are never used by
-- the program's role: the policy of its rows comes first, and an operator that is not leak-proof
-- may not look before it. Equality of two uuids is. Nothing is written twice: the database makes
-- these columns from what stands beside them, and copies leave them out.

drop index lot_collector;
drop index lot_giver;

alter table lot
  add column collector uuid generated always as ((source ->> 'collector')::uuid) stored,
  add column giver uuid generated always as ((source ->> 'actor')::uuid) stored,
  add column giver_place uuid generated always as ((source ->> 'place')::uuid) stored;

-- What a person brought in, what a workshop handed over, what came in to an association.
create index lot_collector on lot (collector, programme, created_at)
  where collector is not null;
create index lot_giver on lot (giver, programme, created_at) where giver is not null;
create index lot_giver_place on lot (giver_place, programme, created_at)
  where giver_place is not null;
create index lot_entered on lot (holder, programme, created_at) where source is not null;

-- Of a correction: as its replacement says.
alter table event
  add column sender uuid generated always as (
    case when kind in ('flow.dispatch', 'flow.sort', 'flow.correct')
      then coalesce(payload ->> 'holder', payload #>> '{replacement,payload,holder}')::uuid end
  ) stored,
  add column receiver uuid generated always as (
    case when kind in ('flow.dispatch', 'flow.correct')
      then coalesce(payload ->> 'receiver', payload #>> '{replacement,payload,receiver}')::uuid end
  ) stored,
  add column transfer uuid generated always as (
    case when kind = 'flow.accept' then (payload ->> 'transfer')::uuid end
  ) stored;

create index event_sender on event (sender, programme, occurred_at) where sender is not null;
create index event_receiver on event (receiver, programme, occurred_at)
  where receiver is not null;
create index event_transfer on event (transfer, programme) where transfer is not null;
