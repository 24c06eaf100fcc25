import { mayReadEncounter } from '../../core/access/may-see-encounter.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { commitmentState, keptOnTime, type Commitment } from '../../core/encounters/commitments.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Instant } from '../../core/quantities/instant.ts';
import type { CommitmentsAnswer, CommitmentsQuery } from '../../wire/api/encounter-answers.ts';
import { actorsAround, type Around } from './actors-around.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { commitmentRow, madeInOf, proofsOf } from './commitment-rows.ts';
import { spaceBook } from './space-book.ts';

export type CommitmentsFound = {
  readonly answer: CommitmentsAnswer;
  readonly people: readonly string[];
};

/**
 * `GET /commitments`: promises made in meetings, in agreements or alone that the viewer reaches by
 * who promised or was promised, by what they are due on. How many were kept on time is counted of
 * all of these, whatever state is asked for.
 */
export function commitments(
  asked: Asked,
  viewer: Viewer,
  query: CommitmentsQuery,
  now: Instant,
): Promise<Result<CommitmentsFound>> {
  return whenStoreAnswers(async () => {
    const book = await spaceBook(asked, { attended: false });
    const { simulated, catalogue } = asked.programme;
    const today = dayOf(now, catalogue.offsetMinutes);
    const madeIn = madeInOf(book.minutes, book.encounters.encounters);
    const actors = book.commitments.flatMap((one) => [
      one.by,
      ...(one.to === null ? [] : [one.to]),
      ...(madeIn(one)?.plan.invited ?? []),
      ...(madeIn(one) === undefined ? [] : [madeIn(one)?.plan.holder ?? one.by]),
    ]);
    const around = await actorsAround(asked, viewer, actors, now);
    const seen = book.commitments.filter((one) => {
      const own = query.by === undefined || around(query.by).actor === around(one.by).actor;
      return own && reads(viewer, one, madeIn(one)?.plan.district ?? null, around);
    });
    const proofs = await proofsOf(asked, seen);
    const shown = seen.filter((one) => (query.state ?? null) === null || isIn(one, query, today));
    const rows = shown.map((one) => commitmentRow(one, { viewer, around, madeIn, proofs, today }));
    const people = shown.flatMap(({ by, to }) => (to === null ? [by] : [by, to])).map(around);
    return accept({
      answer: {
        simulated,
        today,
        commitments: rows,
        onTime: keptOnTime(seen, (id) => proofs(id) > 0, today),
      },
      people: people.flatMap(({ actor, isPerson, name }) =>
        isPerson && name !== null ? [actor] : [],
      ),
    });
  });
}

function isIn(one: Commitment, { state }: CommitmentsQuery, today: ReturnType<typeof dayOf>) {
  return commitmentState(one, today) === state;
}

function reads(
  viewer: Viewer,
  { by, to }: Commitment,
  district: string | null,
  around: (id: string) => Around,
): boolean {
  const concerned = [by, ...(to === null ? [] : [to])].map(around);
  return mayReadEncounter(viewer, {
    holder: around(by).target,
    district,
    concerned: concerned.flatMap(({ actor, organisations }) => [actor, ...organisations]),
  });
}
