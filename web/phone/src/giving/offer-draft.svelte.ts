import type { Offer } from '../../../../core/agreements/intent-events.ts';
import type { ActorId } from '../../../../core/events/ids.ts';
import type { Day } from '../../../../core/quantities/instant.ts';
import type { Photo } from '../photos/take-photo.ts';
import { firstOf, statedOffer, type OfferParts } from './stated-offer.ts';

/** An offer that is being made. Nothing of it is written before it is saved. */
export class OfferDraft implements OfferParts {
  material = $state.raw<OfferParts['material']>();
  weighed = $state.raw<OfferParts['weighed']>();
  from = $state.raw<OfferParts['from']>();
  weekdays = $state.raw<readonly number[]>([]);
  transport = $state.raw<Offer['transport']>('receiver');
  place = $state.raw<OfferParts['place']>();
  note = $state('');
  grade = $state<string | undefined>();
  until = $state.raw<OfferParts['until']>();
  priceText = $state('');
  spoilsAt = $state.raw<OfferParts['spoilsAt']>();
  photos = $state.raw<readonly Photo[]>([]);

  readonly provider: ActorId;

  constructor(provider: ActorId) {
    this.provider = provider;
  }

  once(day: Day): void {
    this.from = day;
    this.weekdays = [];
  }

  /** Every week on these days, from today on. */
  weekly(today: Day, day: number): void {
    const had = this.weekdays.includes(day);
    this.weekdays = had ? this.weekdays.filter((one) => one !== day) : [...this.weekdays, day];
    this.from = this.weekdays.length === 0 ? undefined : firstOf(today, this.weekdays);
  }

  get statement(): Offer | undefined {
    return statedOffer(this);
  }
}
