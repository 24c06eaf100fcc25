import { describe, expect, test } from 'vitest';
import type { Decision } from '../../../../core/ledger/entries.ts';
import { instant } from '../../../../core/quantities/instant.ts';
import { testCatalogue } from '../../../../testing/factories/catalogue.ts';
import { middayOf, weighed } from '../../../../testing/factories/events.ts';
import { testNames } from '../../../../testing/factories/ids.ts';
import { testKnown } from '../../../../testing/phones/known.ts';
import type { PhoneEvent } from '../store/database.ts';
import { askLedger, type Heard } from './ask-ledger.ts';
import {
  actorEvent,
  collectEvent,
  consentEvent,
  placeEvent,
  voidEvent,
  type Writing,
} from './compose.ts';

const names = testNames();
const sembrando = names.actor('Sembrando');
const cochera = names.place('cochera');
const noon = middayOf('2026-05-04');

const known = testKnown(names);

const heard = (more: Partial<Heard> = {}): Heard => ({
  known,
  records: [],
  serverAt: undefined,
  ...more,
});
const stamp = { device: names.device('phone'), deviceSeq: 1 };

const here = { holder: sembrando, place: cochera, person: null };

function writing(name: string, at = noon): Writing {
  const id = names.event(name);
  return { known, id, at, recorder: sembrando, collector: null };
}

function ask(event: PhoneEvent, told: Heard): Decision {
  const [decision] = askLedger([event], told);
  return decision ?? expect.fail('no decision');
}

function collected(name: string, at = noon, setup = {}, material = 'paper-mixed'): PhoneEvent {
  const source = testCatalogue.sourceKinds.find(({ code }) => code === 'street');
  if (!source) throw new Error('Bug: the test catalogue has no street');
  const weighing = { lot: names.lot(`lot of ${name}`), material, source, weighed: weighed(24_500) };
  return collectEvent(writing(name, at), stamp, { ...weighing, setup: { ...here, ...setup } });
}

describe('what the phone composes', () => {
  test('is accepted by the ledger, with the grams in its stock', () => {
    const decision = ask(collected('one'), heard());
    expect(decision).toMatchObject({
      outcome: 'accepted',
      postings: [{ grams: -24_500 }, { kind: 'stock', holder: sembrando, grams: 24_500 }],
      lots: [{ regime: 'municipal', originClass: 'post_consumer' }],
    });
  });

  test('is refused with a Problem when the catalogue does not know the material', () => {
    const decision = ask(collected('odd', noon, {}, 'moon-dust'), heard());
    expect(decision).toMatchObject({ outcome: 'refused', problem: { code: 'materials/unknown' } });
  });

  test('waits when who holds it was not heard of: nothing weighed is lost', () => {
    const stranger = { holder: names.actor('stranger') };
    expect(ask(collected('two', noon, stranger), heard()).outcome).toBe('quarantined');
  });

  test('a place of a district of another city is refused', () => {
    const place = { place: names.place('far'), name: 'Lejos', district: '040101' };
    const decision = ask(placeEvent(writing('far'), stamp, place), heard());
    expect(decision).toMatchObject({ problem: { code: 'actors/district-unknown' } });
  });
});

describe('statements that belong together', () => {
  const rosa = names.actor('Rosa');
  const rosaJoins = actorEvent(writing('rosa'), stamp, {
    actor: rosa,
    kind: 'recycler',
    parent: sembrando,
  });
  const rosaAllows = consentEvent(writing('consent'), stamp, {
    actor: rosa,
    purpose: 'service',
    given: true,
    text: 'service-1',
    language: 'es',
    how: 'verbal',
  });

  test('are decided one on the other: who was just registered may allow', () => {
    const decisions = askLedger([rosaJoins, rosaAllows], heard());
    expect(decisions.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
    expect(ask(rosaAllows, heard()).outcome).toBe('quarantined');
  });

  test('are said by whoever records, of somebody else', () => {
    const leader = names.actor('Carmen');
    const source = testCatalogue.sourceKinds[0] ?? expect.fail('no source kind');
    const event = collectEvent(
      { ...writing('for Rosa'), recorder: leader, collector: rosa },
      stamp,
      {
        setup: here,
        lot: names.lot('hers'),
        material: 'paper-mixed',
        source,
        weighed: weighed(1_000),
      },
    );
    expect(event).toMatchObject({ recorder: leader, payload: { collector: rosa } });
  });
});

describe('annulling', () => {
  const fact = collected('fact');
  const annul = (id = fact.id): PhoneEvent =>
    voidEvent(writing('void'), stamp, { fact: id, reason: 'incorrect_data' });
  const row = { seq: 1, state: 'received', event: fact } as const;

  test('what this phone recorded takes its grams back', () => {
    expect(ask(annul(), heard({ records: [row] }))).toMatchObject({
      outcome: 'accepted',
      amends: [{ fact: fact.id, state: 'voided' }],
    });
  });

  test('what this phone does not know of, or the server refused, waits', () => {
    expect(ask(annul(), heard()).outcome).toBe('quarantined');
    const refused = { ...row, state: 'refused' } as const;
    expect(ask(annul(), heard({ records: [refused] })).outcome).toBe('quarantined');
  });

  test('another event than a flow is refused', () => {
    const event = placeEvent(writing('yard'), stamp, { place: names.place('yard'), name: 'Patio' });
    const records = [{ seq: 2, state: 'saved', event } as const];
    expect(ask(annul(event.id), heard({ records }))).toMatchObject({
      problem: { code: 'ledger/not-a-fact' },
    });
  });
});

describe('a clock that is wrong', () => {
  const wokeIn1970 = collected('old', instant(0));

  test('is told while nothing better is known', () => {
    expect(ask(wokeIn1970, heard())).toMatchObject({
      outcome: 'refused',
      problem: { code: 'events/occurred-too-early' },
    });
  });

  test('is mended by the last contact with the server', () => {
    expect(ask(wokeIn1970, heard({ serverAt: noon }))).toMatchObject({
      outcome: 'accepted',
      effectiveAt: noon,
    });
  });
});
