import { signWithFinger } from '../finger-signature.ts';
import type { Hand, Step } from './hand.ts';

const sign = (hand: Hand): Promise<void> =>
  signWithFinger(hand.page.locator('main canvas'), [
    [40, 70],
    [70, 30],
    [90, 90],
    [130, 40],
    [150, 85],
    [220, 60],
  ]);

const open = async (hand: Hand, title: RegExp): Promise<void> => {
  await hand.open('encuentros');
  await hand.press(title);
};

/** Whoever leads at the door of a training, and after a round table. */
export const meetings: readonly Step[] = [
  ['encounters', (hand) => hand.open('encuentros')],
  ['encounter', (hand) => hand.press(/Manejo de residuos/)],
  ['attendance', (hand) => hand.primary()],
  [
    'attendance-noted',
    async (hand) => {
      await hand.tap('button.row', 1);
      await hand.tap('button.row', 2);
    },
  ],
  ['attendance-person', (hand) => hand.tap('button.row.there')],
  ['attendance-remove', (hand) => hand.page.locator('main > button').last().click()],
  [
    'attendance-sign',
    async (hand) => {
      await open(hand, /Manejo de residuos/);
      await hand.primary();
      await hand.tap('button.row.there');
      await hand.tap('a.button:not([aria-label])');
    },
  ],
  ['attendance-signed', sign],
  [
    'attendance-saved',
    async (hand) => {
      await hand.primary();
      await hand.page.waitForTimeout(600);
    },
  ],
  ['attendance-card', (hand) => hand.tap('.halves a')],
  ['table', (hand) => open(hand, /Mesa por los retazos/)],
  ['minutes', (hand) => hand.primary()],
  ['minutes-sign', (hand) => hand.primary()],
  [
    'minutes-signed',
    async (hand) => {
      await sign(hand);
      await hand.primary();
      await hand.page.waitForTimeout(600);
    },
  ],
  ['promises', (hand) => hand.open('encuentros/compromisos')],
  ['promise', (hand) => hand.tap('.list a')],
  [
    'promise-kept',
    async (hand) => {
      await hand.photo();
      await hand.primary();
      await hand.page.waitForTimeout(600);
    },
  ],
  [
    'unknown-here',
    async (hand) => {
      await hand.context.setOffline(true);
      await hand.open('encuentros/0193a5b0-0000-7000-8000-00000000e002/aqui');
    },
  ],
  [
    'online-after-meeting',
    async (hand) => {
      await hand.context.setOffline(false);
      await hand.open('encuentros');
    },
  ],
];

/** An officer who sees how a workshop works. */
export const practices: readonly Step[] = [
  [
    'practices',
    async (hand) => {
      await hand.context.setOffline(false);
      await hand.open('visita/quien');
      await hand.press(/Confecciones Luz/);
      await hand.tap('.tiles button', 1);
      await hand.page.waitForTimeout(600);
    },
  ],
  [
    'practices-looked',
    async (hand) => {
      await hand.tap('.looks button', 0);
      await hand.tap('.looks button', 3);
    },
  ],
  ['practices-details', (hand) => hand.primary()],
];
