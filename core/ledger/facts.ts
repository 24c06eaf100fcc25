import type { ActorId, EventId, LotId, PlaceId } from '../events/ids.ts';
import type { Day } from '../quantities/instant.ts';
import type { Centimos, Grams } from '../quantities/quantity.ts';
import type { Weighed, WeightEntry } from '../quantities/weight-entry.ts';

/**
 * What the twelve flow kinds say. A fact is a flow that touches mass (or observes it); `void` and
 * `correct` amend facts. Shapes are the same on the phone, on the wire and in the log; all codes
 * (material, grade, régime, source kind…) are of the programme's catalogue.
 */

/** Peru's `material de descarte` is `by_product`. */
export type OriginClass =
  | 'post_consumer'
  | 'pre_consumer'
  | 'post_industrial'
  | 'by_product'
  | 'organic_market'
  | 'unknown';

/** A lot that this event creates. Its code for people is derived, see `lot-code.ts`. */
export type NewLot = { readonly id: LotId; readonly letter: string };

/** What a lot is, for ever: regrading makes a new lot (I4). */
export type LotIdentity = {
  readonly material: string;
  readonly grade: string | null;
  readonly regime: string;
  readonly originClass: OriginClass;
  /** Free marks of the trade, such as fibre, colour, form of a textile. */
  readonly traits?: Readonly<Record<string, string>>;
};

export type Source = {
  readonly kind: string;
  readonly actor?: ActorId;
  readonly place?: PlaceId;
  /** UBIGEO; when absent the district of the source's place, else of the event's place. */
  readonly district?: string;
};

/**
 * Which mass leaves a stock. Either lots by name, or "so much of this material here", for which
 * the ledger finds the oldest lots first.
 */
export type Take =
  | {
      readonly lots: readonly { readonly lot: LotId; readonly grams: Grams }[];
      readonly entry?: WeightEntry;
    }
  | {
      readonly material: string;
      readonly grade?: string;
      readonly regime?: string;
      readonly grams: Grams;
      readonly entry: WeightEntry;
    };

/** One weighed result of a process. */
export type Output = LotIdentity & { readonly lot: NewLot; readonly weighed: Weighed };

/** Mass that ends here, with its reason (`reject`, `moisture`, `process_loss`, …). */
export type Loss = { readonly reason: string; readonly grams: Grams };

export type Price = {
  readonly currency: string;
  readonly perKg: Centimos;
  readonly total: Centimos;
};

/** `none` is a legal choice and never forced into another (domain 2.7). */
export type SaleDocument = {
  readonly kind: 'factura' | 'boleta' | 'liquidacion_de_compra' | 'recibo_simple' | 'none';
  readonly number?: string;
};

/** How a sale was or will be paid; `credit`: not yet. The program holds no money. */
export const paymentKinds = ['cash', 'transfer', 'wallet', 'credit', 'in_kind'] as const;
export type Payment = { readonly kind: (typeof paymentKinds)[number]; readonly paidOn?: Day };

type Here = { readonly holder: ActorId; readonly place: PlaceId; readonly note?: string };
/** Who owns what is held: stated, not booked, until the rights book exists. */
type Owned = { readonly owner?: ActorId };

export type Collect = Here &
  Owned &
  LotIdentity & {
    readonly lot: NewLot;
    readonly source: Source;
    readonly collector?: ActorId;
    readonly weighed: Weighed;
  };

/** Mass that enters from outside the system over a weighbridge; otherwise as `Collect`. */
export type Receive = Collect;

export type Dispatch = Here &
  Owned & {
    readonly receiver: ActorId;
    readonly take: Take;
    /** Needed when more than one lot goes: they travel on as this one lot. */
    readonly lot?: NewLot;
    readonly purpose: 'sale' | 'donation' | 'delivery' | 'consignment';
    readonly price?: Price;
    readonly document?: SaleDocument;
    readonly payment?: Payment;
  };

export type Accept = Here & {
  /** The dispatch that is accepted; it also names the transfer. */
  readonly transfer: EventId;
  /** `accepted` stays with the receiver, `returned` goes back to where it came from. */
  readonly accepted: Weighed | null;
  readonly returned: Weighed | null;
  /** Why dispatched and accepted + returned differ; needed when they do. */
  readonly differenceReason?: string;
  /** `castigo`: mass held but not paid. It moves no gram; at most the accepted grams. */
  readonly deduction?: { readonly grams: Grams; readonly reason: string };
};

export type Sort = Here & {
  readonly take: Take;
  readonly outputs: readonly Output[];
  readonly losses: readonly Loss[];
};

/** Several lots become one, such as a bale. No loss: weigh and `sort` if there is one. */
export type Combine = Here & { readonly take: Take; readonly lot: NewLot };

export type Transform = Sort & { readonly process: string };

export type Dispose = Here & {
  readonly take: Take;
  readonly site: string;
  readonly reason: string;
};

/** Stock-take: `surplus` makes a lot of unknown origin, `shortage` takes from lots. */
export type Adjust = Here & {
  readonly reason: string;
  readonly amends?: EventId;
} & (
    | ({
        readonly direction: 'surplus';
        readonly lot: NewLot;
        readonly weighed: Weighed;
      } & LotIdentity)
    | { readonly direction: 'shortage'; readonly take: Take }
  );

/** Looks, moves nothing. Percentages are whole tenths of a percent (`permille`). */
export type Measure = Here & {
  readonly lot: LotId;
  readonly weighed?: Weighed;
  readonly moisturePermille?: number;
  readonly impurityPermille?: number;
  readonly gradeSeen?: string;
};

export type AmendReason = 'did_not_occur' | 'incorrect_data';

export type Void = {
  readonly fact: EventId;
  readonly reason: AmendReason;
  readonly detail?: string;
  /** Exactly the dependents that were shown, to be voided with it. */
  readonly cascade?: readonly EventId[];
  readonly note?: string;
};

export type FactPayloads = {
  'flow.collect': Collect;
  'flow.receive': Receive;
  'flow.dispatch': Dispatch;
  'flow.accept': Accept;
  'flow.sort': Sort;
  'flow.combine': Combine;
  'flow.transform': Transform;
  'flow.dispose': Dispose;
  'flow.adjust': Adjust;
  'flow.measure': Measure;
};
export type FactKind = keyof FactPayloads;
export type Fact = {
  [K in FactKind]: { readonly kind: K; readonly payload: FactPayloads[K] };
}[FactKind];

export type Correct = {
  readonly fact: EventId;
  readonly reason: AmendReason;
  readonly detail?: string;
  /** What should have been written: same kind as the fact. */
  readonly replacement: Fact;
  readonly note?: string;
};

export type FlowPayloads = FactPayloads & { 'flow.void': Void; 'flow.correct': Correct };
export type FlowKind = keyof FlowPayloads;
