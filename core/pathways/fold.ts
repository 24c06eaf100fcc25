import type { EventId } from '../events/ids.ts';
import type { Stated, StatedOf } from '../evidence/stated.ts';
import { dayOf, type Day } from '../quantities/instant.ts';
import { foldAgreements } from './fold-agreements.ts';
import { baseOf, ofKind, type FoldFacts } from './fold-facts.ts';
import { foldMeetings } from './fold-meetings.ts';
import type { Described, Evidence, Product, WalkerId } from './evidence.ts';
import type { Walker } from './pathway-events.ts';
import { atOnce, type Piecewise } from './piecewise.ts';

/**
 * Statements as evidence: merges followed, of what was said again the latest word, what was
 * retracted left out. A statement that was rejected stays where it can be shown as turned down. The
 * order in which statements arrived makes no difference. Flows are no statements: see `Handed`.
 *
 * The statements of one thread (`threadOf`) give the evidence of that thread, whatever else there
 * is: after a new statement only its thread is folded again.
 */
export function foldEvidence(all: readonly Stated[], facts: FoldFacts): readonly Evidence[] {
  return atOnce(foldingEvidence(all, facts));
}

const statedAtOnce = 10_000;

/** The same, some thousand statements at a time. */
export function* foldingEvidence(
  all: readonly Stated[],
  facts: FoldFacts,
): Piecewise<readonly Evidence[]> {
  const once = new Map(all.map((one) => [one.id, one]));
  const said = [...once.values()].filter(({ id }) => facts.level(id) !== 'retracted');
  yield;
  said.sort((a, b) => a.occurredAt - b.occurredAt || (a.id < b.id ? -1 : 1));
  yield;
  const found: Evidence[] = [];
  for (const [n, one] of said.entries()) {
    if (n % statedAtOnce === 0) yield;
    found.push(...alone(one, facts));
  }
  const good = said.filter(({ id }) => facts.level(id) !== 'rejected');
  const together: (readonly Evidence[])[] = [found];
  for (const fold of [foldProducts, foldDescriptions, foldMeetings, foldAgreements]) {
    yield;
    together.push(fold(good, facts));
  }
  return together.flat();
}

/** Statements that are a piece of evidence each. */
function alone(one: Stated, facts: FoldFacts): readonly Evidence[] {
  const base = baseOf(one.id, facts);
  const said = dayOf(one.occurredAt, facts.offsetMinutes);
  switch (one.kind) {
    case 'document.hold': {
      const { holder, document, issuedOn, expiresOn = null, district = null } = one.payload;
      const paper = { holder: facts.same(holder), document, expiresOn, district };
      return [{ ...base, kind: 'document', day: issuedOn, ...paper }];
    }
    case 'practice.observe': {
      const { observed, people, method, baseline, items } = one.payload;
      const there = [...new Set(people.map(facts.same))];
      const seen = { observed: facts.same(observed), people: there, method, baseline, items };
      return [{ ...base, kind: 'observation', day: said, ...seen }];
    }
    case 'practice.diagnose': {
      const observed = facts.same(one.payload.observed);
      const amounts = [...new Set(one.payload.amounts.map(({ what }) => what))];
      return [{ ...base, kind: 'diagnosis', day: said, observed, amounts }];
    }
    case 'practice.plan': {
      const observed = facts.same(one.payload.observed);
      const practices = one.payload.practices.length;
      return [{ ...base, kind: 'plan', day: said, observed, practices }];
    }
    case 'pathway.begin': {
      const { pathway, version, district = null, on } = one.payload;
      const walker = walkerOf(one.payload.walker, facts);
      return [{ ...base, kind: 'begun', day: on, walker, pathway, version, district }];
    }
    case 'pathway.stage': {
      const { pathway, stage, district = null, on, number } = one.payload;
      const numbered = number !== undefined;
      const walker = walkerOf(one.payload.walker, facts);
      return [{ ...base, kind: 'stage', day: on, walker, pathway, stage, numbered, district }];
    }
    default:
      return [];
  }
}

function walkerOf(walker: Walker, facts: FoldFacts): WalkerId {
  return walker.kind === 'actor' ? facts.same(walker.id) : walker.id;
}

function foldProducts(said: readonly Stated[], facts: FoldFacts): readonly Product[] {
  const confirmed = ofKind(said, 'product.confirm');
  const checked = ofKind(said, 'product.check');
  return ofKind(said, 'product.present').map(({ id, payload }) => {
    const own = confirmed.filter((one) => one.payload.product === id);
    const [first] = own.toSorted((a, b) => (a.payload.on < b.payload.on ? -1 : 1));
    return {
      ...baseOf(id, facts),
      kind: 'product',
      day: payload.madeOn,
      authors: [...new Set(payload.authors.map(facts.same))],
      confirmed: first === undefined ? null : { id: first.id, day: first.payload.on },
      checks: checked
        .filter((one) => one.payload.product === id)
        .map((one) => ({ id: one.id, day: one.payload.on, inUse: one.payload.inUse })),
    };
  });
}

/** Each description is a piece: it speaks from its day on, until the next one. */
function foldDescriptions(said: readonly Stated[], facts: FoldFacts): readonly Described[] {
  const described = (
    one: StatedOf<'policy.describe' | 'chain.describe' | 'space.describe'>,
    rest: Pick<Described, 'walker' | 'of' | 'district' | 'parts' | 'materials'>,
  ): Described => {
    const day: Day = dayOf(one.occurredAt, facts.offsetMinutes);
    return { ...baseOf(one.id, facts), kind: 'described', day, ...rest };
  };
  return [
    ...ofKind(said, 'policy.describe').map((one) => {
      const { policy: walker = one.id, district } = one.payload;
      return described(one, { walker, of: 'policy', district, parts: [], materials: [] });
    }),
    ...ofKind(said, 'chain.describe').map((one) => {
      const { chain: walker = one.id, materials } = one.payload;
      const parts = one.payload.parts.map(({ part, actors }) => {
        return { part, actors: [...new Set(actors.map(facts.same))] };
      });
      return described(one, { walker, of: 'chain', district: null, parts, materials });
    }),
    ...ofKind(said, 'space.describe').map((one) => {
      const { space: walker = one.id, district = null } = one.payload;
      return described(one, { walker, of: 'space', district, parts: [], materials: [] });
    }),
  ];
}

/** What a statement belongs to: what is said of one thing is folded together. */
export function threadOf(one: Stated, find: (id: EventId) => Stated | undefined): EventId {
  const passed = new Set<EventId>();
  let at = one;
  for (;;) {
    const above = aboveOf(at);
    const next = above === undefined || passed.has(above) ? undefined : find(above);
    if (next === undefined) return above ?? at.id;
    passed.add(next.id);
    at = next;
  }
}

function aboveOf(one: Stated): EventId | undefined {
  switch (one.kind) {
    case 'product.confirm':
    case 'product.check':
      return one.payload.product;
    case 'policy.describe':
      return one.payload.policy;
    case 'chain.describe':
      return one.payload.chain;
    case 'space.describe':
      return one.payload.space;
    case 'encounter.plan':
    case 'encounter.cancel':
    case 'encounter.attend':
    case 'encounter.minutes':
      return one.payload.encounter;
    case 'encounter.sign':
    case 'commitment.make':
      return one.payload.minutes;
    case 'agreement.make':
    case 'agreement.sign':
    case 'agreement.end':
      return one.payload.agreement;
    default:
      return undefined;
  }
}
