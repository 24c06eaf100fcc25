import { request } from 'node:http';
import * as v from 'valibot';
import { expect } from 'vitest';
import { newId } from '../../server/outside/secrets.ts';
import { uploadAnswer, type UploadAnswer } from '../../wire/api/evidence-answers.ts';
import { openCast, type Cast, type PersonName } from '../access/cast.ts';
import type { EngineName } from '../engines.ts';
import { weighed } from '../factories/events.ts';
import { nameOf } from './photo-bytes.ts';

/** An alliance whose people weigh and take photos of it. */
export type Cameras = Cast & {
  /** A weighing of Rosa's association; answers its event's id. */
  weigh(by: PersonName): Promise<string>;
  /** Says that these bytes show something of an event; answers what became of it. */
  announce(
    by: PersonName,
    subject: string,
    photo: Uint8Array,
    more?: Readonly<Record<string, unknown>>,
  ): Promise<readonly string[]>;
  /** Sends bytes from `offset` on with the sending token, as a locked phone does. */
  push(by: PersonName, sha256: string, offset: number, bytes: Uint8Array): Promise<Response>;
  /** Sends the whole photo at once. */
  upload(by: PersonName, photo: Uint8Array): Promise<UploadAnswer>;
  had(by: PersonName, sha256: string): Promise<UploadAnswer>;
  /** Sends bytes and breaks the line after so many of them reached it. */
  breakOff(by: PersonName, photo: Uint8Array, offset: number, after: number): Promise<void>;
};

export async function openCameras(
  engine: EngineName,
  more?: Parameters<typeof openCast>[1],
): Promise<Cameras> {
  const cast = await openCast(engine, more);
  const place = await openCentre(cast);
  const { cerros } = cast.organisations;
  const push: Cameras['push'] = (by, sha256, offset, bytes) =>
    cast.ask(cast.phones[by].send, `${address(sha256)}?offset=${offset}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    });
  const parsed = async (answer: Response): Promise<UploadAnswer> =>
    v.parse(uploadAnswer, await answer.json());
  const had: Cameras['had'] = async (by, sha256) =>
    parsed(await cast.ask(cast.phones[by].send, address(sha256)));
  return {
    ...cast,
    push,
    had,
    weigh: async (by) => {
      const event = cast.write(by, 'flow.collect', {
        holder: cerros,
        place,
        lot: { id: newId(cast.clock.now()), letter: 'L' },
        material: 'cardboard-corrugated',
        grade: null,
        regime: 'municipal',
        originClass: 'post_consumer',
        source: { kind: 'market', district: '150115' },
        weighed: weighed(24_500),
      });
      expect(await cast.send(by, [event])).toEqual(['accepted']);
      return idOf(event);
    },
    announce: (by, subject, photo, more = {}) => {
      const payload = { subject, role: 'scale', media: 'image/jpeg', bytes: photo.length };
      const event = { ...payload, sha256: nameOf(photo), ...more };
      return cast.send(by, [cast.write(by, 'evidence.attach', event)], 'send');
    },
    upload: async (by, photo) => parsed(await push(by, nameOf(photo), 0, photo)),
    breakOff: (by, photo, offset, after) =>
      breakOff({ ...cast, had }, by, { photo, offset, after }),
  };
}

const address = (sha256: string): string => `/api/v1/uploads/${sha256}`;

/** The place where Rosa's association weighs. */
async function openCentre(cast: Cast): Promise<string> {
  const place = newId(cast.clock.now());
  const registered = cast.write('rosa', 'place.register', {
    place,
    name: 'Centro Los Cerros',
    actor: cast.organisations.cerros,
    district: '150115',
  });
  expect(await cast.send('rosa', [registered])).toEqual(['accepted']);
  return place;
}

type Breaking = { readonly photo: Uint8Array; readonly offset: number; readonly after: number };

/** The line breaks once the program has what was written: sooner, nobody could say how much. */
async function breakOff(
  cameras: Pick<Cameras, 'program' | 'phones' | 'had'>,
  by: PersonName,
  { photo, offset, after }: Breaking,
): Promise<void> {
  const { program, phones, had } = cameras;
  const rest = photo.subarray(offset);
  const url = `${program.running.address}${address(nameOf(photo))}?offset=${offset}`;
  const authorization = `Bearer ${phones[by].send}`;
  const headers = { authorization, 'content-length': String(rest.length) };
  const sending = request(url, { method: 'POST', headers });
  const closed = new Promise<void>((resolve) => {
    sending.on('error', () => resolve());
    sending.on('close', () => resolve());
  });
  sending.write(rest.subarray(0, after));
  const arrived = Math.min(photo.length, offset + after);
  await expect
    .poll(async () => (await had(by, nameOf(photo))).had, { timeout: 10_000 })
    .toBe(arrived);
  sending.destroy();
  await closed;
}

export function idOf(event: object): string {
  return v.parse(v.object({ id: v.string() }), event).id;
}
