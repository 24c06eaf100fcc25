import { describe, expect, it } from 'vitest';
import { day, elAgustino, later, laVictoria, shipped, Story } from './story.ts';
import { association, strengthened } from './strengthened.ts';

/** The twelve cases of the indicator model: what may never be counted otherwise. */

const curriculum = 'officials-circular';

/** Officials of both municipalities, and the twelve hours of their curriculum. */
function municipalities(): Story {
  return new Story()
    .actor('La Victoria', 'municipality')
    .actor('El Agustino', 'municipality', { district: elAgustino })
    .actor('Rosa', 'person', { in: ['La Victoria', 'official'] })
    .session('economy', '2026-03-02', 240, { curriculum, module: 'circular-economy' })
    .session('rules', '2026-03-09', 240, { curriculum, module: 'municipal-rules' })
    .session('instruments', '2026-03-16', 240, { curriculum, module: 'instruments' });
}

function trained(): Story {
  return municipalities()
    .attends('Rosa', 'economy', 240, '2026-03-02')
    .attends('Rosa', 'rules', 240, '2026-03-09')
    .attends('Rosa', 'instruments', 96, '2026-03-16');
}

function product(story: Story, name: string, madeOn: string, authors: readonly string[]): Story {
  return story.tell(name, 'product.present', madeOn, {
    authors: authors.map((author) => story.names.actor(author)),
    type: 'procedure',
    title: 'Recojo segregado en mercados',
    madeOn: day(madeOn),
    district: laVictoria,
  });
}

function confirmed(story: Story, name: string, on: string): Story {
  const payload = { product: story.names.event(name), on: day(on) };
  return story.tell(`${name} confirmed`, 'product.confirm', on, payload);
}

