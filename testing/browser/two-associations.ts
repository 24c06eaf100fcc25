import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Page } from 'playwright-core';
import { startServer } from '../../server/main.ts';
import { uuidV7 } from '../../wire/phone-ids.ts';

/** The running program with two associations, each with a centre and a leader to be invited. */
export type TwoAssociations = {
  readonly url: string;
  readonly first: Association;
  readonly second: Association;
  post<T>(path: string, body: object): Promise<T>;
  events(): Promise<readonly EventRow[]>;
  close(): Promise<void>;
};
export type Association = {
  readonly id: string;
  readonly place: string;
  readonly name: string;
  readonly leader: string;
};
export type EventRow = {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly payload: Readonly<Record<string, unknown>>;
};

const programmeFolder = new URL('../../programmes/la-victoria-el-agustino', import.meta.url)
  .pathname;
const newId = (): string => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

export async function startTwoAssociations(): Promise<TwoAssociations> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'ayni-two-'));
  const running = await startServer({
    dataFolder,
    programmeFolder,
    port: 0,
    host: '127.0.0.1',
    siteHandler: '/nowhere/handler.js',
    log: pino({ level: 'silent' }),
    say: () => undefined,
  });
  const headers = {
    authorization: `Bearer ${running.token ?? ''}`,
    'content-type': 'application/json',
  };
  const post = async <T>(path: string, body: object): Promise<T> => {
    const answer = await fetch(`${running.address}/api/v1${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    const told: T = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(told)}`);
    return told;
  };
  return {
    url: running.address,
    first: await found(post, { name: 'Manos que Reciclan', letter: 'M', given: 'Carmen' }),
    second: await found(post, { name: 'Nueva Esperanza', letter: 'N', given: 'Nélida' }),
    post,
    events: async () => {
      const answer = await fetch(`${running.address}/api/v1/events?after=0&limit=200`, { headers });
      const { events }: { events: readonly EventRow[] } = await answer.json();
      return events;
    },
    close: async () => {
      await running.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

type Founding = { readonly name: string; readonly letter: string; readonly given: string };

/** An association with its centre and its president. */
async function found(
  post: TwoAssociations['post'],
  { name, letter, given }: Founding,
): Promise<Association> {
  const one = { id: newId(), place: newId(), name, leader: newId() };
  const { id, place, leader } = one;
  const values = { givenNames: given, firstSurname: 'Rojas', secondSurname: 'Huamán' };
  const kind = 'recyclers-association';
  const district = '150115';
  const affiliation = { affiliation: newId(), member: leader, organisation: id };
  await post('/statements', {
    recorder: id,
    statements: [
      { kind: 'actor.register', payload: { actor: id, kind, name, letter, district } },
      {
        kind: 'place.register',
        payload: { place, name: `Cochera de ${given}`, actor: id, district },
      },
      {
        kind: 'actor.register',
        payload: { actor: leader, kind: 'recycler', parent: id, personal: { values } },
      },
      { kind: 'actor.affiliate', payload: { ...affiliation, role: 'president' } },
    ],
  });
  return one;
}

/** The text in the QR code that a phone shows, read from the points on its screen. */
export async function readShownCode(page: Page, name: string): Promise<string> {
  const { decodeQR } = await import('qr/decode.js');
  const code = page.getByRole('img', { name });
  await code.waitFor();
  const { width, height, data } = await code.locator('svg').evaluate(async (svg) => {
    const side = 600;
    const image = new Image(side, side);
    const text = new XMLSerializer().serializeToString(svg);
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = side;
    canvas.height = side;
    const pen = canvas.getContext('2d');
    pen?.drawImage(image, 0, 0, side, side);
    const points = pen?.getImageData(0, 0, side, side).data ?? [];
    return { width: side, height: side, data: [...points] };
  });
  return decodeQR({ width, height, data: new Uint8ClampedArray(data) });
}
