import type { DiagnosePractices } from './practice-events.ts';

/** As much of a programme's list of practices as a self-diagnosis looks at. */
export type Diagnosed = {
  readonly practices: readonly { readonly code: string }[];
  readonly questions: readonly {
    readonly code: string;
    readonly answers: readonly {
      readonly code: string;
      readonly says: object;
      readonly practices: readonly string[];
    }[];
  }[];
};

/** What somebody says of a practice: done, not yet, or not known. */
export type Doing = 'yes' | 'no' | 'unknown';

/** A practice worth taking up, with what was answered that speaks for it. */
export type Suggestion<L extends Diagnosed> = {
  readonly practice: L['practices'][number];
  /** Empty: nothing but that it is not done yet. */
  readonly because: readonly L['questions'][number]['answers'][number][];
};

/** More at once is a plan that nobody keeps. */
export const suggestedMost = 3;
const suggestedLeast = 2;

type Said = {
  readonly answers: DiagnosePractices['answers'];
  /** By the code of the practice. */
  readonly doing: ReadonlyMap<string, Doing>;
};

/** The answers that were given, in the order of the questions. */
export function answersGiven<L extends Diagnosed>(
  list: L,
  answers: Said['answers'],
): readonly L['questions'][number]['answers'][number][] {
  return list.questions.flatMap(({ code, answers: possible }) => {
    const given = answers.find(({ question }) => question === code)?.answer;
    return possible.filter((one) => one.code === given);
  });
}

/**
 * The practices of the catalogue that fit what was said: most named by the answers first, then in
 * the order of the questions. What is done already is never suggested. Where the answers name fewer
 * than two, what was said not to be done yet comes after them, in the order of the catalogue.
 */
export function suggestionsOf<L extends Diagnosed>(
  list: L,
  { answers, doing }: Said,
): readonly Suggestion<L>[] {
  const given = answersGiven(list, answers);
  const open = list.practices.filter(({ code }) => doing.get(code) !== 'yes');
  const found = open.map((practice): Suggestion<L> => ({
    practice,
    because: given.filter(({ practices }) => practices.includes(practice.code)),
  }));
  const first = ({ because }: Suggestion<L>): number =>
    because[0] === undefined ? given.length : given.indexOf(because[0]);
  const named = found
    .filter(({ because }) => because.length > 0)
    .sort((a, b) => b.because.length - a.because.length || first(a) - first(b))
    .slice(0, suggestedMost);
  const others = found.filter(
    ({ because, practice }) => because.length === 0 && doing.get(practice.code) === 'no',
  );
  return [...named, ...others.slice(0, Math.max(0, suggestedLeast - named.length))];
}
