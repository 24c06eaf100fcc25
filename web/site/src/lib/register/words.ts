import { fields as fieldsEn } from '../../../../../words/en/fields.ts';
import { officeActor as actorEn } from '../../../../../words/en/office-actor.ts';
import { officeRegister as registerEn } from '../../../../../words/en/office-register.ts';
import { fields as fieldsEs, type FieldsWords } from '../../../../../words/es/fields.ts';
import {
  officeActor as actorEs,
  type OfficeActorWords,
} from '../../../../../words/es/office-actor.ts';
import {
  officeRegister as registerEs,
  type OfficeRegisterWords,
} from '../../../../../words/es/office-register.ts';
import { wordsOf, type Language, type Words } from '../language.ts';

export type RegisterWords = Words & {
  readonly fields: FieldsWords;
  readonly register: OfficeRegisterWords;
  readonly about: OfficeActorWords;
};

/** The words of the register's pages, with those that every page has. */
export function registerWords(language: Language): RegisterWords {
  const own =
    language === 'es'
      ? { fields: fieldsEs, register: registerEs, about: actorEs }
      : { fields: fieldsEn, register: registerEn, about: actorEn };
  return { ...wordsOf(language), ...own };
}
