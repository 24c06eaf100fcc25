import type { InferOutput } from 'valibot';
import { doublesOfAnswer } from '../../../../../wire/api/doubles-answers.ts';
import { askWhetherAllowed, tellOffice, type OfficeEvent, type Told } from '../server/office.ts';
import type { ReadForm } from './read-form.ts';

type DoublesOf = InferOutput<typeof doublesOfAnswer>;

/** Who may be the same as this one; nobody for an account that may not ask. */
export async function doublesOf(event: OfficeEvent, actor: string): Promise<DoublesOf['doubles']> {
  const told = await askWhetherAllowed(event, `/api/v1/actors/${actor}/doubles`, doublesOfAnswer);
  return told.ok ? told.value.doubles : [];
}

/** Who may be the same as somebody about to be registered, before anything is written. */
export function doublesOfDraft(
  event: OfficeEvent,
  kind: string,
  organisation: string | undefined,
  { details, values }: Pick<ReadForm, 'details' | 'values'>,
): Promise<Told<DoublesOf>> {
  const { name, sex, bornFrom, district } = details;
  const draft = {
    kind,
    ...Object.fromEntries(
      Object.entries({ name, sex, bornFrom, district, organisation }).filter(
        ([, value]) => value !== undefined,
      ),
    ),
    ...(Object.keys(values).length > 0 ? { values } : {}),
  };
  return tellOffice(event, '/api/v1/doubles/check', draft, doublesOfAnswer);
}
