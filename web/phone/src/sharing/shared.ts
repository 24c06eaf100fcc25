import type { ActorId, EventId } from '../../../../core/events/ids.ts';
import { addDays, dayOf, type Day } from '../../../../core/quantities/instant.ts';
import { grams, sum, type Centimos, type Grams } from '../../../../core/quantities/quantity.ts';
import {
  shareBases,
  type ShareBase,
  type ShareOut,
} from '../../../../core/sharing/share-events.ts';
import type { SalesAnswer, SharesAnswer } from '../../../../wire/api/work-answers.ts';
import type { AskedWhen } from '../store/database.ts';
import {
  gramsTaken,
  isNewer,
  materialTaken,
  ofKind,
  undone,
  worthOf,
  type Own,
} from './own-records.ts';

/** A sale whose money may be shared. */
export type Sale = {
  readonly event: EventId;
  readonly day: Day;
  readonly buyer: { readonly actor: ActorId; readonly name: string | null };
  /** null: this phone cannot know it before the server has the sale. */
  readonly material: string | null;
  readonly grams: Grams;
  readonly currency: string;
  /** null: no price was said. */
  readonly amount: Centimos | null;
  /** The buyer's ticket is known. */
  readonly accepted: boolean;
  /** Share-outs that count and share it, in the order in which they were made. */
  readonly sharedIn: readonly EventId[];
};

export type Line = {
  readonly member: ActorId;
  readonly name: string | null;
  readonly grams: Grams;
  readonly amount: Centimos;
  readonly signed: 'own_phone' | 'shown' | null;
};

/** A share-out as this phone knows it, whether the server has it yet or not. */
export type Share = Pick<ShareOut, 'from' | 'to' | 'currency' | 'costs' | 'fund'> & {
  readonly event: EventId;
  readonly day: Day;
  readonly base: ShareBase;
  readonly fundPermille: number;
  readonly came: Centimos;
  readonly lines: readonly Line[];
  /** Why it was annulled; null: it counts. */
  readonly voided: string | null;
};

export type Rule = {
  readonly base: ShareBase;
  readonly fundPermille: number;
  readonly decidedOn: Day;
};

/** What was heard and recorded of one association. */
export type Known = {
  readonly association: ActorId;
  readonly offset: number;
  readonly records: readonly Own[];
  readonly sales: SalesAnswer | undefined;
  readonly shares: SharesAnswer | undefined;
  /** Where the queue stood when share-outs were asked for; absent: they never were. */
  readonly asked?: AskedWhen | undefined;
};

/** A newer server may share by something that we do not know: then kilograms are said. */
function baseOf(text: string): ShareBase {
  return shareBases.find((base) => base === text) ?? 'grams';
}

/** The latest decision: one of this phone that the server could not know yet, else the server's. */
export function ruleOf({ association, records, shares, asked }: Known): Rule | undefined {
  const unknown = asked ? records.filter((row) => isNewer(row, asked)) : records;
  const own = ofKind(unknown, 'share.rule').filter(
    ({ payload }) => payload.association === association,
  );
  const heard = shares?.rule;
  return own.at(-1)?.payload ?? (heard ? { ...heard, base: baseOf(heard.base) } : undefined);
}

/** Share-outs, the newest first. */
export function sharesOf({ association, offset, records, shares }: Known): readonly Share[] {
  const signs = ofKind(records, 'share.sign');
  const voids = new Map(
    ofKind(records, 'share.void').map(({ payload }) => [payload.share, payload.reason]),
  );
  const signedHere = (share: EventId, member: ActorId): Line['signed'] =>
    signs.find(({ payload }) => payload.share === share && payload.member === member)?.payload
      .how ?? null;
  const heard = (shares?.shares ?? []).map(({ lines, base, voided, ...share }): Share => ({
    ...share,
    base: baseOf(base),
    voided: voided ?? voids.get(share.event) ?? null,
    lines: lines.map(({ signed, ...line }) => ({
      ...line,
      signed: signed ? howOf(signed.how) : signedHere(share.event, line.member),
    })),
  }));
  const known = new Set(heard.map(({ event }) => event));
  const own = ofKind(records, 'share.out')
    .filter(({ id, payload }) => payload.association === association && !known.has(id))
    .map(({ id, occurredAt, payload }): Share => {
      const { sales, lines, from, to, currency, base, fundPermille, costs, fund } = payload;
      return {
        from,
        to,
        currency,
        base,
        fundPermille,
        costs,
        fund,
        event: id,
        day: dayOf(occurredAt, offset),
        came: sum(sales.map(({ amount }) => amount)),
        lines: lines.map((line) => ({
          ...line,
          name: null,
          signed: signedHere(id, line.member),
        })),
        voided: voids.get(id) ?? null,
      };
    });
  const all = [...heard, ...own];
  return all.sort((a, b) =>
    a.day === b.day ? (a.event < b.event ? 1 : -1) : a.day < b.day ? 1 : -1,
  );
}

