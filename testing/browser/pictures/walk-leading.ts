import type { Step } from './hand.ts';

const sharing: readonly Step[] = [
  ['share', (hand) => hand.open('reparto')],
  ['share-rule', (hand) => hand.primary()],
  [
    'share-rule-chosen',
    async (hand) => {
      await hand.tap('.list button');
      await hand.tap('.chips button', 2);
    },
  ],
  ['share-ruled', (hand) => hand.primary()],
  ['share-sales', (hand) => hand.primary()],
  [
    'share-who',
    async (hand) => {
      await hand.primary();
      await hand.page.waitForTimeout(800);
    },
  ],
  ['share-add', (hand) => hand.press(/^(Agregar a una persona|Agregar a|Add )/)],
  [
    'share-costs',
    async (hand) => {
      await hand.open('reparto/costos');
    },
  ],
  [
    'share-cost-typed',
    async (hand) => {
      await hand.tap('.chips button');
      await hand.fill('#amount', '30');
    },
  ],
  ['share-cost-added', (hand) => hand.tap('form > button')],
  ['share-proposal', (hand) => hand.primary()],
  ['share-saved', (hand) => hand.primary()],
  ['share-hand', (hand) => hand.tap('a.primary')],
  ['share-figures', (hand) => hand.primary()],
  ['share-not-right', (hand) => hand.press(/^(No es lo que|It is not what|That is not)/)],
  ['share-sign-next', (hand) => hand.primary()],
  [
    'share-signed',
    async (hand) => {
      await hand.primary();
      await hand.primary();
    },
  ],
  [
    'share-detail',
    async (hand) => {
      await hand.open('reparto');
      await hand.tap('.share');
    },
  ],
  ['share-void', (hand) => hand.tap('a[href*="anular"]')],
  ['share-void-reason', (hand) => hand.tap('.list button')],
  ['share-list', (hand) => hand.open('reparto')],
];

const around: readonly Step[] = [
  ['rounds', (hand) => hand.open('ronda')],
  ['round-edit', (hand) => hand.tap('.rounds button')],
  ['round-add', (hand) => hand.press(/Agregar una parada|Add a stop/)],
  ['round-new-stop', (hand) => hand.primary()],
  [
    'round-end',
    async (hand) => {
      await hand.open('ronda');
      await hand.tap('.rounds button');
      await hand.page.locator('main > button').last().click();
    },
  ],
  [
    'round-new',
    async (hand) => {
      await hand.open('mas');
      await hand.open('ronda');
      await hand.primary();
    },
  ],
  ['offers', (hand) => hand.open('ofertas')],
  ['offers-when', (hand) => hand.tap('.yes')],
  ['offers-coming', (hand) => hand.tap('.days button')],
  ['offers-not-coming', (hand) => hand.tap('.answers button', 1)],
  [
    'read-lot',
    async (hand) => {
      await hand.open('existencias');
      await hand.tap('ul a');
      const code = await hand.page
        .getByText(/^[A-Z][0-9A-Z]{7}$/)
        .first()
        .innerText();
      await hand.open('leer');
      await hand.fill('#code-typed', code);
      await hand.tap('.take');
      await hand.page.waitForTimeout(600);
    },
  ],
  ['notebook', (hand) => hand.open('cuaderno')],
  ['notebook-month', (hand) => hand.tap('.spans button', 2)],
  ['more', (hand) => hand.open('mas')],
  ['help', (hand) => hand.open('ayuda')],
  ['settings', (hand) => hand.open('ajustes')],
  ['vehicle', (hand) => hand.open('vehiculo')],
];

const registering: readonly Step[] = [
  ['register', (hand) => hand.open('registrar')],
  ['register-lack', (hand) => hand.primary()],
  [
    'register-who',
    async (hand) => {
      const inputs = hand.page.locator('main input');
      await inputs.nth(0).fill('Luz');
      await inputs.nth(1).fill('Huamán');
      await hand.fill('#number', '41234567');
    },
  ],
  ['register-facts', (hand) => hand.primary()],
  [
    'register-facts-lack',
    async (hand) => {
      await hand.fill('#birthYear', '12');
      await hand.primary();
    },
  ],
  [
    'register-consent',
    async (hand) => {
      await hand.fill('#birthYear', '1984');
      await hand.tap('.four button');
      await hand.primary();
      await hand.page.waitForTimeout(500);
    },
  ],
  ['register-consent-next', (hand) => hand.tap('.yes-no button', 1)],
  [
    'register-end',
    async (hand) => {
      const yes = hand.page.locator('main .yes-no button').nth(1);
      for (let left = 8; left > 0 && (await yes.isVisible()); left -= 1) {
        await yes.click();
        await hand.page.waitForTimeout(150);
      }
    },
  ],
  ['register-photo', (hand) => hand.photo()],
  [
    'register-done',
    async (hand) => {
      await hand.primary();
      await hand.page.waitForTimeout(800);
    },
  ],
];

const withoutSignal: readonly Step[] = [
  [
    'offline-work',
    async (hand) => {
      await hand.context.setOffline(true);
      await hand.open('trabajo');
    },
  ],
  ['offline-stock', (hand) => hand.open('existencias')],
  ['offline-sell', (hand) => hand.open('vender')],
  ['offline-deliver', (hand) => hand.open('entregar')],
  ['offline-receive', (hand) => hand.open('recibir')],
  ['offline-share', (hand) => hand.open('reparto')],
  ['offline-offers', (hand) => hand.open('ofertas')],
  ['offline-rounds', (hand) => hand.open('ronda')],
  [
    'offline-month',
    async (hand) => {
      await hand.open('cuaderno');
      await hand.tap('.spans button', 2);
    },
  ],
  [
    'online-again',
    async (hand) => {
      await hand.context.setOffline(false);
      await hand.open('trabajo');
      await hand.page.waitForTimeout(1_000);
    },
  ],
];

/** Whoever leads: the money, the rounds, the offers, the people, and the day without signal. */
export const leading: readonly Step[] = [...sharing, ...around, ...registering, ...withoutSignal];
