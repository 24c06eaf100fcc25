import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bucketFiles } from '../../server/outside/file-store-bucket.ts';
import { hashesIn } from '../../server/outside/file-store.ts';
import { forEachEngine } from '../engines.ts';
import { programmeId } from '../store/http-world.ts';
import { startBucket, type BucketServer } from './bucket-server.ts';
import { openCameras, type Cameras } from './camera.ts';
import { ayni } from './operator.ts';
import { nameOf, photoBytes } from './photo-bytes.ts';

/** The program with its photos in a bucket: a real server that speaks S3, on this machine. */
forEachEngine((engine) => {
  let server: BucketServer;
  let cast: Cameras;
  const folder = mkdtempSync(join(tmpdir(), 'ayni-in-bucket-'));
  beforeAll(async () => {
    server = await startBucket();
    cast = await openCameras(engine, { bucket: server.settings });
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const environment = (): Readonly<Record<string, string>> => {
    const { dataFolder, databaseUrl } = cast.program.options;
    return {
      ...server.environment,
      AYNI_DATA: dataFolder,
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    };
  };
  const onDisk = (): Promise<readonly string[]> =>
    hashesIn(join(cast.program.options.dataFolder, 'files', programmeId));
  const photograph = async (seed: number): Promise<string> => {
    const photo = photoBytes(20_000, seed);
    await cast.announce('rosa', await cast.weigh('rosa'), photo);
    expect(await cast.upload('rosa', photo)).toMatchObject({ complete: true });
    return nameOf(photo);
  };

  test('a photo comes in by pieces, lies in the bucket and is shown from there', async () => {
    const photo = photoBytes(20_000, 1);
    await cast.announce('rosa', await cast.weigh('rosa'), photo);
    await cast.push('rosa', nameOf(photo), 0, photo.subarray(0, 8_000));
    expect(await cast.had('rosa', nameOf(photo))).toMatchObject({ had: 8_000, complete: false });
    await cast.push('rosa', nameOf(photo), 8_000, photo.subarray(8_000));
    expect(await cast.had('rosa', nameOf(photo))).toMatchObject({ complete: true });
    expect(await onDisk()).toEqual([]);
    const stored = bucketFiles(server.settings, programmeId);
    expect(await stored.has(nameOf(photo))).toBe(true);
    const shown = await cast.ask(cast.phones.julio.read, `/api/v1/evidence/${nameOf(photo)}`);
    expect(nameOf(new Uint8Array(await shown.arrayBuffer()))).toBe(nameOf(photo));
  });

  test('a backup fetches what the bucket has, and a restore puts it into an empty one', async () => {
    const name = await photograph(2);
    const copies = join(folder, 'copies');
    expect(await ayni(environment(), 'backup', copies)).toMatchObject({ code: 0 });
    expect(await hashesIn(join(copies, 'files', programmeId))).toContain(name);
    const empty = await startBucket('otro-deposito');
    const file = readdirSync(copies).find((one) => one.endsWith('.backup.gz')) ?? '';
    const target = { ...empty.environment, AYNI_DATA: join(folder, 'restored') };
    const restored = await ayni(target, 'restore', join(copies, file));
    expect(restored.code, restored.said).toBe(0);
    expect(restored.said).toContain('Fotos recuperadas: 2. Faltan 0');
    expect(await bucketFiles(empty.settings, programmeId).has(name)).toBe(true);
    await empty.close();
  });

  test('the operator moves files to the disk and back, each proved by its hash', async () => {
    const name = await photograph(3);
    const there = await bucketFiles(server.settings, programmeId).namesBefore(Date.now() + 60_000);
    const copied = await ayni(environment(), 'files', 'to-disk');
    expect(copied.said).toContain(`Archivos llevados y probados iguales: ${there.length}.`);
    expect(await onDisk()).toContain(name);
    const moved = await ayni(environment(), 'files', 'to-bucket', '--remove');
    expect(moved.said).toContain(`Ya estaban: ${there.length}.`);
    expect(await onDisk()).toEqual([]);
    expect((await ayni(environment(), 'files')).code).toBe(2);
    expect((await ayni({ AYNI_DATA: folder }, 'files', 'to-bucket')).code).toBe(2);
  });

  test('while the bucket does not answer, what came stays and is finished later', async () => {
    const photo = photoBytes(20_000, 4);
    await cast.announce('rosa', await cast.weigh('rosa'), photo);
    const hidden = join(server.folder, server.settings.bucket);
    const aside = join(server.folder, 'aside');
    renameSync(hidden, aside);
    const answer = await cast.push('rosa', nameOf(photo), 0, photo);
    expect(answer.status).toBe(503);
    renameSync(aside, hidden);
    expect(existsSync(hidden)).toBe(true);
    expect(await cast.had('rosa', nameOf(photo))).toMatchObject({ had: 20_000, complete: false });
    const rest = await cast.push('rosa', nameOf(photo), 20_000, new Uint8Array());
    expect(await rest.json()).toMatchObject({ complete: true });
  });
});
