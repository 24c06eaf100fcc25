import { phoneTrade } from '../../../../words/es/phone-trade.ts';
import { inBoth } from '../app/english.ts';

/** Comes with the screens that speak it. */
export const tradeWords = inBoth(phoneTrade, ({ trade }) => trade);
