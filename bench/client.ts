import { gzipSync } from 'node:zlib';
import type { Program } from './program.ts';

export type Outcome = {
  readonly id: string | null;
  readonly outcome: string;
  readonly problem?: unknown;
};

/** Sends one batch as the phone does; throws when it is not answered with outcomes. */
export async function postEvents(
  program: Program,
  events: readonly unknown[],
  compressed = false,
): Promise<readonly Outcome[]> {
  const text = JSON.stringify({ wire: 1, events });
  const answer = await fetch(`${program.url}/api/v1/events`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${program.token}`,
      'content-type': 'application/json',
      ...(compressed ? { 'content-encoding': 'gzip' } : {}),
    },
    body: compressed ? new Uint8Array(gzipSync(text)) : text,
  });
  const body: unknown = await answer.json();
  if (!answer.ok || !hasOutcomes(body)) {
    throw new Error(`POST /events answered ${answer.status}: ${JSON.stringify(body)}`);
  }
  return body.outcomes;
}

function hasOutcomes(body: unknown): body is { readonly outcomes: readonly Outcome[] } {
  return typeof body === 'object' && body !== null && 'outcomes' in body;
}

/** As `postEvents`, and every event must have been accepted. */
export async function mustAccept(program: Program, events: readonly unknown[]): Promise<void> {
  const outcomes = await postEvents(program, events);
  const other = outcomes.find(({ outcome }) => outcome !== 'accepted');
  if (other) throw new Error(`not accepted: ${JSON.stringify(other)}`);
}

export async function getJson(program: Program, path: string): Promise<unknown> {
  const answer = await fetch(`${program.url}${path}`, {
    headers: { authorization: `Bearer ${program.token}` },
  });
  const body: unknown = await answer.json();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(body)}`);
  return body;
}

/** The programme's id, from the public answer. */
export async function programmeOf(program: Program): Promise<string> {
  const body = await getJson(program, '/api/v1/public/programme');
  if (typeof body !== 'object' || body === null || !('programme' in body)) {
    throw new Error('no programme in the public answer');
  }
  return String(body.programme);
}
