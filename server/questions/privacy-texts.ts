import { textOn, type PurposePolicy } from '../../core/privacy/policy.ts';
import { dayOf, type Day, type Instant } from '../../core/quantities/instant.ts';
import type { PrivacyTextsAnswer } from '../../wire/api/privacy-answers.ts';
import type { ServedProgramme } from './asked.ts';

/** `GET /privacy/texts`: what is asked of people today, in words to be read or heard. */
export function privacyTexts(
  { privacy, catalogue, simulated }: ServedProgramme,
  language: 'es' | 'en',
  now: Instant,
): PrivacyTextsAnswer {
  const today = dayOf(now, catalogue.offsetMinutes);
  const { controller, dataOfficer, databank, transfersAbroad, terms } = privacy;
  return {
    language,
    simulated,
    controller,
    dataOfficer,
    databank,
    transfersAbroad: transfersAbroad === null ? null : transfersAbroad[language],
    purposes: privacy.purposes.flatMap((purpose) => purposeOf(purpose, language, today)),
    rights: terms.rights.map(({ right, days, source }) => ({ right, days, source })),
    countedIn: terms.countedIn,
  };
}

function purposeOf(
  purpose: PurposePolicy,
  language: 'es' | 'en',
  today: Day,
): PrivacyTextsAnswer['purposes'] {
  const text = textOn(purpose, today);
  if (text === undefined) return [];
  return [
    {
      code: purpose.code,
      name: purpose.name[language],
      needed: purpose.needed,
      needsSignature: purpose.needsSignature,
      text: text.id,
      from: text.from,
      asks: text.asks[language],
      otherwise: text.otherwise[language],
      recipients: purpose.recipients[language],
      kept: purpose.kept[language],
    },
  ];
}
