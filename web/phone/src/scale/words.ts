import { phoneScale } from '../../../../words/es/phone-scale.ts';
import { inBoth } from '../app/english.ts';

export const scaleWords = inBoth(phoneScale, ({ scale }) => scale);
