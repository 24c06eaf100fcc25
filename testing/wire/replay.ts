import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect } from 'vitest';
import { openOffice, startClock, type Office } from '../accounts/browser.ts';
import { state } from '../accounts/register.ts';
import type { EngineName } from '../engines.ts';
import { startProgram, type Program } from '../store/http-program.ts';
import { outcomesSchema } from '../../wire/events/outcome-schemas.ts';

/** Ids that the recordings know: the association, its place, and who has a phone (README.md). */
const holder = '0193a5b0-0000-7000-8000-00000000000a';
const place = '0193a5b0-0000-7000-8000-0000000000a1';
const person = (number: number): string =>
  `0193a5b0-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** Who sent each recording, and what she is in the association. */
export const senders = {
  key: null,
  leader: { person: person(2), role: 'president' },
  recycler: { person: person(1), role: 'associate' },
} as const;
export type Sender = keyof typeof senders;

/** What an app sent, in the order in which it sent it, repetitions included. */
const recording = v.array(
  v.object({
    path: v.string(),
    body: v.looseObject({ events: v.optional(v.array(v.looseObject({ id: v.string() }))) }),
  }),
);
export type Recording = v.InferOutput<typeof recording>;

export function recordingOf(app: string, sender: Sender): Recording {
  const file = new URL(`${app}/${sender}.json`, import.meta.url);
  return v.parse(recording, JSON.parse(readFileSync(file, 'utf8')));
}

/**
 * What became of each event when it was first named, by its id, and how files were answered; and
 * the program, to be asked more as that phone.
 */
export type Played = {
  readonly events: Readonly<Record<string, string>>;
  readonly files: readonly number[];
  readonly ask: (path: string) => Promise<unknown>;
  /** Every answer to what was sent, by its address. */
  readonly answers: readonly (readonly [address: string, body: unknown])[];
};

type Tokens = { readonly read: string; readonly send: string };

/**
 * Plays a recording to a program: one that only has its key, or one that knows the association and
 * whose phone it is. Answers what it said.
 */
export async function replay(engine: EngineName, app: string, sender: Sender): Promise<Played> {
  const sent = recordingOf(app, sender);
  const { program, tokens, enrolled } = await receiver(engine, sender, sent);
  const events: Record<string, string> = {};
  const files: number[] = [];
  const answers: [string, unknown][] = enrolled ? [['POST /api/v1/devices/enrol', enrolled]] : [];
  const ask = async (path: string): Promise<unknown> => {
    const headers = { authorization: `Bearer ${tokens.read}` };
    return (await program.ask(path, { headers })).json();
  };
  for (const { path, body } of sent) {
    if (path === '/api/v1/devices/enrol') continue;
    const isBatch = path === '/api/v1/events';
    const answer = await program.ask(path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${isBatch ? tokens.send : tokens.read}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    if (!isBatch) files.push(answer.status);
    if (!isBatch) continue;
    expect(answer.status).toBe(200);
    const told: unknown = await answer.json();
    answers.push([`POST ${path}`, told]);
    for (const { id, outcome, problem } of v.parse(outcomesSchema, told).outcomes) {
      const became = problem === undefined ? outcome : `${outcome} ${problem.code}`;
      if (id !== null) events[id] ??= became;
    }
  }
  return { events, files, ask, answers };
}

async function receiver(
  engine: EngineName,
  sender: Sender,
  sent: Recording,
): Promise<{ readonly program: Program; readonly tokens: Tokens; readonly enrolled?: object }> {
  if (senders[sender] === null) {
    const program = await startProgram(engine, { now: startClock().now });
    const key = program.running.token ?? '';
    return { program, tokens: { read: key, send: key } };
  }
  const office = await openOffice(engine);
  await registerWorld(office);
  const enrolled = await enrol(office, sent);
  const { readToken, sendToken } = enrolled;
  const tokens = { read: String(readToken), send: String(sendToken) };
  return { program: office.program, tokens, enrolled };
}

/** Shows the invitation as the recording does, with the code that counts here. */
async function enrol(
  { browser }: Office,
  sent: Recording,
): Promise<Readonly<Record<string, unknown>>> {
  const asked = sent.find(({ path }) => path === '/api/v1/devices/enrol');
  const recorder = sent.flatMap(({ body }) => body.events ?? [])[0]?.['recorder'];
  const invited = await browser.post('/api/v1/invitations', { person: recorder });
  const code = invited.body['code'];
  const enrolled = await browser.post('/api/v1/devices/enrol', { ...asked?.body, code });
  expect(enrolled.status, JSON.stringify(enrolled.body)).toBe(200);
  return enrolled.body;
}

/** The association of the recordings, its place and three people. */
async function registerWorld({ browser }: Office): Promise<void> {
  const people = [person(1), person(2), person(3)];
  await state(browser, [
    {
      kind: 'actor.register',
      payload: {
        actor: holder,
        kind: 'recyclers-association',
        name: 'Asociación Sembrando Futuro',
        letter: 'S',
        district: '150115',
      },
    },
    {
      kind: 'place.register',
      payload: { place, name: 'Manco Cápac', actor: holder, district: '150115' },
    },
    ...people.map((actor) => ({
      kind: 'actor.register',
      payload: { actor, kind: 'recycler', parent: holder },
    })),
    ...people.map((member, index) => ({
      kind: 'actor.affiliate',
      payload: {
        affiliation: `0193a5b0-0000-7000-8000-0000000af1${String(index).padStart(2, '0')}`,
        member,
        organisation: holder,
        role: index === 1 ? 'president' : 'associate',
        since: '2026-11-20',
      },
    })),
  ]);
}
