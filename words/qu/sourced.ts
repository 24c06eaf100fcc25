import type { PhoneWords } from '../es/phone.ts';

/** Any part of a catalogue: what is not there is said in Spanish. */
type Part<T> = T extends (...facts: never[]) => string
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: Part<T[K]> }
    : T extends string
      ? string
      : T;

/**
 * The words of the phone in southern Quechua (Runasimi). Only words with a source; each stands with
 * it in docs/decisions/0054, and none was invented or put together here.
 */
export const sourced: Part<PhoneWords> = {
  nav: { more: 'Aswan' },
  line: { allSent: 'Kachasqa' },
  notebook: { states: { saved: 'Waqaychasqa', received: 'Chaskisqa' } },
  settings: { language: 'Rimay' },
};
