import { expect, test } from 'vitest';
import { idFrom } from '../../core/events/ids.ts';
import { instant, dayOf } from '../../core/quantities/instant.ts';
import type { EncounterRow } from '../../wire/api/encounter-answers.ts';
import { calendarFile } from './calendar-file.ts';

const start = Date.UTC(2026, 10, 25, 20);
const session: EncounterRow = {
  encounter: idFrom<'event'>('0190000a-0000-7000-8000-000000000001'),
  type: 'training',
  title:
    'Segregación; papel, cartón y plástico: cómo separar lo que se vende de lo que no — módulo 1',
  holder: { actor: idFrom<'actor'>('0190000a-0000-7000-8000-000000000002'), name: 'Aliada' },
  curriculum: null,
  module: null,
  space: null,
  start: new Date(start).toISOString(),
  day: dayOf(instant(start), -300),
  minutes: 180,
  where: 'Local comunal',
  district: null,
  invited: 0,
  attended: 0,
  cancelled: null,
  hasMinutes: false,
  mayHold: true,
};
const of = { name: 'Programa', address: 'https://ayni.example.org', now: start };

test('a calendar says when an encounter begins and how long it lasts, in lines that all read', () => {
  const file = calendarFile([session], of);
  const lines = file.split('\r\n');
  expect(file).toContain('DTSTART:20261125T200000Z\r\nDURATION:PT180M\r\n');
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const unfolded = file.replaceAll('\r\n ', '');
  expect(unfolded).toContain('SUMMARY:Segregación\\; papel\\, cartón y plástico: cómo separar');
  expect(unfolded).toContain('STATUS:CONFIRMED');
});

test('a cancelled one stays in it as cancelled, so that it goes from other calendars', () => {
  expect(calendarFile([{ ...session, cancelled: 'Lluvia' }], of)).toContain('STATUS:CANCELLED');
});
