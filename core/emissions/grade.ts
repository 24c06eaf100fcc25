import type { WeightMethod } from '../quantities/weight-entry.ts';
import type { Grade } from './factor-set.ts';

/** What is known of how an accepted mass was weighed and who says so besides whoever recorded. */
export type Weighing = {
  readonly method: WeightMethod | null;
  /** An image of the scale or the goods is there. */
  readonly pictured: boolean;
  /** The ticket or receipt is there. */
  readonly papered: boolean;
  /** The other side was recorded by somebody else. */
  readonly twoSided: boolean;
};

/**
 * E3: on a scale, with the ticket and the other side's word. E2: on a scale, and something besides
 * the word of who recorded it. E1: all else, such as bags or a guess (decision 0071).
 */
export function gradeOf({ method, pictured, papered, twoSided }: Weighing): Grade {
  if (method !== 'scale' && method !== 'scale_photo') return 'E1';
  if (papered && twoSided) return 'E3';
  return pictured || papered || twoSided ? 'E2' : 'E1';
}
