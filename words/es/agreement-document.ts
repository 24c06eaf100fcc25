import type { Fact } from '../site-facts.ts';

/** An agreement as it is printed, signed and pinned on the wall. */
export const agreementDocument = {
  title: (title: Fact) => `Acuerdo: ${title}`,
  number: 'Número',
  from: 'Desde',
  until: 'Hasta',
  noEnd: 'sin fecha de término',
  state: 'Estado al imprimir',
  text: (count: Fact) => `Texto n.º ${count}`,
  parties: 'Partes',
  party: 'Parte',
  signedOn: 'Firmó',
  how: 'Cómo',
  notSigned: 'falta',
  clauses: 'Cláusulas',
  due: (day: Fact) => `Hasta el ${day}.`,
  promise: (provider: Fact, receiver: Fact, kilograms: Fact, material: Fact, every: Fact) =>
    `${provider} entrega a ${receiver} ${kilograms} de ${material}, ${every}.`,
  fulfilled: 'Cumplimiento según lo entregado y aceptado',
  clause: 'Cláusula',
  period: 'Período',
  promised: 'Prometido',
  delivered: 'Cumplido',
  beyond: 'Además',
  share: 'Parte',
  nothingYet: 'Todavía no hay períodos que contar.',
  open: 'sin fin',
  ended: (day: Fact, because: Fact) => `Terminó el ${day}: ${because}.`,
  someone: 'una persona',
};

export type AgreementDocumentWords = typeof agreementDocument;
