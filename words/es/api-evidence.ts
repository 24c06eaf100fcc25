/** What the description of the API says of evidence that a second person looks at. */
export const evidenceApiWords = {
  reviews: 'Registros que esperan la revisión de otra persona, primero lo que espera hace más',
  review: 'Un registro con sus fotos, su nivel y lo que se dijo de él',
  askedBack: 'Preguntas de quien revisa sobre lo que registró quien consulta',
};

export type EvidenceApiWords = { [K in keyof typeof evidenceApiWords]: string };
