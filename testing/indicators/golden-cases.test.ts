import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import type { Sex } from '../../core/actors/register-events.ts';
import { canonical } from '../../core/events/canonical.ts';
import type { RegisterFacts } from '../../core/indicators/counting.ts';
import type { Figure } from '../../core/indicators/figure.ts';
import type { Indicator } from '../../core/indicators/logframe.ts';
import { whyFor } from '../../core/indicators/why.ts';
import { idFrom, type ActorId } from '../../core/events/ids.ts';
import { frozenReport } from '../../core/reports/freeze.ts';
import type { FrozenReport } from '../../core/reports/frozen-report.ts';
import type { Movement } from '../../core/reports/moved.ts';
import { restatedSince, type SinceFrozen } from '../../core/reports/restated.ts';
import { instant } from '../../core/quantities/instant.ts';
import { day, elAgustino, later, laVictoria, shipped, Story } from '../pathways/story.ts';
import { strengthened } from '../pathways/strengthened.ts';
import { countingOf, figure, figureFrom, indicator, numberOf } from './counted-story.ts';

/** The twelve cases of the indicator model, as figures that a report would print. */

const end = '2026-12-31';
const curriculum = 'officials-circular';

function municipalities(): Story {
  return new Story()
    .actor('La Victoria', 'municipality')
    .actor('El Agustino', 'municipality', { district: elAgustino })
    .session('economy', '2026-03-02', 240, { curriculum, module: 'circular-economy' })
    .session('rules', '2026-03-09', 240, { curriculum, module: 'municipal-rules' })
    .session('instruments', '2026-03-16', 240, { curriculum, module: 'instruments' });
}

function learns(story: Story, who: string, last = 240): Story {
  return story
    .attends(who, 'economy', 240, '2026-03-02')
    .attends(who, 'rules', 240, '2026-03-09')
    .attends(who, 'instruments', last, '2026-03-16');
}

function rosa(last = 96): Story {
  const story = municipalities().actor('Rosa', 'person', { in: ['La Victoria', 'official'] });
  return learns(story, 'Rosa', last);
}

function made(story: Story, on: string): Story {
  const payload = {
    authors: [story.names.actor('Rosa')],
    type: 'procedure',
    title: 'Recojo segregado en mercados',
    madeOn: day(on),
    district: laVictoria,
  } as const;
  const confirmed = { product: story.names.event('product'), on: day('2026-04-01') };
  return story
    .tell('product', 'product.present', on, payload)
    .tell('confirmed', 'product.confirm', '2026-04-01', confirmed);
}

function adopts(apart = 45): Story {
  return new Story()
    .actor('Taller', 'workshop')
    .visit('Taller', '2026-02-01', { 'fabric-weighed': false }, { baseline: true })
    .visit('Taller', '2026-03-01', { 'fabric-weighed': true })
    .visit('Taller', later('2026-03-01', apart), { 'fabric-weighed': true });
}

const many = (story: Story, code: string, on = end): number | null =>
  numberOf(figure(story, code, { on }));

