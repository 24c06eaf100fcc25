import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventId } from '../../core/events/ids.ts';
import type { Stated } from '../../core/evidence/stated.ts';
import { boardOf } from '../../core/pathways/board.ts';
import { evaluatorOf } from '../../core/pathways/evaluate.ts';
import type { Evidence, WalkerId } from '../../core/pathways/evidence.ts';
import { foldEvidence, threadOf } from '../../core/pathways/fold.ts';
import type { Walk } from '../../core/pathways/walk.ts';
import type { World } from '../../core/pathways/world.ts';
import { flowOf, modules, when, type Happening } from './happening.ts';
import { day, later, laVictoria, Story } from './story.ts';

/** Laws of the evaluator over made-up programmes in which all kinds of evidence happen. */

const people = ['Ana', 'Julia', 'Elena'] as const;

const paper: fc.Arbitrary<Happening> = fc
  .record({
    on: when,
    lasts: fc.option(fc.integer({ min: 0, max: 300 })),
    holder: fc.constantFrom(...people, 'Los Cedros'),
    document: fc.constantFrom('vaccination-tetanus', 'national-id', 'ruc', 'legal-entity-record'),
  })
  .map(({ on, lasts, holder, document }) => (story, n) => {
    story.tell(`paper ${n}`, 'document.hold', on, {
      holder: story.names.actor(holder),
      document,
      issuedOn: day(on),
      ...(lasts === null ? {} : { expiresOn: day(later(on, lasts)) }),
    });
  });

const stage: fc.Arbitrary<Happening> = fc
  .record({
    on: when,
    stage: fc.constantFrom('submitted', 'granted', 'national-register'),
    number: fc.boolean(),
  })
  .map((said) => (story, n) => {
    story.tell(`stage ${n}`, 'pathway.stage', said.on, {
      walker: { kind: 'actor', id: story.names.actor('Los Cedros') },
      pathway: 'formalisation',
      stage: said.stage,
      on: day(said.on),
      district: laVictoria,
      ...(said.number ? { number: `N ${n}` } : {}),
    });
  });

const hours: fc.Arbitrary<Happening> = fc
  .record({
    on: when,
    who: fc.constantFrom(...people),
    module: fc.constantFrom(...modules),
    minutes: fc.integer({ min: 30, max: 180 }),
  })
  .map(({ on, who, module, minutes }) => (story, n) => {
    story.session(`session ${n}`, on, 180, { curriculum: 'recyclers-basic', module });
    story.attends(who, `session ${n}`, minutes, on);
  });

const visit: fc.Arbitrary<Happening> = fc
  .record({ on: when, where: fc.constantFrom('Taller', 'Los Cedros'), present: fc.boolean() })
  .map(({ on, where, present }) => (story, n) => {
    story.tell(`visit ${n}`, 'practice.observe', on, {
      observed: story.names.actor(where),
      method: 'visit',
      baseline: false,
      people: [story.names.actor('Elena')],
      items: ['fabric-weighed', 'scale-used', 'ppe-worn'].map((practice) => ({
        practice,
        present,
      })),
    });
  });

const happening = fc.oneof(paper, stage, hours, visit, flowOf(people));
const happenings = fc.array(happening, { minLength: 3, maxLength: 25 });
const today = when;

function told(happened: readonly Happening[]): Story {
  const story = new Story()
    .actor('Los Cedros', 'recyclers-association')
    .actor('Taller', 'workshop')
    .actor('Fibras', 'industry')
    .actor('Gremio', 'business-association')
    .actor('Ana', 'recycler', { in: ['Los Cedros', 'associate'] })
    .actor('Julia', 'recycler', { in: ['Los Cedros', 'president'] })
    .actor('Elena', 'person', { in: ['Taller', 'owner_manager'] })
    .joins('Taller', 'Gremio', 'member_organisation', { since: '2026-01-05' })
    .visit('Taller', '2026-01-06', { 'fabric-weighed': false }, { baseline: true })
    .visit(
      'Los Cedros',
      '2026-01-06',
      { 'scale-used': false, 'ppe-worn': false },
      { baseline: true },
    );
  happened.forEach((happens, n) => happens(story, n));
  return story;
}

const criteria = [
  'mse-adopts',
  'mse-person-adopts',
  'formalisation-advanced',
  'recycling-practice-improved',
  'association-linked',
  'association-strengthened',
  'associate-strengthened',
];

function everyWalk(world: World, on: string): readonly Walk[] {
  const evaluator = evaluatorOf(world, day(on));
  return [...world.walkers()]
    .sort()
    .flatMap((id) => [
      ...evaluator.walksOf(id),
      ...criteria.flatMap((code) => evaluator.criterion(code, id) ?? []),
    ]);
}

function everyState(walks: readonly Walk[]): ReadonlyMap<string, readonly [string, string | null]> {
  return new Map(
    walks.flatMap(({ walker, pathway, requirements }) =>
      requirements.map(({ code, state, metOn }) => [
        `${walker.id} ${pathway} ${code}`,
        [state, metOn] as const,
      ]),
    ),
  );
}

