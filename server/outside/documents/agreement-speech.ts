import type { Bilingual } from '../../../core/materials/catalogue.ts';
import { agreementDocument as documentEn } from '../../../words/en/agreement-document.ts';
import { agreementTerms as termsEn } from '../../../words/en/agreement-terms.ts';
import { foodRegisterWords as foodEn } from '../../../words/en/food-register.ts';
import {
  agreementDocument as documentEs,
  type AgreementDocumentWords,
} from '../../../words/es/agreement-document.ts';
import {
  agreementTerms as termsEs,
  type AgreementTerms,
} from '../../../words/es/agreement-terms.ts';
import {
  foodRegisterWords as foodEs,
  type FoodRegisterWords,
} from '../../../words/es/food-register.ts';
import { workSpeech, type WorkSpeech } from './work-speech.ts';
import type { Speech } from './speech.ts';

/** What papers of agreements and food are worded with besides what papers of the work are. */
export type AgreementSpeech = WorkSpeech & {
  readonly paper: AgreementDocumentWords;
  readonly terms: AgreementTerms;
  readonly food: FoodRegisterWords;
};

export function agreementSpeech(
  speech: Speech,
  materials: readonly { readonly code: string; readonly name: Bilingual }[],
): AgreementSpeech {
  const own =
    speech.language === 'es'
      ? { paper: documentEs, terms: termsEs, food: foodEs }
      : { paper: documentEn, terms: termsEn, food: foodEn };
  return { ...workSpeech(speech, materials), ...own };
}
