import { expect, test } from 'vitest';
import { pageAfter, pageBefore } from './table-state.ts';

const at = (address: string): URL => new URL(address, 'https://ayni.example');

test('a long list is walked forwards and back page by page', () => {
  const first = at('/oficina/actores?orden=nombre');
  const second = at(pageAfter(first, { cursor: 'b.2', first: 51 }));
  const third = at(pageAfter(second, { cursor: 'c', first: 101 }));
  expect(third.searchParams.get('desde')).toBe('c');
  expect(third.searchParams.get('n')).toBe('101');
  expect(at(pageBefore(third)).href).toBe(second.href);
  expect(at(pageBefore(second)).href).toBe(first.href);
});

test('who was given a page without the way to it goes back to the beginning', () => {
  expect(pageBefore(at('/oficina/actores?desde=c&n=101'))).toBe('/oficina/actores');
});
