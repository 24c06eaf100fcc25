import { describe, expect, it } from 'vitest';
import { day, later, Story } from './story.ts';

/** Workshops of Gamarra and stalls of markets, up to their recognition. */

describe('good practices of a workshop', () => {
  function workshop(): Story {
    return new Story()
      .actor('Taller', 'workshop')
      .actor('Los Cedros', 'recyclers-association')
      .actor('Elena', 'person', { in: ['Taller', 'owner_manager'] });
  }

  it('begin with what is used: electricity, water, fabric and other inputs', () => {
    const story = workshop();
    const amounts = (list: readonly ('electricity' | 'water' | 'fabric' | 'other_input')[]) =>
      list.map((what) => {
        return { what, unit: 'unit', amount: 1, month: '2026-02', from: 'bill' } as never;
      });
    story.tell('first', 'practice.diagnose', '2026-03-01', {
      observed: story.names.actor('Taller'),
      method: 'self',
      answers: [],
      amounts: amounts(['electricity', 'water']),
    });
    const on = (when: string) => story.step('Taller', 'textile-practices', 'diagnosis', when);
    expect(on('2026-03-02')).toMatchObject({
      state: 'partly',
      progress: [{ measure: 'parts', have: 2, need: 4 }],
    });
    story.tell('second', 'practice.diagnose', '2026-03-08', {
      observed: story.names.actor('Taller'),
      method: 'visit',
      answers: [],
      amounts: amounts(['fabric', 'other_input']),
    });
    expect(on('2026-03-08')).toMatchObject({ state: 'met', metOn: '2026-03-08' });
  });

  it('what the owner says of herself is not seen', () => {
    const story = workshop()
      .visit('Taller', '2026-02-01', { 'fabric-weighed': false }, { baseline: true })
      .visit('Taller', '2026-03-01', { 'fabric-weighed': true }, { method: 'self' })
      .visit('Taller', '2026-05-01', { 'fabric-weighed': true }, { method: 'self' });
    expect(story.step('Taller', 'textile-practices', 'adopted', '2026-12-31').state).toBe(
      'missing',
    );
  });

  it('four sorted deliveries in 60 days say it too; mixed offcuts do not', () => {
    const story = workshop().visit(
      'Taller',
      '2026-01-10',
      { 'fabric-weighed': false },
      { baseline: true },
    );
    const first = '2026-03-01';
    [0, 20, 40].forEach((n) => {
      const on = later(first, n);
      story.flow(`cotton ${on}`, on, {
        giver: 'Taller',
        taker: 'Los Cedros',
        material: 'cotton-offcuts',
      });
    });
    story.flow('mixed', later(first, 50), {
      giver: 'Taller',
      taker: 'Los Cedros',
      material: 'textile-mixed',
    });
    const adopted = (when: string) => story.criterion('Taller', 'mse-adopts', when)?.completedOn;
    expect(adopted('2026-12-31')).toBeNull();
    story.flow('on day 61', later(first, 60), {
      giver: 'Taller',
      taker: 'Los Cedros',
      material: 'cones',
    });
    expect(adopted('2026-12-31')).toBeNull();
    story.flow('on day 60', later(first, 59), {
      giver: 'Taller',
      taker: 'Los Cedros',
      material: 'cones',
    });
    expect(adopted('2026-12-31')).toBe(later(first, 59));
    // Nobody was named in these deliveries.
    expect(story.count('mse-person-adopts', '2026-12-31').ever).toBe(0);
  });

  it('only people who are named are credited', () => {
    const story = workshop()
      .actor('Luz', 'person', { in: ['Taller', 'worker'] })
      .visit('Taller', '2026-02-01', { 'fabric-weighed': false }, { baseline: true })
      .visit('Taller', '2026-03-01', { 'fabric-weighed': true }, { people: ['Elena'] })
      .visit('Taller', '2026-04-01', { 'fabric-weighed': true }, { people: ['Elena'] });
    expect(story.criterion('Elena', 'mse-person-adopts', '2026-12-31')?.completedOn).toBe(
      '2026-04-01',
    );
    expect(story.criterion('Luz', 'mse-person-adopts', '2026-12-31')?.completedOn).toBeNull();
  });

  it('a plan names the practices that will be taken up', () => {
    const story = workshop();
    story.tell('plan', 'practice.plan', '2026-03-01', {
      observed: story.names.actor('Taller'),
      practices: [{ practice: 'fabric-weighed', by: day('2026-05-01') }],
    });
    expect(story.step('Taller', 'textile-practices', 'plan', '2026-03-01').state).toBe('met');
  });
});

