import * as v from 'valibot';
import { visitPurposes } from '../../../../../core/encounters/encounter-events.ts';
import { attachmentRoles } from '../../../../../core/evidence/evidence-events.ts';
import type { ActorId, PlaceId } from '../../../../../core/events/ids.ts';
import { actorId, placeId, sha256 } from '../../../../../wire/events/fields.ts';
import type { Circle } from '../../people/circle.svelte.ts';
import type { Photo } from '../../photos/take-photo.ts';

/** What the next photo of a visit may show. */
export const photoRoles = ['visit', 'place', 'document'] as const;
export const photosMost = 6;

const keptSchema = v.object({
  visited: v.nullable(actorId),
  place: v.nullable(placeId),
  purpose: v.nullable(v.picklist(visitPurposes)),
  note: v.string(),
  role: v.picklist(photoRoles),
  /** Practices that were looked at: seen, or not there. A phone of before has none kept. */
  practices: v.optional(v.record(v.string(), v.boolean()), {}),
  /** How it was at the beginning, before anything was tried. */
  baseline: v.optional(v.boolean(), false),
  /** Who works by these practices there; nobody was asked yet: null. */
  people: v.optional(v.nullable(v.array(v.object({ actor: actorId, name: v.string() }))), null),
  photos: v.array(
    v.object({
      role: v.picklist(attachmentRoles),
      sha256,
      media: v.literal('image/jpeg'),
      base64: v.string(),
    }),
  ),
  /** Who was visited from this phone, by name; the last one first. */
  names: v.array(v.object({ actor: actorId, name: v.string() })),
});
type Kept = v.InferOutput<typeof keptSchema>;
const nothing: Kept = {
  visited: null,
  place: null,
  purpose: null,
  note: '',
  role: 'visit',
  practices: {},
  baseline: false,
  people: null,
  photos: [],
  names: [],
};
const namesMost = 100;
const pauseMs = 500;

/**
 * The visit that is being noted, kept sealed at every change: the camera may cost the app its life,
 * and the phone may lock itself meanwhile.
 */
export class Visiting {
  visited = $state<ActorId | null>(null);
  place = $state<PlaceId | null>(null);
  purpose = $state<Kept['purpose']>(null);
  note = $state('');
  role = $state<(typeof photoRoles)[number]>('visit');
  practices = $state.raw<Kept['practices']>({});
  baseline = $state(false);
  people = $state.raw<Kept['people']>(null);
  photos = $state.raw<readonly Photo[]>([]);
  names = $state.raw<Kept['names']>([]);
  readonly #circle: Circle;
  #writing: Promise<void> = Promise.resolve();
  #pause: ReturnType<typeof setTimeout> | undefined;

  private constructor(circle: Circle) {
    this.#circle = circle;
  }

  static async open(circle: Circle): Promise<Visiting> {
    const visiting = new Visiting(circle);
    visiting.#take((await circle.kept('visiting', keptSchema)) ?? nothing);
    return visiting;
  }

  /** Another one is visited than before: what was seen there stays with nobody. */
  choose(actor: ActorId, name: string | null): void {
    if (this.visited !== actor) {
      this.place = null;
      this.practices = {};
      this.baseline = false;
      this.people = null;
    }
    this.visited = actor;
    if (name !== null) {
      const others = this.names.filter((one) => one.actor !== actor);
      this.names = [{ actor, name }, ...others].slice(0, namesMost);
    }
    this.keep();
  }

  /** A practice was seen, was not there, or (undefined) nobody looked. */
  look(practice: string, present: boolean | undefined): void {
    const others = Object.entries(this.practices).filter(([code]) => code !== practice);
    const own = present === undefined ? [] : [[practice, present] as const];
    this.practices = Object.fromEntries([...others, ...own]);
    this.keep();
  }

  /** Somebody is credited with what is seen, or is not after all. */
  credit(one: { readonly actor: ActorId; readonly name: string }): void {
    const before = this.people ?? [];
    const others = before.filter(({ actor }) => actor !== one.actor);
    this.people = others.length < before.length ? others : [...before, one];
    this.keep();
  }

  /** At the first pause in typing. */
  keepSoon(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.keep(), pauseMs);
  }

  /** Writes down what was typed and taken so far. */
  keep(): void {
    clearTimeout(this.#pause);
    const { visited, place, purpose, note, role, practices, baseline, people, names } = this;
    const photos = this.photos.map(({ bytes, ...photo }) => ({
      ...photo,
      base64: asBase64(bytes),
    }));
    const said = { visited, place, purpose, note, role, practices, baseline, people };
    const kept: Kept = { ...said, photos, names: [...names] };
    // One after the other, so that the last one written is the one that stays.
    this.#writing = this.#writing.then(() => this.#circle.keep('visiting', kept));
  }

  /** It was saved: the next one begins with nothing but the names. */
  clear(): void {
    this.#take({ ...nothing, names: this.names });
    this.keep();
  }

  #take(kept: Kept): void {
    this.visited = kept.visited;
    this.place = kept.place;
    this.purpose = kept.purpose;
    this.note = kept.note;
    this.role = kept.role;
    this.practices = kept.practices;
    this.baseline = kept.baseline;
    this.people = kept.people;
    this.names = kept.names;
    this.photos = kept.photos.map(({ base64, ...photo }) => ({
      ...photo,
      bytes: Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)),
    }));
  }
}

function asBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
