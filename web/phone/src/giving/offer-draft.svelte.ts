import type { Offer } from '../../../../core/agreements/intent-events.ts';
import type { ActorId, PlaceId } from '../../../../core/events/ids.ts';
import { addDays, type Day } from '../../../../core/quantities/instant.ts';
import type { Weighed } from '../../../../core/quantities/weight-entry.ts';
import type { Photo } from '../photos/take-photo.ts';
import { weekdayOf } from '../record/from.ts';

type Transport = Offer['transport'];

/** What does not keep: offered for a day, it is no offer on the next. */
const perishable = 'organic';

/** An offer that is being made. Nothing of it is written before it is saved. */
export class OfferDraft {
  material = $state.raw<{ readonly code: string; readonly family: string } | undefined>();
  weighed = $state.raw<Weighed | undefined>();
  from = $state.raw<Day | undefined>();
  weekdays = $state.raw<readonly number[]>([]);
  transport = $state.raw<Transport>('receiver');
  place = $state.raw<PlaceId | undefined>();
  note = $state('');
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

  /** What is written when it is saved; undefined while something lacks. */
  get statement(): Offer | undefined {
    const { provider, material, weighed, from, weekdays, transport, place, note } = this;
    if (!material || from === undefined || place === undefined) return undefined;
    const said = note.trim().replace(/\s+/g, ' ');
    const ends = weekdays.length === 0 && material.family === perishable;
    return {
      ...{ provider, place, material: material.code, from, transport },
      ...(weighed ? { weighed } : {}),
      ...(ends ? { until: from } : {}),
      ...(weekdays.length === 0 ? {} : { weekdays: [...weekdays].sort((a, b) => a - b) }),
      ...(said === '' ? {} : { note: said }),
    };
  }
}

/** The first day from today on that is one of these weekdays. */
function firstOf(today: Day, weekdays: readonly number[]): Day {
  const ahead = [0, 1, 2, 3, 4, 5, 6].map((count) => addDays(today, count));
  return ahead.find((day) => weekdays.includes(weekdayOf(day))) ?? today;
}
