import { parseDay } from '../../../../../../../../../../core/quantities/instant.ts';
import { whyAnswer } from '../../../../../../../../../../wire/api/result-answers.ts';
import { frameOf } from '../../../../../../../lib/register/frame.server.ts';
import { askOffice } from '../../../../../../../lib/server/office.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const { code, id } = event.params;
  const on = parseDay(event.url.searchParams.get('al') ?? '');
  const path = `/api/v1/results/${encodeURIComponent(code)}/why/${encodeURIComponent(id)}`;
  const [frame, answer] = await Promise.all([
    frameOf(event),
    askOffice(event, path, whyAnswer, { on }),
  ]);
  return { ...frame, answer, on };
};
