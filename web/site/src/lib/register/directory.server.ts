import {
  directoryAnswer,
  type DirectoryAnswer,
} from '../../../../../wire/api/directory-answers.ts';
import { placesAnswer } from '../../../../../wire/api/places-answer.ts';
import { sortOf } from '../office/table-state.ts';
import { filterNames, type Filter } from './directory-filters.ts';
import { askOffice, type OfficeEvent } from '../server/office.ts';
import { frameOf, type FrameEvent } from './frame.server.ts';

/** Names in the address, and what the API calls them. */
const filters = {
  q: 'text',
  tipo: 'kind',
  sexo: 'sex',
  cargo: 'role',
  org: 'organisation',
  distrito: 'district',
  estado: 'state',
} as const satisfies Readonly<Record<Filter, string>>;

const sorts = { nombre: 'label', distrito: 'district', registro: 'registered', cambio: 'changed' };
const sortNames = Object.keys(sorts);

/** A page of the directory as the address asks for it. */
export async function directoryPage(event: FrameEvent) {
  const { url } = event;
  const people = url.searchParams.get('ver') !== 'organizaciones';
  const asked: Partial<Record<Filter, string>> = {};
  for (const name of filterNames) {
    const value = url.searchParams.get(name) ?? '';
    if (value !== '') asked[name] = value;
  }
  const sort = sortOf(url, sortNames, { by: 'nombre', descending: false });
  const query = { ...queryOf(asked, people), ...sortQuery(sort) };
  const [frame, answer, associations] = await Promise.all([
    frameOf(event),
    askOffice(event, '/api/v1/actors', directoryAnswer, {
      ...query,
      after: url.searchParams.get('desde') ?? undefined,
    }),
    organisations(event, { part: 'recyclers-association' }),
  ]);
  return {
    ...frame,
    people,
    asked,
    sort,
    answer,
    associations: withChosen(associations, asked.org, answer),
    first: Number(url.searchParams.get('n') ?? '1') || 1,
    exported: query,
  };
}

function queryOf(asked: Partial<Record<Filter, string>>, people: boolean) {
  const said = Object.entries(filters).map(([name, as]) => [
    as,
    Object.entries(asked).find(([key]) => key === name)?.[1],
  ]);
  const query: Record<string, string | undefined> = Object.fromEntries(said);
  return { ...query, who: people ? 'people' : 'organisations' };
}

function sortQuery({ by, descending }: { by: string; descending: boolean }) {
  const sort = Object.entries(sorts).find(([name]) => name === by)?.[1] ?? 'label';
  return { sort, direction: descending ? 'down' : 'up' };
}

export type Chosen = { readonly actor: string; readonly label: string };

/** Organisations by name, as far as a list for choosing goes. */
export async function organisations(
  event: OfficeEvent,
  narrowed: Readonly<Record<string, string | undefined>>,
): Promise<readonly Chosen[]> {
  const found = await askOffice(event, '/api/v1/actors', directoryAnswer, {
    who: 'organisations',
    size: '200',
    ...narrowed,
  });
  return found.actors.map(({ actor, label }) => ({ actor, label: label ?? '' }));
}

/** The organisation that is filtered by can be read, also when it is no association. */
function withChosen(
  all: readonly Chosen[],
  asked: string | undefined,
  { actors }: DirectoryAnswer,
): readonly Chosen[] {
  if (asked === undefined || all.some(({ actor }) => actor === asked)) return all;
  const named = actors
    .flatMap(({ belongings }) => belongings)
    .find(({ organisation }) => organisation === asked);
  return [{ actor: asked, label: named?.label ?? '…' }, ...all];
}

/** Points of organisations, for the map. */
export async function mapPage(event: FrameEvent) {
  const district = event.url.searchParams.get('distrito') ?? undefined;
  const [frame, answer] = await Promise.all([
    frameOf(event),
    askOffice(event, '/api/v1/places', placesAnswer, { district: district || undefined }),
  ]);
  return { ...frame, answer, district: district ?? '' };
}
