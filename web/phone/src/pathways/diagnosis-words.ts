import { phoneDiagnosis } from '../../../../words/es/phone-diagnosis.ts';
import { inBoth } from '../app/english.ts';

/** Comes with the screens that speak it. */
export const diagnosisWords = inBoth(phoneDiagnosis, ({ diagnosis }) => diagnosis);
