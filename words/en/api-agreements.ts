import type { AgreementApiWords } from '../es/api-agreements.ts';

export const agreementApiWords: AgreementApiWords = {
  board: 'What is offered and wanted, as far as each one sees it; what spoils comes first',
  boardCsv: 'The same as a file, with the fields of an exchange of discarded material',
  post: 'One offer or want: what it was brought together with, what was answered and what fits',
  agreements: 'The agreements of those within reach, with what is fulfilled of running periods',
  agreement: 'An agreement: text, signatures and what deliveries fulfilled of each clause',
  agreementPdf: 'An agreement on paper, to be signed',
  chains: 'The value chains, whether they are active and what they lack',
  chain: 'A chain: who, kilograms month by month between its parts, agreements and gaps',
  food: 'Who rescues food, with the kilograms of the month and who is next',
  foodRegister: 'The register of donated food of a month, with the fields of D.S. 055-2017-EF',
  foodRegisterPdf: 'The register of donated food of a month, on paper',
  foodRegisterCsv: 'The register of donated food of a month, as a file',
};
