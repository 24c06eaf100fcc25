import * as v from 'valibot';
import { onceDays } from '../../core/agreements/board.ts';
import { scopeOf } from '../../core/access/may.ts';
import type { Role } from '../../core/access/roles.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { addDays, dayOf, type Instant } from '../../core/quantities/instant.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { OffersAnswer } from '../../wire/api/work-answers.ts';
import { termsOut } from '../../wire/api/intent-terms.ts';
import { workPayloads } from '../../wire/events/work-schemas.ts';
import { openOffers, statementsAbout, type Said } from '../store/work/statements.ts';
import { placesNamed, type NamedPlace } from '../store/search/places-named.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { namedActors, peopleOf, whoOf, type Named } from './worker.ts';

const offersMost = 300;

/** Who goes and fetches, and who brings both together; not those who offer, nor who buys. */
const fetch: readonly Role[] = ['recycler', 'leader', 'officer', 'monitoring', 'coordinator'];

export type OffersFound = {
  readonly answer: OffersAnswer;
  readonly people: readonly string[];
};

/**
 * `GET /offers`: what anybody may still answer, the newest first, for those who fetch. Refuses
 * with `access/not-yours`.
 */
export function offers(
  asked: Asked,
  viewer: Viewer,
  district: string | undefined,
  now: Instant,
): Promise<Result<OffersFound>> {
  return whenStoreAnswers(async () => {
    const grants = viewer.grants.filter(({ role }) => fetch.includes(role));
    if (scopeOf({ ...viewer, grants }, 'work.read') === 'none') {
      return refuse({ code: 'access/not-yours', facts: { kind: 'intent.offer' } });
    }
    const { db, programme } = asked;
    const today = dayOf(now, programme.catalogue.offsetMinutes);
    const said = await openOffers(db, {
      programme: programme.id,
      today,
      since: addDays(today, -onceDays),
      now,
      limit: offersMost,
    });
    return accept(await offersOut(asked, viewer, said, { now, district }));
  });
}

/** Offers with what was said of them since; those of another district are left out. */
export async function offersOut(
  asked: Asked,
  viewer: Viewer,
  said: readonly Said[],
  { now, district }: { readonly now: Instant; readonly district?: string | undefined },
): Promise<OffersFound> {
  const { db, programme } = asked;
  const made = said.map((one) => ({
    said: one,
    offer: v.parse(workPayloads['intent.offer'], one.payload),
  }));
  const placed = made.flatMap(({ offer }) => (offer.place === undefined ? [] : [offer.place]));
  const [about, places] = await Promise.all([
    statementsAbout(
      db,
      programme.id,
      said.map(({ id }) => id),
      ['intent.withdraw', 'intent.answer', 'evidence.attach'],
    ),
    placesNamed(db, programme.id, placed),
  ]);
  const answerers = about.flatMap((one) => answerOf(one)?.by ?? []);
  const providers = made.map(({ offer }) => offer.provider);
  const named = await namedActors(asked, viewer, [...providers, ...answerers], now);
  const placeOf = new Map(places.map((place) => [place.place, place]));
  const kept = made.filter(({ offer }) => {
    if (district === undefined) return true;
    const own = offer.place === undefined ? undefined : placeOf.get(offer.place)?.district;
    return (own ?? named(offer.provider).district) === district;
  });
  return {
    answer: {
      offers: kept.map((one) => {
        const own = about.filter(({ subject }) => subject === one.said.id);
        return offerOut(one, own, { named, placeOf });
      }),
    },
    people: peopleOf(kept.map(({ offer }) => named(offer.provider))),
  };
}

type Made = {
  readonly said: Said;
  readonly offer: v.InferOutput<(typeof workPayloads)['intent.offer']>;
};

function answerOf({ kind, payload }: Said) {
  return kind === 'intent.answer' ? v.parse(workPayloads['intent.answer'], payload) : undefined;
}

function offerOut(
  { said, offer }: Made,
  about: readonly Said[],
  known: {
    readonly named: (id: string) => Named;
    readonly placeOf: ReadonlyMap<string, NamedPlace>;
  },
): OffersAnswer['offers'][number] {
  const withdrawn = about.findLast(({ kind }) => kind === 'intent.withdraw');
  return {
    event: said.id,
    at: instantOut(said.occurredAt),
    provider: whoOf(known.named(offer.provider)),
    place: placeOut(offer.place === undefined ? undefined : known.placeOf.get(offer.place)),
    ...termsOut(offer),
    spoilsAt: offer.spoilsAt === undefined ? null : instantOut(offer.spoilsAt),
    withdrawn:
      withdrawn === undefined
        ? null
        : v.parse(workPayloads['intent.withdraw'], withdrawn.payload).because,
    answers: answersOf(about, known.named),
    photos: about.filter(({ kind }) => kind === 'evidence.attach').length,
  };
}

/** The last word of each who answered, in the order in which these were said. */
function answersOf(
  about: readonly Said[],
  named: (id: string) => Named,
): OffersAnswer['offers'][number]['answers'] {
  const last = new Map<string, OffersAnswer['offers'][number]['answers'][number]>();
  for (const one of about) {
    const answer = answerOf(one);
    if (answer === undefined) continue;
    const by = whoOf(named(answer.by));
    last.delete(by.actor);
    last.set(by.actor, { by, says: answer.says, on: answer.on ?? null });
  }
  return [...last.values()];
}

function placeOut(place: NamedPlace | undefined): OffersAnswer['offers'][number]['place'] {
  if (place === undefined) return null;
  const { place: id, name, district, reference } = place;
  return { place: id, name, district, reference };
}
