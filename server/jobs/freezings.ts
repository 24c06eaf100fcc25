import type { Logger } from 'pino';
import { refuse, type Problem, type Result } from '../../core/problems/problem.ts';

/** How far a report that is being frozen has come. */
export type Freezing = {
  readonly state: 'working' | 'done' | 'failed';
  readonly done: number;
  readonly of: number;
  readonly report: string | null;
  readonly problem: Problem | null;
};

/** Reports that are frozen outside of the request that asked for it, one after the other. */
export type Freezings = {
  /** Begins; refuses with `http/busy` while another one is under way. */
  begin(
    id: string,
    work: (told: (done: number, of: number) => void) => Promise<Result<{ readonly id: string }>>,
  ): Result<{ readonly freezing: string }>;
  at(id: string): Freezing | undefined;
};

/** As many are remembered: whoever asks later finds the report in the list. */
const rememberedMost = 50;

export function openFreezings(log: Logger): Freezings {
  const known = new Map<string, Freezing>();
  return {
    begin: (id, work) => {
      const busy = [...known.values()].some(({ state }) => state === 'working');
      if (busy) return refuse({ code: 'http/busy', facts: { seconds: 10 } });
      const [oldest] = known.keys();
      if (known.size >= rememberedMost && oldest !== undefined) known.delete(oldest);
      const begun: Freezing = { state: 'working', done: 0, of: 0, report: null, problem: null };
      known.set(id, begun);
      const told = (done: number, of: number): void => {
        known.set(id, { ...begun, done, of });
      };
      const end = (outcome: Partial<Freezing>): void => {
        known.set(id, { ...begun, ...known.get(id), ...outcome });
      };
      work(told).then(
        (made) => {
          end(made.ok ? { state: 'done', report: made.value.id } : failed(made.problem));
        },
        (err: unknown) => {
          log.error({ err, freezing: id }, 'report not frozen');
          end(failed({ code: 'http/internal', facts: { request: id } }));
        },
      );
      return { ok: true, value: { freezing: id } };
    },
    at: (id) => known.get(id),
  };
}

function failed(problem: Problem): Pick<Freezing, 'state' | 'problem'> {
  return { state: 'failed', problem };
}
