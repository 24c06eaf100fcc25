import { describe, expect, test } from 'vitest';
import { testNames } from '../../../../testing/factories/ids.ts';
import { parseDay } from '../../../../core/quantities/instant.ts';
import { phonePathways as words } from '../../../../words/es/phone-pathways.ts';
import {
  counted,
  expiring,
  nextOf,
  saidOf,
  spokenWalk,
  walkersOf,
  type Walked,
} from './walking.ts';

const names = testNames();
const association = names.actor('Los Cerros');
const rosa = names.actor('Rosa');
const today = parseDay('2026-11-23') ?? expect.fail('no day');

type Requirement = Walked['requirements'][number];
function requirement(code: string, more: Partial<Requirement> = {}): Requirement {
  return {
    code,
    name: { es: code, en: code },
    help: { es: `Traer ${code}`, en: `Bring ${code}` },
    state: 'missing',
    isNext: false,
    optional: false,
    proposal: false,
    source: { title: { es: 'D.S.', en: 'D.S.' }, article: null, year: 2022, url: null },
    metOn: null,
    since: null,
    expiresOn: null,
    remind: false,
    answerBy: null,
    bySilence: false,
    dueBy: null,
    late: false,
    progress: [],
    least: 'documented',
    known: null,
    ways: [],
    evidence: [],
    rejected: [],
    ...more,
  };
}
function walk(...requirements: Requirement[]): Walked {
  return {
    pathway: 'recycler-requirements',
    name: { es: 'Mis requisitos', en: 'My requirements' },
    help: { es: 'Para formalizarse', en: 'To formalise' },
    version: '2022',
    district: null,
    begunOn: today,
    state: 'walking',
    completedOn: null,
    movedOn: today,
    stage: null,
    requirements,
    expires: [],
  };
}
const told = (day: string): string => day;

describe('whose pathways a phone shows', () => {
  test('a recycler sees her own; whoever leads or gives, her organisation’s first', () => {
    const works = (work: 'recycler' | 'leader' | 'giver') =>
      walkersOf({ work, organisation: association }, rosa);
    expect(works('recycler')).toEqual([rosa]);
    expect(works('leader')).toEqual([association, rosa]);
    expect(works('giver')).toEqual([association, rosa]);
    expect(walkersOf({ work: 'giver', organisation: null }, null)).toEqual([]);
  });
});

describe('how far a pathway is', () => {
  test('what may be left out, and what may not be known, counts in neither number', () => {
    const one = walk(
      requirement('dni', { state: 'met' }),
      requirement('tetanus', { state: 'withheld' }),
      requirement('licence', { optional: true, state: 'met' }),
      requirement('training'),
    );
    expect(counted(one)).toEqual({ met: 1, needed: 2 });
  });

  test('what has to be done comes before what may be left out', () => {
    const one = walk(
      requirement('licence', { optional: true, isNext: true }),
      requirement('dni', { isNext: true }),
    );
    expect(nextOf(one)?.code).toBe('dni');
  });

  test('each requirement says since when, until when, or what is lacking', () => {
    const met = requirement('dni', {
      state: 'met',
      metOn: '2026-01-15',
      expiresOn: '2026-12-03',
    });
    expect(saidOf(met, words, told)).toEqual(['Hecho el 2026-01-15', 'Vence el 2026-12-03']);
    const half = requirement('training', {
      state: 'partly',
      known: 'recorded',
      progress: [{ measure: 'modules', have: 2, need: 4, earliest: null }],
    });
    expect(saidOf(half, words, told)).toEqual([
      'Está anotado; para contar tiene que estar con foto o documento.',
      '2 de 4 módulos',
    ]);
  });

  test('read aloud, it says what is done, what expired and what to bring next', () => {
    const said = spokenWalk(
      walk(
        requirement('dni', { state: 'expired', expiresOn: '2026-11-01' }),
        requirement('tetanus', { isNext: true }),
      ),
      words,
      { of: ({ es }) => es, told },
    );
    expect(said).toContain('Van 0 de 2 requisitos.');
    expect(said).toContain('dni: Vencido. Venció el 2026-11-01.');
    expect(said).toContain('Sigue: tetanus. Traer tetanus');
    expect(said).not.toContain('..');
  });
});

test('what expires within two months is said in the notebook, what expired first', () => {
  const one = walk(
    requirement('carné', { state: 'met', expiresOn: '2027-11-01' }),
    requirement('dni', { state: 'met', expiresOn: '2026-12-03' }),
    requirement('soat', { state: 'expired', expiresOn: '2026-10-01' }),
    requirement('licence', { state: 'missing' }),
  );
  const found = expiring(rosa, [one], today);
  expect(found.map(({ code, isPast }) => [code, isPast])).toEqual([
    ['soat', true],
    ['dni', false],
  ]);
});
