import { beforeAll, describe, expect, test } from 'vitest';
import { emptyBook } from '../../../core/ledger/book.ts';
import { isProgressEvent } from '../../../core/ledger/progress-events.ts';
import { record, type Recorded, type Waiting } from '../../../core/ledger/record.ts';
import type { Month } from '../../../core/quantities/instant.ts';
import { readProgrammeFolder } from '../../../server/outside/programme-folder.ts';
import { programmeFileEs } from '../../../words/es/programme-file.ts';
import { programmeSize, simulate } from '../simulate.ts';
import type { ProgressTruth } from './progress-truth.ts';

const folder = new URL('../../../programmes/la-victoria-el-agustino', import.meta.url).pathname;
let recorded: readonly Recorded[];
let truth: ProgressTruth;
let waiting: number;

beforeAll(async () => {
  const read = await readProgrammeFolder(folder, programmeFileEs);
  if (!read.ok) throw new Error('the shipped folder has faults');
  const { catalogue, identity } = read.value;
  const simulation = simulate({
    ...programmeSize,
    seed: 'stories',
    programme: identity.id,
    catalogue,
    lastMonth: '2026-06' as Month,
    // Few kilograms: these tests are about what people do besides.
    weighInsPerMemberWeek: 0.05,
    sizes: { ...programmeSize.sizes, galleries: 1, markets: 2, membersEach: 9 },
  });
  const book = emptyBook();
  const kept = new Map<string, Waiting>();
  const seen = new Set<string>();
  const all: Recorded[] = [];
  for (const { events, receivedAt, skewMs } of simulation.batches) {
    const fresh = events.filter(({ id }) => !seen.has(id) && seen.add(id));
    const received = fresh.map((event) => ({ ...event, receivedAt, skewMs }));
    all.push(...record(received, book, catalogue, kept));
  }
  recorded = all;
  waiting = kept.size;
  truth = simulation.progress();
}, 120_000);

describe('the stories of thirty months', () => {
  test('are never refused, and nothing waits for what never comes', () => {
    expect(recorded.filter(({ decision }) => decision.outcome === 'refused')).toEqual([]);
    expect(waiting).toBe(0);
  });

  test('tell every kind of statement about change but those of reviewers and phones', () => {
    const told = new Set(
      recorded.flatMap(({ event }) => (isProgressEvent(event) ? [event.kind] : [])),
    );
    for (const kind of [
      'document.hold',
      'pathway.stage',
      'policy.describe',
      'chain.describe',
      'practice.observe',
      'practice.plan',
      'product.present',
      'product.confirm',
      'product.check',
      'space.describe',
      'encounter.plan',
      'encounter.attend',
      'encounter.minutes',
      'encounter.sign',
      'commitment.make',
      'commitment.settle',
      'intent.want',
      'agreement.make',
      'agreement.sign',
      'food.receive',
      'food.deliver',
      'evidence.retract',
    ] as const) {
      expect(told).toContain(kind);
    }
  });

  test('have all that rules stumble over', () => {
    expect([...truth.awkward.keys()].filter((name) => !name.startsWith('expired'))).toEqual(
      expect.arrayContaining([
        'attended 79 %',
        'attended 80 %',
        'seen 29 days apart',
        'product dated before training',
        'official of both districts',
        'observation retracted',
        'no answer in 15 working days',
        'revoked ordinance',
        'cancelled commitment',
      ]),
    );
    expect([...truth.awkward.keys()].some((name) => name.startsWith('expired vaccine'))).toBe(true);
  });

  test('end well for some and not for all', () => {
    const { trained, incorporated, sustained, adopted, formalized, inscribed } = truth;
    expect(trained.size).toBeGreaterThan(100);
    expect(incorporated.size).toBeGreaterThan(20);
    expect(incorporated.size).toBeLessThan(75);
    expect(sustained.size).toBeLessThan(incorporated.size);
    expect(adopted.size).toBeGreaterThan(40);
    expect(adopted.size).toBeLessThan(160);
    expect(formalized.size).toBe(7);
    expect(inscribed.size).toBe(6);
    expect(truth.agreedWithIndustry.size).toBe(12);
    expect(truth.spaces.size).toBe(2);
    expect([...truth.policies.values()].map(({ stage }) => stage).toSorted()).toEqual(
      ['draft', 'in-force', 'repealed', 'submitted', 'approved'].toSorted(),
    );
  });
});
