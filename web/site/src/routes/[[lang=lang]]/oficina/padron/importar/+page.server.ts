import {
  importErasedAnswer,
  importKeptAnswer,
  importsAnswer,
} from '../../../../../../../../wire/api/import-answers.ts';
import {
  askOffice,
  onTo,
  refused,
  refusedHere,
  tellOffice,
  toldBy,
  typed,
} from '../../../../../lib/server/office.ts';
import { questionOf } from '../../../../../lib/question.ts';
import { wordsOf } from '../../../../../lib/language.ts';
import type { Actions, PageServerLoadEvent } from './$types';

const bytesMost = 5 * 1024 * 1024;

export const load = async (event: PageServerLoadEvent) => ({
  ...(await askOffice(event, '/api/v1/imports', importsAnswer)),
  erased: event.url.searchParams.has('borrada'),
});

export const actions = {
  subir: async (event) => {
    const data = await event.request.formData();
    const file = data.get('archivo');
    const { missing, large } = wordsOf(event.locals.language).importing.start;
    const refusal = { form: 'subir', data, keep: [] };
    const here = (told: typeof missing) =>
      refusedHere([{ code: 'import/file-empty', field: 'archivo', ...told }], refusal);
    if (!(file instanceof File) || file.size === 0) return here(missing);
    if (file.size > bytesMost) return here(large);
    const path = `/api/v1/imports${questionOf({ name: file.name.slice(0, 200) })}`;
    const body = await file.arrayBuffer();
    const answer = await event.fetch(path, { method: 'POST', body });
    const told = await toldBy(answer, importKeptAnswer);
    if (told.ok) onTo(event, `/oficina/padron/importar/${told.value.id}`);
    const beside = { [told.problem.code]: 'archivo' };
    return refused(event, [told.problem], { ...refusal, beside });
  },
  borrar: async (event) => {
    const data = await event.request.formData();
    const path = `/api/v1/imports/${encodeURIComponent(typed(data, 'id'))}/erase`;
    const told = await tellOffice(event, path, {}, importErasedAnswer);
    if (told.ok) onTo(event, '/oficina/padron/importar', { borrada: '1' });
    return refused(event, [told.problem], { form: 'borrar', data, keep: [] });
  },
} satisfies Actions;
