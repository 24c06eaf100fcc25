import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';

/** argon2id as OWASP advises it: 19 MiB, two passes, one lane; about 20 ms of one processor. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** At most two at once, so that a thread of the pool and a processor are left for the others. */
const atOnce = Math.max(1, Math.min(2, availableParallelism() - 1));
/** Who would have to wait longer than a few seconds is told to come back. */
const waitingMost = 200;
const comeBackSeconds = 5;

export type PasswordHasher = {
  /** The password as it is kept. Refuses with `access/too-many` when too many are waiting. */
  readonly hash: (password: string) => Promise<Result<string>>;
  /**
   * Whether the password is the kept one. Without one (no such account) it works as long and
   * answers false, so that nobody can tell by the time.
   */
  readonly fits: (password: string, kept: string | null) => Promise<Result<boolean>>;
};

/** Hashes off the main thread, in the order in which they were asked for. */
export function startHasher(): PasswordHasher {
  const line = startLine(atOnce);
  const nobodys = hash('', cost);
  return {
    hash: (password) => line(() => hash(password, cost)),
    fits: (password, kept) =>
      line(async () => {
        const right = await verify(kept ?? (await nobodys), password);
        return right && kept !== null;
      }),
  };
}

/** Lets `most` pieces of work run at once and keeps the others waiting in their order. */
function startLine(most: number): <T>(work: () => Promise<T>) => Promise<Result<T>> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (waiting.length >= waitingMost) {
      return refuse({ code: 'access/too-many', facts: { seconds: comeBackSeconds } });
    }
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return accept(await work());
    } finally {
      // Who comes next takes the place over, so that nobody slips in between.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
