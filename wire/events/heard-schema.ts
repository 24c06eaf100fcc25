import * as v from 'valibot';
import type { Heard, HeardKind } from '../../core/encounters/heard.ts';
import { instant } from '../../core/quantities/instant.ts';
import { actorId, eventId } from './fields.ts';
import { progressPayloads } from './progress-schemas.ts';

/** Kinds of statements of which encounters, spaces and promises are made. */
export const heardKinds = [
  'space.describe',
  'encounter.plan',
  'encounter.cancel',
  'encounter.attend',
  'encounter.assess',
  'encounter.certify',
  'encounter.minutes',
  'encounter.sign',
  'commitment.make',
  'commitment.settle',
  'evidence.retract',
] as const satisfies readonly HeardKind[];

const head = {
  id: eventId,
  occurredAt: v.pipe(v.number(), v.integer(), v.transform(instant)),
  recorder: actorId,
};

const payloads = progressPayloads;
const heardSchema = v.variant('kind', [
  statement('space.describe', payloads['space.describe']),
  statement('encounter.plan', payloads['encounter.plan']),
  statement('encounter.cancel', payloads['encounter.cancel']),
  statement('encounter.attend', payloads['encounter.attend']),
  statement('encounter.assess', payloads['encounter.assess']),
  statement('encounter.certify', payloads['encounter.certify']),
  statement('encounter.minutes', payloads['encounter.minutes']),
  statement('encounter.sign', payloads['encounter.sign']),
  statement('commitment.make', payloads['commitment.make']),
  statement('commitment.settle', payloads['commitment.settle']),
  statement('evidence.retract', payloads['evidence.retract']),
]);

function statement<K extends HeardKind, P extends v.GenericSchema>(kind: K, payload: P) {
  return v.object({ ...head, kind: v.literal(kind), payload });
}

/** A stored statement as the core reads it; undefined for other kinds. */
export function heard(said: unknown): Heard | undefined {
  const read = v.safeParse(heardSchema, said);
  return read.success ? read.output : undefined;
}