describe('golden cases, as figures', () => {
  it('1: an official of both districts counts once, in the district where she first was', () => {
    const story = rosa().joins('Rosa', 'El Agustino', 'technician', { since: '2026-02-01' });
    const { value, splits } = figure(story, 'R1.1a', { on: end });
    expect(value).toEqual({ kind: 'whole', value: 1 });
    const districts = splits.find(({ dimension }) => dimension === 'district')?.parts;
    expect(districts).toEqual([{ value: laVictoria, amount: { kind: 'whole', value: 1 } }]);
  });

  it('2: the same woman registered twice counts once when merged, twice when parted', () => {
    const story = new Story()
      .actor('Taller', 'workshop')
      .actor('Maria', 'person', { in: ['Taller', 'owner_manager'] })
      .actor('María Q.', 'person', { in: ['Taller', 'owner_manager'] })
      .visit('Taller', '2026-02-01', { 'fabric-weighed': false }, { baseline: true })
      .visit('Taller', '2026-03-01', { 'fabric-weighed': true }, { people: ['Maria', 'María Q.'] })
      .visit('Taller', '2026-04-15', { 'fabric-weighed': true }, { people: ['Maria', 'María Q.'] });
    expect(many(story, 'R2.1')).toBe(2);
    expect(many(story.merge('Maria', 'María Q.'), 'R2.1')).toBe(1);
    expect(many(story.unmerge(), 'R2.1')).toBe(2);
  });

  it('3: 79 % of the hours do not count, 80 % do', () => {
    expect(many(rosa(95), 'R1.1a')).toBe(0);
    expect(many(rosa(96), 'R1.1a')).toBe(1);
  });

  it('4: a product of the day before the training does not count', () => {
    expect(many(made(rosa(), '2026-03-01'), 'R1.1')).toBe(0);
    expect(many(made(rosa(), '2026-03-02'), 'R1.1')).toBe(1);
  });

  it('5: two observations 29 days apart do not count, 30 days do', () => {
    expect(many(adopts(29), 'R2.2')).toBe(0);
    expect(many(adopts(30), 'R2.2')).toBe(1);
  });

  it('6: three of 75 do not declare their sex: the share is over 72, the women stay as many', () => {
    const story = municipalities();
    const register = new Map<ActorId, Partial<RegisterFacts>>();
    for (let n = 0; n < 75; n += 1) {
      story.actor(`Official ${n}`, 'person', { in: ['La Victoria', 'official'] });
      learns(story, `Official ${n}`);
      const sex: Sex = n < 31 ? 'F' : n < 72 ? 'M' : 'undeclared';
      register.set(story.names.actor(`Official ${n}`), { sex });
    }
    const { value, subtargets, track } = figure(story, 'R1.1a', { on: end, register });
    expect(value).toEqual({ kind: 'whole', value: 75 });
    expect(subtargets).toEqual([
      {
        dimension: 'sex',
        value: 'F',
        have: 31,
        declared: 72,
        undeclared: 3,
        sharePermille: 430,
        absolute: 30,
        shareMet: true,
        absoluteMet: true,
        met: true,
      },
    ]);
    expect(track).toBe('met');
  });

  it('7: what arrives 40 days late belongs to its period and restates the frozen report', () => {
    const before = adopts();
    const frozen = frozenOf(before, ['R2.2'], '2026-06-30');
    expect(numberOf({ value: frozen.indicators[0]?.value ?? null })).toBe(1);
    const later_ = adopts()
      .actor('Otro', 'workshop')
      .visit('Otro', '2026-02-01', { 'fabric-weighed': false }, { baseline: true })
      .visit('Otro', '2026-03-01', { 'fabric-weighed': true })
      .visit('Otro', '2026-05-20', { 'fabric-weighed': true });
    const late = later_.names.event('visit Otro 2026-05-20');
    const now = frozenOf(later_, ['R2.2'], '2026-06-30');
    const restated = restatedSince(frozen, now, since([[late, 'arrived']]));
    expect(restated).toMatchObject([
      {
        code: 'R2.2',
        was: { value: 1 },
        now: { value: 2 },
        plus: [
          { id: later_.names.actor('Otro'), because: 'arrived_later', by: [{ record: late }] },
        ],
        minus: [],
      },
    ]);
  });

  it('8: what was verified and is retracted drops out, and the frozen report stays as it was', () => {
    const story = adopts();
    const frozen = frozenOf(story, ['R2.2'], '2026-06-30');
    const text = canonical(frozen);
    const second = story.names.event('visit Taller 2026-04-15');
    story.stands('visit Taller 2026-04-15', 'retracted');
    const now = frozenOf(story, ['R2.2'], '2026-06-30');
    const restated = restatedSince(frozen, now, since([[second, 'retracted']]));
    expect(restated).toMatchObject([
      {
        was: { value: 1 },
        now: { value: 0 },
        minus: [
          { id: story.names.actor('Taller'), because: 'retracted', by: [{ record: second }] },
        ],
      },
    ]);
    expect(canonical(frozen)).toBe(text);
  });

  it('9: a worker who is an associate too counts once in each', () => {
    const story = adopts()
      .actor('Los Cedros', 'recyclers-association')
      .actor('Ana', 'person', { in: ['Los Cedros', 'associate'] })
      .joins('Ana', 'Taller', 'worker', { since: '2026-01-05' })
      .visit('Taller', '2026-03-02', { 'fabric-weighed': true }, { people: ['Ana'] })
      .visit('Taller', '2026-04-16', { 'fabric-weighed': true }, { people: ['Ana'] });
    ['solid-waste', 'health-safety', 'business', 'social-skills'].forEach((module, n) => {
      const on = later('2026-02-02', n * 7);
      story.session(module, on, 180, { curriculum: 'recyclers-basic', module });
      story.attends('Ana', module, 180, on);
    });
    for (const on of ['2026-03-02', '2026-03-10', '2026-03-17', '2026-03-25']) {
      story.flow(`Ana ${on}`, on, { taker: 'Los Cedros', bringer: 'Ana' });
    }
    expect(many(story, 'R2.1')).toBe(1);
    expect(many(story, 'R4.2')).toBe(1);
  });

  it('10: another version of the query counts the past anew, but not what was frozen', () => {
    const story = rosa();
    const frozen = frozenOf(story, ['R1.1a'], end);
    const [first] = shipped.change.pathways.filter(({ code }) => code === 'official-trained');
    const hours = first?.requirements[0];
    if (first === undefined || hours?.asks.ask !== 'attendance') throw new Error('no criterion');
    const stricter = {
      ...first,
      version: '2',
      from: day('2027-01-01'),
      requirements: [{ ...hours, asks: { ...hours.asks, permille: 1000 } }],
    };
    story.withBook({ ...shipped.change, pathways: [...shipped.change.pathways, stricter] });
    const now = frozenOf(story, ['R1.1a'], end);
    expect(numberOf({ value: frozen.indicators[0]?.value ?? null })).toBe(1);
    expect(numberOf({ value: now.indicators[0]?.value ?? null })).toBe(0);
    expect(now.indicators[0]?.queryHash).not.toBe(frozen.indicators[0]?.queryHash);
    expect(restatedSince(frozen, now, since([]))).toMatchObject([
      { isOtherQuery: true, minus: [{ because: 'query' }] },
    ]);
  });

  it('11: what a phone dated ahead counts from the day on which it was received', () => {
    const second = 'visit Taller 2026-04-15';
    const story = adopts().ahead(second, '2026-04-13');
    const on = (asked: string): Figure => figure(story, 'R2.2', { on: asked });
    expect(numberOf(on('2026-04-12'))).toBe(0);
    expect(on('2026-04-13').counted).toMatchObject([{ since: { documented: '2026-04-13' } }]);
    const why = whyFor({ criterion: 'mse-adopts' }, story.names.actor('Taller'), {
      world: story.world(),
      on: day(end),
      counting: 'documented',
    });
    expect(why.below).toMatchObject([
      { met: true, metOn: '2026-04-13', clockAhead: [story.names.event(second)] },
    ]);
  });

  test.each([
    [29, 0],
    [30, 1],
  ])('11: dated ahead it adds no day: seen again after %i days by our clock counts %i', (n, is) => {
    const story = adopts(n + 2).ahead(
      `visit Taller ${later('2026-03-01', n + 2)}`,
      later('2026-03-01', n),
    );
    expect(many(story, 'R2.2')).toBe(is);
  });

  it('11: dated ahead it is in the period in which it came, and restates nothing afterwards', () => {
    const told = (): Story => adopts(29 + 62).ahead('visit Taller 2026-05-31', '2026-05-29');
    const frozen = frozenOf(told(), ['R2.2'], '2026-05-30');
    expect(numberOf({ value: frozen.indicators[0]?.value ?? null })).toBe(1);
    const now = frozenOf(told(), ['R2.2'], '2026-05-30');
    expect(restatedSince(frozen, now, since([]))).toEqual([]);
  });

  it('12: an association that stops delivering stays counted with a flag, and as of today is none', () => {
    const story = strengthened();
    const ever = figure(story, 'R4.1', { on: end });
    expect(ever.value).toEqual({ kind: 'whole', value: 1 });
    expect(ever.counted).toMatchObject([{ now: false, since: { documented: '2026-06-10' } }]);
    const today: Indicator = { ...indicator('R4.1'), timing: 'as_of' };
    expect(numberOf(figureFrom(story.world(), today, { on: '2026-06-30' }))).toBe(1);
    expect(numberOf(figureFrom(story.world(), today, { on: end }))).toBe(0);
  });
});

