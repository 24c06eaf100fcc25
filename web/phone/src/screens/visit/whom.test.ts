import { expect, test } from 'vitest';
import { testNames } from '../../../../../testing/factories/ids.ts';
import { parseDay } from '../../../../../core/quantities/instant.ts';
import { creditedOf, workersIn } from './whom.ts';

const names = testNames();
const [workshop, luz, ana] = [names.actor('Luz SAC'), names.actor('Luz'), names.actor('Ana')];
const today = parseDay('2026-11-23') ?? expect.fail('no day');
const member = (actor: typeof luz, role: string, label: string | null, until?: string) => ({
  role,
  until: until ?? null,
  other: { actor, label, kind: 'person' },
});
const persons = new Set(['person']);

test('of who works at a place that is visited, whoever leads it stands first, each once', () => {
  const members = [
    member(ana, 'worker', 'Ana'),
    member(luz, 'worker', 'Luz'),
    member(luz, 'owner_manager', 'Luz'),
    member(names.actor('gone'), 'worker', 'Gone', '2026-01-31'),
    member(names.actor('hidden'), 'worker', null),
    {
      ...member(names.actor('stall'), 'part', 'Puesto'),
      other: { actor: workshop, label: 'P', kind: 'stall' },
    },
  ];
  expect(workersIn({ members }, persons, today)).toEqual([
    { actor: luz, name: 'Luz', leads: true },
    { actor: ana, name: 'Ana', leads: false },
  ]);
});

test('those who were chosen are credited; unasked only a person who is visited herself', () => {
  const chosen = { people: [{ actor: ana, name: 'Ana' }] };
  expect(creditedOf(chosen, { actor: workshop, isPerson: false })).toEqual([ana]);
  expect(creditedOf({ people: null }, { actor: luz, isPerson: true })).toEqual([luz]);
  expect(creditedOf({ people: null }, { actor: workshop, isPerson: false })).toEqual([]);
  expect(creditedOf({ people: [] }, { actor: luz, isPerson: true })).toEqual([]);
});
