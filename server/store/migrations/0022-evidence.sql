-- Which statements announce a file, found by its hash. The programme comes last, as in `lot_code`:
-- before the first statistics the planner takes any index that starts with it for the primary key.
create index event_attach on event ((payload ->> 'sha256'), programme)
  where kind = 'evidence.attach';
