import { readShownCode } from '../two-associations.ts';
import type { Hand, Step } from './hand.ts';

const cardboard = /Cartón corrugado|Corrugated cardboard/;

async function sack(hand: Hand, material: RegExp, kilograms: string): Promise<void> {
  await hand.press(material);
  await hand.source();
  await hand.type(kilograms);
  await hand.primary();
}

const weighingIn: readonly Step[] = [
  ['first-time', (hand) => hand.open('inicio')],
  [
    'practice',
    async (hand) => {
      await hand.open('practica');
      await hand.primary();
    },
  ],
  ['line-empty', (hand) => hand.open('socios')],
  ['line-found', (hand) => hand.fill('input', 'Ped')],
  ['line-nobody', (hand) => hand.fill('input', 'zzz')],
  [
    'line-card',
    async (hand) => {
      await hand.open('socios/carne');
      await hand.page.waitForTimeout(1_500);
    },
  ],
  [
    'person',
    async (hand) => {
      await hand.open('socios');
      await hand.press(/Rosa/);
    },
  ],
  ['person-source', (hand) => hand.press(cardboard)],
  ['person-weight', (hand) => hand.source()],
  ['person-typed', (hand) => hand.type('24.5')],
  ['person-saved', (hand) => hand.primary()],
  [
    'person-label',
    async (hand) => {
      await hand.press(cardboard);
      await hand.tap('.chips a', 1);
      await hand.page.waitForTimeout(1_500);
    },
  ],
  [
    'person-two',
    async (hand) => {
      await hand.open('socios');
      await hand.press(/Rosa/);
      await sack(hand, /PET cristal|Clear PET/, '8');
    },
  ],
  [
    'line',
    async (hand) => {
      await hand.open('socios');
      await hand.press(/Pedro/);
      await sack(hand, cardboard, '305');
      await hand.page.waitForTimeout(400);
      if (await hand.page.locator('main .number').isHidden()) await hand.primary();
      await hand.open('socios');
    },
  ],
  ['today', (hand) => hand.open('socios/hoy')],
  ['correct', (hand) => hand.tap('a[href*="corregir"]')],
  ['correct-weight', (hand) => hand.tap('a[href$="wrong_weight/peso"]')],
  [
    'corrected',
    async (hand) => {
      await hand.type('30.5');
      await hand.primary();
    },
  ],
  ['receipt', (hand) => hand.tap('a[href$="comprobante"]')],
  [
    'correct-material',
    async (hand) => {
      await hand.open('socios/hoy');
      await hand.tap('a[href*="corregir"]');
      await hand.tap('a[href$="wrong_material"]');
    },
  ],
  [
    'correct-person',
    async (hand) => {
      await hand.back();
      await hand.tap('a[href$="wrong_person"]');
    },
  ],
  [
    'correct-twice',
    async (hand) => {
      await hand.back();
      await hand.tap('a[href$="duplicate"]');
    },
  ],
];

const working: readonly Step[] = [
  ['work', (hand) => hand.open('trabajo')],
  ['stock', (hand) => hand.open('existencias')],
  ['stock-lots', (hand) => hand.tap('ul a')],
  ['stock-count', (hand) => hand.tap('.grade a')],
  [
    'stock-difference',
    async (hand) => {
      await hand.type('40');
      await hand.primary();
    },
  ],
  ['stock-reason', (hand) => hand.tap('.reasons button')],
  ['stock-counted', (hand) => hand.primary()],
  ['sort', (hand) => hand.open('segregar')],
  [
    'sort-lot',
    async (hand) => {
      await hand.tap('a[href="#/segregar/lote"]');
      await hand.page.waitForTimeout(1_500);
    },
  ],
  [
    'sort-in',
    async (hand) => {
      await hand.open('segregar');
      await hand.tap('.list button');
    },
  ],
  [
    'sort-out',
    async (hand) => {
      await hand.type('40');
      await hand.primary();
    },
  ],
  ['sort-add', (hand) => hand.tap('a[href="#/segregar/agregar"]')],
  ['sort-grade', (hand) => hand.press(cardboard)],
  ['sort-weight', (hand) => hand.tap('.list a')],
  [
    'sort-balance',
    async (hand) => {
      await hand.type('30');
      await hand.primary();
    },
  ],
  ['sort-named', (hand) => hand.tap('.reasons button', 1)],
  ['sorted', (hand) => hand.primary()],
];

