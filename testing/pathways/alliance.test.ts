import { describe, expect, it } from 'vitest';
import { middayOf } from '../factories/events.ts';
import { day, later, laVictoria, Story } from './story.ts';

/** Officials, policies, business associations, chains and round tables. */

describe('an official', () => {
  const curriculum = 'officials-circular';

  function official(): Story {
    const story = new Story()
      .actor('La Victoria', 'municipality')
      .actor('Rosa', 'person', { in: ['La Victoria', 'official'] });
    ['circular-economy', 'municipal-rules', 'instruments'].forEach((module, n) => {
      const on = later('2026-03-02', 7 * n);
      story.session(module, on, 240, { curriculum, module });
      story.attends('Rosa', module, 240, on);
    });
    return story;
  }

  function presents(story: Story, authors: readonly string[]): Story {
    return story.tell('terms', 'product.present', '2026-04-01', {
      authors: authors.map((name) => story.names.actor(name)),
      type: 'tender_terms',
      title: 'Compra de uniformes con fibra recuperada',
      madeOn: day('2026-04-01'),
      district: laVictoria,
    });
  }

  it('is trained, makes something, has it confirmed, and after 60 days it is still used', () => {
    const story = presents(official(), ['Rosa']);
    const product = story.names.event('terms');
    expect(story.step('Rosa', 'official-incorporation', 'product', '2026-05-01').state).toBe(
      'partly',
    );
    story.tell('confirmed', 'product.confirm', '2026-05-04', { product, on: day('2026-05-04') });
    expect(story.walk('Rosa', 'official-incorporation', '2026-05-04')).toMatchObject({
      state: 'complete',
      completedOn: '2026-05-04',
    });
    const check = (on: string) =>
      story.tell(`seen ${on}`, 'product.check', on, { product, inUse: true, on: day(on) });
    check('2026-07-02');
    expect(story.step('Rosa', 'official-incorporation', 'in-use', '2026-08-01').state).toBe(
      'partly',
    );
    check('2026-07-03');
    expect(story.step('Rosa', 'official-incorporation', 'in-use', '2026-08-01')).toMatchObject({
      state: 'met',
      metOn: '2026-07-03',
    });
  });

  it('of more than five authors only the first five count', () => {
    const six = ['A', 'B', 'C', 'D', 'E', 'Rosa'];
    const story = presents(official(), six);
    const product = story.names.event('terms');
    story.tell('confirmed', 'product.confirm', '2026-05-04', { product, on: day('2026-05-04') });
    expect(story.count('official-incorporates', '2026-12-31').ever).toBe(0);
  });

  it('the same hours twice are no more hours', () => {
    const story = new Story()
      .actor('La Victoria', 'municipality')
      .actor('Rosa', 'person', { in: ['La Victoria', 'technician'] });
    for (const [name, on] of [
      ['one', '2026-03-02'],
      ['again', '2026-04-02'],
      ['once more', '2026-05-04'],
    ] as const) {
      story.session(name, on, 240, { curriculum, module: 'instruments' });
      story.attends('Rosa', name, 240, on);
    }
    const hours = story.criterion('Rosa', 'official-trained', '2026-12-31')?.requirements[0];
    expect(hours?.progress).toEqual([{ measure: 'minutes', have: 240, need: 576 }]);
  });
});

