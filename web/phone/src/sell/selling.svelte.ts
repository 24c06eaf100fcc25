import type { EventId } from '../../../../core/events/ids.ts';
import type { Payment, Price, SaleDocument } from '../../../../core/ledger/facts.ts';
import type { Weighed } from '../../../../core/quantities/weight-entry.ts';
import type { Photo } from '../photos/take-photo.ts';
import type { Receiver } from './buyers.ts';
import { Deducting } from './deducting.svelte.ts';
import { declared, paidOf, priceTyped, type PriceBy, type Ticket, type Ware } from './sale.ts';

/** What was saved, as it is told afterwards. */
export type Sold = {
  readonly told: string;
  readonly total: string | undefined;
  readonly photosKept: boolean;
  readonly waits: boolean;
  /** The dispatch, while the buyer has not received it. */
  readonly transfer: EventId | undefined;
};

/** A sale while it is put together, one decision per screen. */
export class Selling {
  ware = $state.raw<Ware | undefined>();
  weighed = $state.raw<Weighed | undefined>();
  buyer = $state.raw<Receiver | undefined>();
  priceBy = $state<PriceBy>('perKg');
  priceText = $state('');
  /** She said that there is no price yet. */
  hasNoPrice = $state(false);
  payment = $state<Payment['kind'] | undefined>();
  document = $state<SaleDocument['kind'] | undefined>();
  documentNumber = $state('');
  photos = $state.raw<readonly Photo[]>([]);
  /** Has the buyer weighed it? undefined: not asked yet. */
  isReceived = $state<boolean | undefined>();
  /** What the buyer weighed, as her ticket says. */
  ticketWeight = $state.raw<Weighed | undefined>();
  ticketText = $state('');
  differenceReason = $state<string | undefined>();
  readonly deducting = new Deducting(() => this.ticketWeight?.grams);

  get price(): Price | undefined {
    if (this.hasNoPrice || !this.weighed) return undefined;
    return priceTyped(this.priceBy, this.priceText, this.weighed.grams);
  }

  get typedTicket(): Weighed | undefined {
    return declared(this.ticketText);
  }

  get differs(): boolean {
    return this.ticketWeight !== undefined && this.ticketWeight.grams !== this.weighed?.grams;
  }

  /** What the ticket says, once all of it is said; undefined when there is none. */
  get ticket(): Ticket | undefined {
    const { ticketWeight } = this;
    if (this.isReceived !== true || !ticketWeight) return undefined;
    return {
      weighed: ticketWeight,
      differenceReason: this.differs ? (this.differenceReason ?? null) : null,
      deduction: this.deducting.said,
    };
  }

  get paid() {
    const { price, ticket, weighed } = this;
    return price && weighed ? paidOf(price, weighed.grams, ticket) : undefined;
  }

  get documentSaid(): SaleDocument | undefined {
    const number = this.documentNumber.trim();
    if (this.document === undefined) return undefined;
    return { kind: this.document, ...(number === '' ? {} : { number }) };
  }

  get paymentSaid(): Payment | undefined {
    return this.payment === undefined ? undefined : { kind: this.payment };
  }
}
