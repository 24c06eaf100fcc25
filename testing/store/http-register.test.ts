import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import { registerAnswer } from '../../wire/api/register-answer.ts';
import { registerForPhone } from '../../wire/phone-answers.ts';
import { forEachEngine } from '../engines.ts';
import { startWorld, type World } from './http-world.ts';

forEachEngine((engine) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(engine);
  });

  test('a phone learns who can hold material and where, and no name of a person', async () => {
    const answer = await world.program.json('/api/v1/register');
    const { actors, places } = v.parse(registerAnswer, answer);
    expect(v.is(registerForPhone, answer)).toBe(true);
    const association = actors.find(({ name }) => name === 'Los Cerros');
    expect(association?.kind).toBe('recyclers-association');
    const people = actors.filter(({ parent }) => parent === association?.id);
    expect(people).toHaveLength(2);
    expect(people.every(({ kind, name }) => kind === 'recycler' && name === null)).toBe(true);
    expect(places.filter(({ actor }) => actor === association?.id)).toHaveLength(1);
    // Whoever sells chooses among the buyers that are known, and registers none twice.
    expect(actors.some(({ kind, name }) => kind === 'buyer' && name !== null)).toBe(true);
  });

  test('a phone learns which organisations give, so that a stop has a name; no home', async () => {
    const { names, program, write } = world;
    const given = [
      ['Galería Guizado', 'gallery'],
      ['Casa', 'household'],
    ] as const;
    await program.send(
      given.flatMap(([name, kind]) => [
        write('actor.register', { actor: names.actor(name), kind }),
        write('place.register', { place: names.place(name), name, actor: names.actor(name) }),
      ]),
    );
    const answer = v.parse(registerAnswer, await program.json('/api/v1/register'));
    expect(answer.actors.some(({ kind }) => kind === 'gallery')).toBe(true);
    expect(answer.actors.some(({ kind }) => kind === 'household')).toBe(false);
    const placeNames = answer.places.map(({ name }) => name);
    expect(placeNames).toContain('Galería Guizado');
    expect(placeNames).not.toContain('Casa');
  });

  test('without a token nobody learns it', async () => {
    const { address } = world.program.running;
    expect((await fetch(`${address}/api/v1/register`)).status).toBe(401);
  });
});
