import { districtName, lookUp, roleName, type Named } from './value-text.ts';
import { kindName, type Kinds } from './facts.ts';
import type { Language } from '../language.ts';
import type { RegisterWords } from './words.ts';

/** Names by which the address narrows the directory. */
export const filterNames = ['q', 'tipo', 'sexo', 'cargo', 'org', 'distrito', 'estado'] as const;
export type Filter = (typeof filterNames)[number];

type Asked = Partial<Record<Filter, string>>;
type Context = {
  readonly words: RegisterWords;
  readonly named: Named;
  readonly kinds: Kinds;
  readonly language: Language;
  readonly associations: readonly { readonly actor: string; readonly label: string }[];
};

/** Each filter that holds, as the part of a sentence that it adds. */
export function filterTexts(
  asked: Asked,
  { words, named, kinds, language, associations }: Context,
): readonly { readonly name: Filter; readonly text: string }[] {
  const { of } = words.register.directory.sentence;
  const texts: Readonly<Record<Filter, (value: string) => string>> = {
    q: of.text,
    tipo: (value) => of.kind(kindName(value, kinds, language)),
    sexo: (value) => of.sex(lookUp(words.fields.sexes, value)),
    cargo: (value) => of.role(roleName(value, words)),
    org: (value) =>
      of.association(associations.find(({ actor }) => actor === value)?.label ?? value),
    distrito: (value) => of.district(districtName(value, named.districts)),
    estado: (value) => lookUp(of.states, value),
  };
  const order: readonly Filter[] = ['tipo', 'sexo', 'cargo', 'org', 'distrito', 'estado', 'q'];
  return order.flatMap((name) => {
    const value = asked[name];
    return value === undefined ? [] : [{ name, text: texts[name](value) }];
  });
}

/** “Personas que son recicladoras, en La Victoria”: what a list shows, to be read aloud. */
export function filterSentence(asked: Asked, people: boolean, context: Context): string {
  const { sentence } = context.words.register.directory;
  const head = people ? sentence.people : sentence.organisations;
  const parts = filterTexts(asked, context).map(({ text }) => text);
  return parts.length === 0 ? `${head}: ${sentence.all}.` : `${head} ${parts.join(', ')}.`;
}
