import { whyAnswer } from '../../../../../../../../../../wire/api/result-answers.ts';
import { frameOf } from '../../../../../../../lib/register/frame.server.ts';
import { dayAsked } from '../../../../../../../lib/results/day-asked.ts';
import { askOffice } from '../../../../../../../lib/server/office.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const frame = await frameOf(event);
  const day = dayAsked(event.url, frame.today);
  const { code, id } = event.params;
  const path = `/api/v1/results/${encodeURIComponent(code)}/why/${encodeURIComponent(id)}`;
  const answer = await askOffice(event, path, whyAnswer, { on: day.on });
  return { ...frame, ...day, answer };
};
