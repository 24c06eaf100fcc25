import * as v from 'valibot';
import { commitmentStates } from '../../core/encounters/commitments.ts';
import {
  attendanceMethods,
  encounterTypes,
  signingMethods,
} from '../../core/encounters/meeting-events.ts';
import { actorId, code, day, eventId, instantText, placeId, whole } from '../events/fields.ts';
import { bilingual } from './answer-fields.ts';

/**
 * What phones and pages read of encounters, spaces and promises. As in `work-answers.ts`, unknown
 * fields pass, so that an older phone reads a newer server.
 */
const many = whole(0, 1_000_000);
const shareBp = whole(0, 10_000);
/** The name is null where the reader may not know it. */
const who = v.object({ actor: actorId, name: v.nullable(v.string()) });

/** `GET /curricula`: what is taught to whom. */
export const curriculaAnswer = v.object({
  simulated: v.boolean(),
  curricula: v.array(
    v.object({
      code: v.string(),
      version: v.string(),
      from: v.nullable(day),
      name: bilingual,
      audience: bilingual,
      objectives: v.array(bilingual),
      share: whole(1, 100),
      minutes: many,
      modules: v.array(v.object({ code: v.string(), name: bilingual, minutes: many })),
      source: v.string(),
      isProposal: v.boolean(),
    }),
  ),
});
export type CurriculaAnswer = v.InferOutput<typeof curriculaAnswer>;

const encounterHead = {
  encounter: eventId,
  type: v.picklist(encounterTypes),
  title: v.string(),
  holder: who,
  curriculum: v.nullable(v.string()),
  module: v.nullable(v.string()),
  space: v.nullable(eventId),
  start: instantText,
  /** On the clocks of the programme. */
  day,
  minutes: many,
  /** A place of the register by its name, or in words. */
  where: v.nullable(v.string()),
  district: v.nullable(v.string()),
  invited: many,
  attended: many,
  /** Why it does not take place; null while it does. */
  cancelled: v.nullable(v.string()),
  hasMinutes: v.boolean(),
  /** The reader plans it, keeps its list and its minutes. */
  mayHold: v.boolean(),
};

/** `GET /encounters`: by start, the newest first. */
export const encountersAnswer = v.object({
  simulated: v.boolean(),
  today: day,
  encounters: v.array(v.object(encounterHead)),
  /** There are more than are told at once. */
  more: v.boolean(),
});
export type EncountersAnswer = v.InferOutput<typeof encountersAnswer>;
export type EncounterRow = EncountersAnswer['encounters'][number];

/** Of people: exact for who sees them all, else rounded down to fives and withheld when small. */
const groups = v.array(v.object({ key: v.string(), people: v.nullable(many) }));

const commitment = v.object({
  commitment: eventId,
  by: who,
  to: v.nullable(who),
  what: v.string(),
  due: day,
  state: v.picklist(commitmentStates),
  /** What was said last of it, and the day on which it was so. */
  settledOn: v.nullable(day),
  note: v.nullable(v.string()),
  settled: v.nullable(eventId),
  /** How many files prove that it was kept. */
  proofs: many,
  encounter: v.nullable(eventId),
  title: v.nullable(v.string()),
  space: v.nullable(eventId),
  agreement: v.nullable(eventId),
  maySettle: v.boolean(),
});
export type CommitmentRow = v.InferOutput<typeof commitment>;

const answers = v.object({ right: many, of: many });

/** `GET /encounters/:id`. */
export const encounterAnswer = v.object({
  simulated: v.boolean(),
  today: day,
  ...encounterHead,
  place: v.nullable(placeId),
  saidWhere: v.nullable(v.string()),
  spaceName: v.nullable(v.string()),
  invitedActors: v.array(v.object({ ...who.entries, isPerson: v.boolean() })),
  /** People who may come: invited, members of who was invited, and who came; by name. */
  people: v.array(
    v.object({
      ...who.entries,
      organisation: v.nullable(v.string()),
      organisationId: v.nullable(actorId),
      /** null: nothing was said, or that she was not there. */
      minutes: v.nullable(many),
      how: v.nullable(v.picklist(attendanceMethods)),
      expected: v.boolean(),
      before: v.nullable(answers),
      after: v.nullable(answers),
    }),
  ),
  /** Who came and is not shown by name. */
  unnamed: many,
  /** Whether the groups below are exact. */
  exact: v.boolean(),
  bySex: groups,
  byDistrict: groups,
  byType: groups,
  change: v.nullable(
    v.object({
      people: many,
      before: shareBp,
      after: shareBp,
      better: many,
      same: many,
      worse: many,
    }),
  ),
  minutesKept: v.nullable(
    v.object({
      record: eventId,
      topics: v.array(v.string()),
      agreed: v.array(v.string()),
      signed: v.boolean(),
      signatures: v.array(
        v.object({
          event: eventId,
          signer: who,
          as: v.nullable(v.string()),
          how: v.picklist(signingMethods),
          /** The minutes were written again after she signed. */
          isOfOlder: v.boolean(),
        }),
      ),
    }),
  ),
  commitments: v.array(commitment),
});
export type EncounterAnswer = v.InferOutput<typeof encounterAnswer>;

const certificate = v.object({
  certificate: eventId,
  code: v.string(),
  standing: v.picklist(['valid', 'void']),
});

