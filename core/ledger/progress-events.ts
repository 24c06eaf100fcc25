import type { Envelope } from '../events/envelope.ts';
import type { ActorId } from '../events/ids.ts';
import type { LedgerEvent } from './entries.ts';
import {
  progressReferences,
  type ProgressPayloads,
  type References,
} from './progress-references.ts';

export type ProgressKind = keyof ProgressPayloads;
export type ProgressEvent = { [K in ProgressKind]: Envelope<K, ProgressPayloads[K]> }[ProgressKind];

export function isProgressEvent<E extends LedgerEvent>(event: E): event is E & ProgressEvent {
  return Object.hasOwn(progressReferences, event.kind);
}

/** The actors, places and events in whose history it stands. */
export function progressSubjects(event: ProgressEvent): readonly string[] {
  const { actors, places, events } = referencesOf(event);
  const named = (events ?? []).map(([id]) => id);
  return [...new Set([...present(actors), ...present(places), ...present(named)])];
}

export function referencesOf<K extends ProgressKind>(
  event: Envelope<K, ProgressPayloads[K]>,
): References {
  return progressReferences[event.kind](event.payload);
}

export function present<T>(list: readonly (T | undefined)[] | undefined): readonly T[] {
  return (list ?? []).filter((one) => one !== undefined);
}

/** In this order; then whoever walks, and the first of the authors or parties. */
export const concerning = [
  'holder',
  'association',
  'provider',
  'observed',
  'visited',
  'person',
  'donor',
  'giver',
  'receiver',
  'by',
  'party',
] as const;

/**
 * Whose stock, money, papers or promise a statement speaks of: the first of the actors that it
 * names in its leading fields.
 */
export function concerned(payload: Readonly<Record<string, unknown>>): ActorId | null {
  for (const field of concerning) {
    const named = payload[field];
    if (isActor(named)) return named;
  }
  const walker = payload['walker'];
  if (isRecord(walker) && walker['kind'] === 'actor' && isActor(walker['id'])) return walker['id'];
  for (const field of ['authors', 'parties']) {
    const list = payload[field];
    const first: unknown = Array.isArray(list) ? list[0] : undefined;
    if (isActor(first)) return first;
  }
  return null;
}

function isActor(value: unknown): value is ActorId {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
