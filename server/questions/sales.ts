import type { Viewer } from '../../core/access/viewer.ts';
import type { EventId } from '../../core/events/ids.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Day, type Instant } from '../../core/quantities/instant.ts';
import { grams, sum, type Centimos } from '../../core/quantities/quantity.ts';
import { settledAmount } from '../../core/sharing/settled.ts';
import type { SalesAnswer } from '../../wire/api/work-answers.ts';
import { statementsAbout } from '../store/work/statements.ts';
import { transfersOf, type TransferRow } from '../store/work/transfers.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { spanAsked, type SpanAsked, type SpanQuery } from './span-asked.ts';
import { acceptanceOf, dispatchOf } from './transfers.ts';
import { namedActors, peopleOf, whoOf, workerOf } from './worker.ts';

/** Without a span: half a year, which covers what is not shared yet. */
const usualDays = 180;

export type Sale = {
  readonly row: TransferRow;
  readonly day: Day;
  readonly dispatch: ReturnType<typeof dispatchOf>;
  readonly settled: Centimos | null;
};

/**
 * `GET /actors/:id/sales`: what was sold within these days, the newest first, with what it is
 * worth after the buyer's scale, and the share-outs that hold which name it. `actors/not-found`.
 */
export function sales(
  asked: Asked,
  viewer: Viewer,
  what: SpanQuery & { readonly id: string },
  now: Instant,
): Promise<Result<{ readonly answer: SalesAnswer; readonly people: readonly string[] }>> {
  return whenStoreAnswers(async () => {
    const worker = await workerOf(asked, viewer, { id: what.id, of: 'money' }, now);
    if (!worker.ok) return worker;
    const { offsetMinutes } = asked.programme.catalogue;
    const span = spanAsked(what, { now, offsetMinutes, days: usualDays });
    const sold = await soldBy(asked, worker.value.ids, span);
    const buyers = sold.map(({ dispatch }) => dispatch.receiver);
    const [named, shared] = await Promise.all([
      namedActors(asked, viewer, buyers, now),
      sharedIn(
        asked,
        sold.map(({ row }) => row.event),
      ),
    ]);
    return accept({
      answer: {
        from: span.from,
        to: span.to,
        sales: sold.map(({ row, day, dispatch, settled }) => ({
          event: row.event,
          day,
          buyer: whoOf(named(dispatch.receiver)),
          material: row.lots[0]?.material ?? '',
          grade: row.lots[0]?.grade ?? null,
          grams: sum(row.lots.map((lot) => grams(lot.grams))),
          currency: dispatch.price?.currency ?? 'PEN',
          perKg: dispatch.price?.perKg ?? null,
          total: dispatch.price?.total ?? null,
          settled,
          accepted: row.acceptance !== null,
          payment: dispatch.payment?.kind ?? null,
          document: dispatch.document?.kind ?? null,
          sharedIn: [...(shared.get(row.event) ?? [])],
        })),
      },
      people: peopleOf(buyers.map(named)),
    });
  });
}

/** Dispatches of these that were sales, the newest first. */
export async function soldBy(
  { db, programme }: Asked,
  holders: readonly string[],
  span: Pick<SpanAsked, 'start' | 'end'>,
): Promise<readonly Sale[]> {
  const rows = await transfersOf(db, programme.id, {
    senders: holders,
    receivers: [],
    from: span.start,
    before: span.end,
    since: null,
  });
  return rows.flatMap((row): Sale[] => {
    const dispatch = dispatchOf(row);
    if (dispatch.purpose !== 'sale') return [];
    const day = dayOf(row.sentAt, programme.catalogue.offsetMinutes);
    return [{ row, day, dispatch, settled: settledOf(row, dispatch) }];
  });
}

function settledOf(row: TransferRow, { price }: Sale['dispatch']): Centimos | null {
  const accepted = acceptanceOf(row);
  if (price === undefined) return null;
  if (accepted === undefined) return price.total;
  const mass = accepted.accepted?.grams ?? grams(0);
  return settledAmount(price.perKg, mass, accepted.deduction?.grams ?? grams(0)) ?? null;
}

/** Share-outs that were not voided, by the sales that they name. */
async function sharedIn(
  { db, programme }: Asked,
  sold: readonly EventId[],
): Promise<ReadonlyMap<string, ReadonlySet<EventId>>> {
  const shares = await statementsAbout(db, programme.id, sold, ['share.out']);
  const ids = shares.map(({ id }) => id);
  const voided = await statementsAbout(db, programme.id, ids, ['share.void']);
  const gone = new Set(voided.map(({ subject }) => subject));
  const found = new Map<string, Set<EventId>>();
  for (const { subject, id } of shares) {
    if (gone.has(id)) continue;
    found.set(subject, (found.get(subject) ?? new Set()).add(id));
  }
  return found;
}
