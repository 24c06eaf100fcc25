import { daysBetween } from '../register/days-between.ts';
import type { RequirementShown, WalkerShown } from '../../../../../wire/api/pathway-answers.ts';
import { inLanguage, type Language } from '../language.ts';
import type { OfficePathwaysWords } from '../../../../../words/es/office-pathways.ts';

type Mark = 'plain' | 'good' | 'due' | 'bad' | 'info';

/** How a requirement's state is marked; the word beside it says the same. */
export const requirementMarks: Readonly<Record<RequirementShown['state'], Mark>> = {
  met: 'good',
  withheld: 'plain',
  partly: 'info',
  missing: 'plain',
  expired: 'bad',
  waiting: 'due',
  refused: 'bad',
};

export const walkMarks: Readonly<
  Record<'walking' | 'waiting' | 'refused' | 'complete' | 'lapsed', Mark>
> = { walking: 'info', waiting: 'due', refused: 'bad', complete: 'good', lapsed: 'bad' };

export function walkerHref({ kind, id }: WalkerShown, language: Language): string {
  return inLanguage(`/oficina/rutas/${kind}/${id}`, language);
}

export function walkerName({ name }: WalkerShown, words: OfficePathwaysWords): string {
  return name ?? words.board.withoutName;
}

/** For how long nothing came to be met. */
export function stuckFor(movedOn: string, asOf: string, words: OfficePathwaysWords): string {
  return words.board.days(Math.max(0, daysBetween(movedOn, asOf)));
}

/** What there is to say of a requirement besides its name and state, each a sentence. */
export function saidOf(
  requirement: RequirementShown,
  words: OfficePathwaysWords,
  dayOf: (day: string) => string,
): readonly string[] {
  const own = words.walker;
  const { state, metOn, expiresOn, answerBy, dueBy, known, least, progress } = requirement;
  return [
    ...(metOn !== null && state === 'met' ? [own.metOn(dayOf(metOn))] : []),
    ...(expiresOn !== null && state === 'met' ? [own.expiresOn(dayOf(expiresOn))] : []),
    ...(expiresOn !== null && state === 'expired' ? [own.expiredOn(dayOf(expiresOn))] : []),
    ...(answerBy !== null && state === 'waiting' ? [own.answerBy(dayOf(answerBy))] : []),
    ...(requirement.bySilence ? [own.bySilence] : []),
    ...(dueBy !== null && state !== 'met' ? [own.dueBy(dayOf(dueBy))] : []),
    ...(requirement.late ? [own.late] : []),
    ...(known !== null && state !== 'met' ? [own.known(known, least)] : []),
    ...(state === 'met'
      ? []
      : progress.flatMap(({ have, need, measure, earliest }) => [
          ...(need > 1 || have > 0 ? [own.progress(have, need, measure)] : []),
          ...(earliest === null ? [] : [own.earliest(dayOf(earliest))]),
        ])),
    ...(requirement.rejected.length > 0 ? [own.rejected(requirement.rejected.length)] : []),
    ...(requirement.optional ? [own.optional] : []),
    ...(requirement.proposal ? [own.proposal] : []),
  ];
}
