import { readyForFacts } from '../problem-words.ts';
import { accessProblems } from './problems/access.ts';
import { agreementProblems } from './problems/agreements.ts';
import { emissionProblems } from './problems/emissions.ts';
import { encounterProblems } from './problems/encounters.ts';
import { evidenceProblems } from './problems/evidence.ts';
import { importProblems } from './problems/import.ts';
import { ledgerProblems } from './problems/ledger.ts';
import { peopleProblems } from './problems/people.ts';
import { resultProblems } from './problems/results.ts';
import { reportProblems } from './problems/reports.ts';
import { serviceProblems } from './problems/service.ts';
import { workProblems } from './problems/work.ts';

/** A sentence and a remedy for every problem, by room in `problems/`. */
export const problemWords = readyForFacts({
  ...ledgerProblems,
  ...peopleProblems,
  ...importProblems,
  ...accessProblems,
  ...serviceProblems,
  ...workProblems,
  ...evidenceProblems,
  ...agreementProblems,
  ...emissionProblems,
  ...encounterProblems,
  ...reportProblems,
  ...resultProblems,
});
