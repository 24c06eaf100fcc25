import { qualityAnswer } from '../../../../../../../../wire/api/quality-answers.ts';
import { frameOf } from '../../../../../lib/register/frame.server.ts';
import { askOffice } from '../../../../../lib/server/office.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const { searchParams } = event.url;
  const rule = searchParams.get('regla') || undefined;
  const [frame, answer] = await Promise.all([
    frameOf(event),
    askOffice(event, '/api/v1/results/quality', qualityAnswer, {
      rule,
      page: searchParams.get('pagina') || undefined,
    }),
  ]);
  return { ...frame, answer, rule };
};
