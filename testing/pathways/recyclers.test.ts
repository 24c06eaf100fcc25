import { describe, expect, it } from 'vitest';
import { day, elAgustino, later, laVictoria, shipped, Story } from './story.ts';

/** Recyclers' associations on their way: papers, applications, silence, registers, practice. */

function association(): Story {
  return new Story()
    .actor('Los Cedros', 'recyclers-association', { on: '2026-01-05' })
    .actor('Ana', 'recycler', { in: ['Los Cedros', 'president'] })
    .actor('Julia', 'recycler', { in: ['Los Cedros', 'associate'] });
}

function papersOf(story: Story, person: string): Story {
  return story
    .paper(person, 'national-id', '2020-03-01', '2028-03-01')
    .paper(person, 'training-certificate', '2025-08-01')
    .paper(person, 'vaccination-tetanus', '2025-09-01')
    .paper(person, 'vaccination-hepatitis-b', '2025-09-01')
    .paper(person, 'ppe-handover', '2026-02-01');
}

function ready(): Story {
  const story = papersOf(papersOf(association(), 'Ana'), 'Julia');
  const papers = [
    'legal-entity-record',
    'ruc',
    'member-list',
    'equipment-list',
    'vehicle-list',
    'formalisation-fee',
  ];
  for (const paper of papers) story.paper('Los Cedros', paper, '2026-02-10');
  return story;
}

const here = { number: 'EXP-2026-0101', district: laVictoria };

describe('what each member has to bring (art. 34 c and d, 35, 36)', () => {
  it('is four modules of three hours: two hours of one are not enough', () => {
    const story = association();
    const modules = ['solid-waste', 'health-safety', 'business', 'social-skills'];
    modules.forEach((module, n) => {
      const on = later('2026-02-02', 7 * n);
      story.session(module, on, 180, { curriculum: 'recyclers-basic', module });
      story.attends('Ana', module, 180, on);
      story.attends('Julia', module, module === 'business' ? 120 : 180, on);
    });
    expect(story.step('Ana', 'recycler-requirements', 'training', '2026-03-01')).toMatchObject({
      state: 'met',
      metOn: '2026-02-23',
    });
    const missing = story.step('Julia', 'recycler-requirements', 'training', '2026-03-01');
    expect(missing.state).toBe('partly');
    expect(missing.progress).toContainEqual({ measure: 'modules', have: 3, need: 4 });
  });

  it('a vaccine whose card expired is not there any more; until then it is said that it will', () => {
    const story = association().paper('Ana', 'vaccination-tetanus', '2025-01-10', '2026-03-31');
    const on = (when: string) => story.step('Ana', 'recycler-requirements', 'tetanus', when);
    expect(on('2026-01-15')).toMatchObject({ state: 'met', remind: false });
    expect(on('2026-03-31')).toMatchObject({ state: 'met', remind: true, expiresOn: '2026-03-31' });
    expect(on('2026-04-01')).toMatchObject({ state: 'expired', metOn: '2025-01-10', since: null });
  });

  it('a paper that was only said, not shown, lacks the showing', () => {
    const story = association().paper('Ana', 'national-id', '2020-03-01', '2028-03-01');
    story.stands('national-id of Ana 2020-03-01', 'recorded');
    expect(story.step('Ana', 'recycler-requirements', 'national-id', '2026-02-01')).toMatchObject({
      state: 'partly',
      known: 'recorded',
    });
  });

  it('a paper that was turned down is shown as turned down', () => {
    const story = association().paper('Ana', 'vaccination-tetanus', '2025-01-10');
    story.stands('vaccination-tetanus of Ana 2025-01-10', 'rejected');
    const step = story.step('Ana', 'recycler-requirements', 'tetanus', '2026-02-01');
    expect(step).toMatchObject({ state: 'missing', evidence: [] });
    expect(step.rejected).toHaveLength(1);
  });
});

