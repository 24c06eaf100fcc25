import type { Fact } from '../site-facts.ts';

/** The poster for the wall of a collection centre, and the picture that links to the site show. */
export const poster = {
  title: (programme: Fact) => `Afiche · ${programme}`,
  /** Before the number. */
  inMonth: (month: Fact) => `En ${month}`,
  collected: (districts: Fact) => `de materiales recogió la alianza de ${districts}`,
  empty: 'Aquí se verán los kilogramos recogidos',
  emptyBody: 'Todavía no hay pesajes registrados.',
  materials: 'Lo que más se recogió',
  people: (people: Fact, associations: Fact) =>
    `Al menos ${people} personas de ${associations} asociaciones de recicladores`,
  women: (women: Fact) => `al menos ${women} son mujeres`,
  since: (month: Fact, collected: Fact, delivered: Fact) =>
    `Desde ${month} se recogieron ${collected} y se entregaron ${delivered} a quienes los vuelven a usar.`,
  see: 'De dónde salió, a dónde fue y cómo se cuenta',
  scan: 'Apuntar la cámara del teléfono',
  qr: (address: Fact) => `Código QR de ${address}`,
  asOf: (day: Fact) => `Datos al ${day}`,
  tagline: 'Cada kilogramo, contado',
  brand: 'Ayni',
  simulated: 'SIMULACIÓN: cifras inventadas para probar el programa. No son resultados reales.',
  simulatedWord: 'SIMULACIÓN',
  and: 'y',
};

export type PosterWords = typeof poster;
