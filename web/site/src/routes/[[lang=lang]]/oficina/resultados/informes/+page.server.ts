import {
  freezingAnswer,
  reportsAnswer,
  type FreezingAnswer,
} from '../../../../../../../../wire/api/report-answers.ts';
import { frameOf } from '../../../../../lib/register/frame.server.ts';
import { reportWords } from '../../../../../lib/reports/words.ts';
import {
  askOffice,
  askWhetherAllowed,
  missingFrom,
  onTo,
  refused,
  refusedHere,
  tellOffice,
  typed,
} from '../../../../../lib/server/office.ts';
import type { Actions, PageServerLoadEvent } from './$types';

const path = '/oficina/resultados/informes';

export const load = async (event: PageServerLoadEvent) => {
  const [frame, answer, freezing] = await Promise.all([
    frameOf(event),
    askOffice(event, '/api/v1/reports', reportsAnswer),
    freezingOf(event),
  ]);
  if (typeof freezing?.report === 'string') {
    onTo(event, `${path}/${freezing.report}`, { congelado: '1' });
  }
  // Without a script the page asks again by itself while the report is being made.
  if (freezing?.state === 'working') event.setHeaders({ refresh: '2' });
  return { ...frame, answer, freezing };
};

/** How far the report is that is being frozen; after a restart nobody knows, and the list tells. */
async function freezingOf(event: PageServerLoadEvent): Promise<FreezingAnswer | null> {
  const id = event.url.searchParams.get('congelando') ?? '';
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  const told = await askWhetherAllowed(event, `/api/v1/reports/freezing/${id}`, freezingAnswer);
  return told.ok ? told.value : null;
}

export const actions = {
  default: async (event) => {
    const data = await event.request.formData();
    const own = reportWords(event.locals.language).reports;
    const labels = { desde: own.from, hasta: own.to };
    const refusal = { form: 'freeze', data, keep: ['desde', 'hasta'], labels };
    const missing = missingFrom(event, data, labels);
    if (missing.length > 0) return refusedHere(missing, refusal);
    const body = { from: typed(data, 'desde'), to: typed(data, 'hasta') };
    const told = await tellOffice(event, '/api/v1/reports', body, freezingAnswer);
    if (!told.ok) return refused(event, [told.problem], refusal);
    onTo(event, path, { congelando: told.value.freezing });
  },
} satisfies Actions;
