import { expect, test } from 'vitest';
import { whatIsDue } from './what-is-due.ts';

const open = { answeredOn: null, late: false };
const late = { answeredOn: null, late: true };
const answered = { answeredOn: '2026-06-01', late: true };

test('nothing is due of what nobody asked for', () => {
  expect(whatIsDue({})).toEqual([]);
  expect(whatIsDue({ requests: [answered], doubles: { pairs: [], next: null } })).toEqual([]);
  expect(whatIsDue({ review: { dueOn: '2026-12-01', isDue: false } })).toEqual([]);
});

test('what is late comes first', () => {
  const doubles = { pairs: [{}, {}], next: 'more' };
  expect(whatIsDue({ doubles, requests: [open, late] })).toEqual([
    { what: 'requests', count: 2, late: 1 },
    { what: 'doubles', count: 2, more: true },
  ]);
  expect(whatIsDue({ requests: [open], review: { dueOn: '2026-06-01', isDue: true } })[0]).toEqual({
    what: 'review',
    dueOn: '2026-06-01',
  });
});
