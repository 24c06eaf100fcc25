import type { Voice } from '../../app/voice.svelte.ts';
import type { Known } from '../../store/database.ts';

/** A material by its name; by its code where the catalogue of this phone does not have it yet. */
export function nameOf({ programme }: Known, voice: Voice, code: string): string {
  const material = programme.materials.find((one) => one.code === code);
  return material ? voice.of(material.name) : code;
}

/** The same inside a sentence. */
export function nameWithin({ programme }: Known, voice: Voice, code: string): string {
  const material = programme.materials.find((one) => one.code === code);
  return material ? voice.within(material.name) : code;
}

/** A grade by its name. */
export function gradeName({ programme }: Known, voice: Voice, code: string): string {
  const grade = programme.grades.find((one) => one.code === code);
  return grade ? voice.of(grade.name) : code;
}