/** `GET /curricula/:code/hours`: who has how much of a curriculum, by name. */
export const curriculumHoursAnswer = v.object({
  simulated: v.boolean(),
  code: v.string(),
  people: v.array(
    v.object({
      ...who.entries,
      organisation: v.nullable(v.string()),
      version: v.string(),
      minutes: many,
      of: many,
      modules: v.array(v.object({ code: v.string(), minutes: many })),
      completedOn: v.nullable(day),
      lastOn: day,
      clashes: v.array(v.tuple([eventId, eventId])),
      certificate: v.nullable(certificate),
      mayCertify: v.boolean(),
    }),
  ),
  /** Who attended and is not shown by name. */
  unnamed: many,
});
export type CurriculumHoursAnswer = v.InferOutput<typeof curriculumHoursAnswer>;

/** `POST /curricula/:code/certificates`: for whom certificates were issued just now. */
export const certifiedAnswer = v.object({ certificates: v.array(certificate) });
/** Without people: for all who completed it and have none. */
export const certifyBody = v.object({
  people: v.exactOptional(v.pipe(v.array(actorId), v.maxLength(200))),
});

/** `GET /actors/:id/training`: where somebody was, and what of each curriculum she has. */
export const trainingAnswer = v.object({
  curricula: v.array(
    v.object({
      code: v.string(),
      version: v.string(),
      name: bilingual,
      minutes: many,
      of: many,
      modules: v.array(v.object({ code: v.string(), minutes: many })),
      completedOn: v.nullable(day),
      clashes: v.array(v.tuple([eventId, eventId])),
      certificate: v.nullable(certificate),
    }),
  ),
  attended: v.array(
    v.object({
      encounter: eventId,
      type: v.picklist(encounterTypes),
      title: v.string(),
      day,
      minutes: many,
      curriculum: v.nullable(v.string()),
      module: v.nullable(v.string()),
    }),
  ),
});
export type TrainingAnswer = v.InferOutput<typeof trainingAnswer>;

export const spaceParts = [
  'meetings',
  'actor-types',
  'industry',
  'municipality',
  'commitment',
] as const;

const space = {
  space: eventId,
  name: v.string(),
  purpose: v.string(),
  district: v.nullable(v.string()),
  functions: v.boolean(),
  /** What is missing to function, by the rule of the programme. */
  missing: v.array(v.picklist(spaceParts)),
  since: day,
  signedMeetings: many,
  actorTypes: v.array(v.string()),
  recentCommitments: many,
  meetings: many,
  lastOn: v.nullable(day),
  nextOn: v.nullable(day),
  mayDescribe: v.boolean(),
};

/** `GET /spaces`: the round tables that go on, by name. */
export const spacesAnswer = v.object({
  simulated: v.boolean(),
  today: day,
  spaces: v.array(v.object(space)),
});
export type SpacesAnswer = v.InferOutput<typeof spacesAnswer>;
export type SpaceRow = SpacesAnswer['spaces'][number];

/** `GET /spaces/:id`: one of them with its meetings and promises. */
export const spaceAnswer = v.object({
  simulated: v.boolean(),
  today: day,
  ...space,
  held: v.array(
    v.object({
      encounter: eventId,
      title: v.string(),
      day,
      cancelled: v.nullable(v.string()),
      attended: many,
      actorTypes: v.array(v.string()),
      organisations: v.array(v.string()),
      hasMinutes: v.boolean(),
      signed: v.boolean(),
      commitments: many,
      mayRead: v.boolean(),
    }),
  ),
  commitments: v.array(commitment),
});
export type SpaceAnswer = v.InferOutput<typeof spaceAnswer>;

/** `GET /commitments`: promises, by the day on which they are due. */
export const commitmentsAnswer = v.object({
  simulated: v.boolean(),
  today: day,
  commitments: v.array(commitment),
  onTime: v.object({
    onTime: many,
    unproved: many,
    late: many,
    overdue: many,
    cancelled: many,
    of: many,
  }),
});
export type CommitmentsAnswer = v.InferOutput<typeof commitmentsAnswer>;

/** `GET /public/certificates/:code`: what anybody may know of a certificate. */
export const publicCertificateAnswer = v.strictObject({
  simulated: v.boolean(),
  programme: bilingual,
  code: v.string(),
  /** `void`: what it stands on no longer holds. */
  standing: v.picklist(['valid', 'revoked', 'void']),
  curriculum: bilingual,
  version: v.string(),
  /** What she attended, and what the whole curriculum lasts. */
  minutes: many,
  of: many,
  issuedOn: day,
  /** Only while the person allows it. */
  name: v.nullable(v.string()),
  /** To compare with the paper: the first letters of her names. */
  initials: v.nullable(v.string()),
  today: day,
});
export type PublicCertificateAnswer = v.InferOutput<typeof publicCertificateAnswer>;

const language = v.optional(v.picklist(['es', 'en']));
export const encounterPath = v.strictObject({ id: eventId });
export const curriculumPath = v.strictObject({ code });
export const certificatePath = v.strictObject({
  code: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
});
export const encountersQuery = v.strictObject({
  type: v.optional(v.picklist(encounterTypes)),
  curriculum: v.optional(code),
  space: v.optional(eventId),
  district: v.optional(v.pipe(v.string(), v.maxLength(20))),
  /** `coming`: not over yet. */
  state: v.optional(v.picklist(['coming', 'past', 'cancelled'])),
  from: v.optional(day),
  to: v.optional(day),
});
export type EncountersQuery = v.InferOutput<typeof encountersQuery>;
export const calendarQuery = v.strictObject({ ...encountersQuery.entries, language });
export const sheetQuery = v.strictObject({ language });
export const commitmentsQuery = v.strictObject({
  state: v.optional(v.picklist(commitmentStates)),
  by: v.optional(actorId),
});
export type CommitmentsQuery = v.InferOutput<typeof commitmentsQuery>;
