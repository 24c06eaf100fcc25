import { expect, test } from 'vitest';
import { onceEach } from './sheet.ts';

test('a post that somebody had twice is said once', () => {
  const post = { label: 'Manos que Reciclan', text: 'Socia o socio' };
  const other = { label: 'Manos que Reciclan', text: 'Presidenta o presidente' };
  expect(onceEach([post, other, { ...post }])).toEqual([post, other]);
});
