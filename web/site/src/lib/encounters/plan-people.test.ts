import { expect, test } from 'vitest';
import { nobodyPlanned, peopleOf, peopleTicked } from './plan-people.ts';

const rosa = '0193a5b0-aaaa-7000-8000-000000000002';

test('who is invited one by one is who was ticked, each once, by the name that was shown', () => {
  const ticks = [`${rosa} Quispe, Rosa`, `${rosa} Quispe, Rosa`, 'nobody'];
  expect(peopleTicked(ticks)).toEqual([{ actor: rosa, label: 'Quispe, Rosa' }]);
  expect(peopleOf(null)).toBe(nobodyPlanned);
  const planned = { chosen: peopleTicked(ticks), found: { text: 'rosa', people: [] } };
  expect(peopleOf({ form: 'plan', planned })).toBe(planned);
});
