import { afterAll, beforeAll, expect, test } from 'vitest';
import { idFrom } from '../../core/events/ids.ts';
import type { WalkerId } from '../../core/pathways/evidence.ts';
import { dayOf } from '../../core/quantities/instant.ts';
import { openProgramme } from '../../server/open-programme.ts';
import type { Asked } from '../../server/questions/asked.ts';
import { evaluatedFor, evaluatedForAll } from '../../server/questions/walks.ts';
import { forEachEngine } from '../engines.ts';
import { accepting, openWorking, type Working } from './working.ts';

const folder = new URL('../../programmes/la-victoria-el-agustino', import.meta.url).pathname;

/** What was said from phones, read back from the store as evidence and evaluated. */
forEachEngine((engine) => {
  let of: Working;
  let asked: Asked;
  let close: () => Promise<void> = () => Promise.resolve();
  const made = new Map<string, string>();

  beforeAll(async () => {
    of = await openWorking(engine);
    await happen(of, made);
    await of.program.running.close();
    const opened = await openProgramme({ ...of.program.options, programmeFolder: folder });
    if (!opened.ok) throw new Error(JSON.stringify(opened));
    asked = { db: opened.value.db, programme: opened.value.served };
    close = () => opened.value.db.close();
  });
  afterAll(() => close());

  const today = () => dayOf(of.clock.now(), -300);
  const walker = (name: string): WalkerId => idFrom<'actor'>(name);

  test('one walker is told what everybody’s evaluation says of her', async () => {
    const all = await evaluatedForAll(asked, today());
    const { cerros, luz, victoria } = of.organisations;
    const { rosa, julio, oscar, luzmila } = of.people;
    const policy = made.get('policy') ?? '';
    for (const id of [cerros, luz, victoria, rosa, julio, oscar, luzmila, policy]) {
      const own = await evaluatedFor(asked, walker(id), today());
      expect(own.evaluator.walksOf(walker(id))).toEqual(all.evaluator.walksOf(walker(id)));
      for (const code of ['associate-strengthened', 'association-linked', 'policy-promoted']) {
        expect(own.evaluator.criterion(code, walker(id))).toEqual(
          all.evaluator.criterion(code, walker(id)),
        );
      }
    }
  });

  test('papers, stages, hours and weighings come from what was recorded', async () => {
    const { evaluator } = await evaluatedFor(asked, walker(of.organisations.cerros), today());
    const walks = evaluator.walksOf(walker(of.organisations.cerros));
    const formal = walks.find(({ pathway }) => pathway === 'formalisation');
    const state = (code: string) => formal?.requirements.find((one) => one.code === code);
    expect(state('ruc')).toMatchObject({ state: 'partly', known: 'recorded' });
    expect(state('legal-entity')).toMatchObject({ state: 'met' });
    expect(state('fee')).toMatchObject({ state: 'missing', evidence: [] });
    expect(state('certificate')).toMatchObject({ state: 'waiting' });
    const rosa = await evaluatedFor(asked, walker(of.people.rosa), today());
    const hours = rosa.evaluator.criterion('associate-strengthened', walker(of.people.rosa));
    expect(hours?.requirements.map(({ progress }) => progress)).toEqual([
      [{ measure: 'minutes', have: 150, need: 576 }],
      [{ measure: 'weeks', have: 1, need: 4 }],
    ]);
  });

  test('a sale that the buyer took in counts once, and one that was annulled not at all', async () => {
    const { world } = await evaluatedFor(asked, walker(of.organisations.cerros), today());
    const flows = world
      .about(walker(of.organisations.cerros))
      .filter((piece) => piece.kind === 'flow' && piece.giver === of.organisations.cerros);
    expect(flows).toMatchObject([
      { settled: true, level: 'documented', grams: 5_000 },
      { settled: true, grams: 2_000 },
    ]);
  });

  test('what a phone two days ahead took in is of the day on which it was received', async () => {
    const { world } = await evaluatedFor(asked, walker(of.organisations.cerros), today());
    const flow = world
      .about(walker(of.organisations.cerros))
      .find(({ id }) => id === made.get('taken in ahead'));
    expect(flow?.day).toBe(made.get('that day'));
  });

  test('a policy is walked by what describes it', async () => {
    const policy = walker(made.get('policy') ?? '');
    const { evaluator } = await evaluatedFor(asked, policy, today());
    expect(evaluator.walksOf(policy)).toMatchObject([
      { pathway: 'public-policy', stage: { code: 'draft' }, next: ['submitted'] },
    ]);
  });
});

async function happen(of: Working, made: Map<string, string>): Promise<void> {
  const { cerros } = of.organisations;
  const on = dayOf(of.clock.now(), -300);
  const paper = (document: string, more: object = {}) =>
    of.say('marta', 'document.hold', { holder: cerros, document, issuedOn: on, ...more });
  await paper('ruc');
  const entity = await paper('legal-entity-record');
  await of.say('claudia', 'evidence.review', { subject: entity, says: 'verified' });
  const fee = await paper('formalisation-fee');
  await of.say('marta', 'evidence.retract', { subject: fee, reason: 'Era de otra asociación' });
  await of.say('marta', 'pathway.stage', {
    walker: { kind: 'actor', id: cerros },
    pathway: 'formalisation',
    stage: 'submitted',
    on,
    district: '150115',
    number: 'EXP-1',
    link: 'https://example.org/exp-1',
  });
  const encounter = await of.say('marta', 'encounter.plan', {
    type: 'training',
    title: 'Manejo de residuos',
    holder: of.organisations.aliada,
    curriculum: 'recyclers-basic',
    module: 'solid-waste',
    start: of.clock.now() - 4 * 3_600_000,
    minutes: 180,
    invited: [],
  });
  await of.say('marta', 'encounter.attend', {
    encounter,
    person: of.people.rosa,
    minutes: 150,
    how: 'list',
  });
  await of.weigh('rosa', { grams: 20_000, collector: 'rosa' });
  const sold = await of.sell('rosa', { grams: 5_000, perKg: 90 });
  await of.accept('ana', sold, { grams: 5_000 });
  made.set('taken in ahead', await takenInAhead(of));
  made.set('that day', on);
  const annulled = await of.sell('rosa', { grams: 3_000, perKg: 90 });
  await of.void('rosa', annulled);
  const policy = await of.say('marta', 'policy.describe', {
    title: 'Segregación en galerías',
    instrument: 'ordinance',
    district: '150115',
    authors: [of.people.oscar],
    changes: 'Cada galería separa retazos',
  });
  made.set('policy', policy);
  await of.say('marta', 'pathway.stage', {
    walker: { kind: 'policy', id: policy },
    pathway: 'public-policy',
    stage: 'draft',
    on,
  });
}

/** A sale that a buyer took in on a phone whose clock is two days ahead. */
async function takenInAhead(of: Working): Promise<string> {
  const sold = await of.sell('rosa', { grams: 2_000, perKg: 90 });
  const at = new Date(of.clock.now() + 2 * 86_400_000).toISOString();
  const early = of.write('ana', 'flow.accept', accepting(of, sold, { grams: 2_000 }));
  const event = { ...early, occurredAt: at, recordedAt: at };
  expect(await of.send('ana', [event])).toEqual(['accepted']);
  return sold;
}