describe('a public policy', () => {
  function policy(): Story {
    const story = new Story();
    return story.tell('ordinance', 'policy.describe', '2026-02-01', {
      title: 'Segregación en galerías',
      instrument: 'ordinance',
      district: laVictoria,
      authors: [],
      changes: 'Cada galería separa retazos',
    });
  }

  function reaches(story: Story, stage: string, on: string, number?: string): Story {
    return story.tell(`${stage} ${on}`, 'pathway.stage', on, {
      walker: { kind: 'policy', id: story.names.event('ordinance') },
      pathway: 'public-policy',
      stage,
      on: day(on),
      ...(number === undefined ? {} : { number }),
    });
  }

  it('goes from idea to draft, submitted, approved, in force, repealed', () => {
    const story = policy();
    reaches(story, 'draft', '2026-03-01');
    expect(story.walk('ordinance', 'public-policy', '2026-03-02')).toMatchObject({
      next: ['submitted'],
      stage: { code: 'draft', on: '2026-03-01' },
    });
    expect(story.count('policy-promoted', '2026-03-31').ever).toBe(0);
    reaches(story, 'submitted', '2026-04-01', 'EXP-77');
    reaches(story, 'approved', '2026-06-01', 'ORD 401-2026');
    reaches(story, 'in-force', '2026-06-10', 'ORD 401-2026');
    expect(story.count('policy-promoted', '2026-04-01').ever).toBe(1);
    expect(story.count('policy-approved', '2026-05-31').ever).toBe(0);
    expect(story.count('policy-in-force', '2026-06-10')).toEqual({ ever: 1, now: 1 });
    reaches(story, 'repealed', '2026-09-01', 'ORD 420-2026');
    expect(story.count('policy-in-force', '2026-09-01')).toEqual({ ever: 1, now: 0 });
    expect(story.walk('ordinance', 'public-policy', '2026-09-01').state).toBe('lapsed');
  });

  it('is not submitted without the number of its file', () => {
    const story = reaches(policy(), 'submitted', '2026-04-01');
    expect(story.count('policy-promoted', '2026-12-31').ever).toBe(0);
  });
});

describe('a business association that joins with industry', () => {
  function association(): Story {
    const story = new Story()
      .actor('Gremio', 'business-association')
      .actor('Hilandería', 'industry')
      .actor('Los Cedros', 'recyclers-association');
    for (const name of ['T1', 'T2', 'T3']) {
      story
        .actor(name, 'workshop')
        .joins(name, 'Gremio', 'member_organisation', { since: '2026-01-05' });
    }
    return story;
  }

  function agrees(story: Story, signers: readonly string[]): Story {
    const agreement = story.names.event('memorandum');
    story.tell('memorandum', 'agreement.make', '2026-03-01', {
      type: 'memorandum',
      title: 'Retazos para hilado',
      parties: ['Gremio', 'Hilandería'].map((name) => story.names.actor(name)),
      from: day('2026-03-01'),
      clauses: [],
    });
    for (const name of signers) {
      const party = story.names.actor(name);
      story.tell(`signed ${name}`, 'agreement.sign', '2026-03-05', {
        agreement,
        party,
        on: day('2026-03-05'),
        how: 'paper',
      });
    }
    return story;
  }

  it('has a signed agreement, and afterwards three members that delivered', () => {
    const story = agrees(association(), ['Gremio', 'Hilandería']);
    story.flow('too early', '2026-02-20', { giver: 'T3', taker: 'Los Cedros', material: 'cones' });
    const deliver = (who: string, on: string) =>
      story.flow(`${who} ${on}`, on, {
        giver: who,
        taker: 'Los Cedros',
        material: 'cotton-offcuts',
      });
    deliver('T1', '2026-03-10');
    deliver('T1', '2026-03-20');
    deliver('T2', '2026-03-21');
    const joined = () => story.criterion('Gremio', 'business-association-joined', '2026-12-31');
    expect(joined()?.completedOn).toBeNull();
    deliver('T3', '2026-04-02');
    expect(joined()?.completedOn).toBe('2026-04-02');
  });

  it('a letter that the industry did not sign joins nobody', () => {
    const story = agrees(association(), ['Gremio']);
    for (const who of ['T1', 'T2', 'T3']) {
      story.flow(who, '2026-04-01', { giver: who, taker: 'Los Cedros' });
    }
    expect(story.count('business-association-joined', '2026-12-31').ever).toBe(0);
    expect(story.step('Gremio', 'business-association', 'agreement', '2026-12-31')).toMatchObject({
      state: 'partly',
      progress: [{ measure: 'signatures', have: 1, need: 2 }],
    });
  });
});

