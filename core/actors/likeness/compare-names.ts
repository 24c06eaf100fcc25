import { slipsApart, slipsForgiven } from '../names/slips.ts';
import type { PersonName, Word } from './compared.ts';
import { reason, type Reason, type ReasonCode } from './reasons.ts';

/** How well two words agree, the best first. */
type Agreement = 'same' | 'sound' | 'near' | 'initial' | 'none';

const rank: Readonly<Record<Agreement, number>> = {
  same: 4,
  sound: 3,
  near: 2,
  initial: 1,
  none: 0,
};

const firstPoints: Readonly<Record<Agreement, number>> = {
  same: 30,
  sound: 26,
  near: 21,
  initial: 8,
  none: -45,
};
const secondPoints: Readonly<Record<Agreement, number>> = {
  same: 27,
  sound: 24,
  near: 18,
  initial: 6,
  none: -45,
};
const givenPoints: Readonly<Record<Agreement, number>> = {
  same: 20,
  sound: 17,
  near: 13,
  initial: 4,
  none: -70,
};
const otherGivenAlike = 11;
const otherGivenDiffers = -20;
const crossGiven = 12;
const secondMissing = -2;
/** To put names into other fields than they stand in takes some belief. */
const turning = -6;

export function agreement(a: Word, b: Word): Agreement {
  if (a.text === b.text) return 'same';
  if (a.reading === b.reading || a.sound === b.sound) return 'sound';
  const [short, long] = a.text.length < b.text.length ? [a.text, b.text] : [b.text, a.text];
  if (short.length === 1) return long.startsWith(short) ? 'initial' : 'none';
  const forgiven = slipsForgiven(short.length);
  if (long.length - short.length > forgiven) return 'none';
  const slips = Math.min(slipsApart(a.text, b.text), slipsApart(a.sound, b.sound));
  return slips <= forgiven ? 'near' : 'none';
}

type Turned = { readonly tally: Tally; readonly code: ReasonCode };
type Tally = { points: number; worst: Agreement; readonly also: Reason[] };

/**
 * What the names of two people say, by the reading that speaks most for one: in their places, with
 * the surnames the other way round, or with given names and surnames in each other's fields.
 */
export function compareNames(a: PersonName, b: PersonName): readonly Reason[] {
  if (!hasName(a) || !hasName(b)) return [];
  const straight = inPlace(a, b);
  const turned: readonly Turned[] = [
    { tally: inPlace(a, turnedRound(b)), code: 'surnames_swapped' },
    { tally: inPlace(turnedRound(a), b), code: 'surnames_swapped' },
    { tally: inPlace(a, crossed(b)), code: 'names_swapped' },
    { tally: inPlace(crossed(a), b), code: 'names_swapped' },
  ];
  const best = turned.reduce((found, one) => (one.tally.points > found.tally.points ? one : found));
  const isTurned = best.tally.points + turning > straight.points;
  const { tally, code } = isTurned ? best : { tally: straight, code: null };
  if (tally.points < 0) return [reason('different_names', tally.points)];
  const swapped = code === null ? [] : [reason(code, turning)];
  return [reason(nameCode(tally.worst), tally.points), ...swapped, ...tally.also];
}

function nameCode(worst: Agreement): ReasonCode {
  if (worst === 'same') return 'same_names';
  return worst === 'sound' ? 'names_sound_alike' : 'names_nearly_alike';
}

function hasName(name: PersonName): boolean {
  return name.given.length > 0 || name.first !== null;
}

function turnedRound(name: PersonName): PersonName {
  return { ...name, first: name.second, second: name.first };
}

/** Surnames that stand in the field of given names, and the other way round. */
function crossed({ given, first, second, married }: PersonName): PersonName {
  return {
    given: [first, second].filter((word) => word !== null),
    first: given[0] ?? null,
    second: given[1] ?? null,
    married,
  };
}

function inPlace(a: PersonName, b: PersonName): Tally {
  const tally: Tally = { points: 0, worst: 'same', also: [] };
  const count = (points: number, agreed: Agreement): void => {
    tally.points += points;
    if (rank[agreed] < rank[tally.worst]) tally.worst = agreed;
  };
  if (a.first && b.first) {
    const agreed = agreement(a.first, b.first);
    count(firstPoints[agreed], agreed);
  }
  compareSeconds(a, b, tally, count);
  compareGiven(a.given, b.given, tally, count);
  return tally;
}

type Count = (points: number, agreed: Agreement) => void;

function compareSeconds(a: PersonName, b: PersonName, tally: Tally, count: Count): void {
  if (a.second && b.second) {
    const agreed = agreement(a.second, b.second);
    if (agreed === 'none' && (isOf(a.second, b.married) || isOf(b.second, a.married))) {
      tally.also.push(reason('married_name', 10));
      return;
    }
    count(secondPoints[agreed], agreed);
  } else if (a.second ?? b.second) {
    const married = a.married ?? b.married;
    tally.also.push(
      married ? reason('married_name', 0) : reason('missing_second_surname', secondMissing),
    );
  }
  if (a.married && b.married && agreement(a.married, b.married) !== 'none') {
    tally.also.push(reason('married_name', 15));
  }
}

function isOf(word: Word, married: Word | null): boolean {
  return married !== null && agreement(word, married) !== 'none';
}

/** The first given names, then the others; one is often known by the second alone. */
function compareGiven(a: readonly Word[], b: readonly Word[], tally: Tally, count: Count): void {
  const [mine, ...others] = a;
  const [theirs, ...rest] = b;
  if (!mine || !theirs) return;
  const agreed = agreement(mine, theirs);
  if (agreed === 'none') {
    const cross = a.some((one) => b.some((other) => rank[agreement(one, other)] > 1));
    if (cross) tally.also.push(reason('other_given_name', 0));
    count(cross ? crossGiven : givenPoints.none, cross ? 'same' : 'none');
    return;
  }
  count(givenPoints[agreed], agreed);
  if (others.length === 0 || rest.length === 0) return;
  const alike = others.some((one) => rest.some((other) => agreement(one, other) !== 'none'));
  tally.points += alike ? otherGivenAlike : otherGivenDiffers;
  if (!alike) tally.also.push(reason('other_given_name', 0));
}
