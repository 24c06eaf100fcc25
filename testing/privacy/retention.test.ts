import { beforeAll, describe, expect, test } from 'vitest';
import { deleteExpired } from '../../server/commands/delete-expired.ts';
import { logAccess } from '../../server/commands/log-access.ts';
import { nobody } from '../../core/access/viewer.ts';
import { instant, type Instant } from '../../core/quantities/instant.ts';
import type { Engine } from '../../server/store/engine/contract.ts';
import { openDb } from '../../server/store/engine/db.ts';
import { inactiveSince } from '../../server/store/privacy/retention.ts';
import { openProgramme } from '../../server/open-programme.ts';
import type { ServedProgramme } from '../../server/questions/asked.ts';
import { forEachEngine, freshStore } from '../engines.ts';
import { startPeopled } from './people.ts';
import { afterAll } from 'vitest';
import type { Day } from '../../core/quantities/instant.ts';

const at = (text: string): Instant => instant(Date.parse(text));
const programmeFolder = new URL('../../programmes/la-victoria-el-agustino', import.meta.url)
  .pathname;

forEachEngine((engine) => {
  let db: Engine;
  let served: ServedProgramme;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    const store = await freshStore(engine);
    remove = () => store.remove();
    const opened = await openProgramme({ ...store.options, programmeFolder });
    if (!opened.ok) throw new Error('the programme did not open');
    ({ db, served } = opened.value);
  });
  afterAll(async () => {
    await db.close();
    await remove();
  });
  const look = (when: string) =>
    logAccess(db, {
      programme: served.id,
      at: at(when),
      viewer: { ...nobody, via: 'operator' },
      what: 'actor',
      subjects: ['0190000a-0000-7000-8000-000000000001'],
      why: 'service',
    });
  const looks = async (): Promise<readonly string[]> => {
    const rows = await db.query<{ at: number }>('select at from access_log order by at');
    return rows.map((row) => new Date(row.at).toISOString().slice(0, 10));
  };

  describe('what is kept no longer', () => {
    test('goes on the day after its term, and not a day before', async () => {
      for (const when of ['2024-11-21', '2024-11-22', '2024-11-24', '2026-11-01']) {
        await look(`${when}T15:00:00Z`);
      }
      await deleteExpired(db, served, at('2026-11-22T15:00:00Z'));
      expect(await looks()).toEqual(['2024-11-22', '2024-11-24', '2026-11-01']);
      const deleted = await deleteExpired(db, served, at('2026-11-23T15:00:00Z'));
      expect(deleted.get('access-log')).toBe(1);
      expect(await looks()).toEqual(['2024-11-24', '2026-11-01']);
    });

    test('is noted when it went', async () => {
      const runs = await db.query<{ kind: string; rows: number }>(
        "select kind, rows from retention_run where kind = 'access-log' order by at",
      );
      expect(runs.map(({ rows }) => rows)).toEqual([1, 1]);
    });

    test('stays for ever where nobody decided', async () => {
      const undecided = { ...served, privacy: { ...served.privacy, retention: [] } };
      const deleted = await deleteExpired(db, undecided, at('2090-01-01T00:00:00Z'));
      expect(deleted.size).toBe(0);
      expect(await looks()).toHaveLength(2);
    });

    test('cannot be deleted by the running program itself', async () => {
      await expect(db.query('delete from access_log')).rejects.toThrow();
      await expect(db.query('delete from retention_run')).rejects.toThrow();
    });
  });
});

forEachEngine((engine) => {
  test('people without movements become a task, and are never deleted', async () => {
    const world = await startPeopled(engine);
    const { names, collect, program } = world;
    const { outcomes } = await program.send([
      collect('late', 4_000, { by: 'Julio', at: '2026-09-15T15:00:00.000Z' }),
    ]);
    expect(outcomes[0]?.outcome).toBe('accepted');
    const { options } = program;
    await program.running.close();
    const db = await openDb({ ...options, programme: names.programme });
    try {
      const rows = await db.administer((tx) =>
        inactiveSince(tx, '0193a5b0-0000-7000-8000-150115150111', '2026-08-01' as Day),
      );
      expect(rows.map(({ actor }) => names.nameOf(actor)).sort()).toEqual([
        'Carmen',
        'Nélida',
        'Rosa',
      ]);
      expect(rows.find(({ actor }) => actor === world.rosa)?.lastDay).toBe('2026-07-02');
    } finally {
      await db.close();
    }
  });
});
