-- What waits for a second person is read from whatever waits longest on, kind by kind, and only as
-- far as a page needs: without this every record that was ever stated is sorted for each page.
create index event_received on event (statement, programme, received_at, id)
  where statement is not null;
