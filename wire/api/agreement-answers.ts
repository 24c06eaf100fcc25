import * as v from 'valibot';
import { agreementEnds, agreementTypes } from '../../core/agreements/agreement-events.ts';
import { agreementStates } from '../../core/agreements/agreement-state.ts';
import { everyPeriods } from '../../core/agreements/intent-events.ts';
import { actorId, day, eventId, gramsOrNone, whole } from '../events/fields.ts';

/**
 * What phones and pages read of agreements. They let unknown fields pass, as work answers do, and
 * import no wording.
 */
const who = v.object({ actor: actorId, name: v.nullable(v.string()) });
const permille = whole(0, 1_000);

const party = v.object({
  ...who.entries,
  signedOn: v.nullable(day),
  how: v.nullable(v.string()),
  /** The viewer may sign for it. */
  mine: v.boolean(),
});

const summary = {
  agreement: eventId,
  /** The statement whose text speaks: what is signed. */
  text: eventId,
  /** How many texts it has had. */
  texts: whole(1, 10_000),
  type: v.picklist(agreementTypes),
  title: v.string(),
  number: v.nullable(v.string()),
  from: day,
  until: v.nullable(day),
  state: v.picklist(agreementStates),
  parties: v.array(party),
  /** Of what its clauses promise in the periods that run today; null: nothing in grams. */
  running: v.nullable(v.object({ target: gramsOrNone, grams: gramsOrNone, permille })),
};

export const agreementsAnswer = v.object({ agreements: v.array(v.object(summary)) });
export type AgreementsAnswer = v.InferOutput<typeof agreementsAnswer>;

const period = v.object({
  from: day,
  /** null: no last day. */
  to: v.nullable(day),
  runs: v.boolean(),
  target: gramsOrNone,
  grams: gramsOrNone,
  /** Came when all that was promised had come. */
  beyond: gramsOrNone,
  permille,
  deliveries: v.array(
    v.object({ event: eventId, day, grams: gramsOrNone, code: v.nullable(v.string()) }),
  ),
});

/** `GET /agreements/:id`: the text that speaks, who signed it, and what flows fulfilled of it. */
export const agreementAnswer = v.object({
  ...summary,
  end: v.nullable(
    v.object({ on: day, because: v.picklist(agreementEnds), note: v.nullable(v.string()) }),
  ),
  clauses: v.array(
    v.object({
      text: v.string(),
      due: v.nullable(day),
      promised: v.nullable(
        v.object({
          provider: who,
          receiver: who,
          material: v.string(),
          grams: gramsOrNone,
          every: v.picklist(everyPeriods),
        }),
      ),
      /** The newest first; empty while it is not signed by all. */
      periods: v.array(period),
    }),
  ),
  may: v.object({ change: v.boolean(), end: v.boolean() }),
});
export type AgreementAnswer = v.InferOutput<typeof agreementAnswer>;

export const statedPath = v.strictObject({ id: eventId });

export const agreementsQuery = v.strictObject({
  state: v.exactOptional(v.picklist(agreementStates)),
  type: v.exactOptional(v.picklist(agreementTypes)),
  actor: v.exactOptional(actorId),
});
export const paperQuery = v.strictObject({ language: v.exactOptional(v.picklist(['es', 'en'])) });
