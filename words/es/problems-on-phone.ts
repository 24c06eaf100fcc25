import { readyOnPhone } from '../problem-words.ts';
import { ledgerProblems } from './problems/ledger.ts';
import { peopleProblems } from './problems/people.ts';
import { workProblems } from './problems/work.ts';

/** The Problems that a phone finds by itself; those of the server come in its own words. */
export const problemWords = readyOnPhone({
  ...ledgerProblems,
  ...peopleProblems,
  ...workProblems,
});
