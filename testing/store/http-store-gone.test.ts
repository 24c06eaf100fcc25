import pg from 'pg';
import * as v from 'valibot';
import { describe, expect, inject, test } from 'vitest';
import { problemSchema } from '../../wire/events/outcome-schemas.ts';
import { startWorld } from './http-world.ts';

const cluster = inject('postgresUrl');

/** Says something to the cluster's maintenance database, as its operator does. */
async function operate(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster ?? '' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

describe.skipIf(cluster === null)('when the database goes away', () => {
  test('every question answers a Problem, nothing is lost, and all goes on by itself', async () => {
    const { program, collect, names } = await startWorld('server');
    await program.send([collect('before', 5_000, { name: 'before' })]);
    const name = new URL(program.options.databaseUrl ?? '').pathname.slice(1);
    await operate(`alter database ${name} with allow_connections false`);
    await operate(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
    );
    const waiting = [collect('meanwhile', 7_000, { name: 'meanwhile' })];
    const send = (): Promise<Response> =>
      program.ask('/api/v1/events', {
        method: 'POST',
        body: JSON.stringify({ wire: 1, events: waiting }),
      });
    for (const answer of [
      await send(),
      await program.ask('/health'),
      await program.ask('/api/v1/public/flows'),
      await program.ask('/api/v1/balances'),
    ]) {
      const problem = v.parse(problemSchema, await answer.json());
      expect([answer.status, problem.code]).toEqual([503, 'store/unavailable']);
      expect(answer.headers.get('retry-after')).toBe('5');
    }
    await operate(`alter database ${name} with allow_connections true`);
    const sent = await send();
    expect(await sent.json()).toMatchObject({ outcomes: [{ outcome: 'accepted' }] });
    for (const event of ['before', 'meanwhile']) {
      const found = await program.json(`/api/v1/events/${names.event(event)}`);
      expect(found).toMatchObject({ state: 'accepted' });
    }
    expect((await program.ask('/health')).status).toBe(200);
  });
});
