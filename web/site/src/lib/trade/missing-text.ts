import type { ChainsAnswer } from '../../../../../wire/api/chain-answers.ts';
import { writtenDay } from '../register/written-day.ts';
import type { TradeWords } from './words.ts';

type Missing = ChainsAnswer['chains'][number]['missing'][number];

/** The missing link, named. */
export function missingText(missing: Missing, { agreed, terms, kit }: TradeWords): string {
  const own = agreed.chains.missing;
  const part = (name: keyof typeof terms.parts): string => terms.parts[name].toLowerCase();
  switch (missing.why) {
    case 'nobody':
      return own.nobody[missing.part];
    case 'never':
      return own.never(part(missing.from), part(missing.to));
    case 'stopped':
      return own.stopped(part(missing.from), part(missing.to), writtenDay(missing.last, kit));
  }
}
