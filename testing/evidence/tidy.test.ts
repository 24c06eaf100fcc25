import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { idFrom } from '../../core/events/ids.ts';
import { instant } from '../../core/quantities/instant.ts';
import { tidyFiles } from '../../server/commands/tidy-files.ts';
import { openFiles } from '../../server/outside/evidence-files.ts';
import { newId } from '../../server/outside/secrets.ts';
import { openDb } from '../../server/store/engine/db.ts';
import { storedHashes } from '../../server/store/evidence/stored-files.ts';
import { forEachEngine } from '../engines.ts';
import { programmeId } from '../store/http-world.ts';
import { idOf, openCameras, type Cameras } from './camera.ts';
import { nameOf, photoBytes } from './photo-bytes.ts';

const day = 24 * 60 * 60 * 1_000;

const programme = idFrom<'programme'>(programmeId);

forEachEngine((engine) => {
  let cast: Cameras;
  const photos = {
    kept: photoBytes(2_000, 1),
    annulled: photoBytes(2_000, 2),
    waiting: photoBytes(2_000, 3),
    ofCancelled: photoBytes(2_000, 4),
    lost: photoBytes(2_000, 5),
    half: photoBytes(2_000, 6),
  };
  const name = (of: keyof typeof photos): string => nameOf(photos[of]);
  const fileOf = (sha256: string): string =>
    join(cast.program.options.dataFolder, 'files', programme, sha256.slice(0, 2), sha256);

  beforeAll(async () => {
    cast = await openCameras(engine);
    const weighing = await cast.weigh('rosa');
    for (const of of ['kept', 'lost', 'half'] as const) {
      await cast.announce('rosa', weighing, photos[of]);
    }
    const wrong = await cast.weigh('rosa');
    await cast.announce('rosa', wrong, photos.annulled);
    await cast.announce('rosa', newId(cast.clock.now()), photos.waiting);
    const visit = cast.write('oscar', 'encounter.visit', {
      visited: cast.people.julio,
      purpose: 'formalization',
    });
    await cast.send('oscar', [visit]);
    await cast.announce('oscar', idOf(visit), photos.ofCancelled, { role: 'visit' });
    for (const of of ['kept', 'annulled', 'waiting', 'lost'] as const) {
      await cast.upload('rosa', photos[of]);
    }
    await cast.upload('oscar', photos.ofCancelled);
    await cast.push('rosa', name('half'), 0, photos.half.subarray(0, 500));
    const undo = cast.write('rosa', 'flow.void', { fact: wrong, reason: 'did_not_occur' });
    expect(await cast.send('rosa', [undo])).toEqual(['accepted']);
  });

  test('whoever cancelled is not shown any more, whoever asks', async () => {
    const asked = `/api/v1/evidence/${name('ofCancelled')}`;
    expect((await cast.ask(cast.phones.claudia.read, asked)).status).toBe(200);
    const cancelled = await cast.ask(
      cast.phones.daniel.read,
      `/api/v1/actors/${cast.people.julio}/cancel`,
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' },
    );
    expect(cancelled.status).toBe(200);
    for (const by of ['claudia', 'oscar', 'rosa'] as const) {
      expect((await cast.ask(cast.phones[by].read, asked)).status, by).toBe(404);
    }
  });

  test('no phone is asked for what nothing calls for', async () => {
    const { device, send } = cast.phones.rosa;
    const answer = await cast.ask(send, `/api/v1/uploads?device=${device}`);
    expect(await answer.json()).toEqual({ files: [name('half')], more: false });
    const again = await cast.ask(send, `/api/v1/uploads/${name('annulled')}`);
    expect(again.status).toBe(409);
  });

  test('what nothing calls for goes after thirty days, what a person cancelled at once', async () => {
    await cast.program.running.close();
    const { options } = cast.program;
    const files = openFiles(options.dataFolder, programme);
    // Bytes that a stop left without a note, and a file that the disk lost.
    const stray = photoBytes(2_000, 7);
    mkdirSync(join(fileOf(nameOf(stray)), '..'), { recursive: true });
    writeFileSync(fileOf(nameOf(stray)), stray);
    rmSync(fileOf(name('lost')));
    const db = await openDb({ ...options, programme });
    const tidy = (days: number) =>
      tidyFiles(db, programme, files, instant(cast.clock.now() + days * day));

    expect(await tidy(0)).toEqual({ orphans: 1, lost: 1, unnoted: 0, abandoned: 0 });
    expect(existsSync(fileOf(name('ofCancelled')))).toBe(false);
    expect(await tidy(8)).toEqual({ orphans: 0, lost: 0, unnoted: 1, abandoned: 1 });
    expect(await tidy(29)).toEqual({ orphans: 0, lost: 0, unnoted: 0, abandoned: 0 });
    expect(await tidy(31)).toEqual({ orphans: 2, lost: 0, unnoted: 0, abandoned: 0 });
    expect(await storedHashes(db, programme)).toEqual([name('kept')]);
    expect(existsSync(fileOf(name('kept')))).toBe(true);
    for (const of of ['annulled', 'waiting'] as const) {
      expect(existsSync(fileOf(name(of))), of).toBe(false);
    }
    await db.close();
  });

  test('a file is not taken for old because of a clock: only its own time counts', async () => {
    const files = openFiles(cast.program.options.dataFolder, programme);
    const before = await files.stored.namesBefore(Date.now() - day);
    expect(before).toEqual([]);
    const old = new Date(Date.now() - 2 * day);
    utimesSync(fileOf(name('kept')), old, old);
    expect(await files.stored.namesBefore(Date.now() - day)).toEqual([name('kept')]);
  });
});
