import type { Comparable } from '../../core/actors/likeness/compared.ts';
import type { PersonalValues } from '../../core/actors/personal-fields.ts';
import { chance, uuidAt, type Chance } from '../simulation/chance.ts';
import { drawGivenNames, drawName, drawSurname } from '../simulation/people-names.ts';
import { damaged, damages, without, type Damage } from './damage.ts';

/** A record of a register whose truth is known. All people are made up (SIMULACIÓN). */
export type Labelled = Comparable & {
  readonly id: string;
  /** Number of the person it is of; two records with one number are doubles. */
  readonly truth: number;
  /** What happened to it on the way into its list; null: the first record of the person. */
  readonly damage: Damage | null;
  /** Of somebody who only looks like another one. */
  readonly looksLike: 'sibling' | 'homonym' | 'parent-or-child' | 'twin' | null;
};

type Person = Omit<Labelled, 'damage' | 'id'>;

const districts = ['150115', '150111'];
const startMs = Date.UTC(2026, 0, 1);

/**
 * How much of a person's papers a second list has: that of a training with its documents, or one
 * where people wrote their names and little else. Shares of the records, set by judgement.
 */
export type Papers = 'some' | 'few';
const shares = {
  some: { document: 0.4, birth: 0.6, year: 0.6, phone: 0.5, missing: 0.35, noBirth: 0.25 },
  few: { document: 0.1, birth: 0.1, year: 0.15, phone: 0.25, missing: 0.85, noBirth: 0.85 },
} as const;

/**
 * A register with doubles and with people who are only alike, by seed. Of every hundred records
 * twelve are doubles and eight are hard negatives.
 */
export function labelledRegister(
  seed: string,
  many: number,
  papers: Papers = 'some',
): readonly Labelled[] {
  const draw = chance(seed);
  const bases = Math.round(many * 0.8);
  const associations = Array.from({ length: Math.max(4, bases / 60) }, () => uuidAt(startMs, draw));
  const making: Making = { draw, associations, share: shares[papers], truth: 0 };
  const people = Array.from({ length: bases }, () => freshPerson(making));
  const doubles = Array.from({ length: Math.round(many * 0.12) }, (_, index) => {
    const damage = damages[index % damages.length] ?? 'none';
    return doubleOf(draw.pick(people), damage, making);
  });
  const alike = Array.from({ length: many - bases - doubles.length }, (_, index) =>
    alikeOf(draw.pick(people), index, making),
  );
  const firsts = people.map((person): Omit<Labelled, 'id'> => ({
    ...person,
    personal: draw.happens(0.15)
      ? without(person.personal, 'documentNumber', 'documentType')
      : person.personal,
    damage: null,
  }));
  return draw
    .shuffled([...firsts, ...doubles, ...alike])
    .map((record) => ({ ...record, id: uuidAt(startMs, draw) }));
}

type Making = {
  readonly draw: Chance;
  readonly associations: readonly string[];
  readonly share: (typeof shares)[Papers];
  truth: number;
};

function freshPerson(making: Making): Person {
  const { draw } = making;
  const sex = draw.happens(0.6) ? 'F' : 'M';
  const year = draw.whole(1950, 2006);
  making.truth += 1;
  return {
    isPerson: true,
    name: null,
    sex,
    bornFrom: null,
    district: draw.pick(districts),
    organisations: draw.happens(0.9) ? [draw.pick(making.associations)] : [],
    truth: making.truth,
    looksLike: null,
    personal: {
      ...drawName(sex, draw),
      documentType: 'dni',
      documentNumber: String(draw.whole(6_000_000, 79_999_999)).padStart(8, '0'),
      birthDate: birthIn(year, draw),
      ...(draw.happens(0.7) ? { phone: phoneOf(draw) } : {}),
    },
  };
}

