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
  /**
   * Of everybody with a name: her way, what was asked back, where to be, what was promised. It
   * keeps its name when it takes in more, so that an update knows whose phone has it.
   */
  pathways: [
    'encounters/Encounters',
    'pathways/MyPathway',
    'pathways/PathwayNews',
    'pathways/Questions',
  ],
  /** Of whoever gives or leads: what is looked for, agreed, rescued; what a stall can do better. */
  trade: ['giving/Wants', 'giving/Food', 'giving/Agreements', 'pathways/Diagnosis'],
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
 * Whoever has the first has the others too (`Shell.svelte` asks for them together): what both need
 * lies with these, in one chunk instead of one more.
 */
const brings: Readonly<Partial<Record<Pack, readonly Pack[]>>> = {
  leader: ['recycler', 'trade', 'pathways'],
  giver: ['trade', 'pathways'],
  verifier: ['pathways'],
  trade: ['pathways'],
  attendance: ['pathways'],
  register: ['pathways'],
};

/** All of them by name, in the order above. */
export const allPacks: readonly Pack[] = Object.keys(packs).filter(isPack);

function isPack(name: string): name is Pack {
  return name in packs;
}

/** These packs without those that bring another of them. */
export function leastOf(some: readonly Pack[]): readonly Pack[] {
  return some.filter((pack) => !brings[pack]?.some((other) => some.includes(other)));
}

/** A pack and those that it brings. */
export function withBrought(pack: Pack): readonly Pack[] {
  return [pack, ...(brings[pack] ?? [])];
}

/**
 * Packs that are fetched as one file (decision 0057), with what everybody of that work has besides.
 * Whoever leads also collects, registers and holds encounters.
 */
export const together = {
  recycler: ['recycler', 'pathways'],
  leader: ['recycler', 'leader', 'register', 'pathways', 'trade', 'attendance'],
  giver: ['giver', 'pathways', 'trade'],
  verifier: ['verifier', 'pathways', 'attendance'],
} as const satisfies Readonly<Record<string, readonly Pack[]>>;

/** The pack of a screen by the address of its module; undefined: everybody's. */
export function packOf(module: string): Pack | undefined {
  const bare = module.replace(/\.(?:svelte|ts|js)$/, '');
  return allPacks.find((pack) => packs[pack].some((name) => bare.endsWith(`/${name}`)));
}
