import { boardReach } from '../../core/access/may-see-board.ts';
import { scopeOf } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import type { Want } from '../../core/agreements/agreement-events.ts';
import {
  boardOf,
  fits,
  type Link,
  type OfferPost,
  type WantPost,
} from '../../core/agreements/board.ts';
import type { AnswerOffer, Offer } from '../../core/agreements/intent-events.ts';
import { isWithin } from '../../core/agreements/window.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Instant } from '../../core/quantities/instant.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { BoardAnswer, BoardQuery, Post, PostAnswer } from '../../wire/api/board-answers.ts';
import { termsOut } from '../../wire/api/intent-terms.ts';
import { placesNamed, type NamedPlace } from '../store/search/places-named.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { spoken } from './spoken.ts';
import { standingFor, type Standing } from './standing-for.ts';
import { peopleOf, whoOf } from './worker.ts';

/** More than this at once helps nobody: filters narrow it. */
const postsMost = 500;

export type BoardFound = { readonly answer: BoardAnswer; readonly people: readonly string[] };
export type PostFound = { readonly answer: PostAnswer; readonly people: readonly string[] };

/** `GET /board`: what is offered and wanted that the viewer may see, the urgent first. */
export function board(
  asked: Asked,
  viewer: Viewer,
  { side, material, district, state = 'open', every, from, to }: BoardQuery,
  now: Instant,
): Promise<Result<BoardFound>> {
  return whenStoreAnswers(async () => {
    const known = await boardKnown(asked, viewer, now);
    const isThen = ({ event }: Post): boolean => {
      const of = known.offers.get(event)?.offer ?? known.wants.get(event)?.want;
      return of === undefined || isWithin(of, { from, to });
    };
    const posts = known.seen
      .filter(
        (post) =>
          post.state === state &&
          (side === undefined || post.side === side) &&
          (material === undefined || post.material === material) &&
          (district === undefined || post.district === district) &&
          (every === undefined || (post.every === 'once') === (every === 'once')) &&
          isThen(post),
      )
      .toSorted(byUrgency)
      .slice(0, postsMost);
    return accept({
      answer: { posts, may: { link: known.mayLink } },
      people: peopleOf(posts.map(({ by }) => known.standing.named(by.actor))),
    });
  });
}

