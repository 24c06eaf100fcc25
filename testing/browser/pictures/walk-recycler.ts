import { codeOfId } from '../../../core/ledger/lot-code.ts';
import { answerAgain, answerWith, epochOf, failAtEverything } from './network.ts';
import { pin, type Hand, type Step } from './hand.ts';

const cardboard = /Cartón corrugado|Corrugated cardboard/;
const paper = /Papel blanco|White paper/;
const undo = /^(Deshacer|Undo)$/;
/** As a label bears it, of a lot that nobody recorded. */
const nobodysCode = codeOfId('M', '0193a5b2-7c41-7d09-9b3e-5f21c47e90aa');

/** Material, source where it is asked, digits, save; the question about it is answered yes. */
async function weigh(hand: Hand, material: RegExp, kilograms: string): Promise<void> {
  await hand.open('recoger');
  await hand.press(material);
  await hand.source();
  await hand.erase();
  await hand.type(kilograms);
  await hand.primary();
}

const collecting: readonly Step[] = [
  ['first-time', (hand) => hand.open('inicio')],
  ['practice', (hand) => hand.open('practica')],
  ['practice-material', (hand) => hand.primary()],
  ['practice-weight', (hand) => hand.tap('.tiles button', 2)],
  [
    'practice-typed',
    async (hand) => {
      for (const digit of '12') await hand.press(new RegExp(`^${digit}$`));
    },
  ],
  ['practice-undo', (hand) => hand.primary()],
  ['practice-notebook', (hand) => hand.primary()],
  ['practice-unsent', (hand) => hand.primary()],
  ['practice-arrived', (hand) => hand.primary()],
  ['practice-end', (hand) => hand.primary()],
  ['collect', (hand) => hand.open('recoger')],
  ['collect-all', (hand) => hand.press(/Ver todos|See all|All materials/)],
  [
    'source',
    async (hand) => {
      await hand.open('recoger');
      await hand.press(cardboard);
    },
  ],
  ['source-search', (hand) => hand.tap('.ways button', 1)],
  ['source-found', (hand) => hand.fill('input', 'Julia')],
  ['source-none', (hand) => hand.fill('input', 'zzzz')],
  [
    'source-scan',
    async (hand) => {
      await hand.open('origen');
      await hand.tap('.ways button', 0);
      await hand.page.waitForTimeout(1_500);
    },
  ],
  [
    'weight',
    async (hand) => {
      await hand.open('recoger');
      await hand.press(cardboard);
      await hand.source();
    },
  ],
  ['weight-typed', (hand) => hand.type('24.5')],
  ['weight-photo', (hand) => hand.photo()],
  ['weight-tare', (hand) => hand.tap('.modes button', 1)],
  ['weight-container', (hand) => hand.tap('.modes button', 2)],
  ['weight-container-chosen', (hand) => hand.tap('.chips button')],
  ['weight-by-eye', (hand) => hand.tap('.modes button', 3)],
  ['weight-label', (hand) => hand.press(/Etiqueta|Label|Leer la/)],
  [
    'saved',
    async (hand) => {
      await weigh(hand, cardboard, '24.5');
    },
  ],
  ['undone', (hand) => hand.page.getByRole('button', { name: undo }).click()],
  [
    'odd-again',
    async (hand) => {
      await weigh(hand, paper, '11');
      await hand.page.waitForTimeout(300);
      await weigh(hand, paper, '11');
    },
  ],
  ['odd-mend', (hand) => hand.press(/^(No|Corregir|Mend|Correct)/)],
  ['vehicle', (hand) => hand.open('vehiculo')],
  ['vehicle-carries', (hand) => hand.tap('.tiles button', 1)],
  [
    'vehicle-saved',
    async (hand) => {
      await hand.type('60');
      await hand.primary();
    },
  ],
  ['odd-vehicle', (hand) => weigh(hand, cardboard, '120')],
  [
    'collect-round',
    async (hand) => {
      await hand.open('origen');
      await hand.primary();
      await hand.open('recoger');
    },
  ],
];

