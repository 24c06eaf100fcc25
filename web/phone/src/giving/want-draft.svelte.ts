import type { Want } from '../../../../core/agreements/agreement-events.ts';
import type { ActorId } from '../../../../core/events/ids.ts';
import type { Day } from '../../../../core/quantities/instant.ts';
import { statedWant, type WantParts } from './stated-want.ts';

/** Something that is looked for, while it is being said. Nothing is written before it is saved. */
export class WantDraft implements WantParts {
  material = $state<string | undefined>();
  weighed = $state.raw<WantParts['weighed']>();
  every = $state<Want['every']>('once');
  until = $state.raw<Day | undefined>();
  grade = $state<string | undefined>();
  transport = $state<Want['transport']>('provider');
  priceText = $state('');
  note = $state('');

  readonly receiver: ActorId;
  readonly from: Day;

  constructor(receiver: ActorId, today: Day) {
    this.receiver = receiver;
    this.from = today;
  }

  get statement(): Want | undefined {
    return statedWant(this);
  }
}
