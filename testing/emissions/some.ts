import fc from 'fast-check';
import { readProgrammeFolder } from '../../server/outside/programme-folder.ts';
import type { Cell } from '../../core/emissions/account.ts';
import type { EmissionBook } from '../../core/emissions/baselines.ts';
import type { FactorSet } from '../../core/emissions/factor-set.ts';
import type { Catalogue } from '../../core/materials/catalogue.ts';
import type { ActorId } from '../../core/events/ids.ts';
import type { Day, Month } from '../../core/quantities/instant.ts';
import { grams } from '../../core/quantities/quantity.ts';
import type { RunAsked } from '../../core/emissions/run.ts';
import { programmeFileEs } from '../../words/es/programme-file.ts';

const folder = new URL('../../programmes/la-victoria-el-agustino', import.meta.url).pathname;

export type Lima = {
  readonly book: EmissionBook;
  readonly set: FactorSet;
  readonly catalogue: Catalogue;
};

/** The shipped factors and baselines. */
export async function lima(): Promise<Lima> {
  const read = await readProgrammeFolder(folder, programmeFileEs);
  if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
  const { emissions: book, catalogue } = read.value;
  const [set] = book.sets;
  if (set === undefined) throw new Error('no factor set');
  return { book, set, catalogue };
}

/** A cell of an association that sends a material to an industry or composter. */
export function cell(material: string, mass: number, more: Partial<Cell> = {}): Cell {
  return {
    material,
    district: '150115',
    month: '2026-03' as Month,
    grade: 'E2',
    route: 'recycle',
    sender: 'association' as ActorId,
    receiver: 'industry' as ActorId,
    grams: grams(mass),
    claims: 1,
    ...more,
  };
}

/** A cell of what rots, brought to a composter. */
export const food = (mass: number, more: Partial<Cell> = {}): Cell =>
  cell('fruit-vegetables', mass, { route: 'compost', ...more });

/** Up to fifty tonnes of one thing. */
export const masses = fc.integer({ min: 1, max: 50_000_000 });

export function asked({ set, catalogue }: Lima, more: Partial<RunAsked> = {}): RunAsked {
  const classes = new Map(catalogue.materials.map((one) => [one.code, one.crosswalk.factorClass]));
  return {
    set,
    gwp: 'AR5',
    on: '2026-06-30' as Day,
    fates: [],
    operations: [],
    throughputs: [],
    classOf: (material) => classes.get(material) ?? null,
    seed: { high: 0x0a1b2c3d, low: 0x4e5f6071 },
    ...more,
  };
}
