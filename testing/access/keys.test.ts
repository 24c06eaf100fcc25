import { beforeAll, expect, test } from 'vitest';
import { idFrom } from '../../core/events/ids.ts';
import { openDb } from '../../server/store/engine/db.ts';
import { forEachEngine } from '../engines.ts';
import { programmeId } from '../store/http-world.ts';
import { openCast, type Cast } from './cast.ts';

const day = 24 * 3_600_000;

forEachEngine((engine) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast(engine);
  });

  const wanted = (more: object = {}): object => ({
    name: 'ERP de la papelera',
    role: 'buyer',
    organisation: cast.organisations.papelera,
    abilities: ['events.add', 'actors.read'],
    expiresOn: '2027-06-30',
    ...more,
  });
  const make = async (more: object = {}): Promise<{ key: string; made: { id: string } }> => {
    const told = await cast.browser.post('/api/v1/keys', wanted(more));
    expect(told.status, JSON.stringify(told.body)).toBe(200);
    return told.body as { key: string; made: { id: string } };
  };
  const reading = (key: string): Promise<Response> => cast.ask(key, '/api/v1/events');

  test('a key is shown once, and kept as a hash that gives nothing away', async () => {
    const { key, made } = await make();
    expect(key).toMatch(/^ayni_key_[\w-]{43}$/);
    const listed = await cast.browser.get('/api/v1/keys');
    expect(JSON.stringify(listed.body)).toContain(made.id);
    expect(JSON.stringify(listed.body)).not.toContain(key.slice(12));
  });

  test('a buyer’s system says what its buyer received, and nothing for others', async () => {
    const { key } = await make();
    const { papelera, cerros } = cast.organisations;
    const told = async (recorder: string): Promise<unknown> => {
      const event = {
        ...cast.write('ana', 'place.register', { place: papelera, name: 'Patio' }),
        recorder,
      };
      const answer = await cast.ask(key, '/api/v1/events', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ wire: 1, events: [event] }),
      });
      return ((await answer.json()) as { outcomes: unknown[] }).outcomes[0];
    };
    // Even in its own name it may not state what its role may not.
    expect(await told(papelera)).toMatchObject({ problem: { code: 'access/not-yours' } });
    expect(await told(cerros)).toMatchObject({ problem: { code: 'access/not-yours' } });
  });

  test('a buyer’s system does not read who recycles', async () => {
    const { key } = await make();
    const answer = await cast.ask(key, `/api/v1/actors/${cast.people.rosa}`);
    expect(answer.status).toBe(404);
  });

  test('it ends when it is taken back, and on its last day', async () => {
    const study = { role: 'monitoring', organisation: undefined, abilities: ['events.read'] };
    const { key, made } = await make(study);
    expect((await reading(key)).status).toBe(200);
    const used = await cast.browser.get('/api/v1/keys');
    const [newest] = used.body['keys'] as { lastUsedAt: string | null }[];
    expect(newest?.lastUsedAt).not.toBeNull();
    expect((await cast.browser.post(`/api/v1/keys/${made.id}/revoke`)).status).toBe(200);
    const refused = await reading(key);
    expect([refused.status, await refused.json()]).toMatchObject([
      401,
      { code: 'access/token-wrong' },
    ]);
    const short = await make({ ...study, expiresOn: '2026-11-24' });
    expect((await reading(short.key)).status).toBe(200);
    const before = cast.clock.now();
    cast.clock.pass(3 * day);
    expect((await reading(short.key)).status).toBe(401);
    cast.clock.pass(before - cast.clock.now());
  });

  test('a key for longer than a year, for nowhere or for more than its role is refused', async () => {
    const refusedFor = async (more: object): Promise<unknown> => {
      const told = await cast.browser.post('/api/v1/keys', wanted(more));
      return [told.status, told.body['code']];
    };
    expect(await refusedFor({ expiresOn: '2028-01-01' })).toEqual([422, 'access/key-expiry']);
    expect(await refusedFor({ expiresOn: '2026-11-01' })).toEqual([422, 'access/key-expiry']);
    expect(await refusedFor({ organisation: undefined })).toEqual([422, 'access/key-unfit']);
    expect(await refusedFor({ organisation: cast.people.rosa })).toEqual([422, 'access/key-unfit']);
    expect(await refusedFor({ abilities: ['events.read'] })).toEqual([422, 'access/key-unfit']);
    expect(await refusedFor({ role: 'officer', district: '999999' })).toEqual([
      422,
      'access/key-unfit',
    ]);
    expect(await refusedFor({ abilities: ['keys.manage'] })).toEqual([422, 'http/body-invalid']);
    expect(await refusedFor({ role: 'administrator' })).toEqual([422, 'http/body-invalid']);
  });

  test('only administrators make keys', async () => {
    for (const name of ['claudia', 'daniel', 'marta', 'rosa'] as const) {
      const answer = await cast.ask(cast.phones[name].read, '/api/v1/keys');
      expect(answer.status, name).toBe(403);
    }
  });

  test('what was noted of looks stays: the program’s role may add to it and no more', async () => {
    await cast.program.running.close();
    const programme = idFrom<'programme'>(programmeId);
    const db = await openDb({ ...cast.program.options, programme });
    for (const table of ['access_log', 'access_review']) {
      for (const statement of [`update ${table} set at = now()`, `delete from ${table}`]) {
        await expect(db.query(statement), statement).rejects.toMatchObject({ code: '42501' });
      }
    }
    await db.close();
  });
});