describe('good practices of a market stall', () => {
  const stall = (): Story =>
    new Story()
      .actor('Puesto 14', 'stall')
      .actor('Compostera', 'composter')
      .actor('Nora', 'person', { in: ['Puesto 14', 'owner_manager'] });
  const step = (story: Story, code: string, on: string) =>
    story.step('Puesto 14', 'stall-practices', code, on);

  function measured(
    story: Story,
    on: string,
    what: readonly ('organic_waste' | 'packaging_waste')[],
  ): Story {
    return story.tell(`measured ${on}`, 'practice.diagnose', on, {
      observed: story.names.actor('Puesto 14'),
      method: 'self',
      answers: [],
      amounts: what.map((one) => {
        return { what: one, unit: 'kg', amount: 40, month: '2026-02', from: 'estimated' } as never;
      }),
    });
  }

  function planned(story: Story, on: string): Story {
    return story.tell(`plan ${on}`, 'practice.plan', on, {
      observed: story.names.actor('Puesto 14'),
      practices: [{ practice: 'organics-apart', by: day('2026-06-01') }],
    });
  }

  it('begin with what is lost: organics and packaging, in whichever order they are measured', () => {
    const story = stall();
    expect(story.walk('Puesto 14', 'stall-practices', '2026-03-01').next).toEqual([
      'diagnosis',
      'baseline',
    ]);
    measured(story, '2026-03-02', ['packaging_waste']);
    expect(step(story, 'diagnosis', '2026-03-02')).toMatchObject({
      state: 'partly',
      progress: [{ measure: 'parts', have: 1, need: 2 }],
    });
    measured(story, '2026-03-09', ['organic_waste']);
    expect(step(story, 'diagnosis', '2026-03-09')).toMatchObject({
      state: 'met',
      metOn: '2026-03-09',
    });
  });

  it('go from a first visit to a practice seen twice, 30 days apart, and no day less', () => {
    const story = planned(
      measured(stall(), '2026-03-02', ['organic_waste', 'packaging_waste']),
      '2026-03-03',
    )
      .visit('Puesto 14', '2026-03-04', { 'organics-apart': false }, { baseline: true })
      .visit('Puesto 14', '2026-04-01', { 'organics-apart': true }, { people: ['Nora'] })
      .visit('Puesto 14', '2026-04-30', { 'organics-apart': true }, { people: ['Nora'] });
    expect(step(story, 'adopted', '2026-04-30')).toMatchObject({ state: 'partly', metOn: null });
    story.visit('Puesto 14', '2026-05-01', { 'organics-apart': true }, { people: ['Nora'] });
    expect(step(story, 'adopted', '2026-05-01')).toMatchObject({
      state: 'met',
      metOn: '2026-05-01',
    });
    expect(story.walk('Puesto 14', 'stall-practices', '2026-05-01')).toMatchObject({
      state: 'complete',
      completedOn: '2026-05-01',
      next: [],
    });
  });

  it('what was done before the first visit is no change', () => {
    const story = stall()
      .visit('Puesto 14', '2026-03-04', { 'organics-apart': true }, { baseline: true })
      .visit('Puesto 14', '2026-04-10', { 'organics-apart': true })
      .visit('Puesto 14', '2026-06-10', { 'organics-apart': true });
    expect(step(story, 'adopted', '2026-12-31').state).not.toBe('met');
  });

  it('four deliveries of organics within 60 days show it too, while they come', () => {
    const story = stall().visit(
      'Puesto 14',
      '2026-03-04',
      { 'organics-apart': false },
      { baseline: true },
    );
    const given = { giver: 'Puesto 14', taker: 'Compostera', material: 'food-waste' };
    for (const days of [0, 20, 40]) {
      story.flow(`organics ${days}`, later('2026-04-01', days), given);
    }
    const fourth = later('2026-04-01', 59);
    expect(step(story, 'adopted', fourth).state).not.toBe('met');
    story.flow('organics 59', fourth, given);
    expect(step(story, 'adopted', fourth)).toMatchObject({ state: 'met', metOn: fourth });
    // When no more come it is over, and the day on which it was met stays.
    expect(step(story, 'adopted', '2026-12-31')).toMatchObject({
      state: 'expired',
      metOn: fourth,
    });
  });
});

describe('a recognition', () => {
  const kinds = [
    { pathway: 'stall-practices', kind: 'stall', practice: 'organics-apart' },
    { pathway: 'textile-practices', kind: 'workshop', practice: 'fabric-weighed' },
  ] as const;

  for (const { pathway, kind, practice } of kinds) {
    it(`of a ${kind} is given once, with its day, and is gone when it is taken back`, () => {
      const story = new Story()
        .actor('MYPE', kind)
        .visit('MYPE', '2026-02-01', { [practice]: false }, { baseline: true })
        .visit('MYPE', '2026-03-01', { [practice]: true })
        .visit('MYPE', '2026-04-01', { [practice]: true });
      const asked = (on: string) => story.step('MYPE', pathway, 'recognition', on);
      expect(asked('2026-04-01')).toMatchObject({ state: 'missing', metOn: null });
      story.stage('MYPE', pathway, 'recognised', '2026-05-10', { number: 'REC-7' });
      expect(asked('2026-05-09').state).toBe('missing');
      expect(asked('2026-05-10')).toMatchObject({ state: 'met', metOn: '2026-05-10' });
      expect(story.walk('MYPE', pathway, '2026-12-31').stage).toEqual({
        code: 'recognised',
        on: '2026-05-10',
      });
      story.stands('recognised MYPE 2026-05-10', 'retracted');
      expect(asked('2026-12-31')).toMatchObject({ state: 'missing', metOn: null });
      expect(story.walk('MYPE', pathway, '2026-12-31').stage).toBeNull();
    });
  }
});
