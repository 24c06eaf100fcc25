import type { RetractStatement } from '../evidence/review-events.ts';
import type { ActorId, EventId } from '../events/ids.ts';
import { inOrder, type Spoken } from '../events/spoken.ts';
import { addDays, type Day, type Instant } from '../quantities/instant.ts';
import type { AgreementPayloads, Want } from './agreement-events.ts';
import type { AnswerOffer, IntentPayloads, Offer, WithdrawOffer } from './intent-events.ts';

export type IntentSaid = Spoken<
  IntentPayloads &
    Pick<AgreementPayloads, 'intent.want' | 'intent.link'> & {
      readonly 'evidence.retract': RetractStatement;
    }
>;

/** Something offered or wanted once, without an end, is no more after so many days. */
export const onceDays = 30;

export const postStates = ['open', 'withdrawn', 'past'] as const;
export type PostState = (typeof postStates)[number];

/** Somebody brought an offer together with a want; the last word of each side, if it said one. */
export type Link = {
  readonly event: EventId;
  readonly offer: EventId;
  readonly want: EventId;
  readonly answers: readonly AnswerOffer[];
};

type Posted = {
  readonly event: EventId;
  readonly saidAt: Instant;
  readonly state: PostState;
  readonly withdrawn: WithdrawOffer['because'] | null;
};
export type OfferPost = Posted & { readonly offer: Offer };
export type WantPost = Posted & { readonly want: Want };

export type Board = {
  readonly offers: readonly OfferPost[];
  readonly wants: readonly WantPost[];
  readonly links: readonly Link[];
};

type Clock = { readonly today: Day; readonly now: Instant };

/** What is offered and wanted, with what became of it. What was retracted is not there. */
export function boardOf(said: readonly IntentSaid[], clock: Clock): Board {
  const taken = new Set(
    said.flatMap((one) => (one.kind === 'evidence.retract' ? [one.payload.subject] : [])),
  );
  const standing = inOrder(said.filter(({ id }) => !taken.has(id)));
  const withdrawn = new Map(
    standing.flatMap((one) =>
      one.kind === 'intent.withdraw' ? [[one.payload.offer, one.payload.because] as const] : [],
    ),
  );
  const posted = (one: IntentSaid, of: Offer | Want): Posted => {
    const because = withdrawn.get(one.id) ?? null;
    const state = because === null ? (isPast(of, clock) ? 'past' : 'open') : 'withdrawn';
    return { event: one.id, saidAt: one.occurredAt, state, withdrawn: because };
  };
  return {
    offers: standing.flatMap((one) =>
      one.kind === 'intent.offer' ? [{ ...posted(one, one.payload), offer: one.payload }] : [],
    ),
    wants: standing.flatMap((one) =>
      one.kind === 'intent.want' ? [{ ...posted(one, one.payload), want: one.payload }] : [],
    ),
    links: standing.flatMap((one) =>
      one.kind === 'intent.link'
        ? [{ event: one.id, ...one.payload, answers: lastWords(standing, one.id) }]
        : [],
    ),
  };
}

/** Food whose hour has come is fit for nobody any more: it is offered to nobody. */
export function hasSpoilt({ spoilsAt }: Pick<Offer, 'spoilsAt'>, now: Instant): boolean {
  return spoilsAt !== undefined && spoilsAt <= now;
}

/** Its last day is over, its food has spoilt, or it was for once and long ago. */
export function isPast(of: Offer | Want, { today, now }: Clock): boolean {
  if ('spoilsAt' in of && hasSpoilt(of, now)) return true;
  if (of.until !== undefined) return of.until < today;
  const comesAgain = (of.every ?? 'once') !== 'once' || (of.weekdays ?? []).length > 0;
  return !comesAgain && of.from < addDays(today, -onceDays);
}

function lastWords(standing: readonly IntentSaid[], link: EventId): readonly AnswerOffer[] {
  const words = new Map<ActorId, AnswerOffer>();
  for (const one of standing) {
    if (one.kind !== 'intent.answer' || one.payload.link !== link) continue;
    words.set(one.payload.by, one.payload);
  }
  return [...words.values()];
}

/** Whether a want asks for what is offered: material, grade where both say one, and some day. */
export function fits(offer: Offer, want: Want): boolean {
  const grades = offer.grade === undefined || want.grade === undefined;
  return (
    offer.material === want.material &&
    (grades || offer.grade === want.grade) &&
    (offer.until === undefined || want.from <= offer.until) &&
    (want.until === undefined || offer.from <= want.until)
  );
}
