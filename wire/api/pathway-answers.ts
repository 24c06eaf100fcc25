import * as v from 'valibot';
import { measures, requirementStates, walkStates } from '../../core/pathways/walk.ts';
import { consumed } from '../../core/practices/practice-events.ts';
import { proofLevels } from '../../core/pathways/evidence.ts';
import { district } from '../events/fields.ts';
import { bilingual, count, dayText, uuidText } from './answer-fields.ts';

/**
 * What pages and phones read of pathways. They let unknown fields pass, so that a phone that comes
 * back after weeks reads a newer server.
 */
const walkerKind = v.picklist(['actor', 'policy', 'chain', 'space']);

/** Who walks; `name` null where the reader may not see it. */
export const walkerShown = v.object({
  kind: walkerKind,
  id: uuidText,
  name: v.nullable(v.string()),
  actorKind: v.nullable(v.string()),
  district: v.nullable(v.string()),
});
export type WalkerShown = v.InferOutput<typeof walkerShown>;

const requirement = v.object({
  code: v.string(),
  name: bilingual,
  /** What to bring, where to go, whom to ask. */
  help: bilingual,
  /** `withheld`: it tells of somebody's health, and the reader may not know. */
  state: v.picklist([...requirementStates, 'withheld']),
  isNext: v.boolean(),
  optional: v.boolean(),
  /** Neither law nor agreed by the partners yet. */
  proposal: v.boolean(),
  source: v.object({
    title: bilingual,
    article: v.nullable(bilingual),
    year: count,
    url: v.nullable(v.string()),
  }),
  metOn: v.nullable(dayText),
  since: v.nullable(dayText),
  expiresOn: v.nullable(dayText),
  remind: v.boolean(),
  answerBy: v.nullable(dayText),
  bySilence: v.boolean(),
  dueBy: v.nullable(dayText),
  late: v.boolean(),
  progress: v.array(
    v.object({
      measure: v.picklist(measures),
      have: count,
      need: count,
      earliest: v.nullable(dayText),
    }),
  ),
  least: v.picklist(proofLevels),
  known: v.nullable(v.picklist(proofLevels)),
  /** How it can be stated by hand; empty: it follows from what is recorded elsewhere. */
  ways: v.array(
    v.variant('say', [
      v.object({ say: v.literal('document'), document: v.string() }),
      v.object({ say: v.literal('stage'), stage: v.string() }),
      v.object({ say: v.literal('observe'), practices: v.string() }),
      v.object({ say: v.picklist(['diagnose', 'plan', 'product']) }),
    ]),
  ),
  evidence: v.array(uuidText),
  rejected: v.array(uuidText),
});
export type RequirementShown = v.InferOutput<typeof requirement>;

const walk = v.object({
  pathway: v.string(),
  name: bilingual,
  help: bilingual,
  version: v.string(),
  district: v.nullable(v.string()),
  begunOn: dayText,
  state: v.picklist(walkStates),
  completedOn: v.nullable(dayText),
  movedOn: dayText,
  stage: v.nullable(v.object({ code: v.string(), name: bilingual, on: dayText })),
  requirements: v.array(requirement),
  expires: v.array(v.object({ requirement: v.string(), on: dayText })),
});
export type WalkShown = v.InferOutput<typeof walk>;

/** `GET /pathways/walkers/:kind/:id`: the pathways of one, requirement by requirement. */
export const walksAnswer = v.object({
  simulated: v.boolean(),
  asOf: dayText,
  walker: walkerShown,
  walks: v.array(walk),
});
export type WalksAnswer = v.InferOutput<typeof walksAnswer>;

const boardRow = v.object({
  walker: walkerShown,
  district: v.nullable(v.string()),
  state: v.picklist(walkStates),
  stage: v.nullable(v.string()),
  met: count,
  needed: count,
  /** Requirements that can be worked on now. */
  next: v.array(v.string()),
  /** Nothing came to be met since this day. */
  movedOn: dayText,
  completedOn: v.nullable(dayText),
  expiresOn: v.nullable(dayText),
});
export type BoardRow = v.InferOutput<typeof boardRow>;

