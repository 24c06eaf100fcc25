import { readFileSync, readdirSync } from 'node:fs';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { forEachEngine } from '../engines.ts';
import { recordingOf, replay, senders, type Played, type Sender } from './replay.ts';
import { misfits, shapesOf } from './shape.ts';

/** Apps of before go on being taken and understood (docs/decisions/0055, README.md beside). */
const apps = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const becameSchema = v.record(
  v.string(),
  v.object({ events: v.record(v.string(), v.string()), files: v.array(v.number()) }),
);

function becameOf(app: string): v.InferOutput<typeof becameSchema> {
  const file = new URL(`${app}/became.json`, import.meta.url);
  return v.parse(becameSchema, JSON.parse(readFileSync(file, 'utf8')));
}

/** What an app asks, whoever has it. */
const asked: Readonly<Record<Sender, readonly (readonly [address: string, path: string])[]>> = {
  key: [
    ['GET /api/v1/public/programme', '/api/v1/public/programme'],
    ['GET /api/v1/register', '/api/v1/register'],
    ['GET /api/v1/health', '/api/v1/health'],
  ],
  leader: [
    ['GET /api/v1/me', '/api/v1/me'],
    ['GET /api/v1/register', '/api/v1/register'],
    ['GET /api/v1/privacy/texts', '/api/v1/privacy/texts?language=es'],
    [
      'GET /api/v1/actors/:id/members',
      '/api/v1/actors/0193a5b0-0000-7000-8000-00000000000a/members',
    ],
  ],
  recycler: [
    ['GET /api/v1/me', '/api/v1/me'],
    ['GET /api/v1/actors/:id/cards', '/api/v1/actors/0193a5b0-0000-7000-8000-000000000001/cards'],
    [
      'GET /api/v1/actors/:id/data-sheet',
      '/api/v1/actors/0193a5b0-0000-7000-8000-000000000001/data-sheet',
    ],
  ],
};

describe.each(apps)('%s', (app) => {
  const shapes = shapesOf(app);
  const shapeOf = (address: string) =>
    shapes.get(address) ?? expect.fail(`no shape of ${address} was kept`);

  test('was recorded with every kind that it could send', () => {
    const kinds = (['key', 'leader', 'recycler'] as const)
      .flatMap((sender) => recordingOf(app, sender))
      .flatMap(({ body }) => body.events ?? [])
      .map((event) => event['kind']);
    expect([...new Set(kinds)].sort()).toEqual([
      'actor.affiliate',
      'actor.consent',
      'actor.register',
      'flow.collect',
      'flow.void',
      'place.register',
      'privacy.request',
    ]);
  });

  forEachEngine((engine) => {
    describe.each(['key', 'leader', 'recycler'] as const)('its %s', (sender) => {
      let played: Played;
      beforeAll(async () => {
        played = await replay(engine, app, sender);
      });

      test('is taken with the same outcome as on the day it was recorded', () => {
        expect({ events: played.events, files: played.files }).toEqual(becameOf(app)[sender]);
      });

      test('can read what it is answered', async () => {
        for (const [address, body] of played.answers) {
          expect(misfits(body, shapeOf(address)), address).toEqual([]);
        }
        for (const [address, path] of asked[sender]) {
          expect(misfits(await played.ask(path), shapeOf(address)), path).toEqual([]);
        }
      });

      test('can read why something is not done', async () => {
        const problem = await played.ask('/api/v1/actors/nobody');
        expect(misfits(problem, shapeOf('problem'))).toEqual([]);
      });
    });
  });

  test('has somebody of every sender', () => {
    expect(Object.keys(becameOf(app))).toEqual(Object.keys(senders));
  });
});
