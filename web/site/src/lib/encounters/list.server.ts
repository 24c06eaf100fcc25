import {
  curriculaAnswer,
  encountersAnswer,
  spacesAnswer,
} from '../../../../../wire/api/encounter-answers.ts';
import { frameOf, type FrameEvent } from '../register/frame.server.ts';
import { askOffice } from '../server/office.ts';

/** Names in the address, and what the API calls them. */
const filters = {
  tipo: 'type',
  estado: 'state',
  curso: 'curriculum',
  distrito: 'district',
  desde: 'from',
  hasta: 'to',
} as const;
export type Filter = keyof typeof filters;

/** Encounters as the address asks for them. */
export async function encountersPage(event: FrameEvent) {
  const asked: Partial<Record<Filter, string>> = {};
  const query: Record<string, string> = {};
  for (const [name, as] of Object.entries(filters)) {
    const value = event.url.searchParams.get(name) ?? '';
    if (value === '') continue;
    query[as] = value;
    if (isFilter(name)) asked[name] = value;
  }
  const [frame, answer, taught] = await Promise.all([
    frameOf(event),
    askOffice(event, '/api/v1/encounters', encountersAnswer, query),
    askOffice(event, '/api/v1/curricula', curriculaAnswer),
  ]);
  return { ...frame, answer, asked, query, curricula: taught.curricula };
}

function isFilter(name: string): name is Filter {
  return Object.hasOwn(filters, name);
}

/** The round tables of the programme. */
export async function spacesPage(event: FrameEvent) {
  const [frame, answer] = await Promise.all([
    frameOf(event),
    askOffice(event, '/api/v1/spaces', spacesAnswer),
  ]);
  return { ...frame, answer, saved: event.url.searchParams.has('guardado') };
}
