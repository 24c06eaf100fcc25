import * as v from 'valibot';
import type { ActorId, EventId, ProgrammeId } from '../../core/events/ids.ts';
import { isUuid } from '../../core/events/ids.ts';
import type { Kind, LedgerEvent } from '../../core/ledger/entries.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { eventSchemas, type WireEvent } from './event-schemas.ts';
import { parseInstant, renderInstant } from './instant-text.ts';

/**
 * One event of a batch, from JSON of any shape. Fields that this version does not know are left
 * out, in the envelope and in the payload, so that a newer phone can talk to an older server;
 * they are not kept and do not count for "the same again".
 *
 * Refuses with `events/unknown-kind`, `events/malformed` (naming the first field that is wrong)
 * and `events/other-programme`.
 *
 * @param context the programme that is being written to
 */
export function parseEvent(
  raw: unknown,
  context: { readonly programme: ProgrammeId },
): Result<LedgerEvent> {
  if (!isRecord(raw)) return malformed('', 'object');
  const kind = raw['kind'];
  if (typeof kind !== 'string') return malformed('kind', 'string');
  if (!isKind(kind)) {
    return refuse({ code: 'events/unknown-kind', facts: { kind: kind.slice(0, 60) } });
  }
  const parsed = v.safeParse(eventSchemas[kind], raw, { abortEarly: true });
  if (!parsed.success) return malformed(...placeOf(parsed.issues[0]));
  const event: WireEvent = parsed.output;
  if (event.programme !== context.programme) {
    return refuse({
      code: 'events/other-programme',
      facts: { stated: event.programme, expected: context.programme },
    });
  }
  return withInstants(event);
}

/** The id of an event that may not be readable otherwise, so that the answer can name it. */
export function idOf(raw: unknown): EventId | null {
  if (!isRecord(raw)) return null;
  const id = raw['id'];
  return typeof id === 'string' && isUuid(id) ? (id as EventId) : null;
}

/** Who says that she recorded it, of an event that may not be readable otherwise. */
export function recorderOf(raw: unknown): ActorId | null {
  if (!isRecord(raw)) return null;
  const recorder = raw['recorder'];
  return typeof recorder === 'string' && isUuid(recorder) ? (recorder as ActorId) : null;
}

/** The event as JSON carries it. */
export function renderEvent(event: LedgerEvent): WireEvent {
  const { programme, id, kind, occurredAt, recordedAt, device, deviceSeq, recorder, payload } =
    event;
  return {
    programme,
    id,
    kind,
    occurredAt: renderInstant(occurredAt),
    recordedAt: renderInstant(recordedAt),
    device,
    deviceSeq,
    recorder,
    payload,
    // A kind and its payload stay together: they come from one event.
  } as WireEvent;
}

function withInstants(event: WireEvent): Result<LedgerEvent> {
  const occurredAt = parseInstant(event.occurredAt);
  if (occurredAt === undefined) return malformed('occurredAt', 'instant');
  const recordedAt = parseInstant(event.recordedAt);
  if (recordedAt === undefined) return malformed('recordedAt', 'instant');
  return accept({ ...event, occurredAt, recordedAt });
}

function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

function isKind(kind: string): kind is Kind {
  return Object.hasOwn(eventSchemas, kind);
}

function malformed(field: string, detail: string): Result<never> {
  return refuse({ code: 'events/malformed', facts: { field, detail } });
}

/**
 * The dotted path of the field and what was expected there. Where a field may be one of several
 * shapes the deepest complaint is the one of the shape that was meant.
 */
function placeOf(issue: v.BaseIssue<unknown>): [field: string, detail: string] {
  let found: [string, string, number] = ['', issue.type, -1];
  const visit = (at: v.BaseIssue<unknown>, above: readonly string[]): void => {
    const path = [...above, ...(at.path ?? []).map((item) => String(item.key))];
    if (path.length > found[2]) found = [path.join('.'), expectedBy(at), path.length];
    for (const inner of at.issues ?? []) visit(inner, path);
  };
  visit(issue, []);
  return [found[0], found[1]];
}

/** A word or a bound (`uuid`, `string`, `<=100`): never what was sent, which may be personal. */
function expectedBy(issue: v.BaseIssue<unknown>): string {
  return issue.type === 'regex' ? issue.message : (issue.expected ?? issue.type);
}
