import * as v from 'valibot';
import type { AgreementPayloads } from '../../core/agreements/agreement-events.ts';
import type { IntentPayloads } from '../../core/agreements/intent-events.ts';
import type { RetractStatement } from '../../core/evidence/review-events.ts';
import type { EventId } from '../../core/events/ids.ts';
import type { PathwayPayloads } from '../../core/pathways/pathway-events.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { progressPayloads } from '../../wire/events/progress-schemas.ts';
import { workPayloads } from '../../wire/events/work-schemas.ts';
import { statementsOfKinds } from '../store/work/statements.ts';
import type { Asked } from './asked.ts';

/** What is said of agreements, offers, chains and food. */
type Payloads = AgreementPayloads &
  IntentPayloads &
  Pick<PathwayPayloads, 'chain.describe'> & { readonly 'evidence.retract': RetractStatement };
type Kind = keyof Payloads;

export type SpokenAs<K extends Kind> = {
  readonly id: EventId;
  readonly kind: K;
  readonly occurredAt: Instant;
  readonly recorder: string;
  readonly payload: Payloads[K];
};

const schemas: { readonly [K in Kind]: v.GenericSchema<unknown, Payloads[K]> } = {
  ...progressPayloads,
  ...workPayloads,
};

/**
 * All accepted statements of these kinds of the programme, and what was retracted; each kind is
 * read with its own shape, by which it was checked before it was taken.
 */
export async function spoken(
  { db, programme }: Asked,
  kinds: readonly Kind[],
): Promise<<K extends Kind>(kind: K) => readonly SpokenAs<K>[]> {
  const said = await statementsOfKinds(db, programme.id, [...kinds, 'evidence.retract']);
  return (kind) =>
    said
      .filter((one) => one.kind === kind)
      .map(({ id, occurredAt, recorder, payload }) => {
        return { id, kind, occurredAt, recorder, payload: read(schemas[kind], payload) };
      });
}

function read<T>(schema: v.GenericSchema<unknown, T>, payload: unknown): T {
  return v.parse(schema, payload);
}
