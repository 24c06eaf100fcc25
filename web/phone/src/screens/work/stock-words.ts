import { phoneStock } from '../../../../../words/es/phone-stock.ts';
import { inBoth } from '../../app/english.ts';

/** Comes with the screens that speak it. */
export const stockWords = inBoth(phoneStock, ({ stock }) => stock);
