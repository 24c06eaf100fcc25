import type { ActorId, EventId } from '../events/ids.ts';
import { addMonths, lastDayOf, monthOf, parseDay, type Day } from '../quantities/instant.ts';
import { firstNames, ofKind, stillSaid, type Heard, type Standing } from './heard.ts';
import type { DescribeSpace, KeepMinutes, SignMinutes } from './meeting-events.ts';

/** A round table that goes on, as it is described now. */
export type Space = {
  readonly id: EventId;
  readonly name: string;
  readonly purpose: string;
  readonly district: string | null;
};

export type Signature = {
  readonly id: EventId;
  readonly signer: ActorId;
  readonly as: ActorId | null;
  readonly how: SignMinutes['how'];
  /** The minutes were written again after she signed: she signed another text. */
  readonly isOfOlder: boolean;
};

/** The minutes of an encounter, as they read now. */
export type Minutes = {
  readonly id: EventId;
  /** All statements that described them: whichever is named, these minutes are meant. */
  readonly ids: readonly EventId[];
  readonly encounter: EventId;
  readonly topics: readonly string[];
  readonly agreed: readonly string[];
  readonly recorder: ActorId;
  readonly signatures: readonly Signature[];
};

/** Spaces, by name. Said again the latest speaks. */
export function foldSpaces(all: readonly Heard[]): readonly Space[] {
  const said = ofKind(stillSaid(all), 'space.describe');
  const nameOf = firstNames<'space.describe'>(said, ({ space }) => space);
  const found = new Map<EventId, DescribeSpace>();
  for (const { id, payload } of said) found.set(nameOf(id), payload);
  return [...found]
    .map(([id, { name, purpose, district }]) => {
      return { id, name, purpose, district: district ?? null };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Minutes of encounters with who signed them. One who signed and whose minutes were written again
 * is shown as such, and signs again.
 */
export function foldMinutes(
  all: readonly Heard[],
  encounterOf: (id: EventId) => EventId,
  standing: Standing,
): readonly Minutes[] {
  const said = stillSaid(all);
  const kept = ofKind(said, 'encounter.minutes');
  const nameOf = firstNames<'encounter.minutes'>(kept, ({ record }) => record);
  const texts = new Map<
    EventId,
    { readonly text: KeepMinutes; readonly at: number; readonly recorder: ActorId }
  >();
  for (const { id, payload, occurredAt, recorder } of kept) {
    texts.set(nameOf(id), { text: payload, at: occurredAt, recorder });
  }
  return [...texts].map(([id, { text, at, recorder }]) => {
    const signatures = new Map<ActorId, Signature>();
    for (const one of ofKind(said, 'encounter.sign')) {
      if (nameOf(one.payload.minutes) !== id) continue;
      const { as, how } = one.payload;
      const signer = standing(one.payload.signer);
      const isOfOlder = one.occurredAt < at;
      const stands = as === undefined ? null : standing(as);
      signatures.set(signer, { id: one.id, signer, as: stands, how, isOfOlder });
    }
    return {
      id,
      ids: kept.flatMap((one) => (nameOf(one.id) === id ? [one.id] : [])),
      encounter: encounterOf(text.encounter),
      topics: text.topics,
      agreed: text.agreed,
      recorder,
      signatures: [...signatures.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    };
  });
}

/** Somebody signed the text that holds. */
export function areSigned({ signatures }: Minutes): boolean {
  return signatures.some(({ isOfOlder }) => !isOfOlder);
}

/** What the rule counts of one meeting of a space. */
export type Meeting = {
  readonly encounter: EventId;
  readonly day: Day;
  readonly hasSignedMinutes: boolean;
  /** Kinds of actors that were there, each once; `industry` and `municipality` by these names. */
  readonly actorTypes: readonly string[];
  readonly commitments: number;
};

export const spaceRule = {
  months: 6,
  meetings: 2,
  actorTypes: 3,
  commitments: 1,
  needed: ['industry', 'municipality'],
} as const;

export type MissingOfSpace =
  'meetings' | 'actor-types' | 'industry' | 'municipality' | 'commitment';

export type SpaceFunctioning = {
  readonly functions: boolean;
  /** In the order in which a reader mends it; empty where it functions. */
  readonly missing: readonly MissingOfSpace[];
  readonly from: Day;
  /** With signed minutes, within the months. */
  readonly meetings: readonly EventId[];
  readonly actorTypes: readonly string[];
  readonly commitments: number;
};

/**
 * Whether a space functions on a day (`space_functioning`, evidence B.3, a proposal): within the
 * last six months two meetings with signed minutes, three kinds of actors in them, an industry and
 * a municipality among these, and one commitment.
 */
export function spaceFunctioning(meetings: readonly Meeting[], on: Day): SpaceFunctioning {
  const from = monthsBefore(on, spaceRule.months);
  const signed = meetings.filter(
    ({ day, hasSignedMinutes }) => hasSignedMinutes && day >= from && day <= on,
  );
  const actorTypes = [...new Set(signed.flatMap((one) => one.actorTypes))].toSorted();
  const commitments = signed.reduce((sum, one) => sum + one.commitments, 0);
  const missing: MissingOfSpace[] = [];
  if (signed.length < spaceRule.meetings) missing.push('meetings');
  if (actorTypes.length < spaceRule.actorTypes) missing.push('actor-types');
  for (const one of spaceRule.needed) if (!actorTypes.includes(one)) missing.push(one);
  if (commitments < spaceRule.commitments) missing.push('commitment');
  return {
    functions: missing.length === 0,
    missing,
    from,
    meetings: signed.map(({ encounter }) => encounter),
    actorTypes,
    commitments,
  };
}

/** The same day so many months before, or that month's last. */
function monthsBefore(day: Day, months: number): Day {
  const month = addMonths(monthOf(day), -months);
  const same = parseDay(`${month}-${day.slice(8)}`);
  return same ?? lastDayOf(month);
}
