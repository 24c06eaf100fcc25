import * as v from 'valibot';
import type { Viewer } from '../../core/access/viewer.ts';
import type { Accept } from '../../core/ledger/facts.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { instant, type Instant } from '../../core/quantities/instant.ts';
import { grams, sum } from '../../core/quantities/quantity.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { TransfersAnswer } from '../../wire/api/work-answers.ts';
import { factPayloads } from '../../wire/events/flow-schemas.ts';
import { transfersOf, type TransferRow } from '../store/work/transfers.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { namedActors, peopleOf, whoOf, workerOf, type Named } from './worker.ts';

const dayMs = 86_400_000;
/** What was accepted stays in the list for so long. */
const acceptedDays = 60;
/** What left longer ago and never arrived is a matter for the office, not for a list. */
const sentDays = 400;

/** What a transfer's people are called, with whose names that are. */
export type Transfers = { readonly answer: TransfersAnswer; readonly people: readonly string[] };

/**
 * `GET /actors/:id/transfers`: what is on its way from or to an actor, and what was accepted in
 * the last 60 days; the newest first. `actors/not-found`.
 */
export function transfers(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<Transfers>> {
  return whenStoreAnswers(async () => {
    const worker = await workerOf(asked, viewer, { id, of: 'money' }, now);
    if (!worker.ok) return worker;
    const { ids } = worker.value;
    const rows = await transfersOf(asked.db, asked.programme.id, {
      senders: ids,
      receivers: ids,
      from: instant(now - sentDays * dayMs),
      before: instant(now + dayMs),
      since: instant(now - acceptedDays * dayMs),
    });
    const sent = rows.map((row) => ({ row, dispatch: dispatchOf(row) }));
    const named = await namedActors(
      asked,
      viewer,
      sent.flatMap(({ row, dispatch }) => [
        dispatch.holder,
        dispatch.receiver,
        ...(row.acceptedBy === null ? [] : [row.acceptedBy]),
      ]),
      now,
    );
    const parties = sent.flatMap(({ dispatch }) => [dispatch.holder, dispatch.receiver]);
    return accept({
      answer: {
        at: instantOut(now),
        transfers: sent.map(({ row, dispatch }) => transferOut(row, dispatch, named)),
      },
      people: peopleOf(parties.map(named)),
    });
  });
}

/** What a dispatch says; it was checked by the same schema before it was taken. */
export function dispatchOf(row: Pick<TransferRow, 'payload'>) {
  return v.parse(factPayloads['flow.dispatch'], row.payload);
}

/** The acceptance of a dispatch as it reads now; undefined while it is on its way. */
export function acceptanceOf({ acceptedPayload }: TransferRow): Accept | undefined {
  return acceptedPayload === null
    ? undefined
    : v.parse(factPayloads['flow.accept'], acceptedPayload);
}

function transferOut(
  row: TransferRow,
  dispatch: ReturnType<typeof dispatchOf>,
  named: (id: string) => Named,
): TransfersAnswer['transfers'][number] {
  const [first] = row.lots;
  const lots = row.lots.map(({ lot, code, grams: mass }) => ({ lot, code, grams: grams(mass) }));
  return {
    event: row.event,
    from: whoOf(named(dispatch.holder)),
    to: whoOf(named(dispatch.receiver)),
    sentAt: instantOut(row.sentAt),
    material: first?.material ?? '',
    grade: first?.grade ?? null,
    grams: sum(lots.map((lot) => lot.grams)),
    lots,
    purpose: dispatch.purpose,
    price: dispatch.price ?? null,
    document: dispatch.document?.kind ?? null,
    accepted: acceptedOut(row, named(dispatch.receiver), named),
  };
}

function acceptedOut(
  row: TransferRow,
  receiver: Named,
  named: (id: string) => Named,
): TransfersAnswer['transfers'][number]['accepted'] {
  const said = acceptanceOf(row);
  const { acceptance, acceptedAt, acceptedBy } = row;
  if (said === undefined || acceptance === null || acceptedAt === null) return null;
  const by = acceptedBy === null ? undefined : named(acceptedBy);
  const belongs =
    by !== undefined &&
    [by.actor, ...by.organisations].some((one) => named(one).actor === receiver.actor);
  return {
    event: acceptance,
    at: instantOut(acceptedAt),
    grams: said.accepted?.grams ?? grams(0),
    returned: said.returned?.grams ?? grams(0),
    differenceReason: said.differenceReason ?? null,
    deduction: said.deduction ?? null,
    bySender: !belongs,
  };
}
