import type { YieldsAnswer } from '../../../../../../wire/api/work-answers.ts';
import type { Known } from '../../../store/database.ts';

/** Grams enough to come before all that never came out of this material. */
const sameFamily = 1;

/**
 * What probably comes out of a material, as `shortList` takes it: what came out of it before, the
 * most first; then itself by grade, and its family.
 */
export function likelyOuts(
  { programme }: Known,
  material: string,
  usual: YieldsAnswer | undefined,
): Readonly<Record<string, number>> {
  const family = programme.materials.find(({ code }) => code === material)?.family;
  const likely: Record<string, number> = {};
  for (const one of programme.materials) {
    const isItself = one.code === material;
    // The same material comes out again where it is told apart by grade.
    if (one.family === family && (!isItself || one.grades.length > 0)) {
      likely[one.code] = isItself ? sameFamily + 1 : sameFamily;
    }
  }
  for (const before of usual?.yields ?? []) {
    if (before.material !== material) continue;
    for (const { material: code, grams } of before.outputs) {
      likely[code] = (likely[code] ?? 0) + grams;
    }
  }
  return likely;
}
