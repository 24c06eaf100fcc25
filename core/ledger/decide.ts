import type { Received } from '../events/envelope.ts';
import type { Catalogue } from '../materials/catalogue.ts';
import { dayOf, monthOf, type Instant, type Month } from '../quantities/instant.ts';
import { amend } from './amend.ts';
import { decideRegister, isRegisterEvent } from './decide-register.ts';
import { decideProgress } from './decide-progress.ts';
import { isProgressEvent } from './progress-events.ts';
import { decideWork, isWorkEvent } from './decide-work.ts';
import { draftFact } from './draft-fact.ts';
import type { AcceptedDecision, Decision, Known, LedgerEvent } from './entries.ts';
import { go, stop, type Outcome } from './stop.ts';
import { effectiveInstant, todayOf } from './timing.ts';

type Written = Omit<AcceptedDecision, 'outcome'>;

/**
 * The one place where it is decided what an event does: accepted with postings, lots, lineage and
 * rollup rows; quarantined with what it waits for; or refused with a Problem. Pure: the phone
 * asks it with what the phone knows, the server with what the store knows, and only the server's
 * answer counts.
 */
export function decide(event: Received<LedgerEvent>, known: Known, catalogue: Catalogue): Decision {
  const at = effectiveInstant(event, known, catalogue);
  const written = at.ok ? write(event, at.value, known, catalogue) : at;
  if (written.ok) return { outcome: 'accepted', ...written.value };
  const { problem, blocking } = written.stop;
  return blocking === null
    ? { outcome: 'refused', problem }
    : { outcome: 'quarantined', problem, blocking };
}

function write(
  event: Received<LedgerEvent>,
  at: Instant,
  known: Known,
  catalogue: Catalogue,
): Outcome<Written> {
  if (isRegisterEvent(event)) {
    const registered = decideRegister(event, known, catalogue);
    return registered.ok ? go({ ...bare, effectiveAt: at, ...registered.value }) : registered;
  }
  if (isProgressEvent(event)) {
    const stated = decideProgress(event, known, catalogue);
    return stated.ok ? go({ ...bare, effectiveAt: at }) : stated;
  }
  if (isWorkEvent(event)) {
    const stated = decideWork(event, at, known, catalogue);
    return stated.ok ? go({ ...bare, effectiveAt: at }) : stated;
  }
  switch (event.kind) {
    case 'period.close':
      return closePeriod(event.payload.month, event, known, catalogue);
    case 'flow.void':
    case 'flow.correct':
      return amend({ event, today: todayOf(event), known, catalogue });
    default: {
      const writing = { fact: event.id, event: event.id, at, known, catalogue };
      const draft = draftFact(event, writing);
      if (!draft.ok) return draft;
      const { at: effectiveAt, postings, lots, edges, flows } = draft.value;
      return go({ effectiveAt, postings, lots, edges, flows, amends: [], superseded: false });
    }
  }
}

const bare = {
  postings: [],
  lots: [],
  edges: [],
  flows: [],
  amends: [],
  superseded: false,
} as const;

/** A month can be closed once it is over and nothing in it ever fell below zero (I2). */
function closePeriod(
  month: Month,
  event: Received<LedgerEvent>,
  known: Known,
  catalogue: Catalogue,
): Outcome<Written> {
  if (month >= monthOf(dayOf(event.receivedAt, catalogue.offsetMinutes))) {
    return stop({ code: 'ledger/period-not-over', facts: { month } });
  }
  if (known.isClosed(month)) return stop({ code: 'ledger/period-closed', facts: { month } });
  const overdraft = known.overdraftUntil(month);
  if (overdraft) {
    return stop({ code: 'ledger/period-overdrawn', facts: { month, ...overdraft } });
  }
  return go({ ...bare, effectiveAt: event.receivedAt, closes: month });
}