const telling: readonly Step[] = [
  [
    'notebook',
    async (hand) => {
      await weigh(hand, paper, '9');
      await hand.page.waitForTimeout(600);
      await hand.open('cuaderno');
    },
  ],
  ['notebook-week', (hand) => hand.tap('.spans button', 1)],
  ['notebook-month', (hand) => hand.tap('.spans button', 2)],
  [
    'annul',
    async (hand) => {
      await hand.open('cuaderno');
      await hand.tap('.spans button', 0);
      await hand.tap('a[href^="#/anular"]');
    },
  ],
  ['annul-reason', (hand) => hand.tap('.list button')],
  ['annul-gone', (hand) => hand.open('anular/nada')],
  ['sell-of-association', (hand) => hand.open('vender')],
  ['for-whom', (hand) => hand.open('para')],
  [
    'own-account',
    async (hand) => {
      await hand.tap('.list button', 1);
      await hand.page.waitForTimeout(800);
    },
  ],
  ['own-sell-nothing', (hand) => hand.open('vender')],
  [
    'association-again',
    async (hand) => {
      await hand.open('para');
      await hand.tap('.list button', 0);
    },
  ],
  ['income', (hand) => hand.open('ingresos')],
  ['income-month', (hand) => hand.tap('summary')],
  ['share-not-leader', (hand) => hand.open('reparto')],
  ['offers', (hand) => hand.open('ofertas')],
  ['round', (hand) => hand.open('ronda')],
  ['visit-not-right', (hand) => hand.open('visita')],
  ['give-not-right', (hand) => hand.open('ofrecer')],
  ['more', (hand) => hand.open('mas')],
  ['card-none', (hand) => hand.open('carne')],
  ['sheet', (hand) => hand.open('datos')],
  ['right', (hand) => hand.primary()],
  ['right-chosen', (hand) => hand.tap('.list button', 1)],
  ['right-sent', (hand) => hand.primary()],
  ['help', (hand) => hand.open('ayuda')],
  ['listening', (hand) => hand.press(/^(Escuchar lo que dice|Listen to|Hear what)/)],
  [
    'listening-tapped',
    async (hand) => {
      await hand.page.getByRole('heading', { level: 1 }).click();
    },
  ],
  [
    'read',
    async (hand) => {
      await hand.page.locator('.bar button, [role=region] button').last().click();
      await hand.open('leer');
      await hand.page.waitForTimeout(1_500);
    },
  ],
  [
    'read-wrong',
    async (hand) => {
      await hand.fill('#code-typed', 'ZZ');
      await hand.tap('.take');
    },
  ],
  [
    'read-number',
    async (hand) => {
      await hand.fill('#code-typed', '2');
      await hand.tap('.take');
    },
  ],
  [
    'read-lot-unknown',
    async (hand) => {
      await hand.tap('.again');
      await hand.fill('#code-typed', nobodysCode);
      await hand.tap('.take');
      await hand.page.waitForTimeout(600);
    },
  ],
  ['settings', (hand) => hand.open('ajustes')],
];

/** What happens without signal, or when the programme fails; the last of her walk. */
export const withoutSignal: readonly Step[] = [
  [
    'offline-saved',
    async (hand) => {
      await hand.context.setOffline(true);
      await weigh(hand, cardboard, '18');
      await hand.page.waitForTimeout(500);
    },
  ],
  ['offline-notebook', (hand) => hand.open('cuaderno')],
  [
    'offline-queue',
    async (hand) => {
      await hand.open('ajustes');
      await hand.press(/como texto|as text/i);
    },
  ],
  ['offline-update', (hand) => hand.press(/Actualizar materiales|Update materials/)],
  ['offline-income', (hand) => hand.open('ingresos')],
  ['offline-offers', (hand) => hand.open('ofertas')],
  ['offline-sheet', (hand) => hand.open('datos')],
  ['offline-card', (hand) => hand.open('carne')],
  ['offline-round', (hand) => hand.open('ronda')],
  [
    'failing',
    async (hand) => {
      await failAtEverything(hand.context);
      await hand.context.setOffline(false);
      await hand.open('cuaderno');
    },
  ],
  [
    'refused',
    async (hand) => {
      await answerAgain(hand.context);
      await answerWith(hand.context, await epochOf(new URL(hand.page.url()).origin), 'refused');
      await hand.open('cuaderno');
      await hand.press(/^(Enviar ahora|Send now)$/);
      await hand.page.waitForTimeout(1_500);
    },
  ],
  [
    'held',
    async (hand) => {
      await answerWith(hand.context, await epochOf(new URL(hand.page.url()).origin), 'quarantined');
      await weigh(hand, paper, '7');
      await hand.page.waitForTimeout(1_500);
      await hand.open('cuaderno');
    },
  ],
  [
    'locked',
    async (hand) => {
      await answerAgain(hand.context);
      await hand.press(/^(Cerrar|Close|Lock)$/);
      await hand.page.locator('.pad').waitFor();
    },
  ],
  [
    'wrong-pin',
    async (hand) => {
      for (const digit of '111222') await hand.press(new RegExp(`^${digit}$`));
      await hand.page.waitForTimeout(1_500);
    },
  ],
  [
    'unlocked',
    async (hand) => {
      for (const digit of pin) await hand.press(new RegExp(`^${digit}$`));
      await hand.page.getByRole('navigation').waitFor({ timeout: 20_000 });
    },
  ],
];

/** Whoever collects: her day, and what she may look up. */
export const recycler: readonly Step[] = [...collecting, ...telling];
