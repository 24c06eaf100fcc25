import { addDays, type Day } from '../quantities/instant.ts';
import { found, piecesOf, soMany, type Answer, type Asked } from './answer.ts';
import type { AskBaseline, AskObserved } from './asks.ts';
import type { Observation } from './evidence.ts';
import { between, never } from './periods.ts';

/** How far one practice of one place is. */
type Seen = {
  readonly times: number;
  readonly used: readonly Observation[];
  readonly metOn: Day | null;
  readonly earliest?: Day;
};

/**
 * Practices are followed apart in each enterprise where the walker was seen: one seen here and the
 * other time there is not kept up. A later visit that finds it absent does not undo that it was
 * taken up; it is shown by who asks for the observations.
 */
export function answerObserved(ask: AskObserved, asked: Asked): Answer {
  const list = found(
    asked.world.book.practices.find(({ code }) => code === ask.practices),
    ask.practices,
  );
  const mine = piecesOf(asked, 'observation').filter(
    ({ observed, people }) =>
      observed === asked.walker || people.some((one) => one === asked.walker),
  );
  const places = new Set(mine.map(({ observed }) => observed));
  const met = new Map<string, Seen>();
  let best: Seen = { times: 0, used: [], metOn: null };
  for (const place of places) {
    const here = mine.filter(({ observed }) => observed === place);
    const baselines = ask.absentAtBaseline
      ? piecesOf(asked, 'observation', place).filter(
          ({ baseline, observed }) => baseline && observed === place,
        )
      : [];
    const present = new Set(here.flatMap(({ items }) => items.flatMap(seenThere)));
    for (const { code } of list.practices) {
      if (!present.has(code)) continue;
      const seen = seenHere(ask, code, here, baselines);
      const had = met.get(code)?.metOn ?? null;
      if (seen.metOn !== null && (had === null || seen.metOn < had)) met.set(code, seen);
      if (seen.metOn === null && seen.times > best.times) best = seen;
    }
  }
  const inTime = [...met.values()].sort((a, b) => ((a.metOn ?? '') < (b.metOn ?? '') ? -1 : 1));
  const reached = inTime[ask.least - 1]?.metOn ?? null;
  const progress = [soMany('practices', inTime.length, ask.least)];
  if (reached === null && ask.times > 1) {
    progress.push(soMany('times', best.times, ask.times, best.earliest));
  }
  const used = reached === null ? [...inTime, best] : inTime.slice(0, ask.least);
  return {
    held: reached === null ? never : between(reached, null),
    progress,
    used: used.flatMap((seen) => seen.used),
  };
}

function seenThere({ practice, present }: Observation['items'][number]): string[] {
  return present ? [practice] : [];
}

function seenHere(
  ask: AskObserved,
  practice: string,
  here: readonly Observation[],
  baselines: readonly Observation[],
): Seen {
  const says = ({ items }: Observation, present: boolean): boolean =>
    items.some((item) => item.practice === practice && item.present === present);
  const before = baselines.find((piece) => says(piece, true) || says(piece, false));
  if (ask.absentAtBaseline && (before === undefined || says(before, true))) {
    return { times: 0, used: [], metOn: null };
  }
  const present = here.filter(
    (piece) =>
      !piece.baseline &&
      ask.methods.includes(piece.method) &&
      says(piece, true) &&
      (before === undefined || piece.day >= before.day),
  );
  const first = present[0];
  if (first === undefined) return { times: 0, used: [], metOn: null };
  const proof = before === undefined ? [first] : [before, first];
  if (ask.times === 1) return { times: 1, used: proof, metOn: first.day };
  const earliest = addDays(first.day, ask.daysApart);
  const second = present.find(({ id, day }) => id !== first.id && day >= earliest);
  if (second === undefined) return { times: 1, used: proof, metOn: null, earliest };
  return { times: 2, used: [...proof, second], metOn: second.day };
}

export function answerBaseline(ask: AskBaseline, asked: Asked): Answer {
  const { practices } = found(
    asked.world.book.practices.find(({ code }) => code === ask.practices),
    ask.practices,
  );
  const seen = piecesOf(asked, 'observation').find(
    ({ baseline, observed, items }) =>
      baseline &&
      observed === asked.walker &&
      items.some(({ practice }) => practices.some(({ code }) => code === practice)),
  );
  return {
    held: seen === undefined ? never : between(seen.day, null),
    progress: [soMany('parts', Number(seen !== undefined), 1)],
    used: seen === undefined ? [] : [seen],
  };
}
