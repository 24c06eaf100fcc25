import { foldCommitments, type Commitment } from '../../core/encounters/commitments.ts';
import { foldEncounters, type Encounters } from '../../core/encounters/encounters.ts';
import { foldMinutes, foldSpaces, type Minutes, type Space } from '../../core/encounters/spaces.ts';
import type { Asked } from './asked.ts';
import { wholeBook, withAbout } from './encounter-book.ts';

/** Everything that was said around spaces and promises, folded. */
export type SpaceBook = {
  readonly spaces: readonly Space[];
  readonly encounters: Encounters;
  readonly minutes: readonly Minutes[];
  readonly commitments: readonly Commitment[];
};

const around = [
  'space.describe',
  'encounter.plan',
  'encounter.cancel',
  'encounter.minutes',
  'encounter.sign',
  'commitment.make',
  'commitment.settle',
] as const;

/** @param attended with who was at the meetings of spaces, which is not needed for promises */
export async function spaceBook(
  asked: Asked,
  { attended }: { readonly attended: boolean },
): Promise<SpaceBook> {
  const first = await wholeBook(asked, around);
  const known = foldEncounters(first.said, first.standing);
  const meetings = known.encounters.flatMap(({ id, plan }) => (plan.space ? [id] : []));
  const book = attended ? await withAbout(asked, first, meetings, ['encounter.attend']) : first;
  const { said, standing } = book;
  const encounters = attended ? foldEncounters(said, standing) : known;
  return {
    spaces: foldSpaces(said),
    encounters,
    minutes: foldMinutes(said, encounters.nameOf, standing),
    commitments: foldCommitments(said, standing),
  };
}
