import { expect, test } from 'vitest';
import { middayOf } from '../../../../testing/factories/events.ts';
import { testNames } from '../../../../testing/factories/ids.ts';
import type { PhoneEvent, PhoneRecord } from '../store/database.ts';
import { canBeAnnulled } from './choices.ts';

const names = testNames();

function row(kind: PhoneEvent['kind'], changes: Partial<PhoneRecord> = {}): PhoneRecord {
  const id = names.event('event');
  const at = middayOf('2026-11-23');
  const event = { id, kind, occurredAt: at, recordedAt: at, payload: {} };
  return Object.assign({ id, seq: 1, event, state: 'saved', voidedBy: null }, changes) as never;
}

test('what was weighed and what left is annulled in the notebook, once', () => {
  expect(canBeAnnulled(row('flow.collect'))).toBe(true);
  expect(canBeAnnulled(row('flow.dispatch'))).toBe(true);
  expect(canBeAnnulled(row('flow.dispatch', { voidedBy: names.event('void') }))).toBe(false);
  expect(canBeAnnulled(row('flow.dispatch', { state: 'refused' }))).toBe(false);
  expect(canBeAnnulled(row('share.out'))).toBe(false);
});
