import {
  approvedAnswer,
  reportAnswer,
  restatedAnswer,
} from '../../../../../../../../../wire/api/report-answers.ts';
import { frameOf } from '../../../../../../lib/register/frame.server.ts';
import { figureShown } from '../../../../../../lib/reports/report-shown.ts';
import {
  askOffice,
  askWhetherAllowed,
  onTo,
  refused,
  tellOffice,
} from '../../../../../../lib/server/office.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const path = `/api/v1/reports/${encodeURIComponent(event.params.id)}`;
  const asked = event.url.searchParams;
  const [frame, answer, compared] = await Promise.all([
    frameOf(event),
    askOffice(event, path, reportAnswer),
    // To hold it against today everything is worked out again: only when somebody asks.
    asked.has('hoy') ? askWhetherAllowed(event, `${path}/restated`, restatedAnswer) : null,
  ]);
  const { report, ...head } = answer;
  return {
    ...frame,
    head,
    programme: report.programme,
    evidenceHash: report.evidenceHash,
    indicators: report.indicators.map(figureShown),
    compared,
    hasClimate: report.climate !== null,
    done: asked.has('congelado'),
    approvedNow: asked.has('aprobado'),
  };
};

export const actions = {
  default: async (event) => {
    const data = await event.request.formData();
    const path = `/api/v1/reports/${encodeURIComponent(event.params.id)}/approve`;
    const told = await tellOffice(event, path, {}, approvedAnswer);
    if (!told.ok) return refused(event, [told.problem], { form: 'approve', data, keep: [] });
    onTo(event, `/oficina/resultados/informes/${event.params.id}`, { aprobado: '1' });
  },
} satisfies Actions;