describe('the certificate of formalisation (art. 34)', () => {
  it('says what comes next: first the papers, then the application', () => {
    const walk = association().walk('Los Cedros', 'formalisation', '2026-02-01');
    expect(walk).toMatchObject({ state: 'walking', district: laVictoria, begunOn: '2026-01-05' });
    expect(walk.next).toEqual([
      'legal-entity',
      'member-list',
      'members',
      'equipment-list',
      'vehicle-list',
      'fee',
    ]);
    expect(ready().walk('Los Cedros', 'formalisation', '2026-02-20').next).toEqual(['application']);
  });

  it('one member without her vaccine keeps the association waiting, and it says how many', () => {
    const story = ready().stands('vaccination-tetanus of Julia 2025-09-01', 'rejected');
    const step = story.step('Los Cedros', 'formalisation', 'members', '2026-02-20');
    expect(step).toMatchObject({ state: 'partly' });
    expect(step.progress).toEqual([{ measure: 'members', have: 1, need: 2 }]);
  });

  it('a member who left is asked for nothing any more', () => {
    const story = ready()
      .actor('Pilar', 'recycler')
      .joins('Pilar', 'Los Cedros', 'associate', { since: '2026-01-05', until: '2026-02-28' });
    const members = (on: string) => story.step('Los Cedros', 'formalisation', 'members', on).state;
    expect(members('2026-02-28')).toBe('partly');
    expect(members('2026-03-01')).toBe('met');
  });

  it('the answer is due in 15 working days, holidays not counted; silence means no', () => {
    // Thursday 26 March 2026: Maundy Thursday and Good Friday are 2 and 3 April.
    const story = ready().stage('Los Cedros', 'formalisation', 'submitted', '2026-03-26', here);
    const on = (when: string) => story.step('Los Cedros', 'formalisation', 'certificate', when);
    expect(on('2026-04-20')).toMatchObject({ state: 'waiting', answerBy: '2026-04-20' });
    expect(story.walk('Los Cedros', 'formalisation', '2026-04-20').state).toBe('waiting');
    expect(on('2026-04-21')).toMatchObject({ state: 'refused', bySilence: true, answerBy: null });
    story.stage('Los Cedros', 'formalisation', 'submitted', '2026-05-04', here);
    expect(on('2026-05-05')).toMatchObject({ state: 'waiting' });
    story.stage('Los Cedros', 'formalisation', 'granted', '2026-05-12', here);
    expect(on('2026-05-12')).toMatchObject({ state: 'met', metOn: '2026-05-12' });
    expect(on('2026-04-21')).toMatchObject({ state: 'refused' });
  });

  it('refused is refused, by a word and not by silence', () => {
    const story = ready()
      .stage('Los Cedros', 'formalisation', 'submitted', '2026-03-02', here)
      .stage('Los Cedros', 'formalisation', 'refused', '2026-03-10', here);
    expect(story.walk('Los Cedros', 'formalisation', '2026-03-11').state).toBe('refused');
    const step = story.step('Los Cedros', 'formalisation', 'certificate', '2026-04-30');
    expect(step).toMatchObject({ state: 'refused', bySilence: false });
  });

  it('the municipality has 10 working days to tell the national register', () => {
    const story = ready()
      .stage('Los Cedros', 'formalisation', 'submitted', '2026-03-02', here)
      .stage('Los Cedros', 'formalisation', 'granted', '2026-03-09', here);
    const on = (when: string) =>
      story.step('Los Cedros', 'formalisation', 'national-register', when);
    expect(on('2026-03-23')).toMatchObject({ dueBy: '2026-03-23', late: false, state: 'missing' });
    expect(on('2026-03-24')).toMatchObject({ late: true });
    story.stage('Los Cedros', 'formalisation', 'national-register', '2026-03-30', here);
    expect(on('2026-03-30')).toMatchObject({ state: 'met', late: true });
    expect(story.walk('Los Cedros', 'formalisation', '2026-03-20').state).toBe('complete');
  });

  it('a certificate that is revoked was there, and is no more', () => {
    const story = ready()
      .stage('Los Cedros', 'formalisation', 'submitted', '2026-03-02', here)
      .stage('Los Cedros', 'formalisation', 'granted', '2026-03-09', here)
      .stage('Los Cedros', 'formalisation', 'revoked', '2026-06-01', here);
    const on = (when: string) => story.step('Los Cedros', 'formalisation', 'certificate', when);
    expect(on('2026-05-31').state).toBe('met');
    expect(on('2026-06-01')).toMatchObject({ state: 'expired', expiresOn: '2026-05-31' });
    expect(story.walk('Los Cedros', 'formalisation', '2026-07-01').state).toBe('lapsed');
  });

  it('counts as advanced only with a number, and only since it joined', () => {
    const advanced = (story: Story) =>
      story.criterion('Los Cedros', 'formalisation-advanced', '2026-12-31')?.completedOn;
    expect(advanced(association().paper('Los Cedros', 'ruc', '2019-05-01'))).toBeNull();
    expect(advanced(association().paper('Los Cedros', 'ruc', '2026-03-01'))).toBe('2026-03-01');
    const inProcess = ready().stage('Los Cedros', 'formalisation', 'submitted', '2026-03-02', here);
    inProcess.stands('ruc of Los Cedros 2026-02-10', 'rejected');
    inProcess.stands('legal-entity-record of Los Cedros 2026-02-10', 'rejected');
    expect(advanced(inProcess)).toBeNull();
    const unnumbered = association().stage('Los Cedros', 'formalisation', 'granted', '2026-03-02');
    expect(advanced(unnumbered)).toBeNull();
  });
});

