import type { ActorAnswer } from '../../../../../wire/api/actor-answers.ts';
import type { Language } from '../language.ts';
import { anyActorHref } from './addresses.ts';
import { districtName, lookUp, valueText, type Named } from './value-text.ts';
import { dayOfMoment } from './written-day.ts';
import type { RegisterWords } from './words.ts';

export type Kinds = readonly {
  readonly code: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly isPerson: boolean;
  readonly part: string;
}[];

type Fact = {
  readonly term: string;
  readonly value: string;
  readonly href?: string;
  readonly note?: string;
};

/** How an actor is called on its page: as it would be greeted, not as it is sorted. */
export function titleOf(detail: ActorAnswer, { register }: RegisterWords): string {
  if (detail.state === 'cancelled') return register.cancelledName;
  if (detail.label === null) return register.nameHidden;
  if (!detail.isPerson) return detail.name ?? register.withoutName;
  const { givenNames, firstSurname, secondSurname, knownAs } = detail.values;
  const full = [givenNames ?? knownAs, firstSurname, secondSurname]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' ');
  return full || detail.label || register.withoutName;
}

export function kindName(code: string, kinds: Kinds, language: Language): string {
  return kinds.find((kind) => kind.code === code)?.name[language] ?? code;
}

/** The strip of key facts of a person: only what is known. */
export function personFacts(
  detail: ActorAnswer,
  words: RegisterWords,
  named: Named,
  kinds: Kinds,
  language: Language,
): readonly Fact[] {
  const { facts, none } = words.about.actor;
  const now = detail.affiliations.find(({ until }) => until === null);
  const organisation =
    now === undefined
      ? { value: none }
      : {
          value: now.other.label ?? words.register.nameHidden,
          href: anyActorHref(now.other.actor, language),
        };
  return [
    { term: facts.kind, value: kindName(detail.kind, kinds, language) },
    { term: facts.organisation, ...organisation },
    ...known(facts.district, detail.district, (code) => districtName(code, named.districts)),
    ...known(facts.sex, detail.sex, (code) => lookUp(words.fields.sexes, code)),
    ...known(facts.age, detail.bornFrom, (from) =>
      valueText('bornFrom', from, words, named, language),
    ),
    {
      term: facts.registered,
      value: dayOfMoment(detail.registeredAt, named.offsetMinutes, words.kit),
    },
  ];
}

/** The strip of an organisation: its papers first. */
export function organisationFacts(
  detail: ActorAnswer,
  words: RegisterWords,
  named: Named,
  kinds: Kinds,
  language: Language,
): readonly Fact[] {
  const { facts, rucFine } = words.about.actor;
  const value = (name: string) => {
    const held = detail.values[name];
    return typeof held === 'string' ? held : null;
  };
  return [
    { term: facts.kind, value: kindName(detail.kind, kinds, language) },
    ...known(facts.ruc, value('ruc'), (ruc) => ruc).map((fact) => ({ ...fact, note: rucFine })),
    ...known(facts.registryEntry, value('registryEntry'), (entry) => entry),
    ...known(facts.district, detail.district, (code) => districtName(code, named.districts)),
    ...known(facts.size, detail.size, (code) => lookUp(words.fields.sizes, code)),
    ...known(facts.sector, detail.sector, (code) => code),
    {
      term: facts.registered,
      value: dayOfMoment(detail.registeredAt, named.offsetMinutes, words.kit),
    },
  ];
}

function known<T>(term: string, value: T | null, text: (value: T) => string): readonly Fact[] {
  return value === null ? [] : [{ term, value: text(value) }];
}
