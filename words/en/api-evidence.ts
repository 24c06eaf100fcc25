import type { EvidenceApiWords } from '../es/api-evidence.ts';

export const evidenceApiWords: EvidenceApiWords = {
  reviews: 'Records that wait for a second person, the longest waiting first',
  review: 'One record with its photos, its level and what was said of it',
  askedBack: 'Questions of reviewers about what whoever asks recorded',
};
