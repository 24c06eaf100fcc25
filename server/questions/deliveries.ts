import type { Delivery } from '../../core/agreements/fulfilment.ts';
import { addDays, dayOf, startOfDay, type Day } from '../../core/quantities/instant.ts';
import { grams } from '../../core/quantities/quantity.ts';
import { splitExact } from '../../core/quantities/split-exact.ts';
import { placesOwnedBy } from '../store/register/actor-questions.ts';
import { collectedFrom } from '../store/work/collected-from.ts';
import { transfersOf, type TransferRow } from '../store/work/transfers.ts';
import type { Asked } from './asked.ts';
import type { Standing } from './standing-for.ts';
import { whileLogStands } from './while-log-stands.ts';
import { acceptanceOf, dispatchOf } from './transfers.ts';

/** A delivery with the code of the lot in which it travelled, the way to what is behind it. */
export type TracedDelivery = Delivery & { readonly code: string | null };

/** What left longer ago and was accepted within the asked days is not looked for. */
const onTheWayDays = 400;

const remembered = whileLogStands<readonly TracedDelivery[]>();

/**
 * What passed from providers to receivers and was accepted within these days: transfers with what
 * the receiver's scale said, and what receivers collected from providers or at their places. Asked
 * twice in one state of the log it is read once.
 */
export async function deliveriesAmong(
  asked: Asked,
  who: {
    readonly providers: readonly string[];
    readonly receivers: readonly string[];
    readonly standing: Standing;
  },
  days: { readonly from: Day; readonly to: Day },
): Promise<readonly TracedDelivery[]> {
  const { records, same } = who.standing;
  const givers = [...new Set(who.providers.flatMap(records))].toSorted();
  const receivers = new Set(who.receivers.map(same).toSorted());
  if (givers.length === 0 || receivers.size === 0) return [];
  const key = ['deliveries', days.from, days.to, ...givers, 'to', ...receivers].join(' ');
  return remembered(asked, key, () => readDeliveries(asked, { givers, receivers, same }, days));
}

async function readDeliveries(
  asked: Asked,
  who: {
    readonly givers: readonly string[];
    readonly receivers: ReadonlySet<string>;
    readonly same: Standing['same'];
  },
  days: { readonly from: Day; readonly to: Day },
): Promise<readonly TracedDelivery[]> {
  const { offsetMinutes } = asked.programme.catalogue;
  const { givers, receivers, same } = who;
  const start = startOfDay(days.from, offsetMinutes);
  const before = startOfDay(addDays(days.to, 1), offsetMinutes);
  const [sent, places] = await Promise.all([
    transfersOf(asked.db, asked.programme.id, {
      senders: givers,
      receivers: [],
      from: startOfDay(addDays(days.from, -onTheWayDays), offsetMinutes),
      before,
      since: start,
    }),
    placesOwnedBy(asked.db, asked.programme.id, givers),
  ]);
  const owners = new Map(places.map(({ place, actor }) => [place, actor]));
  const span = { from: start, before };
  const taken = await collectedFrom(asked.db, asked.programme.id, {
    givers,
    places: [...owners.keys()],
    ...span,
  });
  const collected = taken.flatMap((row): readonly TracedDelivery[] => {
    const provider = row.giver ?? (row.place === null ? undefined : owners.get(row.place));
    if (provider === undefined) return [];
    return [
      {
        event: row.event,
        provider: same(provider),
        receiver: same(row.holder),
        material: row.material,
        day: dayOf(row.at, offsetMinutes),
        grams: grams(row.grams),
        code: row.code,
      },
    ];
  });
  return [...sent.flatMap((row) => acceptedOf(row, same, offsetMinutes)), ...collected].filter(
    ({ receiver, day }) => receivers.has(receiver) && days.from <= day && day <= days.to,
  );
}

/** What was accepted of a transfer, by material: shared in proportion where several travelled. */
function acceptedOf(
  row: TransferRow,
  same: Standing['same'],
  offsetMinutes: number,
): readonly TracedDelivery[] {
  const mass = acceptanceOf(row)?.accepted?.grams;
  if (mass === undefined || row.acceptedAt === null) return [];
  const { holder, receiver } = dispatchOf(row);
  const materials = [...new Set(row.lots.map(({ material }) => material))];
  const weights = materials.map((material) =>
    row.lots.reduce((sum, lot) => (lot.material === material ? sum + lot.grams : sum), 0),
  );
  if (weights.every((weight) => weight === 0)) return [];
  const parts = splitExact(mass, weights);
  const day = dayOf(row.acceptedAt, offsetMinutes);
  return materials.flatMap((material, at): readonly TracedDelivery[] => {
    const part = parts[at];
    if (part === undefined || part === 0) return [];
    const code = row.lots.find((lot) => lot.material === material)?.code ?? null;
    const between = { provider: same(holder), receiver: same(receiver) };
    return [{ event: row.event, ...between, material, day, grams: part, code }];
  });
}