function birthIn(year: number, draw: Chance): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${two(draw.whole(1, 12))}-${two(draw.whole(1, 28))}`;
}

function phoneOf(draw: Chance): string {
  return `9${String(draw.whole(10_000_000, 99_999_999))}`;
}

/** What a list of one association has and that of another training has not. */
function doubleOf(
  person: Person,
  damage: Damage,
  { draw, associations, share }: Making,
): Omit<Labelled, 'id'> {
  const apt = damage === 'married-name' && person.sex !== 'F' ? 'typing' : damage;
  const values = damaged(person.personal, apt, draw);
  const keepsDocument = apt === 'document-typing' || draw.happens(share.document);
  const keepsBirth = apt === 'birth-typing' || draw.happens(share.birth);
  const year = Number(person.personal.birthDate?.slice(0, 4));
  return {
    ...person,
    damage: apt,
    personal: {
      ...without(
        values,
        ...(keepsDocument ? [] : (['documentNumber', 'documentType'] as const)),
        ...(keepsBirth ? [] : (['birthDate'] as const)),
        'phone',
      ),
      ...(keepsBirth || !draw.happens(share.year) ? {} : { birthYear: year }),
      ...phoneAgain(person.personal, share.phone, draw),
    },
    organisations: draw.happens(0.6) ? person.organisations : [draw.pick(associations)],
  };
}

function phoneAgain({ phone }: PersonalValues, same: number, draw: Chance): PersonalValues {
  if (phone !== undefined && draw.happens(same)) return { phone };
  return draw.happens(0.5) ? { phone: phoneOf(draw) } : {};
}

const lookalikes = ['sibling', 'homonym', 'parent-or-child', 'twin'] as const;

/** Another person of the same family or name, with papers as incomplete as those of others. */
function alikeOf(person: Person, index: number, making: Making): Omit<Labelled, 'id'> {
  const { draw, share } = making;
  const fresh = freshPerson(making);
  const kind = lookalikes[index % (index % 12 === 3 ? 4 : 3)] ?? 'sibling';
  const own = { ...fresh, organisations: kin(person, kind, draw) ?? fresh.organisations };
  const papers = draw.happens(share.missing) ? (['documentNumber', 'documentType'] as const) : [];
  const birth = draw.happens(share.noBirth) ? (['birthDate'] as const) : [];
  const family = kind === 'homonym' ? {} : familyPhone(person.personal, draw);
  const values = { ...fresh.personal, ...family, ...namedLike(person, fresh, kind, draw) };
  return {
    ...own,
    sex: kind === 'homonym' || kind === 'parent-or-child' ? person.sex : fresh.sex,
    looksLike: kind,
    damage: null,
    personal: without(values, ...papers, ...birth),
  };
}

function kin(person: Person, kind: string, draw: Chance): readonly string[] | undefined {
  return kind !== 'homonym' && draw.happens(0.6) ? person.organisations : undefined;
}

function familyPhone({ phone }: PersonalValues, draw: Chance): PersonalValues {
  return phone !== undefined && draw.happens(0.3) ? { phone } : {};
}

function namedLike(
  { personal, sex }: Person,
  fresh: Person,
  kind: (typeof lookalikes)[number],
  draw: Chance,
): PersonalValues {
  const { firstSurname = '', secondSurname = '', givenNames = '', birthDate = '' } = personal;
  const year = Number(birthDate.slice(0, 4));
  switch (kind) {
    case 'sibling':
      return { firstSurname, secondSurname, birthDate: birthIn(year + draw.whole(1, 12), draw) };
    case 'twin':
      return { firstSurname, secondSurname, birthDate };
    case 'homonym': {
      const first = givenNames.split(' ')[0] ?? '';
      const [, other] = drawGivenNames(sex === 'M' ? 'M' : 'F', draw).split(' ');
      return {
        firstSurname,
        secondSurname: draw.happens(0.6) ? secondSurname : drawSurname(draw),
        givenNames: other === undefined ? first : `${first} ${other}`,
      };
    }
    case 'parent-or-child':
      return {
        givenNames,
        firstSurname,
        secondSurname: fresh.personal.secondSurname ?? '',
        birthDate: birthIn(year + draw.pick([-1, 1]) * draw.whole(18, 38), draw),
      };
  }
}
