import { reviewedKinds } from '../../../../../core/evidence/reviewable.ts';
import { parseDay } from '../../../../../core/quantities/instant.ts';
import { dayText } from '../../../../../words/figures.ts';
import { districtName } from '../register/value-text.ts';
import { lookUp, type Named } from '../register/value-text.ts';
import type { EvidenceWords } from './words.ts';

/** Names by which the address narrows the list, and what the API calls them. */
export const queueFilters = {
  tipo: 'kind',
  distrito: 'district',
  nivel: 'level',
  estado: 'state',
  foto: 'photo',
  quien: 'recorder',
  hasta: 'before',
} as const;
export type QueueFilter = keyof typeof queueFilters;
export type QueueAsked = Partial<Record<QueueFilter, string>>;

export const queueFilterNames: readonly QueueFilter[] = [
  'tipo',
  'distrito',
  'nivel',
  'estado',
  'foto',
  'quien',
  'hasta',
];

/** What the address asks for; what is no filter of ours, or not one of its values, is left out. */
export function queueAsked({ searchParams }: Pick<URL, 'searchParams'>): QueueAsked {
  const asked: QueueAsked = {};
  for (const name of queueFilterNames) {
    const value = searchParams.get(name) ?? '';
    if (value !== '' && allowed[name](value)) asked[name] = value;
  }
  return asked;
}

const allowed: Readonly<Record<QueueFilter, (value: string) => boolean>> = {
  tipo: (value) => reviewedKinds.some((kind) => kind === value),
  distrito: (value) => /^\d{6}$/.test(value),
  nivel: (value) => ['recorded', 'documented'].includes(value),
  estado: (value) => ['waiting', 'answered', 'returned'].includes(value),
  foto: (value) => ['yes', 'no'].includes(value),
  quien: (value) => /^[0-9a-f-]{36}$/.test(value),
  hasta: (value) => parseDay(value) !== undefined,
};

type Context = {
  readonly words: EvidenceWords;
  readonly named: Named;
  readonly names: Readonly<Record<string, string>>;
};

/** Each filter that holds, as the part of a sentence that it adds. */
export function queueTexts(
  asked: QueueAsked,
  { words, named, names }: Context,
): readonly { readonly name: QueueFilter; readonly text: string }[] {
  const { filters, kinds, levels, nobody } = words.evidence;
  const texts: Readonly<Record<QueueFilter, (value: string) => string>> = {
    tipo: (value) => filters.of.kind(lookUp(kinds, value)),
    distrito: (value) => filters.of.district(districtName(value, named.districts)),
    nivel: (value) => filters.of.level(lookUp(levels, value)),
    estado: (value) => lookUp(filters.states, value),
    foto: (value) => lookUp(filters.photos, value),
    quien: (value) => filters.of.recorder(names[value] ?? nobody),
    hasta: (value) => {
      const day = parseDay(value);
      return filters.of.until(day === undefined ? value : dayText(day, words.kit));
    },
  };
  return queueFilterNames.flatMap((name) => {
    const value = asked[name];
    return value === undefined ? [] : [{ name, text: texts[name](value) }];
  });
}

/** “Registros que esperan una revisión de visitas, en La Victoria”, to be read aloud. */
export function queueSentence(asked: QueueAsked, context: Context): string {
  const parts = queueTexts(asked, context).map(({ text }) => text);
  return `${[context.words.evidence.filters.all, ...parts].join(' ')}.`;
}
