import type * as v from 'valibot';
import { parseMonth } from '../../core/quantities/instant.ts';
import type { Result } from '../../core/problems/problem.ts';
import { posterQuery } from '../../wire/api/queries.ts';
import { picturePage, posterPage } from '../outside/documents/poster-page.ts';
import type { Typesetter } from '../outside/documents/typesetter.ts';
import { publicMonth, type PublicMonth } from '../questions/public-month.ts';
import { originOf } from './account-desk.ts';
import { queryOf } from './asked-for.ts';
import { problemAnswer } from './problem-answer.ts';
import type { Ask, Handlers, Service } from './service.ts';

const pictureWidth = 1200;

type Wanted = v.InferOutput<typeof posterQuery>;
type Made = (shown: PublicMonth, wanted: Wanted) => Promise<Uint8Array>;

/** What leads to the public page: a poster for the wall, and the picture that links show. */
export function posterHandlers(
  service: Service,
  typesetter: Typesetter,
): Handlers<'posterPdf' | 'picturePng'> {
  const { asked } = service;
  const sent = async (c: Ask, media: string, make: Made): Promise<Response> => {
    const query = queryOf(c, posterQuery);
    if (!query.ok) return problemAnswer(c, query.problem);
    const shown: Result<PublicMonth> = await publicMonth(
      asked,
      parseMonth(query.value.month ?? ''),
    );
    if (!shown.ok) return problemAnswer(c, shown.problem);
    try {
      const made = await make(shown.value, query.value);
      return c.body(new Uint8Array(made), 200, { 'content-type': media });
    } catch (error) {
      service.log.error({ err: error, media }, 'document not made');
      return problemAnswer(c, { code: 'documents/not-made', facts: {} });
    }
  };
  return {
    posterPdf: (c) =>
      sent(c, 'application/pdf', (shown, { month, language = 'es' }) => {
        const home = `${originOf(c, service)}${language === 'es' ? '' : `/${language}`}/`;
        const address = month === undefined ? home : `${home}?desde=${month}&hasta=${month}`;
        const { data, images } = posterPage(shown, language, address);
        return typesetter.set('poster', data, images);
      }),
    picturePng: (c) =>
      sent(c, 'image/png', (shown, { language = 'es' }) =>
        typesetter.draw('picture', picturePage(shown, language), pictureWidth),
      ),
  };
}
