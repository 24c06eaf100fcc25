import type { Bilingual } from '../materials/catalogue.ts';
import type { Day } from '../quantities/instant.ts';

/** A part of a curriculum; `minutes` is what it lasts whole. */
export type CurriculumModule = {
  readonly code: string;
  readonly name: Bilingual;
  readonly minutes: number;
};

/** What is taught to whom, as the programme's folder says it. Another version is another entry. */
export type Curriculum = {
  readonly code: string;
  readonly version: string;
  /** The first day on which this version is begun; null: always was. */
  readonly from: Day | null;
  readonly name: Bilingual;
  readonly audience: Bilingual;
  readonly objectives: readonly Bilingual[];
  /** Percent of the minutes with which it counts as completed. */
  readonly share: number;
  readonly modules: readonly CurriculumModule[];
  readonly source: string;
  /** To be agreed with the partners: nobody decided it yet. */
  readonly isProposal: boolean;
};

/** What the whole curriculum lasts. */
export function wholeMinutes({ modules }: Curriculum): number {
  return modules.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** From how many minutes on it is completed. */
export function minutesToComplete(curriculum: Curriculum): number {
  return Math.ceil((wholeMinutes(curriculum) * curriculum.share) / 100);
}

/**
 * The version that somebody begins on a day: whoever began under one finishes under it. Before the
 * first version it is the first one; undefined for a code that no version bears.
 */
export function curriculumOn(
  all: readonly Curriculum[],
  code: string,
  day: Day,
): Curriculum | undefined {
  const versions = all
    .filter((one) => one.code === code)
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  return versions.findLast(({ from }) => from === null || from <= day) ?? versions[0];
}