/** `GET /board/:id`: one notice with what belongs to it. `agreements/not-found`. */
export function post(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<PostFound>> {
  return whenStoreAnswers(async () => {
    const known = await boardKnown(asked, viewer, now);
    const own = known.seen.find(({ event }) => event === id);
    if (own === undefined) return refuse({ code: 'agreements/not-found', facts: { id } });
    const answer = postOut(own, known);
    const named = [answer.by, ...answer.linked.map(({ other }) => other.by)].map(({ actor }) =>
      known.standing.named(actor),
    );
    return accept({ answer, people: peopleOf(named) });
  });
}

type Known = {
  readonly standing: Standing;
  readonly seen: readonly Post[];
  readonly offers: ReadonlyMap<string, OfferPost>;
  readonly wants: ReadonlyMap<string, WantPost>;
  readonly links: readonly Link[];
  /** What was said of an offer itself, the last word of each. */
  readonly answers: readonly AnswerOffer[];
  readonly mayLink: boolean;
};

async function boardKnown(asked: Asked, viewer: Viewer, now: Instant): Promise<Known> {
  const { db, programme } = asked;
  const said = await spoken(asked, [
    'intent.offer',
    'intent.want',
    'intent.withdraw',
    'intent.answer',
    'intent.link',
  ]);
  const answers = said('intent.answer');
  const found = boardOf(
    [
      ...said('intent.offer'),
      ...said('intent.want'),
      ...said('intent.withdraw'),
      ...said('intent.link'),
      ...said('evidence.retract'),
      ...answers,
    ],
    { today: dayOf(now, programme.catalogue.offsetMinutes), now },
  );
  const posted = [
    ...found.offers.map((one) => ({ ...one, side: 'offer' as const, of: one.offer })),
    ...found.wants.map((one) => ({ ...one, side: 'want' as const, of: one.want })),
  ];
  const [standing, places] = await Promise.all([
    standingFor(
      asked,
      viewer,
      [...posted.map(({ of }) => actorOf(of)), ...answers.map(({ payload }) => payload.by)],
      now,
    ),
    placesNamed(
      db,
      programme.id,
      posted.flatMap(({ of }) => of.place ?? []),
    ),
  ]);
  const placeOf = new Map<string, NamedPlace>(places.map((place) => [place.place, place]));
  const all = posted.map((one) => briefOf(one, { standing, placeOf, links: found.links }));
  return {
    standing,
    seen: seenBy(viewer, all, found.links),
    offers: new Map(found.offers.map((one) => [one.event, one])),
    wants: new Map(found.wants.map((one) => [one.event, one])),
    links: found.links,
    answers: answers.map(({ payload }) => payload).filter(({ link }) => link === undefined),
    mayLink: scopeOf(viewer, 'agreements.make') !== 'none',
  };
}

/** Her own, those brought together with her own, and those of her part in the alliance. */
function seenBy(viewer: Viewer, all: readonly Post[], links: readonly Link[]): readonly Post[] {
  const reach = { offer: boardReach(viewer, 'offer'), want: boardReach(viewer, 'want') };
  const own = new Set(all.filter(({ mine }) => mine).map(({ event }) => event));
  const besides = new Set<string>(
    links.flatMap(({ offer, want }) => [
      ...(own.has(offer) ? [want] : []),
      ...(own.has(want) ? [offer] : []),
    ]),
  );
  return all.filter(
    ({ event, side, mine, district }) =>
      mine ||
      besides.has(event) ||
      reach[side].all ||
      (district !== null && reach[side].districts.includes(district)),
  );
}

type Brief = {
  readonly standing: Standing;
  readonly placeOf: ReadonlyMap<string, NamedPlace>;
  readonly links: readonly Link[];
};

function briefOf(
  one: (OfferPost | WantPost) & { readonly side: Post['side']; readonly of: Offer | Want },
  { standing, placeOf, links }: Brief,
): Post {
  const { event, of, side } = one;
  const place = of.place === undefined ? undefined : placeOf.get(of.place);
  const by = standing.named(actorOf(of));
  const weekly = (of.weekdays ?? []).length > 0;
  const spoils = 'spoilsAt' in of ? of.spoilsAt : undefined;
  return {
    event,
    side,
    at: instantOut(one.saidAt),
    by: whoOf(by),
    place: place === undefined ? null : { place: place.place, name: place.name },
    district: place?.district ?? by.district,
    ...termsOut(of),
    every: of.every ?? (weekly ? 'week' : 'once'),
    spoilsAt: spoils === undefined ? null : instantOut(spoils),
    state: one.state,
    withdrawn: one.withdrawn,
    links: links.filter(({ offer, want }) => offer === event || want === event).length,
    mine: standing.leads(actorOf(of)),
  };
}

function postOut(own: Post, known: Known): PostAnswer {
  const { standing, links, seen, mayLink } = known;
  const linked = links.filter(({ offer, want }) => offer === own.event || want === own.event);
  return {
    ...own,
    answers: lastWords(known.answers.filter(({ offer }) => offer === own.event)).map((one) =>
      wordOut(one, standing),
    ),
    linked: linked.flatMap((link) => {
      const other = seen.find(
        ({ event }) => event === (link.offer === own.event ? link.want : link.offer),
      );
      if (other === undefined) return [];
      return [
        {
          link: link.event,
          other,
          answers: link.answers.map((one) => wordOut(one, standing)),
          asWho: [own, other].filter(({ mine }) => mine).map(({ by }) => by),
        },
      ];
    }),
    fits: fitsOf(own, known).map((post) => ({
      post,
      sameDistrict: post.district !== null && post.district === own.district,
    })),
    may: { link: mayLink },
  };
}

/** What is open on the other side and fits, of the same district first. */
function fitsOf(own: Post, { seen, offers, wants, links }: Known): readonly Post[] {
  const isLinked = (a: string, b: string): boolean =>
    links.some(({ offer, want }) => (offer === a && want === b) || (offer === b && want === a));
  return seen
    .filter((other) => {
      if (other.side === own.side || other.state !== 'open') return false;
      const offer = offers.get(own.side === 'offer' ? own.event : other.event);
      const want = wants.get(own.side === 'offer' ? other.event : own.event);
      if (offer === undefined || want === undefined) return false;
      return fits(offer.offer, want.want) && !isLinked(own.event, other.event);
    })
    .toSorted((a, b) => Number(b.district === own.district) - Number(a.district === own.district));
}

function lastWords(answers: readonly AnswerOffer[]): readonly AnswerOffer[] {
  return [...new Map(answers.map((one) => [one.by, one])).values()];
}

function wordOut({ by, says, on }: AnswerOffer, standing: Standing) {
  return { by: whoOf(standing.named(by)), says, on: on ?? null };
}

function actorOf(of: Offer | Want): Offer['provider'] {
  return 'provider' in of ? of.provider : of.receiver;
}

/** What spoils first; then the newest. */
function byUrgency(a: Post, b: Post): number {
  if (a.spoilsAt !== b.spoilsAt) {
    return (a.spoilsAt ?? '9999') < (b.spoilsAt ?? '9999') ? -1 : 1;
  }
  return a.at < b.at ? 1 : -1;
}
