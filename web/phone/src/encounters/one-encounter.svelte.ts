import * as v from 'valibot';
import type { ActorId, EventId } from '../../../../core/events/ids.ts';
import { encounterAnswer, type EncounterAnswer } from '../../../../wire/api/encounter-answers.ts';
import { actorId } from '../../../../wire/events/fields.ts';
import { Listening, type Heard } from '../heard/heard.svelte.ts';
import type { AskedWhen } from '../store/database.ts';

const namesSchema = v.array(v.object({ actor: actorId, name: v.string() }));
const staleMs = 60_000;
const nothingAsked: AskedWhen = { lastSeq: 0, open: [] };

export const encounterPath = (id: EventId): string => `/encounters/${id}`;

/** One encounter as the server said last, and who was found for it beside its own list. */
export class OneEncounter {
  readonly id: EventId;
  readonly listening = new Listening<EncounterAnswer>();
  value = $state.raw<EncounterAnswer | undefined>();
  asked = $state.raw<AskedWhen>(nothingAsked);
  /** Names of people who were looked for in the programme. */
  names = $state.raw<v.InferOutput<typeof namesSchema>>([]);
  readonly #heard: Heard;

  constructor(heard: Heard, id: EventId) {
    this.#heard = heard;
    this.id = id;
  }

  /** What is kept first, then what the server says now. */
  async listen(): Promise<void> {
    const kept = await this.#heard.last(this.#namesPath, namesSchema);
    if (kept) this.names = kept.value;
    const take = async (): Promise<void> => {
      const last = await this.#heard.last(encounterPath(this.id), encounterAnswer);
      if (!last) return;
      this.asked = last.asked;
      this.value = last.value;
    };
    await take();
    await this.listening.listen(this.#heard, encounterPath(this.id), encounterAnswer);
    if (this.listening.state === 'fresh') await take();
  }

  /** Somebody else may be at the door too: asks again what was heard a while ago. */
  async listenAgain(): Promise<void> {
    const { at, state } = this.listening;
    const isFresh = state === 'fresh' && Date.now() - (at ?? 0) <= staleMs;
    if (state !== 'loading' && !isFresh) await this.listen();
  }

  async learnName(actor: ActorId, name: string): Promise<void> {
    const others = this.names.filter((one) => one.actor !== actor);
    this.names = [...others, { actor, name }];
    await this.#heard.keep(this.#namesPath, this.names);
  }

  get #namesPath(): string {
    return `names of ${encounterPath(this.id)}`;
  }
}
