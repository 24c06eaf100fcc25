import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idFrom } from '../../core/events/ids.ts';
import { openDb } from '../../server/store/engine/db.ts';
import { storedHashes } from '../../server/store/evidence/stored-files.ts';
import { forEachEngine } from '../engines.ts';
import { programmeId } from '../store/http-world.ts';
import { openCameras, type Cameras } from './camera.ts';
import { ayni } from './operator.ts';
import { nameOf, photoBytes } from './photo-bytes.ts';

const programme = idFrom<'programme'>(programmeId);

forEachEngine((engine) => {
  let cast: Cameras;
  const photos = [photoBytes(20_000, 1), photoBytes(30_000, 2), photoBytes(10_000, 3)];
  const names = photos.map(nameOf);
  const folder = mkdtempSync(join(tmpdir(), 'ayni-restore-'));
  const copies = join(folder, 'copies');
  const copied = (sha256: string): string =>
    join(copies, 'files', programme, sha256.slice(0, 2), sha256);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    cast = await openCameras(engine);
    const weighing = await cast.weigh('rosa');
    for (const photo of photos) {
      await cast.announce('rosa', weighing, photo);
      expect(await cast.upload('rosa', photo)).toMatchObject({ complete: true });
    }
    const { dataFolder, databaseUrl } = cast.program.options;
    const settings = {
      AYNI_DATA: dataFolder,
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    };
    expect(await ayni(settings, 'backup', copies)).toMatchObject({ code: 0 });
  });

  const backupFile = (): string => {
    const name = readdirSync(copies).find((one) => one.endsWith('.backup.gz'));
    return join(copies, name ?? '');
  };
  /** Restores into an empty place; answers what was said and which photos are noted there. */
  const restoreInto = async (
    target: string,
  ): Promise<{ readonly said: string; readonly noted: readonly string[] }> => {
    const dataFolder = join(folder, target);
    const restored = await ayni({ AYNI_DATA: dataFolder }, 'restore', backupFile());
    expect(restored).toMatchObject({ code: 0 });
    const db = await openDb({ dataFolder, programme });
    const noted = await storedHashes(db, programme);
    await db.close();
    return { said: restored.said, noted };
  };

  test('a backup carries the photos, and nothing that is on its way', async () => {
    for (const [index, name] of names.entries()) {
      expect(Buffer.compare(readFileSync(copied(name)), photos[index] ?? Buffer.alloc(0))).toBe(0);
    }
    // Beside the daily backups too; half-sent ones are no part of them.
    const beside = join(cast.program.options.dataFolder, 'backups', 'files', programme);
    const all = readdirSync(beside, { recursive: true }).map(String);
    expect(all.filter((name) => /[0-9a-f]{64}$/.test(name))).toHaveLength(3);
    expect(existsSync(join(beside, 'uploads'))).toBe(false);
  });

  test('a restored copy has its photos again', async () => {
    const { said, noted } = await restoreInto('whole');
    expect(noted.toSorted()).toEqual(names.toSorted());
    expect(said).toContain('Fotos recuperadas: 3. Faltan 0');
    for (const name of names) {
      const there = join(folder, 'whole', 'files', programme, name.slice(0, 2), name);
      expect(nameOf(readFileSync(there))).toBe(name);
    }
  });

  test('a photo that the copy lost or that was damaged in it is missing, not pretended', async () => {
    const [lost = '', damaged = '', whole = ''] = names;
    rmSync(copied(lost));
    rmSync(copied(damaged));
    writeFileSync(copied(damaged), photoBytes(30_000, 9));
    const { said, noted } = await restoreInto('parts');
    expect(noted).toEqual([whole]);
    expect(said).toContain('Fotos recuperadas: 1. Faltan 2');
  });
});
