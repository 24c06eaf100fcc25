import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { newId } from '../../server/outside/secrets.ts';
import { forEachEngine } from '../engines.ts';
import { programmeId } from '../store/http-world.ts';
import { openCameras, type Cameras } from './camera.ts';
import { nameOf, photoBytes, withPlaceAndTime } from './photo-bytes.ts';

forEachEngine((engine) => {
  let cast: Cameras;
  beforeAll(async () => {
    cast = await openCameras(engine);
  });

  const onDisk = (sha256: string): string =>
    join(cast.program.options.dataFolder, 'files', programmeId, sha256.slice(0, 2), sha256);
  const codeOf = async (answer: Response): Promise<unknown> =>
    ((await answer.json()) as { code: unknown }).code;

  test('a photo is stored after the weighing that it shows, from a locked phone', async () => {
    const photo = photoBytes(90_000);
    const weighing = await cast.weigh('rosa');
    expect(await cast.announce('rosa', weighing, photo)).toEqual(['accepted']);
    expect(await cast.had('rosa', nameOf(photo))).toMatchObject({ had: 0, complete: false });
    expect(await cast.upload('rosa', photo)).toMatchObject({ had: 90_000, complete: true });
    expect(Buffer.compare(readFileSync(onDisk(nameOf(photo))), photo)).toBe(0);
    // Once more changes nothing.
    expect(await cast.upload('rosa', photo)).toMatchObject({ had: 90_000, complete: true });
  });

  test('bytes that no record announces are not taken', async () => {
    const photo = photoBytes(2_000, 2);
    const answer = await cast.push('rosa', nameOf(photo), 0, photo);
    expect([answer.status, await codeOf(answer)]).toEqual([409, 'evidence/not-announced']);
    expect(existsSync(onDisk(nameOf(photo)))).toBe(false);
  });

  test('nobody sends, or learns of, the bytes that somebody else announced', async () => {
    const photo = photoBytes(2_000, 3);
    await cast.announce('rosa', await cast.weigh('rosa'), photo);
    const answer = await cast.push('julio', nameOf(photo), 0, photo);
    expect(await codeOf(answer)).toBe('evidence/not-announced');
    const asked = await cast.ask(cast.phones.julio.send, `/api/v1/uploads/${nameOf(photo)}`);
    expect(await codeOf(asked)).toBe('evidence/not-announced');
  });

  test('a line that breaks anywhere loses nothing of what arrived', async () => {
    const size = 60_000;
    for (const [seed, after] of [0, 1, 1_023, 30_000, size - 1].entries()) {
      const photo = photoBytes(size, 100 + seed);
      await cast.announce('rosa', await cast.weigh('rosa'), photo);
      await cast.breakOff('rosa', photo, 0, after);
      const { had, complete } = await cast.had('rosa', nameOf(photo));
      expect([had, complete], `after ${after}`).toEqual([after, false]);
      await cast.breakOff('rosa', photo, had, 7);
      const again = (await cast.had('rosa', nameOf(photo))).had;
      expect(again, `after ${after} and 7`).toBe(Math.min(size, after + 7));
      const rest = await cast.push('rosa', nameOf(photo), again, photo.subarray(again));
      expect(await rest.json()).toMatchObject({ complete: true });
    }
  });

  test('bytes that begin elsewhere are not taken, and the answer says where to go on', async () => {
    const photo = photoBytes(5_000, 4);
    const name = nameOf(photo);
    await cast.announce('rosa', await cast.weigh('rosa'), photo);
    for (const offset of [0, 3_000, 0, 500]) {
      const answer = await cast.push('rosa', name, offset, photo.subarray(offset, offset + 1_000));
      expect(await answer.json()).toMatchObject({ had: 1_000, complete: false });
    }
    const rest = await cast.push('rosa', name, 1_000, photo.subarray(1_000));
    expect(await rest.json()).toMatchObject({ complete: true });
  });

  test('what is not what was announced is dropped, and can be sent again', async () => {
    const photo = photoBytes(5_000, 5);
    const name = nameOf(photo);
    await cast.announce('rosa', await cast.weigh('rosa'), photo);
    const other = photoBytes(5_000, 6);
    expect(await codeOf(await cast.push('rosa', name, 0, other))).toBe('evidence/damaged');
    const longer = photoBytes(5_001, 5);
    expect(await codeOf(await cast.push('rosa', name, 0, longer))).toBe('evidence/damaged');
    expect((await cast.had('rosa', name)).had).toBe(0);
    expect(await cast.upload('rosa', photo)).toMatchObject({ complete: true });
  });

  test('only an image without place and time in it is kept', async () => {
    const told = withPlaceAndTime(photoBytes(3_000, 7));
    const page = new Uint8Array(Buffer.from('<script>alert(1)</script>'));
    for (const bytes of [told, page]) {
      await cast.announce('rosa', await cast.weigh('rosa'), bytes);
      const answer = await cast.push('rosa', nameOf(bytes), 0, bytes);
      expect([answer.status, await codeOf(answer)]).toEqual([422, 'evidence/not-plain']);
      expect(existsSync(onDisk(nameOf(bytes)))).toBe(false);
    }
  });

  test('two phones with the same photo send it apart, and it is stored once', async () => {
    const photo = photoBytes(8_000, 8);
    const name = nameOf(photo);
    await cast.announce('rosa', await cast.weigh('rosa'), photo);
    await cast.announce('julio', await cast.weigh('julio'), photo);
    await cast.push('rosa', name, 0, photo.subarray(0, 3_000));
    // What the other phone spoils is its own.
    await cast.push('julio', name, 0, photoBytes(8_000, 9).subarray(0, 5_000));
    expect((await cast.had('rosa', name)).had).toBe(3_000);
    const rest = await cast.push('rosa', name, 3_000, photo.subarray(3_000));
    expect(await rest.json()).toMatchObject({ complete: true });
    expect(await cast.had('julio', name)).toMatchObject({ complete: true });
  });

  test('the same phone twice at once ends with one whole photo', async () => {
    const photo = photoBytes(50_000, 10);
    await cast.announce('rosa', await cast.weigh('rosa'), photo);
    const all = await Promise.all([cast.upload('rosa', photo), cast.upload('rosa', photo)]);
    expect(all.some(({ complete }) => complete)).toBe(true);
    expect(Buffer.compare(readFileSync(onDisk(nameOf(photo))), photo)).toBe(0);
  });

  test('a record that still waits calls for its photo too', async () => {
    const photo = photoBytes(4_000, 11);
    expect(await cast.announce('rosa', newId(cast.clock.now()), photo)).toEqual([
      expect.stringContaining('quarantined'),
    ]);
    expect(await cast.upload('rosa', photo)).toMatchObject({ complete: true });
  });

  test('a phone learns which of its photos are not there', async () => {
    const { device, send } = cast.phones.carmen;
    const awaited = async (): Promise<unknown> =>
      (await cast.ask(send, `/api/v1/uploads?device=${device}`)).json();
    expect(await awaited()).toEqual({ files: [], more: false });
    const photo = photoBytes(4_000, 12);
    const asked = cast.write('carmen', 'privacy.request', {
      actor: cast.people.carmen,
      right: 'access',
      via: 'phone',
    });
    await cast.send('carmen', [asked]);
    await cast.announce('carmen', String(Object(asked).id), photo);
    expect(await awaited()).toEqual({ files: [nameOf(photo)], more: false });
    await cast.upload('carmen', photo);
    expect(await awaited()).toEqual({ files: [], more: false });
    // Another one is not told what that phone announced.
    const other = photoBytes(4_000, 13);
    await cast.announce('carmen', String(Object(asked).id), other);
    const told = await cast.ask(cast.phones.julio.send, `/api/v1/uploads?device=${device}`);
    expect(await told.json()).toEqual({ files: [], more: false });
  });
});
