import * as v from 'valibot';
import type { PersonalValues } from '../../../../core/actors/personal-fields.ts';
import type { ConsentOf, RegisterActor } from '../../../../core/actors/register-events.ts';
import type { ActorId } from '../../../../core/events/ids.ts';
import { actorId } from '../../../../wire/events/fields.ts';

/** Purpose without which nothing that names the person is kept (`privacy.yaml`). */
const servicePurpose = 'service';

const answerSchema = v.object({
  purpose: v.string(),
  given: v.boolean(),
  text: v.string(),
  language: v.picklist(['es', 'en']),
  how: v.picklist(['tap', 'verbal']),
});
export type Answer = v.InferOutput<typeof answerSchema>;

/** A person who is being registered; kept sealed at every step, so that a lock loses none of it. */
export const registeringSchema = v.object({
  step: v.picklist(['who', 'facts', 'doubles', 'consent', 'end']),
  givenNames: v.string(),
  firstSurname: v.string(),
  secondSurname: v.string(),
  documentType: v.picklist(['dni', 'ce', 'none']),
  documentNumber: v.string(),
  sex: v.nullable(v.picklist(['F', 'M', 'X', 'undeclared'])),
  birthYear: v.string(),
  phone: v.string(),
  district: v.string(),
  association: v.nullable(actorId),
  answers: v.array(answerSchema),
  /** A JPEG in base 64. */
  photo: v.nullable(v.string()),
});
export type Registering = v.InferOutput<typeof registeringSchema>;

export const emptyRegistering: Registering = {
  step: 'who',
  givenNames: '',
  firstSurname: '',
  secondSurname: '',
  documentType: 'dni',
  documentNumber: '',
  sex: null,
  birthYear: '',
  phone: '',
  district: '',
  association: null,
  answers: [],
  photo: null,
};

/** What keeps a step from going on, by the name of its sentence. */
export type WhoLack = 'missingNames' | 'missingSurname' | 'missingNumber' | 'dniWrong' | 'ceWrong';
export type FactsLack = 'missingSex' | 'missingAssociation' | 'yearWrong' | 'phoneWrong';

/** A document number as it is kept: without the spaces, dots and dashes that people write. */
export function plainDocument(typed: string): string {
  return typed.replace(/[\s.-]/g, '').toUpperCase();
}

export function lackOfWho(draft: Registering): WhoLack | undefined {
  if (draft.givenNames.trim() === '') return 'missingNames';
  if (draft.firstSurname.trim() === '') return 'missingSurname';
  const number = plainDocument(draft.documentNumber);
  if (draft.documentType === 'none') return undefined;
  if (number === '') return 'missingNumber';
  if (draft.documentType === 'dni') return /^\d{8}$/.test(number) ? undefined : 'dniWrong';
  return /^[A-Z0-9]{6,12}$/.test(number) ? undefined : 'ceWrong';
}

/** @param year the current one: nobody was born later */
export function lackOfFacts(draft: Registering, year: number): FactsLack | undefined {
  if (draft.sex === null) return 'missingSex';
  const born = draft.birthYear.trim();
  if (born !== '' && !(/^\d{4}$/.test(born) && Number(born) >= 1900 && Number(born) <= year)) {
    return 'yearWrong';
  }
  const phone = digitsOf(draft.phone);
  if (phone !== '' && !/^9\d{8}$/.test(phone)) return 'phoneWrong';
  return draft.association === null ? 'missingAssociation' : undefined;
}

/** Digits of a mobile number; the code of the country may stand before it. */
function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^51(?=9\d{8}$)/, '');
}

/** Did she say yes to this purpose? */
export function allows({ answers }: Pick<Registering, 'answers'>, purpose: string): boolean {
  return answers.some((answer) => answer.purpose === purpose && answer.given);
}

/** May what names the person be kept? Only by her own yes. */
export function allowsNames(draft: Pick<Registering, 'answers'>): boolean {
  return allows(draft, servicePurpose);
}

/** What was typed that names the person. */
export function valuesOf(draft: Registering): PersonalValues {
  const text = (name: keyof PersonalValues, typed: string): PersonalValues =>
    typed.trim() === '' ? {} : { [name]: typed.trim().replace(/\s+/g, ' ') };
  const { documentType, birthYear } = draft;
  return {
    ...text('givenNames', draft.givenNames),
    ...text('firstSurname', draft.firstSurname),
    ...text('secondSurname', draft.secondSurname),
    documentType,
    ...(documentType === 'none' ? {} : { documentNumber: plainDocument(draft.documentNumber) }),
    ...(birthYear.trim() === '' ? {} : { birthYear: Number(birthYear) }),
    ...text('phone', digitsOf(draft.phone)),
  };
}

export function fullName(draft: Registering): string {
  const { givenNames, firstSurname, secondSurname } = draft;
  return [givenNames, firstSurname, secondSurname]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}

/**
 * The statement that registers her: what counts for figures, and, if she allowed it, what names
 * her.
 *
 * @param nonce at least 128 bits of chance
 */
export function registration(
  draft: Registering,
  {
    actor,
    kind,
    nonce,
  }: { readonly actor: ActorId; readonly kind: string; readonly nonce: string },
): RegisterActor {
  const { sex, birthYear, district, association } = draft;
  const born = birthYear.trim();
  return {
    actor,
    kind,
    ...(sex === null ? {} : { sex }),
    ...(born === '' ? {} : { bornFrom: Math.floor(Number(born) / 5) * 5 }),
    ...(district === '' ? {} : { district }),
    ...(association === null ? {} : { parent: association }),
    ...(allowsNames(draft) ? { personal: { nonce, values: valuesOf(draft) } } : {}),
  };
}

export function consentsOf(draft: Registering, actor: ActorId): readonly ConsentOf[] {
  return draft.answers.map((answer) => ({ actor, ...answer }));
}
