import {
  importBroughtAnswer,
  importCheckAnswer,
  importKeptAnswer,
} from '../../../../../../../../../../wire/api/import-answers.ts';
import type { ImportRowsBody } from '../../../../../../../../../../wire/api/import-queries.ts';
import {
  askWhetherAllowed,
  onTo,
  refused,
  tellOffice,
  typed,
} from '../../../../../../../lib/server/office.ts';
import { isView, standingsOf, type View } from '../../../../../../../lib/office/importing/views.ts';
import { error } from '@sveltejs/kit';
import type { Actions, PageServerLoadEvent, RequestEvent } from './$types';

const pathOf = (id: string): string => `/api/v1/imports/${encodeURIComponent(id)}`;
const here = (id: string): string => `/oficina/padron/importar/${id}/revisar`;

export const load = async (event: PageServerLoadEvent) => {
  const view = viewOf(event.url);
  const after = event.url.searchParams.get('desde') ?? undefined;
  const told = await askWhetherAllowed(
    event,
    `${pathOf(event.params.id)}/check`,
    importCheckAnswer,
    { standing: standingsOf(view), after },
  );
  if (!told.ok) {
    // The columns were not confirmed yet: that page comes first.
    if (told.problem.code === 'import/not-mapped') {
      onTo(event, `/oficina/padron/importar/${event.params.id}`);
    }
    error(told.problem.status, told.problem.code, { problem: told.problem });
  }
  return {
    ...told.value,
    view,
    isFirst: after === undefined,
    broughtNow: Number(event.url.searchParams.get('entraron') ?? -1),
    isMended: event.url.searchParams.has('guardado'),
  };
};

function viewOf(url: URL): View {
  const asked = url.searchParams.get('ver') ?? '';
  return isView(asked) ? asked : 'all';
}

/** A page answers within this time; what is left is brought in by the next press. */
const millisecondsMost = 20_000;

export const actions = {
  traer: async (event) => {
    const data = await event.request.formData();
    const changes = typed(data, 'changes') === '1';
    const until = Date.now() + millisecondsMost;
    let brought = 0;
    for (let all = false; !all && Date.now() < until;) {
      const path = `${pathOf(event.params.id)}/bring`;
      const told = await tellOffice(event, path, { changes }, importBroughtAnswer);
      if (!told.ok) return refused(event, [told.problem], { form: 'traer', data, keep: [] });
      brought += told.value.brought;
      all = told.value.all;
    }
    onTo(event, here(event.params.id), { entraron: String(brought) });
  },
  sugerencias: (event) => answer(event, { rows: [], suggestions: true }),
  fila: async (event) => {
    const data = await event.request.formData();
    return answer(event, { rows: [rowSaid(data)] });
  },
} satisfies Actions;

async function answer(event: RequestEvent, body: ImportRowsBody) {
  const path = `${pathOf(event.params.id)}/rows`;
  const told = await tellOffice(event, path, body, importKeptAnswer);
  const data = new FormData();
  if (!told.ok) return refused(event, [told.problem], { form: 'fila', data, keep: [] });
  const line = body.rows[0]?.line;
  const view = viewOf(event.url);
  const query = { ver: view === 'all' ? undefined : view, guardado: String(line ?? 0) };
  return onTo(event, here(event.params.id), query);
}

/** What a row's form says, by the button that sent it. */
function rowSaid(data: FormData): ImportRowsBody['rows'][number] {
  const line = Number(typed(data, 'line'));
  const [what = '', whom = ''] = typed(data, 'what').split(':');
  switch (what) {
    case 'same':
      return { line, same: whom };
    case 'other':
      return { line, isNew: true };
    case 'aside':
      return { line, aside: true };
    case 'again':
      return { line, again: true };
    default:
      return { line, cells: cellsSaid(data) };
  }
}

/** Only cells that were changed: each stands beside what it was. */
function cellsSaid(data: FormData): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [index, column] of data.getAll('column').entries()) {
    const written = data.getAll('cell')[index];
    const before = data.getAll('before')[index];
    if (typeof column === 'string' && typeof written === 'string' && written !== before) {
      cells[column] = written.trim();
    }
  }
  return cells;
}
