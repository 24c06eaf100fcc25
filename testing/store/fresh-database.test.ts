import { inject, test, expect } from 'vitest';
import pg from 'pg';
import { freshDatabase } from '../postgres.ts';

const url = inject('postgresUrl');

test.skipIf(url === null)('every test file gets an empty database of its own', async () => {
  if (url === null) return;
  const [one, other] = [await freshDatabase(url), await freshDatabase(url)];
  const client = new pg.Client({ connectionString: one.url });
  await client.connect();
  await client.query('create table lote (id int primary key)');
  await client.end();
  const second = new pg.Client({ connectionString: other.url });
  await second.connect();
  const found = await second.query("select to_regclass('lote') as lote");
  await second.end();
  expect(found.rows).toEqual([{ lote: null }]);
  await one.drop();
  await other.drop();
});
