import type { ActorId } from '../events/ids.ts';
import type { Assessment } from './encounters.ts';

/** Basis points: 10,000 are all answers right. */
type Share = number;

/** What a group knew before and after, of those who did both tests. */
export type TestChange = {
  readonly people: number;
  readonly before: Share;
  readonly after: Share;
  readonly better: number;
  readonly same: number;
  readonly worse: number;
};

/**
 * How the answers of a group changed: the mean share of right answers before and after, of those
 * who did both, rounded half up to basis points. Null where nobody did both.
 */
export function testChange(assessments: readonly Assessment[]): TestChange | null {
  const of = (phase: Assessment['phase']): ReadonlyMap<ActorId, Share> =>
    new Map(
      assessments.filter((one) => one.phase === phase).map((one) => [one.person, shareOf(one)]),
    );
  const after = of('after');
  const pairs = [...of('before')].flatMap(([person, before]) => {
    const then = after.get(person);
    return then === undefined ? [] : [{ before, after: then }];
  });
  if (pairs.length === 0) return null;
  return {
    people: pairs.length,
    before: mean(pairs.map((pair) => pair.before)),
    after: mean(pairs.map((pair) => pair.after)),
    better: pairs.filter((pair) => pair.after > pair.before).length,
    same: pairs.filter((pair) => pair.after === pair.before).length,
    worse: pairs.filter((pair) => pair.after < pair.before).length,
  };
}

function shareOf({ right, of }: Assessment): Share {
  return Math.floor((right * 20_000 + of) / (2 * of));
}

function mean(shares: readonly Share[]): Share {
  const sum = shares.reduce((all, one) => all + one, 0);
  return Math.floor((2 * sum + shares.length) / (2 * shares.length));
}
