import { describe, expect, test } from 'vitest';
import { testNames } from '../../../../testing/factories/ids.ts';
import { anybody, dutiesOf, dutyChosen, homeOf, keyOf } from './duties.ts';

const names = testNames();
const manos = names.actor('Manos que Reciclan');
const luz = names.actor('Confecciones Luz');
const grant = (role: string, organisation: typeof manos | null = null) => ({
  role,
  organisation,
  district: null,
});
const me = (...grants: ReturnType<typeof grant>[]) => ({ person: names.actor('Rosa'), grants });

describe('what somebody does with this phone', () => {
  test('a recycler collects for her association, and is not asked for which of two', () => {
    const duties = dutiesOf(me(grant('recycler'), grant('recycler', manos)));
    expect(duties).toEqual([{ work: 'recycler', organisation: manos }]);
  });

  test('a leader opens the app to lead, and may collect herself', () => {
    const duties = dutiesOf(me(grant('recycler'), grant('leader', manos)));
    expect(duties.map(({ work }) => work)).toEqual(['leader', 'recycler']);
    expect(dutyChosen(duties, undefined)).toEqual({ work: 'leader', organisation: manos });
  });

  test('who does two things chooses, and the choice falls with the affiliation', () => {
    const both = dutiesOf(me(grant('recycler', manos), grant('mse', luz)));
    const workshop = { work: 'giver', organisation: luz } as const;
    expect(dutyChosen(both, keyOf(workshop))).toEqual(workshop);
    const left = dutiesOf(me(grant('recycler', manos)));
    expect(dutyChosen(left, keyOf(workshop))).toEqual({ work: 'recycler', organisation: manos });
  });

  test('a kitchen opens the app where food comes in, a workshop where it offers', () => {
    const olla = names.actor('Olla común Las Flores');
    const known = {
      programme: {
        actorKinds: [
          { code: 'community-kitchen', part: 'community' },
          { code: 'workshop', part: 'other' },
        ],
      },
      register: {
        actors: [
          { id: olla, kind: 'community-kitchen' },
          { id: luz, kind: 'workshop' },
        ],
      },
    } as const;
    expect(homeOf({ work: 'giver', organisation: olla }, known)).toBe('comida');
    expect(homeOf({ work: 'giver', organisation: luz }, known)).toBe('ofrecer');
    // Before anything is known it opens all the same.
    expect(homeOf({ work: 'giver', organisation: olla }, undefined)).toBe('ofrecer');
  });

  test('roles that this app does not know give nothing, and nobody is left without a screen', () => {
    expect(dutiesOf(me(grant('astronaut', manos)))).toEqual([]);
    expect(dutyChosen([], 'recycler/')).toEqual(anybody);
    expect(dutiesOf(undefined)).toEqual([]);
  });
});
