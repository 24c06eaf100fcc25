import * as v from 'valibot';
import type { ActorId } from '../../../../../../core/events/ids.ts';
import { actorId } from '../../../../../../wire/events/fields.ts';
import type { Circle } from '../../../people/circle.svelte.ts';

const cardsSchema = v.record(v.string(), actorId);

/**
 * Whose card is which. A card's code says nothing without the server, so the leader says once whose
 * it is; from then on it is recognised without signal. Kept sealed, because it names people.
 */
export class MemberCards {
  #owners = $state.raw<Readonly<Record<string, ActorId>>>({});
  readonly #circle: Circle;

  constructor(circle: Circle) {
    this.#circle = circle;
  }

  async read(): Promise<void> {
    this.#owners = (await this.#circle.kept('memberCards', cardsSchema)) ?? {};
  }

  ownerOf(code: string): ActorId | undefined {
    return Object.entries(this.#owners).find(([one]) => one === code)?.[1];
  }

  async learn(code: string, owner: ActorId): Promise<void> {
    this.#owners = { ...this.#owners, [code]: owner };
    await this.#circle.keep('memberCards', this.#owners);
  }
}
