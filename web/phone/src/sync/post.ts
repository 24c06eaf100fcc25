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
  /** Who asks is not, or no longer, known or allowed; with the server's reason. */
  | { readonly is: 'unauthorised'; readonly problem: PhoneProblem }
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
  let text: string;
  try {
    const signal = AbortSignal.timeout(patienceMs);
    // Only a portal sends us elsewhere.
    const own = { signal, cache: 'no-store', redirect: 'error' } as const;
    response = await fetch(`${api}${path}`, { ...init, ...own });
    text = await response.text();
  } catch {
    return { is: 'no-answer' };
  }
  return understood(response, jsonIn(text), schema);
}

/**
 * What carries our requests answers too. Of such answers two say something about what was sent: it
 * was too large, or whoever should take it fails. Who may not do something, only we say (P4).
 */
function understood<T>(
  { ok, status }: Response,
  body: unknown,
  schema: v.GenericSchema<unknown, T>,
): Asked<T> {
  if (status === 413) return { is: 'too-large' };
  if (status >= 500) return { is: 'failed' };
  if (status === 429 || body === undefined) return { is: 'no-answer' };
  const problem = ok ? undefined : problemIn(body);
  if (status === 401 || status === 403) {
    return problem ? { is: 'unauthorised', problem } : { is: 'no-answer' };
  }
  if (problem) return { is: 'refused', problem };
  if (!ok) return { is: 'failed' };
  const parsed = v.safeParse(schema, body);
  return parsed.success ? { is: 'answer', value: parsed.output } : { is: 'no-answer' };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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

/**
 * Sends a batch, packed where the browser can (all since 2023): a fifth of the bytes. `sentAt` lets
 * the server see how wrong this phone's clock is.
 */
export async function postEvents(
  events: readonly PhoneEvent[],
  { key, sentAt, app }: { readonly key: string; readonly sentAt: number; readonly app: string },
): Promise<Asked<PhoneOutcomes>> {
  const text = batchBody(events, sentAt, app);
  const packs = 'CompressionStream' in globalThis;
  return ask('/events', outcomesForPhone, {
    method: 'POST',
    headers: {
      ...bearer(key).headers,
      'content-type': 'application/json',
      ...(packs ? { 'content-encoding': 'gzip' } : {}),
    },
    body: packs ? await packed(text) : text,
  });
}

function packed(text: string): Promise<ArrayBuffer> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
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
