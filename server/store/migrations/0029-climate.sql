-- The climate account. A run is what was worked out from which inputs, and is never changed: a new
-- set of factors, or a later event, makes another one. What there was before the programme is kept
-- as it was stated, competing sources side by side.

create table climate_run (
  programme uuid not null references programme,
  id uuid not null,
  made_at timestamptz not null,
  -- What was asked for (until which month, which GWP set), and the hash of all that went in.
  asked text not null,
  inputs_sha256 text not null check (inputs_sha256 ~ '^[0-9a-f]{64}$'),
  factor_set text not null,
  factor_set_sha256 text not null,
  baselines_sha256 text not null,
  engine text not null,
  -- How far the log had been decided, so that nothing is worked out again for nothing.
  decided_seq bigint not null,
  output jsonb not null,
  primary key (programme, id)
);
create index climate_run_asked on climate_run (asked, programme, made_at);
create index climate_run_inputs on climate_run (inputs_sha256, programme);

create table baseline_row (
  programme uuid not null references programme,
  -- Made from its content: the same row imported again is once.
  id uuid not null,
  kind text not null check (kind in ('generation', 'composition', 'throughput', 'operation')),
  -- UBIGEO, or the id of an organisation.
  subject text not null,
  -- YYYY, or YYYY-MM.
  period text not null,
  -- Material, class or what was used; '' where there is none.
  about text not null,
  content jsonb not null,
  source text not null,
  method text not null,
  -- Problems that were found and known when it was brought in.
  marks jsonb not null,
  imported_at timestamptz not null,
  imported_by uuid,
  withdrawn_at timestamptz,
  primary key (programme, id)
);

grant select, insert on climate_run to ayni_app;
grant select, insert on baseline_row to ayni_app;
grant update (withdrawn_at) on baseline_row to ayni_app;

do $$
declare
  name text;
begin
  foreach name in array array['climate_run', 'baseline_row'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_programme on %I to ayni_app using
         (programme = (select nullif(current_setting(''ayni.programme'', true), '''')::uuid))',
      name);
  end loop;
end
$$;

-- What somebody made of lots, such as an industry of what it took in.
create index lot_made on lot (holder, programme) where source is null;
