import { phoneWeighIn } from '../../../../../words/es/phone-weighin.ts';
import { inBoth } from '../../app/english.ts';

/** Comes with the screens that speak it. */
export const weighInWords = inBoth(phoneWeighIn, ({ weighIn }) => weighIn);
