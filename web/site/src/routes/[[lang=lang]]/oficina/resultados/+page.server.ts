import { parseDay } from '../../../../../../../core/quantities/instant.ts';
import { logframeAnswer } from '../../../../../../../wire/api/result-answers.ts';
import { frameOf } from '../../../../lib/register/frame.server.ts';
import { cutOf } from '../../../../lib/results/cut.ts';
import { askOffice } from '../../../../lib/server/office.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const on = parseDay(event.url.searchParams.get('al') ?? '');
  const [frame, answer] = await Promise.all([
    frameOf(event),
    askOffice(event, '/api/v1/results', logframeAnswer, { on }),
  ]);
  const { searchParams } = event.url;
  const partner = searchParams.get('socio') || undefined;
  return { ...frame, answer, on, partner, cut: cutOf(searchParams.get('corte')) };
};
