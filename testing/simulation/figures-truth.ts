import type { Cast } from './cast.ts';
import type { Diary } from './diary.ts';
import { associates, officials, workers } from './true-figures-of-people.ts';
import {
  associations,
  enterprisesAdopting,
  guildsJoined,
} from './true-figures-of-organisations.ts';
import { chains, municipalities, policies, spaces } from './true-figures-of-things.ts';
import { truePeople } from './true-people.ts';
import { knownIn } from './truth-days.ts';
import type { TrueOne, TrueSource } from './true-one.ts';

export function trueSource(diary: Diary, cast: Cast): TrueSource {
  return { diary, people: truePeople(cast), known: knownIn(diary) };
}

/**
 * Who and what counts, on every day, for every indicator that counts somebody or something:
 * reckoned from what was made to happen, by the words of the reference (evidence B.3) and none of
 * the program's rules. What is needed is written out here once more on purpose.
 */
export function truthOfCounts(of: TrueSource): Readonly<Record<string, readonly TrueOne[]>> {
  const enterprises = enterprisesAdopting(of);
  const guilds = guildsJoined(of);
  const towns = municipalities(of);
  const { advanced, improved, linked, strengthened } = associations(of);
  return {
    'OG.3': towns,
    'OE.1': [...enterprises, ...guilds, ...strengthened, ...towns],
    'R1.1': officials(of, 'official incorporates'),
    'R1.1a': officials(of, 'official trained'),
    'R1.2': policies(of),
    'R2.1': workers(of),
    'R2.2': enterprises,
    'R3.1': guilds,
    'R3.2': chains(of),
    'R4.1': strengthened,
    'R4.2': associates(of),
    'R4.3': advanced,
    'R4.4': improved,
    'R4.5': linked,
    'R5.1': spaces(of),
  };
}
