import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { startServer, type Running } from '../../server/main.ts';
import { uuidV7 } from '../../wire/phone-ids.ts';

/** The running program itself, on a store of its own, for phones to talk to. */
export type FieldProgram = {
  /** Another one after each start. */
  readonly url: string;
  /** The token of whoever administers it. */
  readonly key: string;
  readonly dataFolder: string;
  /** Asks as the office does: GET, or POST with a body. Throws what the program refused with. */
  ask(path: string, body?: object): Promise<Response>;
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: object): Promise<T>;
  /** Says, in the name of this organisation, what the office would say. */
  state(recorder: string, statements: readonly object[]): Promise<void>;
  /** The same, of which all has to be accepted; answers the ids of what was said. */
  say(recorder: string, ...statements: readonly object[]): Promise<readonly string[]>;
  /** The path of an invitation for this person. */
  invite(person: string): Promise<string>;
  /** All events, in the order in which they arrived. */
  events<Payload = Readonly<Record<string, unknown>>>(): Promise<readonly EventRow<Payload>[]>;
  /** Stops it, does something to its folder, and starts it again. */
  restart(meanwhile: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
};

export type EventRow<Payload = Readonly<Record<string, unknown>>> = {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly payload: Payload;
};

type Said = { readonly outcomes: readonly { readonly id: string; readonly outcome: string }[] };

export const newId = (): string => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

const programmeFolder = new URL('../../programmes/la-victoria-el-agustino', import.meta.url)
  .pathname;

const start = (dataFolder: string, withSite: boolean): Promise<Running> =>
  startServer({
    dataFolder,
    programmeFolder,
    port: 0,
    host: '127.0.0.1',
    ...(withSite ? {} : { siteHandler: '/nowhere/handler.js' }),
    log: pino({ level: 'silent' }),
    say: () => undefined,
  });

/** Needs `.build/campo`; with its pages, `.build/site` too. */
export async function startFieldProgram({ withSite = false } = {}): Promise<FieldProgram> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'ayni-field-'));
  let running = await start(dataFolder, withSite);
  const key = running.token ?? '';
  const ask = async (path: string, body?: object): Promise<Response> => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const answer = await fetch(`${running.address}/api/v1${path}`, { headers, ...sent });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const answered = async <T>(answer: Promise<Response>): Promise<T> => {
    const told: T = await (await answer).json();
    return told;
  };
  return {
    get url() {
      return running.address;
    },
    key,
    dataFolder,
    ask,
    get: (path) => answered(ask(path)),
    post: (path, body) => answered(ask(path, body)),
    state: async (recorder, statements) => {
      await ask('/statements', { recorder, statements });
    },
    say: async (recorder, ...statements) => {
      const { outcomes } = await answered<Said>(ask('/statements', { recorder, statements }));
      for (const { outcome } of outcomes) if (outcome !== 'accepted') throw new Error(outcome);
      return outcomes.map(({ id }) => id);
    },
    invite: async (person) => {
      const { path } = await answered<{ readonly path: string }>(ask('/invitations', { person }));
      return path;
    },
    events: async <Payload>() => {
      const asked = ask('/events?after=0&limit=200');
      return (await answered<{ readonly events: readonly EventRow<Payload>[] }>(asked)).events;
    },
    restart: async (meanwhile) => {
      await running.close();
      await meanwhile();
      running = await start(dataFolder, withSite);
    },
    close: async () => {
      await running.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