const selling: readonly Step[] = [
  ['sell', (hand) => hand.open('vender')],
  ['sell-how-much', (hand) => hand.tap('.list button')],
  [
    'sell-buyer',
    async (hand) => {
      await hand.type('20');
      await hand.primary();
    },
  ],
  ['sell-new-buyer', (hand) => hand.tap('.add')],
  [
    'sell-price',
    async (hand) => {
      await hand.fill('input', 'Depósito El Chato');
      await hand.primary();
    },
  ],
  ['sell-price-typed', (hand) => hand.type('1.2')],
  ['sell-terms', (hand) => hand.primary()],
  [
    'sell-terms-chosen',
    async (hand) => {
      await hand.tap('.answers button', 0);
      await hand.page.locator('main .answers').nth(1).getByRole('button').first().click();
      await hand.photo();
    },
  ],
  ['sell-received', (hand) => hand.primary()],
  ['sell-ticket', (hand) => hand.tap('.answers button', 0)],
  [
    'sell-difference',
    async (hand) => {
      await hand.type('19.5');
      await hand.primary();
    },
  ],
  ['sell-deduction', (hand) => hand.tap('.list button', 1)],
  [
    'sell-deduction-kilos',
    async (hand) => {
      await hand.press(/^(En kilos|In kilos|In kilograms)$/);
      await hand.fill('#deduction', '1.5');
    },
  ],
  [
    'sell-summary',
    async (hand) => {
      await hand.tap('.halves button');
      await hand.primary();
    },
  ],
  ['sold', (hand) => hand.primary()],
  ['deliver', (hand) => hand.open('entregar')],
  ['deliver-what', (hand) => hand.primary()],
  ['deliver-how-much', (hand) => hand.tap('.list button')],
  [
    'deliver-whom',
    async (hand) => {
      await hand.type('10');
      await hand.primary();
    },
  ],
  ['deliver-how', (hand) => hand.press(/Nueva Esperanza/)],
  ['deliver-code', (hand) => hand.primary()],
  [
    'deliver-answer',
    async (hand) => {
      await hand.primary();
      await hand.page.waitForTimeout(1_500);
    },
  ],
  [
    'deliver-answer-wrong',
    async (hand) => {
      await hand.fill('#code-typed', 'no es');
      await hand.tap('.take');
    },
  ],
  ['deliver-list', (hand) => hand.open('entregar')],
  [
    'own-code-read',
    async (hand) => {
      await hand.tap('.list a');
      const code = await readShownCode(
        hand.page,
        hand.look.language === 'es' ? 'Código QR de la entrega' : 'QR code of the delivery',
      );
      await hand.open('recibir/leer');
      await hand.fill('#code-typed', code);
      await hand.tap('.take');
    },
  ],
  ['receive', (hand) => hand.open('recibir')],
  [
    'receive-read',
    async (hand) => {
      await hand.primary();
      await hand.page.waitForTimeout(1_500);
    },
  ],
  [
    'receive-one',
    async (hand) => {
      await hand.open('recibir');
      await hand.tap('.list button');
    },
  ],
  ['receive-return', (hand) => hand.tap('.others button', 1)],
  [
    'receive-weigh',
    async (hand) => {
      await hand.back();
      await hand.primary();
    },
  ],
  [
    'receive-difference',
    async (hand) => {
      await hand.type('61.5');
      await hand.primary();
    },
  ],
  [
    'received',
    async (hand) => {
      await hand.tap('.list button', 1);
      await hand.page.waitForTimeout(600);
    },
  ],
];

/** Whoever leads: the evening at the scale, and what is done with the material. */
export const leader: readonly Step[] = [...weighingIn, ...working, ...selling];
