import type { Logger } from 'pino';
import { refuse, type Problem, type Result } from '../../core/problems/problem.ts';
import type { FreezingProgress } from '../commands/freeze-report.ts';

/** How far a report that is being frozen has come. */
export type Freezing = FreezingProgress & {
  readonly state: 'working' | 'done' | 'failed';
  readonly report: string | null;
  readonly problem: Problem | null;
};

type Work = (
  told: (progress: FreezingProgress) => void,
) => Promise<Result<{ readonly id: string }>>;

/** Reports that are frozen outside of the request that asked for it, one after the other. */
export type Freezings = {
  /** Begins; refuses with `http/busy` while another one is under way. */
  begin(id: string, work: Work): Result<{ readonly freezing: string }>;
  at(id: string): Freezing | undefined;
};

/** As many are remembered: whoever asks later finds the report in the list. */
const rememberedMost = 50;
const tellEveryMs = 2_000;

export const freezingBegins: Freezing = {
  state: 'working',
  step: 'reading',
  done: 0,
  of: null,
  report: null,
  problem: null,
};

/** @param tell says to others, every two seconds, that it is under way and how far it is */
export function openFreezings(
  log: Logger,
  tell: (id: string, progress: FreezingProgress) => Promise<void>,
): Freezings {
  const known = new Map<string, Freezing>();
  const put = (id: string, more: Partial<Freezing>): void => {
    known.set(id, { ...freezingBegins, ...known.get(id), ...more });
  };
  return {
    begin: (id, work) => {
      const busy = [...known.values()].some(({ state }) => state === 'working');
      if (busy) return refuse({ code: 'http/busy', facts: { seconds: 10 } });
      const [oldest] = known.keys();
      if (known.size >= rememberedMost && oldest !== undefined) known.delete(oldest);
      put(id, {});
      const telling = setInterval(() => {
        const { step, done, of } = known.get(id) ?? freezingBegins;
        // What cannot be told now is told the next time.
        tell(id, { step, done, of }).catch(() => undefined);
      }, tellEveryMs).unref();
      work((progress) => put(id, progress))
        .then(
          (made) => {
            put(id, made.ok ? { state: 'done', report: made.value.id } : failed(made.problem));
          },
          (err: unknown) => {
            log.error({ err, freezing: id }, 'report not frozen');
            put(id, failed({ code: 'http/internal', facts: { request: id } }));
          },
        )
        .finally(() => clearInterval(telling));
      return { ok: true, value: { freezing: id } };
    },
    at: (id) => known.get(id),
  };
}

function failed(problem: Problem): Pick<Freezing, 'state' | 'problem'> {
  return { state: 'failed', problem };
}
