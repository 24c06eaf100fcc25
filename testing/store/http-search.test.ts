import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import { forEachEngine } from '../engines.ts';
import { startProgram, type Program } from './http-program.ts';

const id = (n: number): string => `0193a5b0-bbbb-7000-8000-00000000000${n}`;

forEachEngine((engine) => {
  let program: Program;
  const send = (path: string, body: unknown): Promise<Response> =>
    program.ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  beforeAll(async () => {
    program = await startProgram(engine);
    const person = (actor: string, givenNames: string) => ({
      kind: 'actor.register',
      payload: {
        actor,
        kind: 'recycler',
        sex: 'F',
        personal: {
          values: {
            givenNames,
            firstSurname: 'Quispe',
            secondSurname: 'Poma',
            birthDate: '1980-03-07',
          },
        },
      },
    });
    const said = await send('/api/v1/statements', {
      recorder: id(1),
      statements: [
        { kind: 'actor.register', payload: { actor: id(1), kind: 'recorder' } },
        person(id(2), 'Rosa'),
        person(id(3), 'Roza'),
      ],
    });
    expect(said.status).toBe(200);
  });

  // Each answer is held against its endpoint's schema by `program.ask`.
  test('the directory, the search, doubles and the preview answer over HTTP', async () => {
    expect(await program.json('/api/v1/actors?text=quis&sort=label')).toMatchObject({ total: 2 });
    expect(await program.json('/api/v1/search?text=roza%20kispe')).toMatchObject({
      people: [{ by: 'name' }, { by: 'name' }],
    });
    expect(await program.json('/api/v1/doubles')).toMatchObject({ pairs: [{ band: 'likely' }] });
    expect(await program.json(`/api/v1/actors/${id(2)}/doubles`)).toMatchObject({ elsewhere: 0 });
    const preview = `/api/v1/merges/preview?keep=${id(2)}&absorbed=${id(3)}`;
    expect(await program.json(preview)).toMatchObject({
      effect: { total: { before: 3, after: 2 } },
    });
    const csv = await program.ask('/api/v1/actors.csv?text=quispe&language=en');
    expect(await csv.text()).toContain('"Quispe Poma, Rosa"');
  });

  test('a draft is compared and two are remembered as two', async () => {
    const values = { givenNames: 'Rosa', firstSurname: 'Quispe', secondSurname: 'Poma' };
    const checked = await send('/api/v1/doubles/check', { kind: 'recycler', values });
    expect(await checked.json()).toMatchObject({ doubles: [{}, {}] });
    const said = await send('/api/v1/doubles/not-same', { a: id(2), b: id(3) });
    expect(said.status).toBe(200);
    expect(await program.json('/api/v1/doubles')).toMatchObject({ pairs: [] });
  });

  test('what is asked wrongly is refused by its name', async () => {
    const codeOf = async (answer: Response): Promise<unknown> =>
      v.parse(v.object({ code: v.string() }), await answer.json()).code;
    for (const path of [
      'actors?sort=shoe',
      'actors?size=0',
      'actors?colour=red',
      'search',
      'doubles?after=x',
      'merges/preview',
    ]) {
      const answer = await program.ask(`/api/v1/${path}`);
      expect([await codeOf(answer), path]).toEqual(['http/query-invalid', path]);
    }
    const cursor = await program.ask('/api/v1/actors?after=eA');
    expect(await codeOf(cursor)).toBe('http/cursor-invalid');
    const draft = await send('/api/v1/doubles/check', { kind: 3 });
    expect(await codeOf(draft)).toBe('http/body-invalid');
  });

  test('without signing in nobody learns who is there', async () => {
    const { address } = program.running;
    for (const path of ['actors', 'actors.csv', 'search?text=rosa', 'doubles', 'merges/preview']) {
      expect((await fetch(`${address}/api/v1/${path}`)).status).toBe(401);
    }
  });
});
