import type { ActorId } from '../../../../core/events/ids.ts';
import { addDays, type Day } from '../../../../core/quantities/instant.ts';
import type { RequirementShown, WalksAnswer } from '../../../../wire/api/pathway-answers.ts';
import type { PhonePathwaysWords } from '../../../../words/es/phone-pathways.ts';
import type { IconName } from '../../../kit/icons/icons.ts';
import type { Duty } from '../people/duties.ts';

export type Walked = WalksAnswer['walks'][number];

/** Whose pathways somebody reads on this phone: her organisation's first, then her own. */
export function walkersOf(
  { work, organisation }: Duty,
  person: ActorId | null,
): readonly ActorId[] {
  const own = person === null ? [] : [person];
  const leads = work === 'leader' || work === 'giver';
  return leads && organisation !== null ? [organisation, ...own] : own;
}

export const walksPath = (walker: string): string => `/pathways/walkers/actor/${walker}`;

/** A pathway of one walker; of those walked in each municipality, with which. */
export function keyOf(walker: string, { pathway, district }: Walked): string {
  return [walker, pathway, ...(district === null ? [] : [district])].join('.');
}

/** How many of the requirements that have to be met are; what is withheld counts in neither. */
export function counted({ requirements }: Walked): {
  readonly met: number;
  readonly needed: number;
} {
  const needed = requirements.filter(({ optional, state }) => !optional && state !== 'withheld');
  return { met: needed.filter(({ state }) => state === 'met').length, needed: needed.length };
}

/** What is next, the compulsory before what may be left out. */
export function nextOf({ requirements }: Walked): RequirementShown | undefined {
  const open = requirements.filter(({ isNext }) => isNext);
  return open.find(({ optional }) => !optional) ?? open[0];
}

/** How a state is drawn; the word beside it says the same. */
export const stateIcons: Readonly<Record<RequirementShown['state'], IconName>> = {
  met: 'received',
  partly: 'clock',
  missing: 'unknown',
  expired: 'warning',
  waiting: 'clock',
  refused: 'refused',
  withheld: 'eye',
};

/** What there is to say of a requirement besides its name and state, each a sentence. */
export function saidOf(
  one: RequirementShown,
  words: PhonePathwaysWords,
  told: (day: string) => string,
): readonly string[] {
  const { state, metOn, expiresOn, answerBy, dueBy, known, least, progress } = one;
  const isMet = state === 'met';
  return [
    ...(isMet && metOn !== null ? [words.metOn(told(metOn))] : []),
    ...(isMet && expiresOn !== null ? [words.expiresOn(told(expiresOn))] : []),
    ...(state === 'expired' && expiresOn !== null ? [words.expiredOn(told(expiresOn))] : []),
    ...(state === 'waiting' && answerBy !== null ? [words.answerBy(told(answerBy))] : []),
    ...(one.bySilence ? [words.bySilence] : []),
    ...(!isMet && dueBy !== null ? [words.dueBy(told(dueBy))] : []),
    ...(one.late ? [words.late] : []),
    ...(!isMet && known !== null ? [words.known(known, least)] : []),
    ...(isMet ? [] : progress.flatMap((part) => progressSaid(part, words, told))),
    ...(one.rejected.length > 0 ? [words.rejected(one.rejected.length)] : []),
    ...(one.optional ? [words.optional] : []),
  ];
}

function progressSaid(
  { measure, have, need, earliest }: RequirementShown['progress'][number],
  words: PhonePathwaysWords,
  told: (day: string) => string,
): readonly string[] {
  return [
    ...(need > 1 || have > 0 ? [words.progress(have, need, measure)] : []),
    ...(earliest === null ? [] : [words.earliest(told(earliest))]),
  ];
}

/** A pathway as it is read aloud: what it is, what is done, what is next with what to bring. */
export function spokenWalk(
  walk: Walked,
  words: PhonePathwaysWords,
  { of, told }: { readonly of: (name: Named) => string; readonly told: (day: string) => string },
): string {
  const { met, needed } = counted(walk);
  const next = walk.requirements.filter(({ isNext, optional }) => isNext && !optional);
  const soon = walk.requirements.filter(
    ({ remind, state }) => remind || state === 'expired' || state === 'refused',
  );
  return [
    `${of(walk.name)}.`,
    `${words.bar(met, needed)}.`,
    ...soon.map((one) => {
      const said = saidOf(one, words, told).slice(0, 2).join('. ');
      return `${of(one.name)}: ${words.states[one.state]}. ${said}.`;
    }),
    ...(next.length === 0 ? [words.nothingNext] : []),
    ...next.map((one) => `${words.next(of(one.name))}. ${of(one.help)}`),
  ]
    .join(' ')
    .replaceAll('..', '.');
}
type Named = RequirementShown['name'];

/** What was asked about so far ahead is said in the notebook. */
export const soonDays = 60;

export type Expiring = {
  readonly key: string;
  readonly code: string;
  readonly name: Named;
  readonly on: string;
  readonly isPast: boolean;
};

/** What has expired or soon will, the soonest first; the last day itself is still valid. */
export function expiring(
  walker: string,
  walks: readonly Walked[],
  today: Day,
): readonly Expiring[] {
  const until = addDays(today, soonDays);
  return walks
    .flatMap((walk) =>
      walk.requirements.flatMap((one): readonly Expiring[] => {
        const { code, expiresOn, name, state } = one;
        if (expiresOn === null || (state !== 'met' && state !== 'expired')) return [];
        if (state === 'met' && expiresOn > until) return [];
        const isPast = expiresOn < today;
        return [{ key: keyOf(walker, walk), code, name, on: expiresOn, isPast }];
      }),
    )
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}
