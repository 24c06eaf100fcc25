import type { ProgrammeId } from '../core/events/ids.ts';
import type { Queryable } from '../server/store/engine/contract.ts';
import { indexActors, type Searched } from '../server/store/search/index-actors.ts';
import {
  affiliationTable,
  profileTable,
  putRows,
} from '../server/store/register/write-register.ts';
import { chance, uuidAt, type Chance } from '../testing/simulation/chance.ts';
import { drawName } from '../testing/simulation/people-names.ts';

/**
 * Fills the register with made-up people (SIMULACIÓN), for measuring only: their profiles,
 * affiliations and everything that is found by, as the program itself writes them; no events.
 */
export type PeopleFill = {
  readonly programme: ProgrammeId;
  readonly people: number;
  readonly associations: number;
  readonly onProgress?: (done: number) => void;
};

export type FilledPeople = {
  readonly associations: readonly string[];
  /** Milliseconds that making them findable took, of the whole. */
  readonly indexMs: number;
};

const atOnce = 1_000;
const startMs = Date.UTC(2026, 0, 1);
const districts = ['150115', '150111'];

export async function fillPeople(tx: Queryable, fill: PeopleFill): Promise<FilledPeople> {
  const { programme } = fill;
  const draw = chance('bench people');
  const associations = Array.from({ length: fill.associations }, (_, n) => association(n, draw));
  let indexMs = 0;
  const write = async (rows: readonly Searched[], belongs: readonly object[]): Promise<void> => {
    await putRows(tx, programme, profileTable, rows.map(profileOf));
    await putRows(tx, programme, affiliationTable, belongs as Parameters<typeof putRows>[3]);
    const began = performance.now();
    await indexActors(tx, programme, rows);
    indexMs += performance.now() - began;
  };
  await write(associations, []);
  for (let done = 0; done < fill.people; done += atOnce) {
    const people = Array.from({ length: Math.min(atOnce, fill.people - done) }, () => person(draw));
    const belongs = people.map(({ actor }) => ({
      id: uuidAt(startMs, draw),
      member: actor,
      organisation: draw.pick(associations).actor,
      role: 'associate',
      municipality: null,
      since: null,
      until: null,
      said_by: actor,
    }));
    await write(people, belongs);
    if (done % 20_000 === 0) fill.onProgress?.(done);
  }
  return { associations: associations.map(({ actor }) => actor), indexMs };
}

function association(n: number, draw: Chance): Searched {
  const own = draw.pick(['Renacer', 'Ayllu', 'Nueva Vida', 'Los Andes']);
  const name = `Asociación SIMULADA ${own} ${n}`;
  return {
    actor: uuidAt(startMs, draw),
    kind: 'recyclers-association',
    isPerson: false,
    label: name,
    name,
    personal: { ruc: String(20_500_000_000 + n) },
    district: draw.pick(districts),
    sex: null,
    cancelled: false,
    registeredAt: startMs + n,
    changedAt: startMs + n,
  };
}

function person(draw: Chance): Searched {
  const sex = draw.happens(0.6) ? 'F' : 'M';
  const name = drawName(sex, draw);
  return {
    actor: uuidAt(startMs, draw),
    kind: 'recycler',
    isPerson: true,
    label: `${name.firstSurname} ${name.secondSurname}, ${name.givenNames}`,
    name: null,
    personal: {
      ...name,
      documentType: 'dni',
      documentNumber: String(draw.whole(6_000_000, 79_999_999)).padStart(8, '0'),
      birthDate: `19${draw.whole(50, 99)}-0${draw.whole(1, 9)}-${draw.whole(10, 28)}`,
      phone: `9${draw.whole(10_000_000, 99_999_999)}`,
    },
    district: draw.pick(districts),
    sex,
    cancelled: false,
    registeredAt: startMs,
    changedAt: startMs,
  };
}

function profileOf(row: Searched): Readonly<Record<string, unknown>> {
  return {
    actor: row.actor,
    kind: row.kind,
    is_person: row.isPerson,
    label: row.label,
    name: row.name,
    letter: null,
    district: row.district,
    sex: row.sex,
    born_from: null,
    languages: ['es'],
    size: null,
    sector: null,
    personal: row.personal,
    said_by: Object.fromEntries(Object.keys(row.personal).map((field) => [field, row.actor])),
    cancelled_at: null,
    registered_at: row.registeredAt,
    changed_at: row.changedAt,
  };
}
