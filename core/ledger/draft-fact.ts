import type { Draft, Writing } from './draft.ts';
import { draftAdjust, draftEntry, draftMeasure } from './draft-entry.ts';
import { draftCombine, draftDispose, draftProcess } from './draft-process.ts';
import { draftAccept, draftDispatch } from './draft-transfer.ts';
import { checkEffect } from './effects.ts';
import type { Fact } from './facts.ts';
import type { Outcome } from './stop.ts';

/** What a fact would write, checked against its row of the table of effects. */
export function draftFact(fact: Fact, writing: Writing): Outcome<Draft> {
  const draft = byKind(fact, writing);
  if (draft.ok) checkEffect(fact.kind, draft.value.postings);
  return draft;
}

function byKind(fact: Fact, writing: Writing): Outcome<Draft> {
  switch (fact.kind) {
    case 'flow.collect':
      return draftEntry('collected', fact.payload, writing);
    case 'flow.receive':
      return draftEntry('received', fact.payload, writing);
    case 'flow.dispatch':
      return draftDispatch(fact.payload, writing);
    case 'flow.accept':
      return draftAccept(fact.payload, writing);
    case 'flow.sort':
    case 'flow.transform':
      return draftProcess(fact.payload, writing);
    case 'flow.combine':
      return draftCombine(fact.payload, writing);
    case 'flow.dispose':
      return draftDispose(fact.payload, writing);
    case 'flow.adjust':
      return draftAdjust(fact.payload, writing);
    case 'flow.measure':
      return draftMeasure(fact.payload, writing);
  }
}