describe('golden cases', () => {
  it('1: an official of both districts counts once', () => {
    const story = trained().joins('Rosa', 'El Agustino', 'technician', { since: '2026-02-01' });
    expect(story.count('official-trained', '2026-12-31')).toEqual({ ever: 1, now: 1 });
  });

  it('2: the same woman registered by two phones counts once when merged, twice when not', () => {
    const story = workshop()
      .actor('Maria', 'person', { in: ['Taller', 'owner_manager'] })
      .actor('María Q.', 'person', { in: ['Taller', 'owner_manager'] })
      .visit('Taller', '2026-02-01', { 'fabric-weighed': false }, { baseline: true })
      .visit('Taller', '2026-03-01', { 'fabric-weighed': true }, { people: ['Maria', 'María Q.'] })
      .visit('Taller', '2026-04-15', { 'fabric-weighed': true }, { people: ['Maria', 'María Q.'] });
    const count = (): number => story.count('mse-person-adopts', '2026-12-31').ever;
    expect(count()).toBe(2);
    story.merge('Maria', 'María Q.');
    expect(count()).toBe(1);
    story.unmerge();
    expect(count()).toBe(2);
  });

  it('2: what was seen of one record and of the other is one story when they are merged', () => {
    const story = workshop()
      .actor('Maria', 'person', { in: ['Taller', 'worker'] })
      .actor('María Q.', 'person', { in: ['Taller', 'worker'] })
      .visit('Taller', '2026-02-01', { 'fabric-weighed': false }, { baseline: true })
      .visit('Taller', '2026-03-01', { 'fabric-weighed': true }, { people: ['Maria'] })
      .visit('Taller', '2026-04-15', { 'fabric-weighed': true }, { people: ['María Q.'] });
    expect(story.count('mse-person-adopts', '2026-12-31').ever).toBe(0);
    story.merge('Maria', 'María Q.');
    expect(story.count('mse-person-adopts', '2026-12-31').ever).toBe(1);
  });

  it('3: 79 % of the hours are not 80 %', () => {
    const missing = municipalities()
      .attends('Rosa', 'economy', 240, '2026-03-02')
      .attends('Rosa', 'rules', 240, '2026-03-09')
      .attends('Rosa', 'instruments', 95, '2026-03-16');
    const almost = missing.criterion('Rosa', 'official-trained', '2026-12-31');
    expect(almost).toMatchObject({ state: 'walking', completedOn: null });
    expect(almost?.requirements[0]?.progress).toEqual([
      { measure: 'minutes', have: 575, need: 576 },
    ]);
    expect(trained().criterion('Rosa', 'official-trained', '2026-12-31')).toMatchObject({
      state: 'complete',
      completedOn: '2026-03-16',
    });
  });

  it('4: a product made the day before the first session does not count', () => {
    const before = confirmed(
      product(trained(), 'early', '2026-03-01', ['Rosa']),
      'early',
      '2026-04-01',
    );
    expect(before.count('official-incorporates', '2026-12-31').ever).toBe(0);
    const after = confirmed(
      product(trained(), 'late', '2026-03-02', ['Rosa']),
      'late',
      '2026-04-01',
    );
    expect(after.criterion('Rosa', 'official-incorporates', '2026-12-31')).toMatchObject({
      completedOn: '2026-04-01',
    });
  });

  it.each([
    [29, 0],
    [30, 1],
  ])('5: a practice seen twice %i days apart counts %i times', (apart, counts) => {
    const story = workshop()
      .visit('Taller', '2026-02-01', { 'fabric-weighed': false }, { baseline: true })
      .visit('Taller', '2026-03-01', { 'fabric-weighed': true })
      .visit('Taller', later('2026-03-01', apart), { 'fabric-weighed': true });
    expect(story.count('mse-adopts', '2026-12-31').ever).toBe(counts);
  });

  it('6: whoever does not declare her sex counts like everybody', () => {
    // Nothing of a person but her record, her post and her days is known to the evaluator.
    expect(trained().count('official-trained', '2026-12-31').ever).toBe(1);
  });

  it('7: what arrives 40 days late belongs to the day on which it happened', () => {
    const told = workshop()
      .visit('Taller', '2026-02-01', { 'fabric-weighed': false }, { baseline: true })
      .visit('Taller', '2026-04-20', { 'fabric-weighed': true })
      .visit('Taller', '2026-03-01', { 'fabric-weighed': true });
    expect(told.criterion('Taller', 'mse-adopts', '2026-04-30')).toMatchObject({
      completedOn: '2026-04-20',
    });
    expect(told.criterion('Taller', 'mse-adopts', '2026-04-19')?.completedOn).toBeNull();
  });

  it('8: a verified event that is retracted counts no more', () => {
    const story = trained();
    const hours = 'Rosa at rules 4';
    story.stands(hours, 'verified');
    expect(story.count('official-trained', '2026-12-31').ever).toBe(1);
    story.stands(hours, 'retracted');
    expect(story.count('official-trained', '2026-12-31').ever).toBe(0);
  });

  it('9: a worker who is also an associate counts once in each', () => {
    const story = association()
      .actor('Taller', 'workshop')
      .actor('Ana', 'person', { in: ['Los Cedros', 'associate'] })
      .joins('Ana', 'Taller', 'worker', { since: '2026-01-05' })
      .visit('Taller', '2026-02-01', { 'fabric-weighed': false }, { baseline: true })
      .visit('Taller', '2026-03-01', { 'fabric-weighed': true }, { people: ['Ana'] })
      .visit('Taller', '2026-04-15', { 'fabric-weighed': true }, { people: ['Ana'] });
    learnsRecycling(story, 'Ana');
    for (const on of ['2026-03-02', '2026-03-10', '2026-03-17', '2026-03-25']) {
      story.flow(`Ana ${on}`, on, { taker: 'Los Cedros', bringer: 'Ana' });
    }
    expect(story.count('mse-person-adopts', '2026-05-01').ever).toBe(1);
    expect(story.count('associate-strengthened', '2026-05-01').ever).toBe(1);
  });

  it('10: a second version of a criterion is asked of all of the past, the first still answers', () => {
    const [stricter] = shipped.change.pathways.filter(({ code }) => code === 'official-trained');
    const hours = stricter?.requirements[0];
    if (stricter === undefined || hours?.asks.ask !== 'attendance') throw new Error('no criterion');
    const second = {
      ...stricter,
      version: '2',
      from: day('2027-01-01'),
      requirements: [{ ...hours, asks: { ...hours.asks, permille: 1000 } }],
    };
    const story = trained().withBook({
      ...shipped.change,
      pathways: [...shipped.change.pathways, second],
    });
    const on = '2027-02-01';
    expect(story.criterion('Rosa', 'official-trained', on, 'recorded', '1')?.completedOn).toBe(
      '2026-03-16',
    );
    expect(
      story.criterion('Rosa', 'official-trained', on, 'recorded', '2')?.completedOn,
    ).toBeNull();
    expect(story.criterion('Rosa', 'official-trained', on)?.version).toBe('2');
  });

  it('11: what a phone dated ahead is marked where it counts', () => {
    const story = association().paper('Los Cedros', 'ruc', '2026-02-01');
    story.ahead('ruc of Los Cedros 2026-02-01', '2026-01-30');
    const step = story.step('Los Cedros', 'formalisation', 'ruc', '2026-03-01');
    expect(step).toMatchObject({ state: 'met', clockAhead: step.evidence });
  });

  it('12: an association that was strengthened and stops delivering was, and is no more', () => {
    const story = strengthened();
    expect(story.criterion('Los Cedros', 'association-strengthened', '2026-06-30')).toMatchObject({
      state: 'complete',
    });
    const afterwards = story.criterion('Los Cedros', 'association-strengthened', '2026-12-31');
    expect(afterwards).toMatchObject({ state: 'lapsed', completedOn: '2026-06-10' });
    expect(story.count('association-strengthened', '2026-12-31')).toEqual({ ever: 1, now: 0 });
  });
});

function workshop(): Story {
  return new Story().actor('Taller', 'workshop');
}

function learnsRecycling(story: Story, person: string): void {
  const modules = ['solid-waste', 'health-safety', 'business', 'social-skills'];
  modules.forEach((module, n) => {
    const on = later('2026-02-02', n * 7);
    story.session(module, on, 180, { curriculum: 'recyclers-basic', module });
    story.attends(person, module, 180, on);
  });
}
