import { expect, test } from 'vitest';
import { testNames } from '../../../../../../testing/factories/ids.ts';
import { findMembers, type Member } from './members.ts';

const names = testNames();
const member = (called: string, number: number | undefined): Member => ({
  id: names.actor(called),
  called,
  short: called,
  number,
  initials: '',
});
const line = [
  member('Rosa Quispe', 1),
  member('José Núñez', 2),
  member('Ana Ríos', 12),
  member('Nueva Persona', undefined),
];
const found = (typed: string): readonly string[] =>
  findMembers(line, typed).map(({ called }) => called);

test('a number finds that member first, then those whose number begins so', () => {
  expect(found('1')).toEqual(['Rosa Quispe', 'Ana Ríos']);
  expect(found(' 12 ')).toEqual(['Ana Ríos']);
  expect(found('7')).toEqual([]);
});

test('a name is found without its accents, in any case', () => {
  expect(found('nunez')).toEqual(['José Núñez']);
  expect(found('RIO')).toEqual(['Ana Ríos']);
  expect(found('')).toHaveLength(4);
});
