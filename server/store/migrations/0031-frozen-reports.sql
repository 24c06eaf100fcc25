-- Reports as they were frozen. The content is the canonical JSON that its hash is of, byte for
-- byte: text, because jsonb would put it into another order. It is written once; only the approval
-- of a second person is added, once.
create table frozen_report (
  programme uuid not null references programme,
  id uuid not null,
  period_from date not null,
  period_to date not null,
  frozen_at timestamptz not null,
  -- The record of the register who did it; null: somebody at the machine itself.
  frozen_by uuid,
  content text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  approved_at timestamptz,
  approved_by uuid,
  primary key (programme, id),
  check (period_from <= period_to),
  check ((approved_at is null) = (approved_by is null)),
  check (approved_by is null or frozen_by is null or approved_by <> frozen_by)
);
create index frozen_report_approved on frozen_report (approved_at, programme)
  where approved_at is not null;

grant select, insert on frozen_report to ayni_app;
grant update (approved_at, approved_by) on frozen_report to ayni_app;
alter table frozen_report enable row level security;
create policy own_programme on frozen_report to ayni_app using
  (programme = (select nullif(current_setting('ayni.programme', true), '')::uuid));
