import { phoneScale as en } from '../../../../words/en/phone-scale.ts';
import { phoneScale as es, type PhoneScaleWords } from '../../../../words/es/phone-scale.ts';
import type { Language } from '../device/remembered.ts';

export const scaleWords: Readonly<Record<Language, PhoneScaleWords>> = { es, en };
