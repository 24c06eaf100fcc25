import { logframeAnswer } from '../../../../../../../wire/api/result-answers.ts';
import { frameOf } from '../../../../lib/register/frame.server.ts';
import { cutOf } from '../../../../lib/results/cut.ts';
import { dayAsked } from '../../../../lib/results/day-asked.ts';
import { askOffice } from '../../../../lib/server/office.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const frame = await frameOf(event);
  const day = dayAsked(event.url, frame.today);
  const answer = await askOffice(event, '/api/v1/results', logframeAnswer, { on: day.on });
  const { searchParams } = event.url;
  const partner = searchParams.get('socio') || undefined;
  return { ...frame, ...day, answer, partner, cut: cutOf(searchParams.get('corte')) };
};
