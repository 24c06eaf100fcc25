import type { AffiliationRole } from '../../actors/affiliation-roles.ts';
import {
  isPersonalField,
  type PersonalField,
  type PersonalValues,
} from '../../actors/personal-fields.ts';
import { numberOf, phoneDigits } from '../../actors/names/words.ts';
import type { ActorDetails, DetailField } from '../../actors/register-events.ts';
import type { ActorId, AffiliationId } from '../../events/ids.ts';
import type { Day } from '../../quantities/instant.ts';
import { foldSpelling } from '../spelling.ts';
import type { ListedPerson } from './read-person.ts';

/** A person who is in the register, as far as a list can differ from it. */
export type KnownPerson = {
  readonly actor: ActorId;
  readonly values: PersonalValues;
  readonly details: ActorDetails;
  /** Those that have not ended. */
  readonly affiliations: readonly KnownAffiliation[];
};

export type KnownAffiliation = {
  readonly id: AffiliationId;
  readonly organisation: ActorId;
  readonly role: AffiliationRole;
  readonly municipality: string | null;
  readonly since: Day | null;
};

/** Somebody who may be the one of the row, with codes of the reasons. */
export type Likely = { readonly person: KnownPerson; readonly reasons: readonly string[] };

/** What the register holds that a row may be: the surest first. */
export type Found = {
  /** Same document, or registered by an earlier import of this very row. */
  readonly same: KnownPerson | undefined;
  readonly likely: readonly Likely[];
};

export type Difference = {
  readonly field: DetailField | PersonalField | 'role' | 'since' | 'municipality';
};

export type Verdict =
  | { readonly verdict: 'new' }
  | {
      readonly verdict: 'known';
      readonly actor: ActorId;
      /** Fields in which the list says something else, or more, than the register. */
      readonly differs: readonly Difference['field'][];
      /** Not a member of the row's organisation yet. */
      readonly joins: boolean;
    }
  | { readonly verdict: 'double'; readonly likely: readonly Likely[] };

/** What a person decided about a row: it is this actor, or somebody new. */
export type Decision = { readonly same: ActorId } | { readonly isNew: true };

/**
 * Whether a row is somebody new, somebody known, or needs a person to tell. A document alone is not
 * enough where nothing of the name agrees: the number may be written wrong. Never merges.
 */
export function judge(
  person: ListedPerson,
  { same, likely }: Found,
  decision: Decision | undefined,
): Verdict {
  if (decision !== undefined && 'isNew' in decision && same === undefined) {
    return { verdict: 'new' };
  }
  const all = same === undefined ? likely : [{ person: same, reasons: [] }, ...likely];
  const chosen =
    decision !== undefined && 'same' in decision
      ? all.find((one) => one.person.actor === decision.same)?.person
      : undefined;
  if (chosen !== undefined) return known(person, chosen);
  if (same !== undefined) {
    if (sharesName(person.values, same.values)) return known(person, same);
    return {
      verdict: 'double',
      likely: [{ person: same, reasons: ['document', 'name-differs'] }, ...likely],
    };
  }
  return likely.length === 0 ? { verdict: 'new' } : { verdict: 'double', likely };
}

function known(person: ListedPerson, there: KnownPerson): Verdict {
  const { organisation } = person;
  const own = there.affiliations.filter((one) => one.organisation === organisation);
  const joins = organisation !== null && own.length === 0;
  return {
    verdict: 'known',
    actor: there.actor,
    differs: [...differingFields(person, there), ...(joins ? [] : differingPlace(person, own))],
    joins,
  };
}

/** Two records of one person share at least one word of their names, whatever the order. */
export function sharesName(a: PersonalValues, b: PersonalValues): boolean {
  const words = new Set(nameWords(a));
  const others = nameWords(b);
  return words.size === 0 || others.length === 0 || others.some((word) => words.has(word));
}

function nameWords({ givenNames, firstSurname, secondSurname, marriedName }: PersonalValues) {
  return foldSpelling([givenNames, firstSurname, secondSurname, marriedName].join(' '))
    .split(' ')
    .filter((word) => word.length > 2);
}

/** Fields that the row states and the register holds otherwise or not at all. */
function differingFields(
  { values, details }: ListedPerson,
  there: KnownPerson,
): readonly (DetailField | PersonalField)[] {
  const personal = Object.entries(values)
    .filter(([name, said]) => isPersonalField(name) && !isSaid(name, said, there.values[name]))
    .map(([name]) => name)
    .filter(isPersonalField);
  const said = (['sex', 'district', 'languages'] as const).filter(
    (name) => details[name] !== undefined && !isSame(details[name], there.details[name]),
  );
  return [...personal, ...said];
}

/** A number is the same with and without its dashes, its country, its zero of the city. */
function isSaid(name: PersonalField, a: Said, b: Said): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return isSame(a, b);
  if (name === 'phone') return phoneDigits(a) === phoneDigits(b);
  return isSame(a, b) || (name === 'documentNumber' && numberOf(a) === numberOf(b));
}

type Said = string | number | readonly string[] | undefined;

/** Accents, capitals and doubled spaces are no difference, nor is the order of a list. */
function isSame(a: Said, b: Said): boolean {
  if (typeof a === 'string' && typeof b === 'string') {
    return a === b || (/\p{L}/u.test(a) && foldSpelling(a) === foldSpelling(b));
  }
  if (typeof a === 'object' && typeof b === 'object') {
    return [...a].sort().join(' ') === [...b].sort().join(' ');
  }
  return a === b;
}

/** The affiliation that a list speaks of: with its role, else the first. */
export function affiliationMeant(
  person: ListedPerson,
  own: readonly KnownAffiliation[],
): KnownAffiliation | undefined {
  return own.find(({ role }) => role === person.role) ?? (person.saysRole ? undefined : own[0]);
}

function differingPlace(
  person: ListedPerson,
  own: readonly KnownAffiliation[],
): Difference['field'][] {
  const meant = affiliationMeant(person, own);
  if (meant === undefined) return own.length === 0 ? [] : ['role'];
  return [
    ...(person.municipality !== null && person.municipality !== meant.municipality
      ? (['municipality'] as const)
      : []),
    ...(person.since !== null && person.since !== meant.since ? (['since'] as const) : []),
  ];
}
