import { expect, test } from 'vitest';
import { opensAt } from './opens.ts';

const id = '01a193ef-0e80-7bfb-abf5-9b26e6032e00';

test('an organisation opens at why it counts, on the day that is looked at', () => {
  const at = opensAt({ id, kind: 'actor', opens: true }, 'R4.3', '?al=2026-06-30');
  expect(at).toBe(`/oficina/resultados/R4.3/porque/${id}?al=2026-06-30`);
});

test('kilograms open at the record that accepted them, a promise in the list of promises', () => {
  expect(opensAt({ id, kind: 'delivery', opens: true }, 'OG.2', '')).toBe(
    `/oficina/evidencia/revisar?registro=${id}`,
  );
  expect(opensAt({ id, kind: 'commitment', opens: true }, 'R5.2', '')).toBe(
    `/oficina/compromisos#${id}`,
  );
});

test('who is beyond the reader opens nowhere, instead of leading to a page that refuses', () => {
  expect(opensAt({ id, kind: 'actor', opens: false }, 'R2.1', '')).toBeNull();
});
