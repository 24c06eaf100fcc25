import type { Ask, AskDiagnosis } from './asks.ts';

/**
 * How evidence for a question can be stated by hand: which form to show. What follows from flows,
 * trainings, agreements and other pathways is stated where it happens.
 */
export type WayToSay =
  | { readonly say: 'document'; readonly document: string }
  | { readonly say: 'stage'; readonly stage: string }
  | { readonly say: 'observe'; readonly practices: string }
  | { readonly say: 'diagnose' | 'plan' | 'product' };

/** The forms that can answer it, each once, in the order in which it asks; maybe none. */
export function waysToSay(ask: Ask): readonly WayToSay[] {
  switch (ask.ask) {
    case 'document':
      return [{ say: 'document', document: ask.document }];
    case 'stage':
      return [ask.answer?.to, ask.stage, ...ask.refusedBy, ...ask.endedBy]
        .filter((stage) => stage !== undefined)
        .map((stage) => ({ say: 'stage', stage }));
    case 'observed':
      return [{ say: 'observe', practices: ask.practices }];
    case 'diagnosis':
      return [{ say: 'diagnose' }];
    case 'plan':
      return [{ say: 'plan' }];
    case 'product':
      return [{ say: 'product' }];
    case 'all':
    case 'any':
      return distinct(ask.of.flatMap(waysToSay));
    default:
      return [];
  }
}

/** What a diagnosis has to say the amounts of, each once. */
export function amountsAsked(ask: Ask): AskDiagnosis['amounts'] {
  switch (ask.ask) {
    case 'diagnosis':
      return ask.amounts;
    case 'all':
    case 'any':
      return [...new Set(ask.of.flatMap(amountsAsked))];
    default:
      return [];
  }
}

function distinct(ways: readonly WayToSay[]): readonly WayToSay[] {
  const keys = new Set<string>();
  return ways.filter((way) => {
    const key = JSON.stringify(way);
    return !keys.has(key) && keys.add(key);
  });
}
