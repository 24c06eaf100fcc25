import type { Bilingual } from '../../core/materials/catalogue.ts';

type What = 'expires' | 'answer' | 'due';
type Row = {
  /** An organisation, an ordinance, a chain: never a person. */
  readonly who: string;
  readonly what: What;
  readonly name: string;
  readonly on: string;
  readonly isPast: boolean;
};

const said: Readonly<Record<What, (on: string, isPast: boolean) => string>> = {
  expires: (on, isPast) => (isPast ? `venció el ${on}` : `vence el ${on}`),
  answer: (on, isPast) =>
    isPast ? `la respuesta debía llegar el ${on}` : `respuesta hasta el ${on}`,
  due: (on, isPast) => (isPast ? `el plazo terminó el ${on}` : `plazo hasta el ${on}`),
};

/** The letter of the week: what expires, what is awaited and what was asked. */
export const reminderLetters = {
  subject: (programme: Bilingual, simulated: boolean): string =>
    `${simulated ? 'SIMULACIÓN · ' : ''}Lo que vence y lo que espera respuesta: ${programme.es}`,
  intro: (programme: Bilingual): string =>
    `Esto vence, espera respuesta o tiene plazo en los próximos 30 días en «${programme.es}».`,
  row: ({ who, what, name, on, isPast }: Row): string =>
    `- ${who}: ${name}, ${said[what](on, isPast)}`,
  more: (count: number): string => (count === 1 ? '- y 1 más' : `- y ${count} más`),
  ofPersons: (count: number): string =>
    count === 1 ? '- 1 requisito de integrantes' : `- ${count} requisitos de integrantes`,
  see: (link: string): string => `Ver de quién y qué llevar:\n${link}`,
  asked: (count: number, link: string): string =>
    (count === 1
      ? 'Hay 1 pregunta sobre un registro propio.'
      : `Hay ${count} preguntas sobre registros propios.`) + ` Responder:\n${link}`,
  end: (link: string): string =>
    `Este correo llega una vez por semana, y solo cuando hay algo. No lleva nombres de personas. Dejar de recibirlo o cambiar de idioma:\n${link}`,
};

export type ReminderLetters = typeof reminderLetters;