const runs = { numRuns: 60 };

describe('whatever happened', () => {
  it('the order in which it arrived makes no difference', () => {
    fc.assert(
      fc.property(happenings, today, fc.infiniteStream(fc.nat()), (happened, on, order) => {
        const story = told(happened);
        const shuffled = mixed(story.statements, order);
        const again = story.world(mixed(story.evidence(shuffled), order));
        expect(everyWalk(again, on)).toEqual(everyWalk(story.world(), on));
      }),
      runs,
    );
  });

  it('more evidence never unmeets a requirement, and never makes it met later', () => {
    fc.assert(
      fc.property(happenings, happening, today, (happened, more, on) => {
        const before = everyState(everyWalk(told(happened).world(), on));
        const after = everyState(everyWalk(told([...happened, more]).world(), on));
        for (const [key, [state, metOn]] of before) {
          const [now, since] = after.get(key) ?? ['missing', null];
          if (state === 'met') expect([key, now]).toEqual([key, 'met']);
          if (metOn !== null) expect(since !== null && since <= metOn).toBe(true);
        }
      }),
      runs,
    );
  });

  it('what is not known better is not met better: a higher level counts no more', () => {
    fc.assert(
      fc.property(happenings, today, (happened, on) => {
        const world = told(happened).world();
        for (const id of world.walkers()) {
          for (const code of criteria) {
            const ever = (counting: 'recorded' | 'documented' | 'verified') =>
              (evaluatorOf(world, day(on), { counting }).criterion(code, id)?.completedOn ??
                null) !== null;
            expect(ever('verified') && !ever('documented')).toBe(false);
            expect(ever('documented') && !ever('recorded')).toBe(false);
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it('what a day was like is the same whenever it is asked for', () => {
    fc.assert(
      fc.property(happenings, today, fc.nat(200), (happened, on, days) => {
        const world = told(happened).world();
        const then = everyWalk(world, on);
        const afterwards = everyWalk(world, later(on, days));
        for (const walk of then.filter(({ completedOn }) => completedOn !== null)) {
          const same = afterwards.find(
            (other) => other.walker.id === walk.walker.id && other.pathway === walk.pathway,
          );
          expect(same?.completedOn).toBe(walk.completedOn);
        }
      }),
      runs,
    );
  });

  it('looking again only at whom it concerns gives what looking at all from zero gives', () => {
    fc.assert(
      fc.property(happenings, happenings, today, (happened, more, on) => {
        const whole = told([...happened, ...more]);
        const world = whole.world([]);
        const board = boardOf(world, day(on));
        for (const piece of whole.evidence()) board.changed(world.put(piece));
        const zero = boardOf(whole.world(), day(on));
        expect(sorted(board.walks)).toEqual(sorted(zero.walks));
      }),
      { numRuns: 25 },
    );
  });

  it('rejecting a piece and looking again is as if it had never met anything', () => {
    fc.assert(
      fc.property(happenings, today, (happened, on) => {
        const story = told(happened);
        const [piece] = story.evidence().filter(({ kind }) => kind === 'document');
        if (piece === undefined) return;
        const world = story.world();
        const board = boardOf(world, day(on));
        const rejected: Evidence = { ...piece, level: 'rejected' };
        board.changed(world.put(rejected));
        const zero = boardOf(world, day(on));
        expect(sorted(board.walks)).toEqual(sorted(zero.walks));
      }),
      { numRuns: 25 },
    );
  });

  it('the statements of one thread give its evidence, whatever else was said', () => {
    fc.assert(
      fc.property(happenings, (happened) => {
        const story = told(happened);
        const byId = new Map<EventId, Stated>(story.statements.map((one) => [one.id, one]));
        const threads = Map.groupBy(story.statements, (one) => threadOf(one, (id) => byId.get(id)));
        const apart = [...threads.values()].flatMap((own) => foldEvidence(own, story.foldFacts));
        const whole = foldEvidence(story.statements, story.foldFacts);
        expect(byName(apart)).toEqual(byName(whole));
      }),
      runs,
    );
  });
});

function byName(pieces: readonly Evidence[]): readonly Evidence[] {
  return pieces.toSorted((a, b) => (a.kind + a.id < b.kind + b.id ? -1 : 1));
}

function sorted(
  walks: ReadonlyMap<WalkerId, readonly Walk[]>,
): readonly (readonly [WalkerId, readonly Walk[]])[] {
  return [...walks].sort(([a], [b]) => (a < b ? -1 : 1));
}

function mixed<T>(all: readonly T[], order: fc.Stream<number>): readonly T[] {
  const marks = [...order.take(all.length)];
  return all
    .map((one, n) => ({ one, mark: marks[n] ?? 0, n }))
    .sort((a, b) => a.mark - b.mark || a.n - b.n)
    .map(({ one }) => one);
}
