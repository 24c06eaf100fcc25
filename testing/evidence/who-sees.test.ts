import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import { attachmentsAnswer, missingFilesAnswer } from '../../wire/api/evidence-answers.ts';
import { personNames, type PersonName } from '../access/cast.ts';
import { newId } from '../../server/outside/secrets.ts';
import { forEachEngine } from '../engines.ts';
import { idOf, openCameras, type Cameras } from './camera.ts';
import { nameOf, photoBytes } from './photo-bytes.ts';

forEachEngine((engine) => {
  let cast: Cameras;
  beforeAll(async () => {
    cast = await openCameras(engine);
  });

  const show = (by: PersonName, sha256: string): Promise<Response> =>
    cast.ask(cast.phones[by].read, `/api/v1/evidence/${sha256}`);
  /** Everybody who is shown the photo; nobody else learns that there is one. */
  const seenBy = async (sha256: string): Promise<readonly PersonName[]> => {
    const seen: PersonName[] = [];
    for (const name of personNames) {
      const answer = await show(name, sha256);
      if (answer.status === 200) seen.push(name);
      else expect([403, 404], name).toContain(answer.status);
    }
    return seen;
  };
  const visit = async (by: PersonName, visited: string): Promise<string> => {
    const event = cast.write(by, 'encounter.visit', { visited, purpose: 'practice' });
    expect(await cast.send(by, [event])).toEqual(['accepted']);
    return idOf(event);
  };
  const photograph = async (
    by: PersonName,
    subject: string,
    seed: number,
    role: string,
  ): Promise<string> => {
    const photo = photoBytes(3_000, seed);
    expect(await cast.announce(by, subject, photo, { role })).toEqual(['accepted']);
    expect(await cast.upload(by, photo)).toMatchObject({ complete: true });
    return nameOf(photo);
  };

  test('the photo of a weighing is for the association, and whoever looks after its work', async () => {
    const photo = await photograph('rosa', await cast.weigh('rosa'), 1, 'scale');
    // Rosa and Julio weigh there; Óscar's district; the alliance.
    expect(await seenBy(photo)).toEqual(['rosa', 'julio', 'oscar', 'marta', 'claudia']);
  });

  test('the photo of a visit to a person is for her, her leader, who may see files and who reviews', async () => {
    const photo = await photograph('oscar', await visit('oscar', cast.people.julio), 2, 'visit');
    expect(await seenBy(photo)).toEqual(['rosa', 'julio', 'oscar', 'marta', 'claudia']);
  });

  test('a document of an association is for its leader and who reviews, not for every member', async () => {
    const subject = await visit('oscar', cast.organisations.cerros);
    const photo = await photograph('oscar', subject, 3, 'document');
    expect(await seenBy(photo)).toEqual(['rosa', 'oscar', 'marta', 'claudia']);
  });

  test('a paper about health is for her, who took it, and whoever may see her health', async () => {
    const consent = async (given: boolean): Promise<void> => {
      const signed = { how: 'signed', signature: newId(cast.clock.now()), language: 'es' };
      const said = { purpose: 'sensitive-data', text: 'sensitive-data-1', given, ...signed };
      const event = cast.write('rosa', 'actor.consent', { actor: cast.people.julio, ...said });
      expect(await cast.send('rosa', [event])).toEqual(['accepted']);
    };
    await consent(true);
    const held = cast.write('rosa', 'document.hold', {
      holder: cast.people.julio,
      document: 'vaccination-tetanus',
      issuedOn: '2026-01-10',
    });
    expect(await cast.send('rosa', [held])).toEqual(['accepted']);
    const photo = await photograph('rosa', idOf(held), 11, 'document');
    expect(await seenBy(photo)).toEqual(['rosa', 'julio', 'claudia']);
    await consent(false);
    // Without her consent nobody else; who monitors finds it neither here nor in the queue.
    expect(await seenBy(photo)).toEqual(['rosa', 'julio']);
    for (const name of ['marta', 'oscar'] as const) {
      const queue = await cast.ask(cast.phones[name].read, '/api/v1/reviews?kind=document.hold');
      expect(await queue.json(), name).toMatchObject({ records: [] });
      const one = await cast.ask(cast.phones[name].read, `/api/v1/reviews/${idOf(held)}`);
      expect(one.status, name).toBe(404);
    }
  });

  test('an image is given as an image and nothing else, kept by nobody, and the look is noted', async () => {
    const photo = await photograph('rosa', await cast.weigh('rosa'), 4, 'scale');
    const answer = await show('julio', photo);
    expect(Buffer.from(await answer.arrayBuffer()).length).toBe(3_000);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `inline; filename="${photo.slice(0, 12)}.jpeg"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const log = await cast.ask(cast.phones.daniel.read, '/api/v1/access-log');
    expect(JSON.stringify(await log.json())).toContain('attachmentFile');
  });

  test('the photos of an event are listed to whoever may see them, stored or not', async () => {
    const weighing = await cast.weigh('rosa');
    const first = await photograph('rosa', weighing, 5, 'scale');
    const later = photoBytes(2_000, 6);
    await cast.announce('rosa', weighing, later, { role: 'goods' });
    const listed = async (by: PersonName): Promise<readonly (string | boolean)[][]> => {
      const answer = await cast.ask(cast.phones[by].read, `/api/v1/events/${weighing}/attachments`);
      const { attachments } = v.parse(attachmentsAnswer, await answer.json());
      return attachments.map(({ role, sha256, stored }) => [role, sha256, stored]);
    };
    const all = [
      ['scale', first, true],
      ['goods', nameOf(later), false],
    ];
    expect(await listed('julio')).toEqual(all);
    expect(await listed('oscar')).toEqual(all);
    expect(await listed('carmen')).toEqual([]);
    expect((await show('rosa', nameOf(later))).status).toBe(404);
  });

  test('the office learns whose photos are missing, each as far as she reaches', async () => {
    const photo = photoBytes(2_000, 7);
    await cast.announce('rosa', await cast.weigh('rosa'), photo);
    const missing = async (by: PersonName): Promise<readonly string[]> => {
      const answer = await cast.ask(cast.phones[by].read, '/api/v1/missing-files');
      return v.parse(missingFilesAnswer, await answer.json()).files.map(({ sha256 }) => sha256);
    };
    for (const name of ['rosa', 'oscar', 'marta'] as const) {
      expect(await missing(name), name).toContain(nameOf(photo));
    }
    for (const name of ['carmen', 'elsa', 'ana'] as const) expect(await missing(name)).toEqual([]);
    await cast.upload('rosa', photo);
    expect(await missing('marta')).not.toContain(nameOf(photo));
  });

  test('who has seen neither weighing nor photo gets nothing by knowing its hash', async () => {
    const photo = await photograph('rosa', await cast.weigh('rosa'), 8, 'scale');
    for (const name of ['carmen', 'ana', 'elsa', 'luzmila', 'pedro', 'daniel'] as const) {
      expect((await show(name, photo)).status === 200, name).toBe(false);
    }
  });

  test('a file that the disk lost is not there, and is no error', async () => {
    const photo = await photograph('rosa', await cast.weigh('rosa'), 9, 'scale');
    rmSync(join(cast.program.options.dataFolder, 'files'), { recursive: true });
    expect((await show('rosa', photo)).status).toBe(404);
  });
});
