import { sensitivePurpose } from '../actors/purposes.ts';
import type { ActorId } from '../events/ids.ts';
import type { Catalogue } from '../materials/catalogue.ts';
import type { Envelope } from '../events/envelope.ts';
import { checkActor, checkPlace } from './check-terms.ts';
import type { Known, LedgerEvent } from './entries.ts';
import type { Needs } from './needs.ts';
import {
  progressReferences,
  type ProgressPayloads,
  type References,
} from './progress-references.ts';
import { progressFault } from './progress-faults.ts';
import { go, stop, wait, type Outcome } from './stop.ts';

export type ProgressKind = keyof ProgressPayloads;
export type ProgressEvent = { [K in ProgressKind]: Envelope<K, ProgressPayloads[K]> }[ProgressKind];

export function isProgressEvent<E extends LedgerEvent>(event: E): event is E & ProgressEvent {
  return Object.hasOwn(progressReferences, event.kind);
}

/** Waits for what it names, and refuses what could never be true. Rights: `core/access`. */
export function decideProgress(
  event: ProgressEvent,
  known: Known,
  catalogue: Catalogue,
): Outcome<null> {
  const named = referencesOf(event);
  for (const one of named.materials ?? []) {
    const material = catalogue.materials.find(({ code }) => code === one.material);
    if (!material) return stop({ code: 'materials/unknown', facts: { material: one.material } });
    if (one.grade !== undefined && !material.grades.includes(one.grade)) {
      const { grade } = one;
      return stop({ code: 'materials/unknown-grade', facts: { grade, material: material.code } });
    }
  }
  const fault = progressFault(event, catalogue);
  if (fault) return stop(fault);
  const allowed = checkAllowed(event, known, catalogue);
  return allowed.ok ? allHere(named, known) : allowed;
}

/** What tells of somebody's health is kept only while her written consent stands. */
function checkAllowed(event: ProgressEvent, known: Known, catalogue: Catalogue): Outcome<null> {
  if (event.kind !== 'document.hold') return go(null);
  const { document, holder: actor } = event.payload;
  if (catalogue.sensitiveDocuments?.includes(document) !== true) return go(null);
  const there = checkActor(actor, known);
  if (!there.ok || known.consented(actor, sensitivePurpose)) return there;
  return stop({ code: 'privacy/needs-consent', facts: { actor, purpose: sensitivePurpose } });
}

function allHere(named: References, known: Known): Outcome<null> {
  for (const actor of present(named.actors)) {
    const there = checkActor(actor, known);
    if (!there.ok) return there;
  }
  for (const place of present(named.places)) {
    const there = checkPlace(place, known);
    if (!there.ok) return there;
  }
  for (const [event, ...kinds] of named.events ?? []) {
    if (event === undefined) continue;
    const found = known.fact(event)?.event.kind;
    if (found === undefined) {
      return wait({ code: 'events/not-yet-here', facts: { event } }, `event:${event}`);
    }
    if (kinds.length > 0 && !kinds.includes(found)) {
      return stop({ code: 'events/other-kind', facts: { event, kind: found } });
    }
  }
  return go(null);
}

/** The actors, places and events in whose history it stands. */
export function progressSubjects(event: ProgressEvent): readonly string[] {
  const { actors, places, events } = referencesOf(event);
  const named = (events ?? []).map(([id]) => id);
  return [...new Set([...present(actors), ...present(places), ...present(named)])];
}

export function addProgressNeeds(event: ProgressEvent, needs: Needs): void {
  const { actors, places, events } = referencesOf(event);
  for (const actor of present(actors)) needs.actors.add(actor);
  if (event.kind === 'document.hold') needs.consents.add(event.payload.holder);
  for (const place of present(places)) needs.places.add(place);
  for (const [id] of events ?? []) if (id !== undefined) needs.named.add(id);
}

function referencesOf<K extends ProgressKind>(event: Envelope<K, ProgressPayloads[K]>): References {
  return progressReferences[event.kind](event.payload);
}

function present<T>(list: readonly (T | undefined)[] | undefined): readonly T[] {
  return (list ?? []).filter((one) => one !== undefined);
}

const concerning = [
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
    const [first]: readonly unknown[] = Array.isArray(list) ? list : [];
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
