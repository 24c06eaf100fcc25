import {
  forecastAnswer,
  indicatorAnswer,
} from '../../../../../../../../wire/api/result-answers.ts';
import { frameOf } from '../../../../../lib/register/frame.server.ts';
import { dayAsked } from '../../../../../lib/results/day-asked.ts';
import { askOffice } from '../../../../../lib/server/office.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const frame = await frameOf(event);
  const day = dayAsked(event.url, frame.today);
  const { searchParams } = event.url;
  const by = searchParams.get('por') || undefined;
  const asked = {
    on: day.on,
    page: searchParams.get('pagina') || undefined,
    ...(by === undefined ? {} : { by, is: searchParams.get('es') ?? '' }),
  };
  const path = `/api/v1/results/${encodeURIComponent(event.params.code)}`;
  const [answer, forecast] = await Promise.all([
    askOffice(event, path, indicatorAnswer, asked),
    askOffice(event, `${path}/forecast`, forecastAnswer, { on: day.on }),
  ]);
  return { ...frame, ...day, answer, forecast, by, is: searchParams.get('es') ?? '' };
};
