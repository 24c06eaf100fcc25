import { hasSpoilt } from '../../../../core/agreements/board.ts';
import type { ActorId } from '../../../../core/events/ids.ts';
import { addDays, type Day, type Instant } from '../../../../core/quantities/instant.ts';
import { parseInstant, renderInstant } from '../../../../wire/events/instant-text.ts';
import type { OffersAnswer } from '../../../../wire/api/work-answers.ts';
import { termsOut } from '../../../../wire/api/intent-terms.ts';
import type { PhoneProgramme, PhoneRegister } from '../../../../wire/phone-answers.ts';
import { weekdayOf } from '../record/from.ts';
import { ofKind, type Own } from '../sharing/own-records.ts';

export type OfferSeen = OffersAnswer['offers'][number];
type Answer = OfferSeen['answers'][number];

/** By which names of the register own statements are shown until the server answers. */
type Names = Pick<PhoneRegister, 'actors' | 'places'>;

/** Offers of an organisation, the newest first: heard, and made or withdrawn on this phone. */
export function offersOf(
  provider: ActorId,
  heard: readonly OfferSeen[],
  records: readonly Own[],
  { actors, places }: Names,
): readonly OfferSeen[] {
  const withdrawn = new Map(
    ofKind(records, 'intent.withdraw').map(({ payload }) => [payload.offer, payload.because]),
  );
  const known = new Set(heard.map(({ event }) => event));
  const own = ofKind(records, 'intent.offer')
    .filter(({ id, payload }) => payload.provider === provider && !known.has(id))
    .map(({ id, occurredAt, payload }): OfferSeen => {
      const place = places.find((one) => one.id === payload.place);
      return {
        event: id,
        at: renderInstant(occurredAt),
        provider: { actor: provider, name: nameOf(actors, provider) },
        place: place
          ? { place: place.id, name: place.name, district: place.district, reference: null }
          : null,
        ...termsOut(payload),
        spoilsAt: payload.spoilsAt === undefined ? null : renderInstant(payload.spoilsAt),
        withdrawn: null,
        answers: [],
        photos: 0,
      };
    });
  return [...own, ...heard]
    .map((offer) => ({
      ...offer,
      withdrawn: offer.withdrawn ?? withdrawn.get(offer.event) ?? null,
    }))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** The same offers with the answers that were given on this phone: the latest word of each. */
export function answeredHere(
  offers: readonly OfferSeen[],
  records: readonly Own[],
  { actors }: Names,
): readonly OfferSeen[] {
  const said = ofKind(records, 'intent.answer');
  return offers.map((offer) => {
    const here = new Map<ActorId, Answer>();
    for (const { payload } of said) {
      if (payload.offer !== offer.event) continue;
      const { by, says, on } = payload;
      here.set(by, { by: { actor: by, name: nameOf(actors, by) }, says, on: on ?? null });
    }
    const others = offer.answers.filter(({ by }) => !here.has(by.actor));
    return { ...offer, answers: [...others, ...here.values()] };
  });
}

function nameOf(actors: Names['actors'], id: ActorId): string | null {
  return actors.find((actor) => actor.id === id)?.name ?? null;
}

/** Is it still there to be answered? Of food whose hour has come nobody may eat. */
export function isOpen(offer: OfferSeen, { today, now }: When): boolean {
  const { withdrawn, until, weekdays } = offer;
  if (withdrawn !== null || lapsed(offer, now)) return false;
  return until === null || until >= today || weekdays.length > 0;
}

type When = { readonly today: Day; readonly now: Instant };

/** Its hour passed before anybody fetched it, as far as this phone was told. */
export function lapsed({ spoilsAt }: Pick<OfferSeen, 'spoilsAt'>, now: Instant): boolean {
  const until = spoilsAt ? parseInstant(spoilsAt) : undefined;
  return until !== undefined && hasSpoilt({ spoilsAt: until }, now);
}

const dayMs = 86_400_000;
/** Material that lies about is soon taken or wet: after so long it is asked about. */
const staleAfterDays = 3;

/**
 * How many days ago something was said to be there, when it was said once, without an end, and so
 * long ago that it may be gone; undefined when there is no reason to ask.
 */
export function daysStale(
  { from, until, weekdays }: Pick<OfferSeen, 'from' | 'until' | 'weekdays'>,
  today: Day,
): number | undefined {
  if (until !== null || weekdays.length > 0) return undefined;
  const days = Math.round((Date.parse(today) - Date.parse(from)) / dayMs);
  return days >= staleAfterDays ? days : undefined;
}

type Material = PhoneProgramme['materials'][number];

/**
 * What the materials of one family are called together; where the programme was read before it
 * told that, or the family was renamed since, by the first of these materials that belongs to it.
 *
 * @param offered codes of materials
 */
export function nameOfFamily(
  family: string,
  { families, materials }: Pick<PhoneProgramme, 'families' | 'materials'>,
  offered: readonly string[],
): Material['name'] | undefined {
  const named = families?.find(({ code }) => code === family);
  const one = materials.find((material) => {
    return material.family === family && offered.includes(material.code);
  });
  return named?.name ?? one?.name;
}

/**
 * Materials in the order in which somebody is likely to offer them: what she offered most, then
 * what her trade leaves over (textile of a workshop, organics of a stall), then the rest.
 */
export function likelyMaterials(
  { materials, sourceKinds }: Pick<PhoneProgramme, 'materials' | 'sourceKinds'>,
  kind: string | undefined,
  offered: readonly string[],
): readonly Material[] {
  const families = new Set(
    sourceKinds.find(({ code }) => code === kind)?.exceptions.map(({ family }) => family),
  );
  const rank = ({ code, family }: Material): number =>
    -offered.filter((one) => one === code).length * 2 - (families.has(family) ? 1 : 0);
  const given = materials.filter(({ family }) => family !== 'reject' && family !== 'mixed');
  return given
    .map((material, index) => ({ material, index }))
    .sort((a, b) => rank(a.material) - rank(b.material) || a.index - b.index)
    .map(({ material }) => material);
}

type WhenWords = {
  readonly today: string;
  readonly tomorrow: string;
  readonly on: (weekday: string, day: string) => string;
  readonly weekly: (days: string) => string;
  readonly and: string;
};

/** `hoy`, `mañana`, `el martes 24 nov 2026`. */
export function dayWords(
  day: Day,
  today: Day,
  {
    when,
    weekdays,
    text,
  }: {
    readonly when: WhenWords;
    readonly weekdays: readonly string[];
    readonly text: (day: Day) => string;
  },
): string {
  if (day === today) return when.today;
  if (day === addDays(today, 1)) return when.tomorrow;
  return when.on(weekdays[weekdayOf(day) - 1] ?? '', text(day));
}

/** `cada martes y viernes`; days by ISO 8601, Monday is 1. */
export function weeklyWords(
  days: readonly number[],
  when: WhenWords,
  weekdays: readonly string[],
): string {
  const names = [...days].sort((a, b) => a - b).map((day) => weekdays[day - 1] ?? '');
  const last = names.at(-1) ?? '';
  const others = names.slice(0, -1).join(', ');
  return when.weekly(others === '' ? last : `${others}${when.and}${last}`);
}

/** A week from today; of what is there on some weekdays, those days of the next two weeks. */
export function daysToCome(today: Day, weekdays: readonly number[]): readonly Day[] {
  const length = weekdays.length === 0 ? 7 : 14;
  const days = Array.from({ length }, (_, count) => addDays(today, count));
  return days.filter((day) => weekdays.length === 0 || weekdays.includes(weekdayOf(day)));
}
