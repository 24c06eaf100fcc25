import { refuse, type Result } from '../../core/problems/problem.ts';

/** Lets work through in the order in which it came. Refuses with `access/too-many`. */
export type Line = <T>(work: () => Promise<Result<T>>) => Promise<Result<T>>;

/** Who would have to wait longer than some seconds is told to come back. */
const waitingMost = 200;
const comeBackSeconds = 5;

/**
 * A line in which `most` are served at once and the others wait outside: before the processor and
 * before the database, so that a crowd which signs in takes neither away from everybody else.
 */
export function startLine(most: number): Line {
  const waiting: (() => void)[] = [];
  let served = 0;
  return async (work) => {
    if (waiting.length >= waitingMost) {
      return refuse({ code: 'access/too-many', facts: { seconds: comeBackSeconds } });
    }
    if (served >= most) await new Promise<void>((go) => waiting.push(go));
    else served += 1;
    try {
      return await work();
    } finally {
      // Who comes next takes the place over, so that nobody slips in between.
      const next = waiting.shift();
      if (next === undefined) served -= 1;
      else next();
    }
  };
}
