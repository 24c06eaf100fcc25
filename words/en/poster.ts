import type { Fact } from '../site-facts.ts';
import type { PosterWords } from '../es/poster.ts';

/** The poster for the wall of a collection centre, and the picture that links to the site show. */
export const poster: PosterWords = {
  title: (programme: Fact) => `Poster · ${programme}`,
  inMonth: (month: Fact) => `In ${month}`,
  collected: (districts: Fact) => `of materials collected by the alliance of ${districts}`,
  empty: 'The kilograms collected will be shown here',
  emptyBody: 'No weighings have been recorded yet.',
  materials: 'What was collected most',
  people: (people: Fact, associations: Fact) =>
    `At least ${people} people of ${associations} recyclers’ associations`,
  women: (women: Fact) => `at least ${women} are women`,
  since: (month: Fact, collected: Fact, delivered: Fact) =>
    `Since ${month}, ${collected} were collected and ${delivered} delivered to those who use them again.`,
  see: 'Where it came from, where it went and how it is counted',
  scan: 'Point the camera of a phone here',
  qr: (address: Fact) => `QR code of ${address}`,
  asOf: (day: Fact) => `Data as of ${day}`,
  tagline: 'Every kilogram, counted',
  brand: 'Ayni',
  simulated: 'SIMULATION: figures made up to try the program. They are not real results.',
  simulatedWord: 'SIMULATION',
  and: 'and',
};
