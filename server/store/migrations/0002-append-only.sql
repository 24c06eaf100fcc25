-- What is written in the ledger stays: the running role may add to it, never change it. Only what
-- can be made again from the events may be changed. (The role itself is made by migrate.ts.)

grant usage on schema public to ayni_app;

grant select, insert on event, lot, posting, lineage, flow to ayni_app;

grant select, insert, update on programme to ayni_app;
grant select, insert, update, delete
  on event_state, balance, flow_daily, flow_monthly, actor, place, period to ayni_app;

grant select on migration to ayni_app;
