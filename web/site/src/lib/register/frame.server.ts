import { error } from '@sveltejs/kit';
import { dayOf, instant, parseDay, type Day } from '../../../../../core/quantities/instant.ts';
import type { ChoicesAnswer } from '../../../../../wire/api/choices-answer.ts';
import { choicesAnswer } from '../../../../../wire/api/choices-answer.ts';
import type { ProgrammeAnswer } from '../../../../../wire/api/public-answers.ts';
import type { Language } from '../language.ts';
import { askOffice, type OfficeEvent } from '../server/office.ts';
import type { Kinds } from './facts.ts';
import type { Named } from './value-text.ts';

/** A load's event: the layouts above have asked for the programme already. */
export type FrameEvent = OfficeEvent & {
  readonly parent: () => Promise<{
    readonly programme: ProgrammeAnswer | null;
    readonly language: Language;
  }>;
};

/** What every page of the register needs of the programme. */
export type Frame = {
  readonly kinds: Kinds;
  readonly named: Named;
  readonly choices: ChoicesAnswer;
  /** Today, on the clocks of the programme. */
  readonly today: Day;
};

export async function frameOf(event: FrameEvent): Promise<Frame> {
  const [{ programme }, choices] = await Promise.all([
    event.parent(),
    askOffice(event, '/api/v1/public/choices', choicesAnswer),
  ]);
  if (programme === null) error(503);
  return {
    kinds: programme.actorKinds,
    named: {
      districts: programme.districts,
      wasteKinds: choices.wasteKinds,
      offsetMinutes: programme.offsetMinutes,
    },
    choices,
    today: parseDay(choices.today) ?? dayOf(instant(Date.now()), programme.offsetMinutes),
  };
}
