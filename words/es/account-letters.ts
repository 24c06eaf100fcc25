import type { Bilingual } from '../../core/materials/catalogue.ts';

type Facts = { readonly programme: Bilingual; readonly link: string };

/** What is written to people about their accounts. */
export const accountLetters = {
  forgotten: {
    subject: ({ programme }: Facts): string => `Enlace para elegir contraseña: ${programme.es}`,
    text: ({ programme, link }: Facts): string =>
      `Alguien pidió elegir otra contraseña para la cuenta de este correo en «${programme.es}».\n\n` +
      `Para elegirla, abrir este enlace. Sirve una sola vez, durante una hora:\n\n${link}\n\n` +
      'Si no fue un pedido propio, no hace falta hacer nada: la contraseña sigue siendo la misma.',
  },
  welcome: {
    subject: ({ programme }: Facts): string => `Cuenta nueva: ${programme.es}`,
    text: ({ programme, link }: Facts): string =>
      `Hay una cuenta con este correo en «${programme.es}».\n\n` +
      `Para elegir la contraseña, abrir este enlace. Sirve una sola vez, durante tres días:\n\n${link}\n\n` +
      'Si el enlace venció, pedir otro a quien administra el programa.',
  },
};

export type AccountLetters = typeof accountLetters;
