import {
  figureClasses,
  flowsAnswer,
  publicEventsAnswer,
  type FigureClass,
  type FlowsBy,
} from '../../../../../../wire/api/public-answers.ts';
import { parseMonth } from '../../../../../../core/quantities/instant.ts';
import { ask } from '../../../lib/server/ask.ts';
import { monthsBetween, periodOf } from '../../../lib/server/period.ts';
import type { PageServerLoadEvent } from './$types';

/** From the total (period) to one month, to one association or material, to the events. */
export const load = async ({ fetch, url, parent }: PageServerLoadEvent) => {
  const period = periodOf(url);
  const asked = (name: string): string | undefined => url.searchParams.get(name) ?? undefined;
  const month = parseMonth(asked('mes') ?? '');
  const figure: FigureClass =
    figureClasses.find((known) => known === asked('clase')) ?? 'collected';
  const chosen = { material: asked('material'), association: asked('asociacion') };
  const flows = (by: FlowsBy) =>
    ask(fetch, '/api/v1/public/flows', flowsAnswer, {
      by,
      ...(month !== undefined && by !== 'month' ? { from: month, to: month } : period),
    });
  const [byMonth, byAssociation, byMaterial, events, { programme }] = await Promise.all([
    flows('month'),
    flows('association'),
    flows('material'),
    ask(fetch, '/api/v1/public/events', publicEventsAnswer, {
      month,
      ...chosen,
      class: figure,
      after: asked('despues'),
    }),
    parent(),
  ]);
  return {
    period,
    months: monthsBetween(programme?.firstDay ?? null, programme?.lastDay ?? null),
    month,
    figure,
    chosen,
    paged: asked('despues') !== undefined,
    byMonth,
    byAssociation,
    byMaterial,
    events,
  };
};
