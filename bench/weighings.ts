/** Made-up weighings for measuring, as the phone sends them; ids count up, so runs are the same. */
export type Scene = {
  readonly programme: string;
  /** Keeps the ids of two runs on one ledger apart. */
  readonly run: number;
};

const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0');

function id(kind: string, run: number, n: number): string {
  return `0193a5b0-${kind}${hex(run, 3)}-7000-8000-${hex(n, 12)}`;
}

const materials = ['cardboard-corrugated', 'pet-clear', 'paper-white', 'iron', 'film', 'hdpe'];
const sources = ['household', 'street', 'market', 'workshop', 'business'];
const begins = Date.UTC(2026, 0, 5, 15);

function envelope(scene: Scene, client: number, seq: number, kind: string, payload: unknown) {
  const at = new Date(begins + seq * 20_000).toISOString();
  return {
    programme: scene.programme,
    id: id(hex(client + 1, 1), scene.run, seq),
    kind,
    occurredAt: at,
    recordedAt: at,
    device: id('d', scene.run, client + 1),
    deviceSeq: seq,
    recorder: id('e', scene.run, 1),
    payload,
  };
}

export const holderOf = (scene: Scene): string => id('a', scene.run, 1);
export const placeOf = (scene: Scene): string => id('b', scene.run, 1);

/** An association and its centre, before any weighing. */
export function register(scene: Scene): unknown[] {
  return [
    envelope(scene, 14, 1, 'actor.register', {
      actor: holderOf(scene),
      kind: 'recyclers-association',
      name: 'Bench',
      letter: 'B',
      district: '150115',
    }),
    envelope(scene, 14, 2, 'place.register', {
      place: placeOf(scene),
      name: 'Bench',
      actor: holderOf(scene),
      district: '150115',
    }),
  ];
}

/** Whoever weighs, as a leader of the association. */
export function personOf(scene: Scene) {
  const actor = id('e', scene.run, 1);
  return [
    envelope(scene, 14, 3, 'actor.register', { actor, kind: 'recycler' }),
    envelope(scene, 14, 4, 'actor.affiliate', {
      affiliation: id('7', scene.run, 1),
      member: actor,
      organisation: holderOf(scene),
      role: 'president',
    }),
  ];
}

/** Batch number `batch` of a client: `size` weighings, each a new lot. */
export function weighings(scene: Scene, client: number, batch: number, size = 50): unknown[] {
  return Array.from({ length: size }, (_, index) => {
    const seq = batch * size + index + 1;
    const kg = 5 + ((seq * 37) % 400) / 10;
    return envelope(scene, client, seq, 'flow.collect', {
      holder: holderOf(scene),
      place: placeOf(scene),
      lot: { id: id(`c`, scene.run, client * 100_000_000 + seq), letter: 'B' },
      material: materials[seq % materials.length],
      grade: null,
      regime: 'municipal',
      originClass: 'post_consumer',
      source: { kind: sources[seq % sources.length] },
      weighed: {
        grams: Math.round(kg * 1000),
        entry: { value: kg.toFixed(1), unit: 'kg', method: 'scale' },
      },
    });
  });
}

/** Lots that were weighed, pooled again and again: lot `n` of the chain holds all before it. */
export function chainStep(scene: Scene, step: number, mass: number): unknown {
  const previous = step === 0 ? [] : [{ lot: chainLot(scene, step - 1), grams: mass - 1_000 }];
  const fresh = { lot: rootLot(scene, step), grams: step === 0 ? mass : 1_000 };
  return envelope(scene, 12, 50_000 + step, 'flow.combine', {
    holder: holderOf(scene),
    place: placeOf(scene),
    take: { lots: [...previous, fresh] },
    lot: { id: chainLot(scene, step), letter: 'B' },
  });
}

export const chainLot = (scene: Scene, step: number): string => id('f', scene.run, step);
export const rootLot = (scene: Scene, n: number): string => id('9', scene.run, n);

/** One kilogram weighed as root number `n`. */
export function rootWeighing(scene: Scene, n: number): unknown {
  return envelope(scene, 11, n + 1, 'flow.collect', {
    holder: holderOf(scene),
    place: placeOf(scene),
    lot: { id: rootLot(scene, n), letter: 'B' },
    material: 'cardboard-corrugated',
    grade: null,
    regime: 'municipal',
    originClass: 'post_consumer',
    source: { kind: sources[n % sources.length] },
    weighed: { grams: 1_000, entry: { value: '1', unit: 'kg', method: 'scale' } },
  });
}

/** All roots from `from` to `to` pooled into one lot, in layers of at most 50. */
export function poolStep(
  scene: Scene,
  into: { readonly lot: string; readonly seq: number },
  lots: readonly { readonly lot: string; readonly grams: number }[],
): unknown {
  return envelope(scene, 10, into.seq, 'flow.combine', {
    holder: holderOf(scene),
    place: placeOf(scene),
    take: { lots },
    lot: { id: into.lot, letter: 'B' },
  });
}

export const poolLot = (scene: Scene, n: number): string => id('8', scene.run, n);
