import { agreementTerms as termsEn } from '../../../../../words/en/agreement-terms.ts';
import { officeAgreements as agreementsEn } from '../../../../../words/en/office-agreements.ts';
import { officeFood as foodEn } from '../../../../../words/en/office-food.ts';
import { officeOffers as offersEn } from '../../../../../words/en/office-offers.ts';
import {
  agreementTerms as termsEs,
  type AgreementTerms,
} from '../../../../../words/es/agreement-terms.ts';
import {
  officeAgreements as agreementsEs,
  type OfficeAgreementsWords,
} from '../../../../../words/es/office-agreements.ts';
import { officeFood as foodEs, type OfficeFoodWords } from '../../../../../words/es/office-food.ts';
import {
  officeOffers as offersEs,
  type OfficeOffersWords,
} from '../../../../../words/es/office-offers.ts';
import { wordsOf, type Language, type Words } from '../language.ts';

export type TradeWords = Words & {
  readonly terms: AgreementTerms;
  readonly offers: OfficeOffersWords;
  readonly agreed: OfficeAgreementsWords;
  readonly food: OfficeFoodWords;
};

/** The words of offers, agreements, chains and food, with those that every page has. */
export function tradeWords(language: Language): TradeWords {
  const own =
    language === 'es'
      ? { terms: termsEs, offers: offersEs, agreed: agreementsEs, food: foodEs }
      : { terms: termsEn, offers: offersEn, agreed: agreementsEn, food: foodEn };
  return { ...wordsOf(language), ...own };
}

/** A choice for each code of a list, as a field of a form takes them. */
export function optionsOf(
  texts: Readonly<Record<string, string>>,
): readonly { readonly value: string; readonly text: string }[] {
  return Object.entries(texts).map(([value, text]) => ({ value, text }));
}
