import * as v from 'valibot';
import { expect, test } from 'vitest';
import { programmeAnswer } from '../../wire/api/public-answers.ts';
import { publicRegisterAnswer } from '../../wire/api/privacy-answers.ts';
import { forEachEngine } from '../engines.ts';
import { startPeopled, type Peopled } from './people.ts';

forEachEngine((engine) => {
  const register = async (world: Peopled) => {
    const answer = await fetch(`${world.program.running.address}/api/v1/public/register`);
    return v.parse(publicRegisterAnswer, await answer.json());
  };
  const join = (world: Peopled, name: string, sex: 'F' | 'M', district: string) =>
    world.write('actor.register', {
      actor: world.names.actor(name),
      kind: 'recycler',
      parent: world.names.actor('Los Cerros'),
      sex,
      district,
    });

  test('people are counted in fives, organisations as they are, and doubles once', async () => {
    const world = await startPeopled(engine);
    expect((await register(world)).people.every(({ count }) => count === null)).toBe(true);
    const women = Array.from({ length: 14 }, (_, at) => join(world, `W${at}`, 'F', '150115'));
    const men = Array.from({ length: 6 }, (_, at) => join(world, `M${at}`, 'M', '150111'));
    const { names, write, program } = world;
    const { outcomes } = await program.send([
      ...women,
      ...men,
      join(world, 'W0 again', 'F', '150115'),
      write('actor.merge', {
        keep: names.actor('W0'),
        absorbed: names.actor('W0 again'),
        reasons: ['document'],
      }),
    ]);
    expect(outcomes.filter(({ outcome }) => outcome !== 'accepted')).toEqual([]);
    const { people, organisations, peopleInStepsOf } = await register(world);
    expect(peopleInStepsOf).toBe(5);
    // 24 in all: 17 women, 7 men; 14 and 6 in the districts, 4 in none.
    const line = (of: object) =>
      people.find((one) =>
        Object.entries(of).every(([name, value]) => Reflect.get(one, name) === value),
      )?.count;
    expect(line({ sex: null, district: null })).toBe(20);
    expect(line({ sex: 'female' })).toBe(15);
    expect(line({ sex: 'male' })).toBe(5);
    expect(line({ district: '150115' })).toBe(10);
    expect(line({ district: '150111' })).toBeNull();
    expect(organisations).toContainEqual(
      expect.objectContaining({ kind: 'recyclers-association', district: '150115', count: 2 }),
    );
    const { counts } = v.parse(programmeAnswer, await program.json('/api/v1/public/programme'));
    const same = counts.filter(({ kind }) => kind === 'recycler');
    const shown = people.map(({ kind, sex, district, count }) => ({ kind, sex, district, count }));
    expect(shown).toEqual(same);
  });
});
