import type { Step } from './hand.ts';

/** A workshop that gives. */
export const giver: readonly Step[] = [
  ['offer', (hand) => hand.open('ofrecer')],
  ['offer-all', (hand) => hand.page.locator('main > button').first().click()],
  [
    'offer-amount',
    async (hand) => {
      await hand.open('ofrecer');
      await hand.tap('.tiles button');
    },
  ],
  ['offer-amount-typed', (hand) => hand.type('45')],
  ['offer-when', (hand) => hand.primary()],
  ['offer-weekly', (hand) => hand.tap('.list button', 2)],
  [
    'offer-weekly-chosen',
    async (hand) => {
      await hand.tap('.days button', 1);
      await hand.tap('.days button', 4);
    },
  ],
  ['offer-end', (hand) => hand.primary()],
  ['offer-place', (hand) => hand.tap('.start', 0)],
  ['offer-transport', (hand) => hand.tap('.start', 0)],
  [
    'offer-new-place',
    async (hand) => {
      await hand.open('ofrecer/lugar');
    },
  ],
  [
    'offered',
    async (hand) => {
      await hand.open('ofrecer/fin');
      await hand.primary();
    },
  ],
  ['withdraw', (hand) => hand.tap('.withdraw')],
  ['withdrawn', (hand) => hand.tap('article .list button', 1)],
  ['given', (hand) => hand.open('miskilos')],
  ['notebook', (hand) => hand.open('cuaderno')],
  ['more', (hand) => hand.open('mas')],
  ['help', (hand) => hand.open('ayuda')],
  ['sheet', (hand) => hand.open('datos')],
  ['card', (hand) => hand.open('carne')],
  ['settings', (hand) => hand.open('ajustes')],
  ['collect-not-right', (hand) => hand.open('recoger')],
  [
    'offline-offer',
    async (hand) => {
      await hand.context.setOffline(true);
      await hand.open('ofrecer');
      await hand.tap('.tiles button', 1);
      await hand.press(/^(No sé cuánto|I do not know|Not sure)/);
      await hand.tap('.list button', 0);
      await hand.primary();
    },
  ],
  ['offline-given', (hand) => hand.open('miskilos')],
  ['offline-notebook', (hand) => hand.open('cuaderno')],
];

/** An officer who goes to see. */
export const verifier: readonly Step[] = [
  ['visits-none', (hand) => hand.open('visita')],
  ['whom', (hand) => hand.primary()],
  ['whom-found', (hand) => hand.fill('#whom', 'Manos')],
  ['whom-not-found', (hand) => hand.fill('#whom', 'zzzz')],
  [
    'whom-searched',
    async (hand) => {
      await hand.page.locator('main > button').last().click();
      await hand.page.waitForTimeout(600);
    },
  ],
  [
    'why',
    async (hand) => {
      await hand.fill('#whom', '');
      await hand.press(/Manos que Reciclan/);
    },
  ],
  ['details', (hand) => hand.tap('.tiles button')],
  [
    'details-filled',
    async (hand) => {
      await hand.photo();
      await hand.fill('textarea', 'La balanza está calibrada; faltan guantes para dos personas.');
    },
  ],
  ['half', (hand) => hand.open('visita')],
  [
    'visited',
    async (hand) => {
      await hand.primary();
      await hand.primary();
      await hand.page.waitForTimeout(600);
    },
  ],
  ['notebook', (hand) => hand.open('cuaderno')],
  ['more', (hand) => hand.open('mas')],
  ['help', (hand) => hand.open('ayuda')],
  ['settings', (hand) => hand.open('ajustes')],
  [
    'offline-visited',
    async (hand) => {
      await hand.context.setOffline(true);
      await hand.open('visita');
      await hand.primary();
      await hand.press(/Nueva Esperanza/);
      await hand.tap('.tiles button', 2);
      await hand.photo();
      await hand.primary();
      await hand.page.waitForTimeout(500);
    },
  ],
  [
    'offline-search',
    async (hand) => {
      await hand.open('visita/quien');
      await hand.fill('#whom', 'Rosa');
      await hand.page.locator('main > button').last().click();
    },
  ],
  ['offline-notebook', (hand) => hand.open('cuaderno')],
];