describe('the municipal register (art. 38 and 39)', () => {
  it('is walked in each municipality, with the certificate of either', () => {
    const there = { number: 'EXP-9', district: elAgustino };
    const story = ready()
      .stage('Los Cedros', 'formalisation', 'granted', '2026-03-09', here)
      .stage('Los Cedros', 'municipal-registration', 'submitted', '2026-04-01', there)
      .stage('Los Cedros', 'municipal-registration', 'registered', '2026-04-10', there);
    const walk = story.walk('Los Cedros', 'municipal-registration', '2026-05-01', elAgustino);
    const state = (code: string) => walk.requirements.find((one) => one.code === code)?.state;
    expect(state('certificate')).toBe('met');
    expect(state('registration')).toBe('met');
    expect(walk.stage).toEqual({ code: 'registered', on: '2026-04-10' });
    const own = { number: 'EXP-12', district: laVictoria };
    story.stage('Los Cedros', 'municipal-registration', 'submitted', '2026-04-20', own);
    const second = story.walk('Los Cedros', 'municipal-registration', '2026-05-01', laVictoria);
    expect(second).toMatchObject({ state: 'waiting', begunOn: '2026-04-20' });
  });

  it('has no walk before somebody says that it begins', () => {
    expect(() => ready().walk('Los Cedros', 'municipal-registration', '2026-05-01')).toThrow();
  });
});

