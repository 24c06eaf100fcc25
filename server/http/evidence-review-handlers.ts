import { reviewPath, reviewsQuery } from '../../wire/api/review-answers.ts';
import { askedBack } from '../questions/asked-back.ts';
import { review } from '../questions/review.ts';
import { reviews } from '../questions/reviews.ts';
import { pathOf, queryOf } from './asked-for.ts';
import type { reviewEndpoints } from './evidence-review-endpoints.ts';
import { answer } from './problem-answer.ts';
import type { Handlers, Service } from './service.ts';
import { told } from './telling.ts';

/** What waits for a second person, and what was asked back. */
export function reviewHandlers(service: Service): Handlers<keyof typeof reviewEndpoints> {
  const { asked, now } = service;
  return {
    reviews: async (c) => {
      const query = queryOf(c, reviewsQuery);
      if (!query.ok) return answer(c, query);
      return told(c, await reviews(asked, c.get('viewer'), query.value, now()));
    },
    review: async (c) => {
      const path = pathOf(c, reviewPath);
      if (!path.ok) return answer(c, path);
      return told(c, await review(asked, c.get('viewer'), path.value.id, now()));
    },
    askedBack: async (c) => told(c, await askedBack(asked, c.get('viewer'), now())),
  };
}
