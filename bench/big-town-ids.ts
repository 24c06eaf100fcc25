import type { ActorId, EventId } from '../core/events/ids.ts';
import { idFrom } from '../core/events/ids.ts';
import type { Evidence, ProofLevel } from '../core/pathways/evidence.ts';
import { addDays, parseDay, type Day } from '../core/quantities/instant.ts';

/** How the people, organisations and pieces of the big town are named, and when they are. */
export const first = dayIn('2024-01-08');
export const days = 880;

export const counts = {
  association: 8,
  industry: 6,
  enterprise: 5_000,
  official: 600,
  recycler: 1_600,
  businessAssociation: 20,
  policy: 20,
  chain: 20,
  space: 10,
  commitment: 2_000,
} as const;

/** The first part of the ids of each kind. */
export const town = {
  hall: 1,
  association: 2,
  industry: 3,
  enterprise: 4,
  official: 5,
  recycler: 6,
  worker: 7,
  businessAssociation: 8,
} as const;

export function dayIn(text: string): Day {
  return parseDay(text) ?? unreachable(`“${text}” is no day`);
}

function unreachable(why: string): never {
  throw new Error(why);
}

const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0');
const idOf = (kind: number, n: number): string =>
  `0193a5b2-${hex(kind, 4)}-7000-8000-${hex(n, 12)}`;

export const actor = (kind: number, n: number): ActorId => idFrom<'actor'>(idOf(kind, n));
export const event = (kind: number, n: number): EventId => idFrom<'event'>(idOf(kind, n));
export const district = (n: number): string => (n % 2 === 0 ? '150115' : '150111');
export const dayOn = (n: number): Day => addDays(first, n % days);

export const level = (n: number): ProofLevel =>
  n % 10 < 6 ? 'verified' : n % 10 < 9 ? 'documented' : 'recorded';

type Base = Pick<Evidence, 'id' | 'day' | 'level' | 'clockAhead'>;

/** What every piece has. */
export function base(kind: number, n: number, day: Day): Base {
  return { id: event(kind, n), day, level: level(n), clockAhead: false };
}
