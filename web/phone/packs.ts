/**
 * What a phone downloads: the door, the collecting and the notebook for everybody, and the screens
 * of the works that whoever uses it does. Prepaid data is not spent on screens of others (decision
 * 0056). A screen that stands in no pack is everybody's.
 */
export const packs = {
  /** Of whoever weighs: whoever leads collects herself too. */
  recycler: [
    'work/Sell',
    'work/ReadCode',
    'more/Income',
    'more/Card',
    'give/Offers',
    'people/ForWhom',
    'round/LotLabel',
    'round/OddWeight',
    'round/Round',
    'round/Vehicle',
    'round/WeightBeside',
    'screens/Annul',
    'screens/Sources',
  ],
  leader: [
    'work/Work',
    'work/WeighIn',
    'work/Sort',
    'work/Deliver',
    'work/Receive',
    'work/ShareOut',
    'work/Stock',
  ],
  giver: ['give/Offer', 'give/Given'],
  verifier: ['visit/Visit'],
  /** Of everybody with a name: her way, what was asked back. */
  pathways: ['pathways/MyPathway', 'pathways/PathwayNews', 'pathways/Questions'],
  /** Of whoever gives or leads: what is looked for, agreed, rescued; what a stall can do better. */
  trade: ['giving/Wants', 'giving/Food', 'giving/Agreements', 'pathways/Diagnosis'],
  /** Of everybody with a name: where to be, "I am here", minutes, what was promised. */
  encounters: ['encounters/Encounters'],
  /** Of whoever holds encounters: who came. */
  attendance: ['encounters/Holding'],
  /** Of whoever may register people. */
  register: ['more/Register'],
  /** Of a notebook that a key opened. */
  key: ['screens/Setup'],
  /** Once, on the first day. */
  practice: ['help/Practice'],
  english: ['app/english-words', 'en/fields'],
  /** Only where the phone's browser cannot read codes. */
  decoder: ['qr/decode'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Pack = keyof typeof packs;

/**
 * Packs that are fetched as one file (decision 0057), with what everybody of that work has besides.
 * Whoever leads also collects, registers and holds encounters.
 */
export const together = {
  recycler: ['recycler', 'pathways', 'encounters'],
  leader: ['recycler', 'leader', 'register', 'pathways', 'trade', 'encounters', 'attendance'],
  giver: ['giver', 'pathways', 'trade', 'encounters'],
  verifier: ['verifier', 'pathways', 'encounters', 'attendance'],
} as const satisfies Readonly<Record<string, readonly Pack[]>>;

/** The pack of a screen by the address of its module; undefined: everybody's. */
export function packOf(module: string): string | undefined {
  const bare = module.replace(/\.(?:svelte|ts|js)$/, '');
  return Object.entries(packs).find(([, names]) =>
    names.some((name) => bare.endsWith(`/${name}`)),
  )?.[0];
}
