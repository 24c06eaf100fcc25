import { isColumnMeaning } from '../../../../../../../../../core/importing/people/fields.ts';
import {
  importAnswer,
  importKeptAnswer,
} from '../../../../../../../../../wire/api/import-answers.ts';
import {
  askOffice,
  onTo,
  refused,
  tellOffice,
  typed,
  typedOrNothing,
} from '../../../../../../lib/server/office.ts';
import type { Actions, PageServerLoadEvent } from './$types';

const pathOf = (id: string): string => `/api/v1/imports/${encodeURIComponent(id)}`;

export const load = async (event: PageServerLoadEvent) => {
  const kept = await askOffice(event, pathOf(event.params.id), importAnswer);
  const name = event.url.searchParams.get('guardadas');
  const saved = kept.saved.find((one) => one.name === name);
  return { ...kept, mapping: saved?.mapping ?? kept.mapping };
};

export const actions = {
  confirmar: async (event) => {
    const data = await event.request.formData();
    const { columns: known } = await askOffice(event, pathOf(event.params.id), importAnswer);
    // Columns are counted, not named, in the form: a heading may be anything.
    const columns = known.flatMap(({ column }, index) => {
      const meaning = typed(data, `column-${index}`);
      return isColumnMeaning(meaning) ? [[column, meaning]] : [];
    });
    const saveAs = typedOrNothing(data, 'saveAs');
    const body = {
      mapping: {
        columns: Object.fromEntries(columns),
        organisation: typedOrNothing(data, 'organisation') ?? null,
        municipality: typedOrNothing(data, 'municipality') ?? null,
        kind: typed(data, 'kind'),
        role: typed(data, 'role'),
        letterM: typed(data, 'letterM') === 'woman' ? 'woman' : 'man',
      },
      ...(saveAs === undefined ? {} : { saveAs }),
    };
    const told = await tellOffice(
      event,
      `${pathOf(event.params.id)}/mapping`,
      body,
      importKeptAnswer,
    );
    if (told.ok) onTo(event, `/oficina/padron/importar/${event.params.id}/revisar`);
    const choices = known.map((_, index) => `column-${index}`);
    return refused(event, [told.problem], {
      form: 'columnas',
      data,
      keep: ['organisation', 'municipality', 'kind', 'role', 'letterM', 'saveAs', ...choices],
      beside: {
        'import/organisation-beyond': 'organisation',
        'import/organisation-unknown': 'organisation',
        'actors/unknown-kind': 'kind',
        'actors/district-unknown': 'municipality',
      },
    });
  },
} satisfies Actions;
