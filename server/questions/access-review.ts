import { hash } from 'node:crypto';
import { roleOf } from '../../core/access/grants.ts';
import { reviewDueOn } from '../../core/access/review.ts';
import { canonical } from '../../core/events/canonical.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Day, type Instant } from '../../core/quantities/instant.ts';
import type { AccessReviewAnswer } from '../../wire/api/access-answers.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import { listKeys } from '../store/access/keys.ts';
import {
  entrants,
  listReviews,
  postsOfEntrants,
  programmeBegan,
  type EntrantPost,
  type ReviewRow,
} from '../store/access/review.ts';
import { keyOut } from './api-keys.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';

type Listed = Pick<AccessReviewAnswer, 'people' | 'keys' | 'seen'>;

/**
 * `GET /access-review`: who can get in now, as what, since when, and who looked that through last.
 * `seen` is the hash of who may do what; when somebody was last here does not change it.
 */
export function accessReview(asked: Asked, now: Instant): Promise<Result<AccessReviewAnswer>> {
  return whenStoreAnswers(async () => {
    const { db, programme } = asked;
    const reviews = await listReviews(db, programme.id);
    const dueOn = await dueDay(asked, reviews[0]);
    return accept({
      simulated: programme.simulated,
      dueOn,
      isDue: dueOn <= dayOf(now, programme.catalogue.offsetMinutes),
      ...(await whoMayDoWhat(asked, now)),
      reviews: reviews.map((review) => ({
        id: review.id,
        at: instantOut(review.at),
        person: review.person,
        personName: review.label,
        seen: review.seenSha256,
        accounts: review.accounts,
        note: review.note,
      })),
    });
  });
}

/** By when the next review is due, after this last one. */
export async function dueDay(
  { db, programme }: Asked,
  last: Pick<ReviewRow, 'at'> | undefined,
): Promise<Day> {
  const since = last?.at ?? (await programmeBegan(db, programme.id));
  return reviewDueOn(dayOf(since, programme.catalogue.offsetMinutes));
}

/** Everybody and every system that can get in, with their rights, and the hash of that. */
export async function whoMayDoWhat({ db, programme }: Asked, now: Instant): Promise<Listed> {
  const rows = await entrants(db, programme.id, now);
  const today = dayOf(now, programme.catalogue.offsetMinutes);
  const ids = rows.map(({ person }) => person);
  const posts = await postsOfEntrants(db, programme.id, ids, today);
  const people = rows.map((row) => ({
    person: row.person,
    name: row.label,
    account: row.account,
    email: row.email,
    phones: row.phones,
    posts: posts
      .filter(({ person }) => person === row.person)
      .map((post) => ({
        role: post.role,
        as: rightsOf(post, programme.catalogue.actorKinds),
        organisation: post.organisation,
        organisationName: post.organisationName,
        since: post.since,
      })),
    since: instantOut(row.madeAt),
    lastSeenAt: row.seenAt === null ? null : instantOut(row.seenAt),
  }));
  const counting = (await listKeys(db, programme.id)).filter(
    ({ revokedAt, expiresAt }) => revokedAt === null && expiresAt > now,
  );
  const keys = counting.map(keyOut);
  const judged = {
    people: people.map(({ person, account, phones, posts: held }) => {
      const rights = held.map(({ role, as, organisation }) => ({ role, as, organisation }));
      return { person, account, phones, rights };
    }),
    keys: keys.map(({ id, role, organisation, district, abilities }) => {
      return { id, role, organisation, district, abilities };
    }),
  };
  return { people, keys, seen: hash('sha256', canonical(judged)) };
}

function rightsOf(
  { role, organisationKind }: EntrantPost,
  kinds: Asked['programme']['catalogue']['actorKinds'],
): Listed['people'][number]['posts'][number]['as'] {
  const part = kinds.find(({ code }) => code === organisationKind)?.part;
  return part === undefined ? null : (roleOf({ role, part }) ?? null);
}
