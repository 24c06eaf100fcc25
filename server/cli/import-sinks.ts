import * as v from 'valibot';
import type { ProgrammeId } from '../../core/events/ids.ts';
import { problems } from '../../core/problems/catalogue.ts';
import {
  accept,
  refuse,
  type Problem,
  type ProblemCode,
  type Result,
} from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { renderEvent } from '../../wire/events/parse-event.ts';
import type { ImportSink, SinkAnswer } from '../commands/import-weighings.ts';
import { recordEvents, type ProgrammeContext } from '../commands/record-events.ts';
import type { Db } from '../store/engine/contract.ts';

/** Writes into the opened store itself: nothing else has it open, or it is a server. */
export function storeSink(db: Db, context: ProgrammeContext, now: () => Instant): ImportSink {
  const { programme, catalogue } = context;
  return {
    importing: { programme, offsetMinutes: catalogue.offsetMinutes },
    send: async (events) => {
      const batch = { events: events.map(renderEvent), receivedAt: now() };
      const answer = await recordEvents(db, context, batch);
      if (!answer.ok) throw new SinkRefused(answer.problem);
      return answer.value.outcomes.map(({ outcome, problem }) =>
        problem === undefined ? { outcome } : { outcome, problem },
      );
    },
  };
}

/** The whole batch was turned away: nothing of it was written, the import stops there. */
export class SinkRefused extends Error {
  override readonly name = 'SinkRefused';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

const problemBody = v.object({
  code: v.picklist(Object.keys(problems) as ProblemCode[]),
  facts: v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())])),
});
const outcomesBody = v.object({
  outcomes: v.array(
    v.object({
      outcome: v.picklist(['accepted', 'already_had', 'quarantined', 'refused']),
      problem: v.optional(problemBody),
    }),
  ),
});
const programmeBody = v.object({ programme: v.string(), offsetMinutes: v.number() });

/** Sends to the program that runs, as a phone would; refuses when it does not answer as one. */
export async function programSink(address: string, token: string): Promise<Result<ImportSink>> {
  const unavailable: Problem = { code: 'store/unavailable', facts: {} };
  const found = await fetch(`${address}/api/v1/public/programme`).catch(() => undefined);
  const about = v.safeParse(programmeBody, await found?.json().catch(() => undefined));
  if (!about.success) return refuse(unavailable);
  const { programme, offsetMinutes } = about.output;
  return accept({
    importing: { programme: programme as ProgrammeId, offsetMinutes },
    send: async (events): Promise<readonly SinkAnswer[]> => {
      const answer = await fetch(`${address}/api/v1/events`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ wire: 1, events: events.map(renderEvent) }),
      }).catch(() => undefined);
      const body: unknown = await answer?.json().catch(() => undefined);
      const outcomes = v.safeParse(outcomesBody, body);
      if (outcomes.success) {
        return outcomes.output.outcomes.map(({ outcome, problem }) =>
          problem === undefined ? { outcome } : { outcome, problem },
        );
      }
      const problem = v.safeParse(problemBody, body);
      throw new SinkRefused(problem.success ? problem.output : unavailable);
    },
  });
}