describe('a value chain', () => {
  function chain(parts: readonly (readonly string[])[]): Story {
    const story = new Story()
      .actor('Galería', 'gallery')
      .actor('Los Cedros', 'recyclers-association')
      .actor('Hilandería', 'industry');
    const names = ['source', 'collector', 'transformer'] as const;
    return story.tell('cotton', 'chain.describe', '2026-03-01', {
      name: 'Algodón',
      materials: ['cotton-offcuts'],
      parts: parts.map((actors, n) => ({
        part: names[n] ?? 'user',
        actors: actors.map((name) => story.names.actor(name)),
      })),
    });
  }

  const whole = [['Galería'], ['Los Cedros'], ['Hilandería']] as const;

  it('is mapped, piloted, active, and lapses 90 days after its last delivery', () => {
    const story = chain(whole);
    const states = (on: string) =>
      story.walk('cotton', 'value-chain', on).requirements.map(({ state }) => state);
    const give = (giver: string, taker: string, on: string, material = 'cotton-offcuts') =>
      story.flow(`${giver} ${on}`, on, { giver, taker, material });
    expect(states('2026-03-02')).toEqual(['met', 'missing', 'missing']);
    give('Galería', 'Los Cedros', '2026-03-10');
    give('Los Cedros', 'Hilandería', '2026-03-12', 'pet-clear');
    expect(states('2026-03-12')).toEqual(['met', 'partly', 'partly']);
    give('Los Cedros', 'Hilandería', '2026-04-01');
    expect(states('2026-04-01')).toEqual(['met', 'met', 'met']);
    expect(story.count('chain-active', '2026-06-07')).toEqual({ ever: 1, now: 1 });
    expect(story.count('chain-active', '2026-06-08')).toEqual({ ever: 1, now: 0 });
    expect(states('2026-06-08')).toEqual(['met', 'met', 'expired']);
    expect(story.walk('cotton', 'value-chain', '2026-06-08').state).toBe('lapsed');
  });

  it('a part without actors is a gap, whatever moves', () => {
    const story = chain([['Galería'], [], ['Hilandería']]);
    story.flow('direct', '2026-03-10', {
      giver: 'Galería',
      taker: 'Hilandería',
      material: 'cotton-offcuts',
    });
    expect(story.count('chain-active', '2026-03-11').ever).toBe(0);
  });
});

describe('an articulation space', () => {
  it('functions with two signed meetings in six months, three kinds of actors and a promise', () => {
    const story = new Story()
      .actor('Fibras', 'industry')
      .actor('La Victoria', 'municipality')
      .actor('Los Cedros', 'recyclers-association');
    for (const name of ['Iris', 'Rosa', 'Ana']) story.actor(name, 'person');
    story.tell('table', 'space.describe', '2026-02-01', {
      name: 'Mesa textil',
      purpose: 'Retazos',
    });
    meets(story, 'first', '2026-03-01', [
      ['Iris', 'Fibras'],
      ['Rosa', 'La Victoria'],
    ]);
    expect(story.count('space-functioning', '2026-12-31').ever).toBe(0);
    meets(story, 'second', '2026-06-01', [
      ['Ana', 'Los Cedros'],
      ['Rosa', 'La Victoria'],
    ]);
    expect(story.count('space-functioning', '2026-12-31').ever).toBe(0);
    story.tell('promise', 'commitment.make', '2026-06-01', {
      by: story.names.actor('Fibras'),
      what: 'Comprar retazos de algodón',
      due: day('2026-07-01'),
      minutes: story.names.event('minutes of second'),
    });
    const walk = story.criterion('table', 'space-functioning', '2026-06-30');
    expect(walk).toMatchObject({ state: 'complete', completedOn: '2026-06-01' });
    expect(walk?.complete).toEqual([{ from: '2026-06-01', to: '2026-08-30' }]);
  });
});

/** A round table of the space, with who came for whom, and its minutes signed. */
function meets(
  story: Story,
  name: string,
  on: string,
  who: readonly (readonly [string, string])[],
): void {
  const encounter = story.names.event(name);
  story.tell(name, 'encounter.plan', on, {
    type: 'round_table',
    title: name,
    holder: story.names.actor('La Victoria'),
    space: story.names.event('table'),
    start: middayOf(on),
    minutes: 120,
    invited: [],
  });
  for (const [person, as] of who) {
    story.tell(`${person} in ${name}`, 'encounter.attend', on, {
      encounter,
      person: story.names.actor(person),
      minutes: 120,
      how: 'list',
      as: story.names.actor(as),
    });
  }
  story.tell(`minutes of ${name}`, 'encounter.minutes', on, {
    encounter,
    topics: [],
    agreed: [],
  });
  story.tell(`signed ${name}`, 'encounter.sign', on, {
    minutes: story.names.event(`minutes of ${name}`),
    signer: story.names.actor('Rosa'),
    how: 'paper',
  });
}