/** `GET /pathways/board`: all who walk a pathway, the longest stuck first. */
export const boardAnswer = v.object({
  simulated: v.boolean(),
  asOf: dayText,
  pathways: v.array(v.object({ code: v.string(), name: bilingual, walkers: count })),
  shown: v.nullable(
    v.object({
      code: v.string(),
      name: bilingual,
      help: bilingual,
      version: v.string(),
      requirements: v.array(
        v.object({
          code: v.string(),
          name: bilingual,
          optional: v.boolean(),
          /** How many are in each state. */
          states: v.object(v.entriesFromList(requirementStates, count)),
        }),
      ),
      stages: v.array(v.object({ code: v.string(), name: bilingual })),
      states: v.object(v.entriesFromList(walkStates, count)),
      rows: v.array(boardRow),
    }),
  ),
});
export type BoardAnswer = v.InferOutput<typeof boardAnswer>;

/** `GET /pathways/stuck`: who is on the way, over all pathways, the longest stuck first. */
export const stuckAnswer = v.object({
  simulated: v.boolean(),
  asOf: dayText,
  /** So many more are on the way. */
  more: count,
  rows: v.array(v.object({ ...boardRow.entries, pathway: v.string(), pathwayName: bilingual })),
});
export type StuckAnswer = v.InferOutput<typeof stuckAnswer>;

/** `GET /pathways/due`: what expires or is due in the next days, the soonest first. */
export const dueAnswer = v.object({
  simulated: v.boolean(),
  asOf: dayText,
  until: dayText,
  rows: v.array(
    v.object({
      walker: walkerShown,
      district: v.nullable(v.string()),
      pathway: v.string(),
      pathwayName: bilingual,
      requirement: v.string(),
      name: bilingual,
      help: bilingual,
      /** It ends, an answer is due, or it had to be met by then. */
      what: v.picklist(['expires', 'answer', 'due']),
      on: dayText,
      isPast: v.boolean(),
    }),
  ),
});
export type DueAnswer = v.InferOutput<typeof dueAnswer>;

const named = { code: v.string(), name: bilingual };
/**
 * `GET /pathways/book`: what the programme's folder says of papers, practices and diagnoses: what
 * forms let choose. It names nobody.
 */
export const pathwayBookAnswer = v.object({
  documents: v.array(
    v.object({
      ...named,
      issuer: v.nullable(bilingual),
      of: v.picklist(['person', 'organisation', 'vehicle']),
      sensitive: v.boolean(),
      /** With a last day, never, or after so many months. */
      expires: v.union([v.picklist(['stated', 'never']), count]),
    }),
  ),
  practices: v.array(
    v.object({
      ...named,
      kinds: v.array(v.string()),
      practices: v.array(v.object({ ...named, seenBy: bilingual, proposal: v.boolean() })),
      questions: v.array(
        v.object({
          code: v.string(),
          question: bilingual,
          answers: v.array(v.object({ ...named, says: bilingual, practices: v.array(v.string()) })),
        }),
      ),
    }),
  ),
  pathways: v.array(
    v.object({
      ...named,
      /** Those that can be said of it. */
      stages: v.array(v.object(named)),
      /** Kinds of organisations that walk it. */
      kinds: v.array(v.string()),
      /** What its diagnosis has to say the amounts of. */
      amounts: v.array(v.picklist(consumed)),
    }),
  ),
});
export type PathwayBookAnswer = v.InferOutput<typeof pathwayBookAnswer>;

export const walkerPath = v.strictObject({ kind: walkerKind, id: uuidText });
const pathwayCode = v.pipe(v.string(), v.maxLength(60));
/** `on`: as things stood on that day; today, if absent. */
export const boardQuery = v.strictObject({
  pathway: v.exactOptional(pathwayCode),
  district: v.exactOptional(district),
  on: v.exactOptional(dayText),
});
export const walksQuery = v.strictObject({ on: v.exactOptional(dayText) });
/** `days`: how far ahead, 1 to 365; otherwise 60. */
export const stuckQuery = v.strictObject({
  most: v.exactOptional(v.pipe(v.string(), v.regex(/^(?:[1-9]|[1-9]\d|100)$/, '1 to 100'))),
});
export const dueQuery = v.strictObject({
  days: v.exactOptional(
    v.pipe(v.string(), v.regex(/^(?:[1-9]\d?|[12]\d\d|3[0-5]\d|36[0-5])$/, '1 to 365')),
  ),
  district: v.exactOptional(district),
});
