import { expect, test } from 'vitest';
import { hereOf } from './here.ts';

const asked = { isAsking: false, isNoted: false, isCancelled: false, moment: 'now' } as const;

test('whoever read the code at the door is told what holds, the most useful first', () => {
  expect(hereOf(asked)).toBe('ready');
  expect(hereOf({ ...asked, isNoted: true, isCancelled: true, moment: 'over' })).toBe('noted');
  expect(hereOf({ ...asked, isCancelled: true })).toBe('cancelled');
  expect(hereOf({ ...asked, moment: 'before-its-day' })).toBe('before-its-day');
  expect(hereOf({ ...asked, isAsking: true, moment: undefined })).toBe('asking');
  expect(hereOf({ ...asked, moment: undefined })).toBe('unknown');
});
