import { logframeFault } from '../indicators/logframe-faults.ts';
import type { Catalogue } from '../materials/catalogue.ts';
import type { Problem } from '../problems/problem.ts';
import type { ProgressEvent } from './progress-events.ts';

/** What could never be true, whatever else is known. */
export function progressFault(event: ProgressEvent, catalogue: Catalogue): Problem | undefined {
  switch (event.kind) {
    case 'document.hold': {
      const { issuedOn, expiresOn } = event.payload;
      return reversed(issuedOn, expiresOn);
    }
    case 'intent.want':
    case 'agreement.make':
      return reversed(event.payload.from, event.payload.until);
    case 'evidence.review':
      return event.payload.says !== 'verified' && event.payload.note === undefined
        ? { code: 'evidence/reason-missing', facts: {} }
        : undefined;
    case 'encounter.assess': {
      const { right, of } = event.payload;
      return right > of ? { code: 'encounters/more-than-asked', facts: { right, of } } : undefined;
    }
    case 'logframe.set':
      return logframeFault(event.payload, catalogue.results);
    default:
      return undefined;
  }
}

function reversed(since: string, until: string | undefined): Problem | undefined {
  if (until === undefined || until >= since) return undefined;
  return { code: 'actors/dates-reversed', facts: { since, until } };
}
