import { parseDay } from '../../../../../../../../core/quantities/instant.ts';
import {
  forecastAnswer,
  indicatorAnswer,
} from '../../../../../../../../wire/api/result-answers.ts';
import { frameOf } from '../../../../../lib/register/frame.server.ts';
import { askOffice } from '../../../../../lib/server/office.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const { searchParams } = event.url;
  const on = parseDay(searchParams.get('al') ?? '');
  const by = searchParams.get('por') || undefined;
  const asked = {
    on,
    page: searchParams.get('pagina') || undefined,
    ...(by === undefined ? {} : { by, is: searchParams.get('es') ?? '' }),
  };
  const path = `/api/v1/results/${encodeURIComponent(event.params.code)}`;
  const [frame, answer, forecast] = await Promise.all([
    frameOf(event),
    askOffice(event, path, indicatorAnswer, asked),
    askOffice(event, `${path}/forecast`, forecastAnswer, { on }),
  ]);
  return { ...frame, answer, forecast, on, by, is: searchParams.get('es') ?? '' };
};
