import { publishCounts, type Cell } from '../../core/access/publish.ts';
import type { Attendance } from '../../core/encounters/encounters.ts';
import type { EncounterAnswer } from '../../wire/api/encounter-answers.ts';
import type { Around } from './actors-around.ts';

type Groups = Pick<EncounterAnswer, 'exact' | 'bySex' | 'byDistrict' | 'byType'>;

/**
 * Who came, by sex, district and kind of actor. Whoever sees all of them by name may count them;
 * for others small groups are withheld and the rest rounded down, as in public (0038).
 */
export function attendedBy(
  attendance: readonly Attendance[],
  around: (id: string) => Around,
  exact: boolean,
): Groups {
  const people = attendance.map(({ person, as }) => ({ ...around(person), as }));
  const bySex = cellsOf(people.map(({ sex }) => sex ?? 'undeclared'));
  const byDistrict = cellsOf(people.map(({ district }) => district ?? 'unknown'));
  const byType = cellsOf(
    people.map(({ as, organisations }) => {
      const organisation = as ?? organisations[0];
      return organisation === undefined ? 'person' : around(organisation).type;
    }),
  );
  if (exact) return { exact, bySex, byDistrict, byType };
  const [sexes = [], districts = [], types = []] = publishCounts(people.length, [
    bySex,
    byDistrict,
    byType,
  ]).splits;
  return { exact, bySex: [...sexes], byDistrict: [...districts], byType: [...types] };
}

function cellsOf(keys: readonly string[]): Cell[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .map(([key, people]) => ({ key, people }))
    .toSorted((a, b) => b.people - a.people || (a.key < b.key ? -1 : 1));
}
