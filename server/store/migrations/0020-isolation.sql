-- One programme sees and writes its own rows and no others, also when a statement of ours forgets
-- to say so. The engine sets `ayni.programme` for each session and transaction; where it is not
-- set nothing is seen. The owner of the tables (migrations, copies) stands above. The subselect is
-- worked out once a statement, not once a row.
do $$
declare
  name text;
begin
  for name in
    select c.relname from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'programme' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    order by c.relname
  loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_programme on %I to ayni_app using
         (programme = (select nullif(current_setting(''ayni.programme'', true), '''')::uuid))',
      name);
  end loop;
end
$$;
