import type { Instant } from '../../core/quantities/instant.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { problemWords as problemsEn } from '../../words/en/problems.ts';
import { problemWords as problemsEs } from '../../words/es/problems.ts';
import { cliWords as wordsEn } from '../../words/en/server.ts';
import { cliWords as wordsEs, type CliWords } from '../../words/es/server.ts';
import type { Settings } from '../settings.ts';

/** What a command has at hand. */
export type Room = {
  readonly settings: Settings;
  readonly now: () => Instant;
  /** A line on standard output. */
  readonly say: (line: string) => void;
  /** A line on standard error. */
  readonly complain: (line: string) => void;
  /** Shows how far a long work came; nothing where nobody looks. */
  readonly progress: (line: string) => void;
};

/** Does its work and answers the exit code: 0 when all is well. */
export type Command = (args: readonly string[], room: Room) => Promise<number>;

/** Says the same in Spanish, then in English. */
export function inBoth(say: (line: string) => void, sentence: (words: CliWords) => string): void {
  for (const words of [wordsEs, wordsEn]) say(sentence(words));
}

/** Tells a Problem with what to do about it, and answers the exit code 1. */
export function failWith({ complain }: Room, { code, facts }: Problem): 1 {
  for (const table of [problemsEs, problemsEn]) {
    complain(`${table[code].sentence(facts)} ${table[code].remedy(facts)} (${code})`);
  }
  return 1;
}
