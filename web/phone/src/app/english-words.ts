import { kit } from '../../../../words/en/kit.ts';
import { phone } from '../../../../words/en/phone.ts';
import { phoneBook as book } from '../../../../words/en/phone-book.ts';
import { phoneCodes as codes } from '../../../../words/en/phone-codes.ts';
import { phoneEarned as earned } from '../../../../words/en/phone-earned.ts';
import { phoneEncounters as encounters } from '../../../../words/en/phone-encounters.ts';
import { phoneDiagnosis as diagnosis } from '../../../../words/en/phone-diagnosis.ts';
import { phoneGiving as giving } from '../../../../words/en/phone-giving.ts';
import { phoneHelp as help } from '../../../../words/en/phone-help.ts';
import { phoneMore as more } from '../../../../words/en/phone-more.ts';
import { phonePathways as pathways } from '../../../../words/en/phone-pathways.ts';
import { phonePeople as people } from '../../../../words/en/phone-people.ts';
import { phonePhotos as photos } from '../../../../words/en/phone-photos.ts';
import { phoneRegister as register } from '../../../../words/en/phone-register.ts';
import { phoneRounds as rounds } from '../../../../words/en/phone-rounds.ts';
import { phoneScale as scale } from '../../../../words/en/phone-scale.ts';
import { phoneSharing as sharing } from '../../../../words/en/phone-sharing.ts';
import { phoneSort as sort } from '../../../../words/en/phone-sort.ts';
import { phoneStock as stock } from '../../../../words/en/phone-stock.ts';
import { phoneTrade as trade } from '../../../../words/en/phone-trade.ts';
import { phoneVisit as visit } from '../../../../words/en/phone-visit.ts';
import { phoneWeighIn as weighIn } from '../../../../words/en/phone-weighin.ts';
import { phoneWork as work } from '../../../../words/en/phone-work.ts';
import { problemWords } from '../../../../words/en/problems-on-phone.ts';
import { phoneSell as sell } from '../../../../words/en/phone-sell.ts';

/** All that the phone says in English, by room. */
export const englishWords = {
  kit,
  phone,
  book,
  codes,
  diagnosis,
  earned,
  encounters,
  more,
  pathways,
  people,
  photos,
  register,
  problemWords,
  giving,
  help,
  rounds,
  scale,
  sharing,
  sort,
  stock,
  trade,
  visit,
  weighIn,
  work,
  sell,
};
export type EnglishWords = typeof englishWords;