describe('a new version of a pathway', () => {
  const second = shipped.change.pathways.map((pathway) => ({
    ...pathway,
    version: '2026-local',
    from: day('2026-06-01'),
    requirements: pathway.requirements.filter(({ code }) => code !== 'fee'),
  }));
  const formalisation = second.filter(({ code }) => code === 'formalisation');
  const book = { ...shipped.change, pathways: [...shipped.change.pathways, ...formalisation] };

  it('is for those who begin under it: whoever began before goes on as she began', () => {
    const story = ready()
      .withBook(book)
      .actor('Nueva Vida', 'recyclers-association', { on: '2026-06-15' });
    expect(story.walk('Los Cedros', 'formalisation', '2026-12-31').version).toBe('2022');
    expect(story.walk('Nueva Vida', 'formalisation', '2026-12-31').version).toBe('2026-local');
  });

  it('holds from the day on which somebody moves to it, and rewrites nothing before', () => {
    const story = ready().withBook(book);
    story.tell('moves', 'pathway.begin', '2026-08-01', {
      walker: { kind: 'actor', id: story.names.actor('Los Cedros') },
      pathway: 'formalisation',
      version: '2026-local',
      district: laVictoria,
      on: day('2026-08-01'),
    });
    const on = (when: string) => story.walk('Los Cedros', 'formalisation', when);
    expect(on('2026-07-31').version).toBe('2022');
    expect(on('2026-08-01').version).toBe('2026-local');
    expect(on('2026-08-01').requirements.map(({ code }) => code)).not.toContain('fee');
    expect(on('2026-08-01').begunOn).toBe('2026-01-05');
  });

  it('an older version is no way forward', () => {
    const story = ready()
      .withBook(book)
      .actor('Nueva Vida', 'recyclers-association', { on: '2026-06-15' });
    story.tell('back', 'pathway.begin', '2026-08-01', {
      walker: { kind: 'actor', id: story.names.actor('Nueva Vida') },
      pathway: 'formalisation',
      version: '2022',
      on: day('2026-08-01'),
    });
    expect(story.walk('Nueva Vida', 'formalisation', '2026-09-01').version).toBe('2026-local');
  });
});

describe('better recycling practice', () => {
  it('is two improvements, each seen on two visits 30 days apart', () => {
    const story = association()
      .visit(
        'Los Cedros',
        '2026-02-01',
        { 'scale-used': false, 'ppe-worn': false },
        { baseline: true },
      )
      .visit('Los Cedros', '2026-03-01', { 'scale-used': true, 'ppe-worn': true });
    const on = (when: string) => story.step('Los Cedros', 'recycling-practice', 'improved', when);
    expect(on('2026-03-05').progress).toContainEqual({
      measure: 'times',
      have: 1,
      need: 2,
      earliest: '2026-03-31',
    });
    story.visit('Los Cedros', '2026-03-30', { 'scale-used': true, 'ppe-worn': true });
    expect(on('2026-04-30').state).toBe('partly');
    story.visit('Los Cedros', '2026-03-31', { 'scale-used': true, 'ppe-worn': true });
    expect(on('2026-04-30')).toMatchObject({ state: 'met', metOn: '2026-03-31' });
  });

  it('what was there from the beginning is no improvement', () => {
    const story = association()
      .visit(
        'Los Cedros',
        '2026-02-01',
        { 'scale-used': true, 'ppe-worn': false },
        { baseline: true },
      )
      .visit('Los Cedros', '2026-03-01', { 'scale-used': true, 'ppe-worn': true })
      .visit('Los Cedros', '2026-04-15', { 'scale-used': true, 'ppe-worn': true });
    expect(story.step('Los Cedros', 'recycling-practice', 'improved', '2026-12-31')).toMatchObject({
      state: 'partly',
      progress: [{ measure: 'practices', have: 1, need: 2 }, expect.anything()],
    });
  });
});

describe('an associate who is strengthened', () => {
  it('weighs in four different weeks of 90 days', () => {
    const story = association();
    // Monday and Sunday of one week, then a week each.
    const days = ['2026-03-02', '2026-03-08', '2026-03-09', '2026-03-16', '2026-03-23'];
    for (const on of days) story.flow(`Ana ${on}`, on, { taker: 'Los Cedros', bringer: 'Ana' });
    const on = (when: string) =>
      story
        .criterion('Ana', 'associate-strengthened', when)
        ?.requirements.find(({ code }) => code === 'weighings');
    expect(on('2026-03-22')).toMatchObject({ state: 'partly' });
    expect(on('2026-03-23')).toMatchObject({ state: 'met', metOn: '2026-03-23' });
    // The first week counts to 90 days after its Sunday.
    expect(on('2026-06-05')).toMatchObject({ state: 'met', expiresOn: '2026-06-05' });
    expect(on('2026-06-06')).toMatchObject({ state: 'expired' });
  });
});
