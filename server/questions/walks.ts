import { evaluatorOf, type Evaluator } from '../../core/pathways/evaluate.ts';
import type { ProofLevel, WalkerId } from '../../core/pathways/evidence.ts';
import type { World } from '../../core/pathways/world.ts';
import type { Day } from '../../core/quantities/instant.ts';
import type { Asked } from './asked.ts';
import { pathwayWorld } from './pathway-world.ts';
import { standingWorld } from './standing-world.ts';

/** Pathways lead on to others only so far: members, their enterprise, the parts of a chain. */
const roundsMost = 5;

/** The evaluator of one walker on a day, with the world around her that it reads. */
export type Evaluated = { readonly evaluator: Evaluator; readonly world: World };

/**
 * Reads of one walker only what her pathways ask about: her own evidence first, then that of whom
 * it leads to (members, the enterprise she was seen in), until nothing more is asked for.
 */
export async function evaluatedFor(
  asked: Asked,
  walker: WalkerId,
  on: Day,
  counting?: ProofLevel,
): Promise<Evaluated> {
  const known = new Set<string>([walker]);
  for (let round = 0; ; round += 1) {
    const world = await pathwayWorld(asked, [...known]);
    const read = new Set<string>();
    const heard = (_reader: WalkerId, of: WalkerId): void => void read.add(of);
    const evaluator = evaluatorOf(world, on, { heard, ...(counting ? { counting } : {}) });
    evaluator.walksOf(walker);
    for (const { code, purpose } of world.book.pathways) {
      if (purpose === 'criterion') evaluator.criterion(code, walker);
    }
    const more = [...read].filter((id) => !known.has(id));
    if (more.length === 0 || round === roundsMost) return { evaluator, world };
    for (const id of more) known.add(id);
  }
}

/** The evaluator of everybody on a day, from the world that is kept: boards, letters. */
export async function evaluatedForAll(
  asked: Asked,
  on: Day,
  counting?: ProofLevel,
): Promise<Evaluated> {
  const { world, evaluatorOn } = await standingWorld(asked);
  return { evaluator: evaluatorOn(on, counting), world };
}
