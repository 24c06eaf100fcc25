import { phonePathways } from '../../../../words/es/phone-pathways.ts';
import { inBoth } from '../app/english.ts';

/** Comes with the screens that speak it. */
export const pathwayWords = inBoth(phonePathways, ({ pathways }) => pathways);
