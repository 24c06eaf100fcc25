import * as v from 'valibot';
import { renderInstant } from '../../../../wire/events/instant-text.ts';
import { instant } from '../../../../core/quantities/instant.ts';
import {
  healthForPhone,
  outcomesForPhone,
  programmeForPhone,
  problemForPhone,
  registerForPhone,
  type PhoneOutcomes,
  type PhoneProblem,
} from '../../../../wire/phone-answers.ts';
import type { Known, PhoneEvent } from '../store/database.ts';

/** What came of asking: only an answer of ours, in its shape, counts as an answer (P4). */
export type Asked<T> =
  | { readonly is: 'answer'; readonly value: T }
  | { readonly is: 'no-answer' }
  /** The server answered that it could not: 5xx, or a 4xx that is no answer about a record. */
  | { readonly is: 'failed' }
  /** Who asks is not, or no longer, known or allowed; with the server's reason if it gave one. */
  | { readonly is: 'unauthorised'; readonly problem: PhoneProblem | null }
  /** The server understood and does not do it. */
  | { readonly is: 'refused'; readonly problem: PhoneProblem }
  | { readonly is: 'too-large' };

const wireVersion = 1;
const patienceMs = 30_000;
const api = '/api/v1';

/** Asks the API; what is not our answer in our shape is no answer. */
export async function ask<T>(
  path: string,
  schema: v.GenericSchema<unknown, T>,
  init: RequestInit,
): Promise<Asked<T>> {
  let response: Response;
  let body: unknown;
  try {
    const signal = AbortSignal.timeout(patienceMs);
    response = await fetch(`${api}${path}`, { ...init, signal, cache: 'no-store' });
    body = await response.json();
  } catch {
    return { is: 'no-answer' };
  }
  if (response.status === 401 || response.status === 403) {
    return { is: 'unauthorised', problem: problemIn(body) ?? null };
  }
  if (response.status === 413) return { is: 'too-large' };
  if (response.status === 429) return { is: 'no-answer' };
  const problem = response.ok || response.status >= 500 ? undefined : problemIn(body);
  if (problem) return { is: 'refused', problem };
  if (!response.ok) return { is: 'failed' };
  const parsed = v.safeParse(schema, body);
  return parsed.success ? { is: 'answer', value: parsed.output } : { is: 'no-answer' };
}

function problemIn(body: unknown): PhoneProblem | undefined {
  const parsed = v.safeParse(problemForPhone, body);
  return parsed.success ? parsed.output : undefined;
}

export function bearer(token: string): { readonly headers: Readonly<Record<string, string>> } {
  return { headers: { authorization: `Bearer ${token}` } };
}

/** An event as JSON carries it: instants as texts, nothing else changed. */
export function wireEvent(event: PhoneEvent): object {
  return {
    ...event,
    occurredAt: renderInstant(event.occurredAt),
    recordedAt: renderInstant(event.recordedAt),
  };
}

export function batchBody(events: readonly PhoneEvent[], sentAt: number, app: string): string {
  return JSON.stringify({
    wire: wireVersion,
    sentAt: renderInstant(instant(sentAt)),
    app,
    events: events.map(wireEvent),
  });
}

/** Sends a batch; `sentAt` lets the server see how wrong this phone's clock is. */
export function postEvents(
  events: readonly PhoneEvent[],
  { key, sentAt, app }: { readonly key: string; readonly sentAt: number; readonly app: string },
): Promise<Asked<PhoneOutcomes>> {
  return ask('/events', outcomesForPhone, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: batchBody(events, sentAt, app),
  });
}

/** Fetches catalogue and register; the key is proven by the second. */
export async function fetchKnown(key: string): Promise<Asked<Known>> {
  const programme = await ask('/public/programme', programmeForPhone, {});
  if (programme.is !== 'answer') return programme;
  const register = await ask('/register', registerForPhone, bearer(key));
  if (register.is !== 'answer') return register;
  return { is: 'answer', value: { programme: programme.value, register: register.value } };
}

/** Is the server well, after a real write and a real read? Nothing but its own yes counts. */
export async function isServerWell(): Promise<boolean> {
  return (await ask('/health', healthForPhone, {})).is === 'answer';
}
