import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bucketFiles } from '../../server/outside/file-store-bucket.ts';
import { bringAll } from '../../server/outside/file-store-copies.ts';
import { diskFiles, placeOf, type FileStore } from '../../server/outside/file-store.ts';
import { startBucket, type BucketServer } from './bucket-server.ts';
import { nameOf, photoBytes } from './photo-bytes.ts';

/** Files in a bucket, held against a server that speaks S3 and checks each signature. */
const programme = '01900000-0000-7000-8000-0000000000aa';
const always = Number.MAX_SAFE_INTEGER;
let server: BucketServer;
let bucket: FileStore;
const folder = mkdtempSync(join(tmpdir(), 'ayni-files-'));
beforeAll(async () => {
  server = await startBucket();
  bucket = bucketFiles(server.settings, programme);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const put = async (store: FileStore, seed: number, size = 3_000): Promise<string> => {
  const photo = photoBytes(size, seed);
  await store.put(nameOf(photo), photo);
  return nameOf(photo);
};

describe('a bucket', () => {
  test('gives back what it was given, and knows what it has not', async () => {
    const photo = photoBytes(120_000, 1);
    const name = nameOf(photo);
    expect(await bucket.has(name)).toBe(false);
    expect(await bucket.get(name)).toBeUndefined();
    await bucket.put(name, photo);
    await bucket.put(name, photo);
    expect(await bucket.has(name)).toBe(true);
    expect(Buffer.compare((await bucket.get(name)) ?? new Uint8Array(), photo)).toBe(0);
    await bucket.remove(name);
    await bucket.remove(name);
    expect(await bucket.has(name)).toBe(false);
  });

  test('keeps programmes apart, and says what is old', async () => {
    const other = bucketFiles(server.settings, '01900000-0000-7000-8000-0000000000bb');
    const before = Date.now() - 60_000;
    const name = await put(bucket, 2);
    expect(await other.has(name)).toBe(false);
    expect(await bucket.namesBefore(always)).toContain(name);
    expect(await bucket.namesBefore(before)).toEqual([]);
    expect(await other.namesBefore(always)).toEqual([]);
  });

  test('tells all its names where they are more than a page of them', async () => {
    const many = bucketFiles(server.settings, '01900000-0000-7000-8000-0000000000cc');
    const names = new Set<string>();
    for (let seed = 0; seed < 1_100; seed += 1) names.add(await put(many, seed, 64 + seed));
    expect(new Set(await many.namesBefore(always))).toEqual(names);
  }, 60_000);

  test('that cannot be reached, or is gone, gives nothing up as lost', async () => {
    const name = await put(bucket, 3);
    const wrong = (more: object): FileStore =>
      bucketFiles({ ...server.settings, ...more }, programme);
    const cannot = { problem: { code: 'store/unavailable' } };
    await expect(wrong({ bucket: 'no-hay-tal' }).has(name)).rejects.toMatchObject(cannot);
    await expect(wrong({ endpoint: 'http://127.0.0.1:9' }).has(name)).rejects.toMatchObject(cannot);
    await expect(wrong({ secretAccessKey: 'otra' }).get(name)).rejects.toMatchObject(cannot);
    await expect(
      wrong({ secretAccessKey: 'otra' }).put(name, photoBytes(9_000, 3)),
    ).rejects.toMatchObject(cannot);
  });
});

describe('moving between disk and bucket', () => {
  const disk = diskFiles(join(folder, 'disk'));
  const target = (): FileStore =>
    bucketFiles(server.settings, '01900000-0000-7000-8000-0000000000dd');

  test('brings each file once, proved by its hash, and takes away only what arrived', async () => {
    const names = [await put(disk, 11), await put(disk, 12), await put(disk, 13)];
    expect(await bringAll(disk, target())).toEqual({ brought: 3, had: 0, damaged: 0 });
    expect(await bringAll(disk, target())).toEqual({ brought: 0, had: 3, damaged: 0 });
    const [first = '', second = ''] = names;
    // A copy that was spoilt is brought again before the file is taken away.
    await target().put(first, photoBytes(50, 1));
    expect(await bringAll(disk, target(), { removes: true })).toMatchObject({ brought: 1, had: 2 });
    expect(await disk.namesBefore(always)).toEqual([]);
    const back = await bringAll(target(), disk);
    expect(back).toEqual({ brought: 3, had: 0, damaged: 0 });
    expect(nameOf((await disk.get(second)) ?? new Uint8Array())).toBe(second);
  });

  test('leaves what is damaged where it is, and says so', async () => {
    const name = await put(disk, 14);
    writeFileSync(placeOf(join(folder, 'disk'), name), 'dañado');
    expect(await bringAll(disk, target(), { removes: true })).toMatchObject({ damaged: 1 });
    expect(existsSync(placeOf(join(folder, 'disk'), name))).toBe(true);
    expect(await target().has(name)).toBe(false);
  });
});
