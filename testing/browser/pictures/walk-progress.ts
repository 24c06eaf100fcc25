import type { Hand, Step } from './hand.ts';

/** What was asked of the programme is there by then. */
async function opened(hand: Hand, route: string): Promise<void> {
  await hand.open(route);
  await hand.page.waitForTimeout(600);
}

/** Her own way: what is met, what is next, a paper that is sent as a photo. */
export const ownPathway: readonly Step[] = [
  ['pathway', (hand) => opened(hand, 'ruta')],
  ['pathway-steps', (hand) => hand.tap('a[href^="#/ruta/"]')],
  ['pathway-paper', (hand) => hand.press(/^(Mandar foto|Send a photo)/)],
  ['pathway-photo', (hand) => hand.photo()],
  ['questions', (hand) => opened(hand, 'preguntas')],
];

/** Whoever leads also sees how far each member is. */
export const pathways: readonly Step[] = [
  ...ownPathway,
  ['pathway-members', (hand) => opened(hand, 'ruta/socios')],
];

/** What is looked for, what was agreed, and food before it spoils. */
export const trade: readonly Step[] = [
  ['wants', (hand) => opened(hand, 'busco')],
  ['want-what', (hand) => hand.primary()],
  ['want-amount', (hand) => hand.tap('.tiles button')],
  [
    'want-end',
    async (hand) => {
      await hand.type('45');
      await hand.primary();
    },
  ],
  ['want-said', (hand) => hand.primary()],
  ['agreements', (hand) => opened(hand, 'acuerdos')],
  ['agreement', (hand) => hand.tap('a[href^="#/acuerdos/"]')],
  ['food', (hand) => opened(hand, 'comida')],
  ['food-receive', (hand) => hand.tap('a[href^="#/comida/recibir"]')],
];

/** The owner of a workshop looks at her own work. */
export const diagnosis: readonly Step[] = [
  ['diagnosis', (hand) => opened(hand, 'diagnostico')],
  ['diagnosis-first', (hand) => hand.primary()],
  ['diagnosis-answered', (hand) => hand.press(/Salen con la basura|leave with the rubbish/i)],
  ['diagnosis-next', (hand) => hand.press(/^(Seguir|Go on|Next|Continue)$/)],
];