function howOf(how: string): 'own_phone' | 'shown' {
  return how === 'own_phone' ? how : 'shown';
}

/** Sales of the last while, the newest first: heard, and this phone's own. */
export function salesOf(known: Known): readonly Sale[] {
  const { association, offset, records, sales } = known;
  const gone = undone(records);
  const sharedIn = sharers(known);
  const tickets = new Map(
    ofKind(records, 'flow.accept').map(({ payload }) => [
      payload.transfer,
      {
        accepted: payload.accepted?.grams ?? grams(0),
        unpaid: payload.deduction?.grams ?? grams(0),
      },
    ]),
  );
  const heard = (sales?.sales ?? []).map((sale): Sale => {
    const { event, day, buyer, material, currency } = sale;
    const ticket = sale.accepted ? undefined : tickets.get(event);
    const settled = ticket ? worthOf(sale, ticket) : sale.settled;
    return {
      event,
      day,
      buyer,
      material,
      grams: sale.grams,
      currency,
      accepted: sale.accepted || ticket !== undefined,
      amount: settled ?? sale.total,
      sharedIn: sharedIn(event, sale.sharedIn),
    };
  });
  const ids = new Set(heard.map(({ event }) => event));
  const own = ofKind(records, 'flow.dispatch')
    .filter(({ id, payload }) => isSale(payload, association) && !ids.has(id))
    .map(({ id, occurredAt, payload }): Sale => {
      const { price, take, receiver } = payload;
      const ticket = tickets.get(id);
      const agreed = { perKg: price?.perKg ?? null, total: price?.total ?? null };
      return {
        event: id,
        day: dayOf(occurredAt, offset),
        buyer: { actor: receiver, name: null },
        material: materialTaken(take, records),
        grams: gramsTaken(take),
        currency: price?.currency ?? '',
        amount: worthOf(agreed, ticket),
        accepted: ticket !== undefined,
        sharedIn: sharedIn(id, []),
      };
    });
  const all = [...heard, ...own].filter(({ event }) => !gone.has(event));
  return all.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.event < b.event ? 1 : -1));
}

const isSale = (
  { holder, purpose }: { readonly holder: ActorId; readonly purpose: string },
  association: ActorId,
): boolean => holder === association && purpose === 'sale';

/** In which share-outs a sale is: those that the server says, and own ones; annulled ones not. */
function sharers(known: Known): (sale: EventId, said: readonly EventId[]) => readonly EventId[] {
  const annulled = new Set(
    sharesOf(known).flatMap(({ event, voided }) => (voided === null ? [] : [event])),
  );
  const own = ofKind(known.records, 'share.out');
  return (sale, said) => {
    const here = own.filter(({ payload }) => payload.sales.some((one) => one.sale === sale));
    const all = new Set([...said, ...here.map(({ id }) => id)]);
    return [...all].filter((share) => !annulled.has(share)).sort();
  };
}

/** Share-outs that share a sale which another one shares too: people decide which one counts. */
export function rivalsOf(share: EventId, sales: readonly Sale[]): readonly EventId[] {
  const rivals = sales
    .filter(({ sharedIn }) => sharedIn.includes(share))
    .flatMap(({ sharedIn }) => sharedIn.filter((other) => other !== share));
  return [...new Set(rivals)];
}

/** The last day whose kilograms were shared, if any were. */
export function sharedUntil(shares: readonly Share[]): Day | undefined {
  return shares
    .filter(({ voided }) => voided === null)
    .map(({ to }) => to)
    .sort()
    .at(-1);
}

/** Since when kilograms count: after the last share-out; else the month of the oldest sale. */
export function spanStart(shares: readonly Share[], sales: readonly Sale[], today: Day): Day {
  const last = sharedUntil(shares);
  if (last !== undefined) return last < today ? addDays(last, 1) : today;
  const days = sales.filter(({ sharedIn }) => sharedIn.length === 0).map(({ day }) => day);
  const oldest = [...days, today].sort()[0] ?? today;
  return addDays(oldest, 1 - Number(oldest.slice(8, 10)));
}