const frozenAt = instant(Date.UTC(2026, 6, 10));
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function frozenOf(story: Story, codes: readonly string[], on: string): FrozenReport {
  const world = story.world();
  const nothing = { es: '', en: '' };
  return frozenReport({
    programme: {
      id: 'p',
      code: 'p',
      name: nothing,
      simulated: true,
      funder: nothing,
      partners: [],
      districts: [],
      start: null,
      end: null,
      licence: null,
      iati: null,
    },
    names: [],
    period: { from: day('2026-01-01'), to: day(on) },
    frozenAt,
    log: { epoch: 'e', position: 1 },
    results: [],
    climate: null,
    counting: countingOf(world, day(on)),
    hash: sha256,
    indicators: codes.map((code) => ({
      indicator: indicator(code),
      figure: figureFrom(world, indicator(code), { on }),
      months: [],
    })),
  });
}

/** What came over records since the freeze. */
function since(came: readonly (readonly [string, Movement])[]): SinceFrozen {
  const at = instant(frozenAt + 1);
  return {
    moved: (of) =>
      came.flatMap(([id, movement]) => {
        const record = idFrom<'event'>(id);
        if (of !== id) return [];
        return [{ record, kind: 'practice.observe' as const, movement, event: record, at }];
      }),
    standsFor: (id) => id,
  };
}
