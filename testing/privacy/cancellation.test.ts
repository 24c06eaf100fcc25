import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { backup } from '../../server/store/backup.ts';
import { openDb } from '../../server/store/engine/db.ts';
import * as answers from '../../wire/api/privacy-answers.ts';
import { outcomesSchema } from '../../wire/events/outcome-schemas.ts';
import { forEachEngine } from '../engines.ts';
import { programmeId } from '../store/http-world.ts';
import { pngWith, rosasSecrets, startPeopled, type Peopled } from './people.ts';

const note = 'dice que la visita es por la puerta azul';
const secrets = [
  rosasSecrets.givenNames,
  rosasSecrets.firstSurname,
  rosasSecrets.secondSurname,
  rosasSecrets.documentNumber,
  rosasSecrets.phone,
  rosasSecrets.address,
  rosasSecrets.workHours,
  '1981-04-03',
  note,
];

/** Also as searches write them: without accents, small, phones from their end. */
const spellings = (secret: string): readonly string[] => [
  secret,
  secret.toLowerCase(),
  secret.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase(),
  ...(/^\d{8,}$/.test(secret) ? [[...secret].reverse().join('')] : []),
];

/** Each table with a secret in it, as the backup of everything would carry it away. */
async function leaksIn(world: Peopled): Promise<readonly string[]> {
  await world.program.running.close();
  const folder = mkdtempSync(join(tmpdir(), 'ayni-cancelled-'));
  const db = await openDb(world.program.options);
  try {
    const made = await backup(db, folder);
    if (!made.ok) throw new Error(made.problem.code);
    const lines = gunzipSync(readFileSync(made.value.file)).toString('utf8').split('\n');
    let table = '';
    const leaks = new Set<string>();
    for (const line of lines) {
      table = /"table":"([a-z_]+)"/.exec(line)?.[1] ?? table;
      for (const secret of secrets) {
        const found = spellings(secret).some((one) => line.includes(one));
        if (found) leaks.add(`${table}: ${secret}`);
      }
    }
    return [...leaks];
  } finally {
    await db.close();
    rmSync(folder, { recursive: true });
  }
}

forEachEngine((engine) => {
  test('nothing that names a person is left in any table or backup after she cancels', async () => {
    const world = await prepared(engine);
    const before = await startPeopled(engine);
    expect((await leaksIn(before)).length).toBeGreaterThan(0);

    const { rosa, names } = world;
    await plantElsewhere(world);
    const program = await world.program.restart();
    const post = (to: string, body: object): Promise<Response> =>
      program.ask(to, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const path = `/api/v1/actors/${rosa}/cancellation`;
    const preview = v.parse(answers.cancellationAnswer, await program.json(path));
    expect(preview.erased.fields).toContain('documentNumber');
    expect(preview.erased).toMatchObject({ files: 1, notes: 1, cards: 1 });
    expect(preview.stays).toMatchObject({ collected_g: 12_000, sex: 'F' });

    const done = await post(`/api/v1/actors/${rosa}/cancel`, {
      recorder: names.actor('Nélida'),
    });
    const { outcomes } = v.parse(outcomesSchema, await done.json());
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['accepted']);

    const after = v.parse(answers.cancellationAnswer, await program.json(path));
    expect(after.cancelledAt).not.toBeNull();
    expect(after.erased).toMatchObject({ fields: [], statements: 0, files: 0, notes: 0 });
    expect(after.stays).toMatchObject({ collected_g: 12_000, sex: 'F' });
    const { cards } = v.parse(
      answers.cardsAnswer,
      await program.json(`/api/v1/actors/${rosa}/cards`),
    );
    const card = await fetch(
      `${program.running.address}/api/v1/public/cards/${cards[0]?.code ?? ''}`,
    );
    expect(v.parse(answers.publicCardAnswer, await card.json())).toMatchObject({
      standing: 'revoked',
      name: null,
    });
    expect(await leaksIn({ ...world, program })).toEqual([]);
  });
});

/** Rosa also has an account, a phone that she named, and a row in a list that was uploaded. */
async function plantElsewhere({ program, rosa, names }: Peopled): Promise<void> {
  await program.running.close();
  const db = await openDb(program.options);
  try {
    await db.administer(async (tx) => {
      const of = [programmeId, names.event('account of Rosa'), rosa];
      await tx.query(
        `insert into account (programme, id, person, email, password, made_at)
         values ($1, $2, $3, 'rosamunda@example.org', 'argon2 of Rosamunda', now())`,
        of,
      );
      const phone = [programmeId, names.device('phone of Rosa')];
      await tx.query(
        `insert into phone (programme, device, name, enrolled_at)
         values ($1, $2, 'Celular de Rosamunda', now())`,
        phone,
      );
      await tx.query(
        `insert into phone_person
           (programme, device, person, read_sha256, send_sha256, enrolled_at, until, seen_at)
         values ($1, $2, $3, 'read', 'send', now(), now(), now())`,
        [...phone, rosa],
      );
      await tx.query(
        `insert into people_import (programme, id, created_at, touched_at, file_name, sha256, salt,
           columns, rows, row_count, answers, outcomes, state)
         values ($1, $2, now(), now(), 'padron.csv', 'x', 'x', '["Nombre"]', $3::text::jsonb, 2,
           '{}', $4::text::jsonb, 'finished')`,
        [
          programmeId,
          names.event('list'),
          JSON.stringify([
            [2, rosasSecrets.givenNames],
            [3, 'Carmencita'],
          ]),
          JSON.stringify({ 2: { actor: rosa }, 3: { actor: names.actor('Carmen') } }),
        ],
      );
    });
  } finally {
    await db.close();
  }
}

/** Rosa with a name, a note, a photo, a card and 12 kg. */
async function prepared(engine: Parameters<typeof startPeopled>[0]): Promise<Peopled> {
  const world = await startPeopled(engine);
  const { names, write, collect, program, rosa } = world;
  await world.allow('Rosa', 'photo');
  await world.allow('Rosa', 'public-card');
  await world.tell('Rosa', { knownAs: 'la Rosamunda' }, note);
  const photo = { purpose: 'photo', content: pngWith('x') };
  expect((await world.post(`/api/v1/actors/${rosa}/files`, photo)).status).toBe(200);
  const card = { organisation: world.cerros, validUntil: '2099-12-31' };
  expect((await world.post(`/api/v1/actors/${rosa}/cards`, card)).status).toBe(200);
  const { outcomes } = await program.send([
    collect('rosas', 12_000, { by: 'Rosa' }),
    write('actor.change', {
      actor: names.actor('Rosa'),
      because: 'corrected',
      personal: { nonce: 'abcdefghijklmnopqrstuvwx', values: { phone: rosasSecrets.phone } },
    }),
  ]);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
  return world;
}
