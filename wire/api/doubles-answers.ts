import * as v from 'valibot';
import { reasonCodes } from '../../core/actors/likeness/reasons.ts';
import { actorId, code, district, eventId, whole } from '../events/fields.ts';
import { personalValues } from '../events/personal-schemas.ts';
import { count, instantText, uuidText } from './answer-fields.ts';
import { listedActor } from './directory-answers.ts';

/** Points above 0 speak for one, below for two. */
const reason = v.strictObject({ code: v.picklist(reasonCodes), points: v.number() });

const likeness = {
  band: v.picklist(['likely', 'possible']),
  points: v.number(),
  /** What speaks for one first; reasons from what the asker may not see are left out. */
  reasons: v.array(reason),
};

/** `GET /doubles`: pairs that are likely one and that nobody judged yet. */
export const doublesAnswer = v.strictObject({
  simulated: v.boolean(),
  pairs: v.array(v.strictObject({ a: listedActor, b: listedActor, ...likeness })),
  /** Where to go on looking; null when all were looked at. A page may be empty and not the last. */
  next: v.nullable(v.string()),
});
export const doublesQuery = v.strictObject({
  after: v.exactOptional(uuidText),
});

/** `GET /actors/:id/doubles` and `POST /doubles/check`: who may be the same. */
export const doublesOfAnswer = v.strictObject({
  simulated: v.boolean(),
  doubles: v.array(v.strictObject({ other: listedActor, ...likeness })),
  /** How many likely ones are out of the asker's reach: that there are some, and no more. */
  elsewhere: count,
});

/** Somebody who is about to be registered. */
export const draftActor = v.strictObject({
  kind: code,
  name: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  sex: v.exactOptional(v.picklist(['F', 'M', 'X', 'undeclared'])),
  bornFrom: v.exactOptional(whole(1900, 2100)),
  district: v.exactOptional(district),
  organisation: v.exactOptional(uuidText),
  values: v.exactOptional(personalValues),
});

export const notSameBody = v.strictObject({ a: actorId, b: actorId });
export const notSameAnswer = v.strictObject({ a: uuidText, b: uuidText });

const side = v.strictObject({
  ...listedActor.entries,
  /** Records that stand behind it after earlier merges, itself included. */
  records: v.array(uuidText),
  /** Statements that speak of it. */
  events: count,
  /** Grams it collected: they stay whatever is decided. */
  collected_g: v.number(),
});

const fieldValue = v.nullable(v.union([v.string(), v.number(), v.array(v.string())]));

const figure = v.strictObject({
  /** People or organisations, each counted once. */
  before: count,
  after: count,
});

/** `GET /merges/preview`: what a merge, or taking one back, would do; nothing is done by asking. */
export const mergePreviewAnswer = v.strictObject({
  simulated: v.boolean(),
  what: v.picklist(['merge', 'unmerge']),
  keep: side,
  absorbed: side,
  /** Field by field; `stands` is what lists and pages would show. Empty for taking back. */
  fields: v.array(
    v.strictObject({
      field: v.string(),
      keep: fieldValue,
      absorbed: fieldValue,
      stands: fieldValue,
      /** Known only of the record that would stand behind: it has to be said again to be shown. */
      onlyBehind: v.boolean(),
    }),
  ),
  likeness: v.nullable(v.strictObject({ ...likeness, band: v.nullable(likeness.band) })),
  effect: v.strictObject({
    total: figure,
    /** Only keys whose figure changes. */
    changes: v.array(
      v.strictObject({
        part: v.string(),
        district: v.nullable(v.string()),
        sex: v.nullable(v.string()),
        ...figure.entries,
      }),
    ),
    /** Always 0: kilograms stay with the records that brought them. */
    difference_g: v.literal(0),
  }),
  lastMergedAt: v.nullable(instantText),
});
export const mergePreviewQuery = v.strictObject({
  keep: v.exactOptional(actorId),
  absorbed: v.exactOptional(actorId),
  /** Instead of the two: the merge that would be taken back. */
  merge: v.exactOptional(eventId),
});

export type DoublesAnswer = v.InferOutput<typeof doublesAnswer>;
export type DoublesOfAnswer = v.InferOutput<typeof doublesOfAnswer>;
export type DraftActor = v.InferOutput<typeof draftActor>;
export type NotSame = v.InferOutput<typeof notSameBody>;
export type MergePreviewAnswer = v.InferOutput<typeof mergePreviewAnswer>;
export type MergePreviewQuery = v.InferOutput<typeof mergePreviewQuery>;
