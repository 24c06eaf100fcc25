import { beforeAll, describe, expect, test } from 'vitest';
import { forEachEngine } from '../engines.ts';
import { startProgram, type Program } from './http-program.ts';

const association = '0193a5b0-aaaa-7000-8000-000000000001';
const rosa = '0193a5b0-aaaa-7000-8000-000000000002';
const recorder = '0193a5b0-aaaa-7000-8000-000000000003';

type Json = Readonly<Record<string, unknown>>;
type Statement = { readonly kind: string; readonly payload: Json };

forEachEngine((engine) => {
  let program: Program;
  const state = async (...statements: readonly Statement[]): Promise<[number, Json]> => {
    const answer = await program.ask('/api/v1/statements', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ recorder, statements }),
    });
    return [answer.status, (await answer.json()) as Json];
  };
  const values = { givenNames: 'Rosa', firstSurname: 'Quispe', phone: '999111222' };

  beforeAll(async () => {
    program = await startProgram(engine);
  });

  describe('what the office says', () => {
    test('is written in the name of who says it, with all that a device would have added', async () => {
      const [status, answer] = await state(
        { kind: 'actor.register', payload: { actor: recorder, kind: 'recorder' } },
        {
          kind: 'actor.register',
          payload: { actor: association, kind: 'recyclers-association', name: 'Los Rosales' },
        },
        {
          kind: 'actor.register',
          payload: { actor: rosa, kind: 'recycler', parent: association, personal: { values } },
        },
      );
      expect(status, JSON.stringify(answer)).toBe(200);
      expect(answer['outcomes']).toMatchObject([
        { outcome: 'accepted' },
        { outcome: 'accepted' },
        { outcome: 'accepted' },
      ]);
    });

    test('stands or falls as one: where one statement is refused nothing is written', async () => {
      const stranger = '0193a5b0-aaaa-7000-8000-00000000000f';
      const [status, problem] = await state(
        { kind: 'actor.register', payload: { actor: stranger, kind: 'recycler' } },
        { kind: 'actor.register', payload: { actor: rosa, kind: 'recycler' } },
      );
      expect([status, problem['code']]).toEqual([409, 'actors/already-registered']);
      const gone = await program.ask(`/api/v1/actors/${stranger}`);
      expect(gone.status).toBe(404);
    });
  });

  describe('a person', () => {
    test('is shown with what is known of her and where she belongs', async () => {
      const shown = await program.json(`/api/v1/actors/${rosa}`);
      expect(shown).toMatchObject({
        label: 'Quispe, Rosa',
        state: 'current',
        values,
        affiliations: [{ role: 'associate', other: { label: 'Los Rosales' } }],
      });
    });

    test('has a history that says what each statement changed', async () => {
      await state({
        kind: 'actor.change',
        payload: {
          actor: rosa,
          because: 'corrected',
          personal: { values: { phone: '999333444' } },
        },
      });
      const history = await program.json(`/api/v1/actors/${rosa}/history`);
      const [newest, oldest] = history['steps'] as readonly Json[];
      expect(newest).toMatchObject({
        kind: 'actor.change',
        because: 'corrected',
        changes: [{ field: 'phone', before: '999111222', after: '999333444', hidden: false }],
      });
      expect(oldest).toMatchObject({ kind: 'actor.register', other: { label: 'Los Rosales' } });
    });

    test('is what was said last, also of two things said in one breath', async () => {
      for (let round = 0; round < 20; round += 1) {
        const phones = [`99900000${round % 10}`, `98800000${round % 10}`];
        await state(
          ...phones.map((phone) => ({
            kind: 'actor.change',
            payload: { actor: rosa, because: 'changed', personal: { values: { phone } } },
          })),
        );
        const shown = await program.json(`/api/v1/actors/${rosa}`);
        expect(shown['values']).toMatchObject({ phone: phones[1] });
      }
    });

    test('stands in the list of her association', async () => {
      const list = await program.json(`/api/v1/actors/${association}/members`);
      expect(list['members']).toMatchObject([{ member: rosa, other: { label: 'Quispe, Rosa' } }]);
    });

    test('cannot be read without signing in', async () => {
      for (const path of ['', '/history', '/members']) {
        const answer = await fetch(`${program.running.address}/api/v1/actors/${rosa}${path}`);
        expect(answer.status).toBe(401);
      }
    });
  });
});
