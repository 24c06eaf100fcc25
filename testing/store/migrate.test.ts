import { afterEach, expect, it } from 'vitest';
import type { Engine } from '../../server/store/engine/contract.ts';
import { openEmbedded } from '../../server/store/engine/embedded.ts';
import { StoreUnavailable } from '../../server/store/engine/errors.ts';
import { openServer } from '../../server/store/engine/server.ts';
import { migrate, migrations, schemaVersion } from '../../server/store/migrate.ts';
import { forEachEngine, freshStore, type EngineName } from '../engines.ts';

const id = '0190a000-0000-7000-8000-000000000001';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** A store with nothing in it, not even the tables. */
async function bare(name: EngineName): Promise<Engine> {
  const store = await freshStore(name);
  const { dataFolder, databaseUrl } = store.options;
  const engine =
    databaseUrl === undefined ? await openEmbedded({ dataFolder }) : openServer(databaseUrl);
  cleanups.push(store.remove, () => engine.close());
  await engine.administer((tx) =>
    tx.query(
      'drop schema public cascade; create schema public; grant usage on schema public to public',
    ),
  );
  return engine;
}

async function problemOf(work: Promise<unknown>): Promise<unknown> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof StoreUnavailable ? error.problem : error;
}

const known = migrations();
const later = { name: '9999-later', text: 'create table later (x int)', sha256: 'later' };

forEachEngine((name) => {
  it('goes from nothing to the last schema, and does nothing the second time', async () => {
    const engine = await bare(name);
    await migrate(engine);
    await migrate(engine);
    expect(await schemaVersion(engine)).toBe(known.at(-1)?.name);
    const rows = await engine.query('select name from migration order by name');
    expect(rows).toEqual(known.map((migration) => ({ name: migration.name })));
  });

  it('0002 takes the right to change the ledger away and keeps the rows that were there', async () => {
    const engine = await bare(name);
    await migrate(engine, known.slice(0, 1));
    await engine.administer((tx) =>
      tx.query(
        `insert into programme (programme, code, simulated, epoch, definition_sha256)
           values ('${id}', 'one', true, '${id}', '');
         insert into event (programme, id, seq, kind, occurred_at, recorded_at, received_at,
             skew_ms, device, device_seq, recorder, payload, payload_sha256)
           values ('${id}', '${id}', 1, 'flow.collect', now(), now(), now(), 0, '${id}', 1,
             '${id}', '{}', '')`,
      ),
    );
    await expect(engine.transaction((tx) => tx.query('select * from event'))).rejects.toMatchObject(
      { code: '42501' },
    );
    await migrate(engine, known.slice(0, 2));
    const read = await engine.transaction((tx) => tx.query('select id, seq from event'));
    expect(read).toEqual([{ id, seq: 1 }]);
    await expect(
      engine.transaction((tx) => tx.query('update event set seq = 2')),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('refuses a database that is ahead of the program, or whose past was changed', async () => {
    const engine = await bare(name);
    await migrate(engine, [...known, later]);
    const facts = { found: '9999-later', known: known.at(-1)?.name };
    expect(await problemOf(migrate(engine))).toEqual({ code: 'store/newer-schema', facts });
    const changed = [...known, { ...later, sha256: 'another' }];
    expect(await problemOf(migrate(engine, changed))).toMatchObject({
      code: 'store/newer-schema',
    });
  });

  it('leaves nothing of a migration that fails', async () => {
    const engine = await bare(name);
    const broken = {
      name: '9999-broken',
      text: 'create table half (x int); select 1/0',
      sha256: '',
    };
    await expect(migrate(engine, [...known, broken])).rejects.toMatchObject({ code: '22012' });
    expect(await schemaVersion(engine)).toBe(known.at(-1)?.name);
    expect(await engine.query(`select to_regclass('half') as half`)).toEqual([{ half: null }]);
  });

  it('may be done by several programs at once', async () => {
    const engine = await bare(name);
    await Promise.all([migrate(engine), migrate(engine), migrate(engine)]);
    expect(await schemaVersion(engine)).toBe(known.at(-1)?.name);
  });
});
