import type { Instant } from '../quantities/instant.ts';
import type { EventId } from './ids.ts';

/** An accepted statement, as whoever folds statements reads it. */
export type Spoken<P, K extends keyof P & string = keyof P & string> = {
  [X in K]: {
    readonly id: EventId;
    readonly kind: X;
    readonly occurredAt: Instant;
    readonly payload: P[X];
  };
}[K];

type Said = { readonly id: EventId; readonly occurredAt: Instant };

/** In the order in which they were said: of two about one thing the later one speaks. */
export function inOrder<S extends Said>(said: readonly S[]): readonly S[] {
  return said.toSorted((a, b) => (saidBefore(a, b) ? -1 : 1));
}

export function saidBefore(a: Said, b: Said): boolean {
  return a.occurredAt === b.occurredAt ? a.id < b.id : a.occurredAt < b.occurredAt;
}
