import { officeEvidence as evidenceEn } from '../../../../../words/en/office-evidence.ts';
import {
  officeEvidence as evidenceEs,
  type OfficeEvidenceWords,
} from '../../../../../words/es/office-evidence.ts';
import type { Language } from '../language.ts';
import { registerWords, type RegisterWords } from '../register/words.ts';

export type EvidenceWords = RegisterWords & { readonly evidence: OfficeEvidenceWords };

/** The words of the pages about evidence, with those of the register that they need. */
export function evidenceWords(language: Language): EvidenceWords {
  const evidence = language === 'es' ? evidenceEs : evidenceEn;
  return { ...registerWords(language), evidence };
}
