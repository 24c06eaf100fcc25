import type { Attend } from '../../../../core/encounters/meeting-events.ts';
import type { ActorId, EventId } from '../../../../core/events/ids.ts';
import { accept, type Result } from '../../../../core/problems/problem.ts';
import type { App } from '../app/context.ts';
import { buzz } from '../device/device.ts';
import { plainName } from '../people/names.ts';
import { saveWithPhotos } from '../photos/save-with-photos.ts';
import type { Photo } from '../photos/take-photo.ts';
import { Saving } from '../screens/saving.svelte.ts';
import type { OneEncounter } from './one-encounter.svelte.ts';
import { presenceOf, type Present } from './presence.ts';
import { meets } from './statements.ts';
import { hoursText } from './told-when.ts';
import { encounterWords } from './words.ts';

/** The list at the door of one encounter, and what is said with it. */
export class Attendance {
  readonly saving: Saving;
  readonly #app: App;
  readonly #one: OneEncounter;

  constructor(app: App, one: OneEncounter) {
    this.#app = app;
    this.#one = one;
    this.saving = new Saving(app);
  }

  get #words() {
    return encounterWords[this.#app.voice.preferences.language];
  }

  /** The whole length of the encounter, in minutes. */
  get lasts(): number {
    return this.#one.value?.minutes ?? 0;
  }

  /** Who is expected, who came, and who was noted here. */
  readonly people = $derived.by((): readonly Present[] => {
    const { value, asked, id, names } = this.#one;
    const { notebook } = this.#app;
    const records = [...notebook.today, ...notebook.earlier];
    const listed = presenceOf(id, { people: value?.people ?? [], asked }, records);
    const found = new Map(names.map(({ actor, name }) => [actor, name]));
    const known = new Map(notebook.circle.members.map((one) => [one.id, one.name]));
    return listed
      .map((row) => {
        const name = row.name ?? known.get(row.person) ?? found.get(row.person) ?? null;
        return { ...row, name: name === null ? null : plainName(name) };
      })
      .sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'es'));
  });

  /** Members whom this phone knows and who are not on the list. */
  readonly others = $derived.by((): readonly Present[] => {
    const there = new Set(this.people.map(({ person }) => person));
    const { circle, owner } = this.#app.notebook;
    return circle.members
      .filter(({ id }) => !there.has(id))
      .map(({ id, name }) => ({
        ...nobodyYet,
        person: id,
        name,
        organisation: owner.association?.name ?? null,
        organisationId: owner.association?.id ?? null,
      }))
      .sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'es'));
  });

  /** Somebody of the list, of the association, or found in the programme. */
  of(person: ActorId): Present {
    const found = this.#one.names.find(({ actor }) => actor === person)?.name;
    const name = found === undefined ? null : plainName(found);
    return (
      [...this.people, ...this.others].find((row) => row.person === person) ?? {
        ...nobodyYet,
        person,
        name,
      }
    );
  }

  called({ name }: Pick<Present, 'name'>): string {
    return name ?? this.#words.minutes.somebody;
  }

  /** She was there so long; 0: she was not. Answers whether it was saved. */
  async say(
    row: Present,
    { minutes, how, drawn }: Pick<Attend, 'minutes' | 'how'> & { readonly drawn?: Photo },
  ): Promise<'saved' | 'without-photo' | 'not-saved'> {
    const { notebook, voice } = this.#app;
    const said = { encounter: this.#one.id, person: row.person, minutes, how };
    const as = row.organisationId;
    const make = meets.attend({ ...said, ...(as === null ? {} : { as }) });
    const photos = drawn === undefined ? [] : [drawn];
    const kept = await this.saving.run(async (): Promise<Result<boolean>> => {
      const answer = await saveWithPhotos(notebook, undefined, () => [make], photos);
      return answer.ok ? accept(answer.value.photosKept) : answer;
    });
    if (kept === undefined) return 'not-saved';
    const { holding, person } = this.#words;
    const name = this.called(row);
    voice.say(minutes > 0 ? holding.marked(name, hoursText(voice, minutes)) : person.removed(name));
    buzz();
    return kept ? 'saved' : 'without-photo';
  }

  /** What this phone said of her is taken back, with the reason. */
  async takeBack(row: Present, own: EventId, reason: string): Promise<boolean> {
    const { notebook, voice } = this.#app;
    const make = meets.retract({ subject: own, reason });
    const done = await this.saving.run(() => notebook.saveAll(undefined, [make]));
    if (!done) return false;
    voice.say(this.#words.person.removed(this.called(row)));
    buzz();
    return true;
  }
}

const nobodyYet = {
  organisation: null,
  organisationId: null,
  minutes: 0,
  how: null,
  own: null,
  unsent: false,
} as const;
