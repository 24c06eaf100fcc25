import type { PersonalValues } from '../../core/actors/personal-fields.ts';
import type { Chance } from '../simulation/chance.ts';

/** What happens to a person's data between one list and the next. */
export const damages = [
  'none',
  'typing',
  'spelling',
  'missing-second-surname',
  'one-given-name',
  'swapped-surnames',
  'swapped-fields',
  'married-name',
  'document-typing',
  'birth-typing',
  'several',
] as const;

export type Damage = (typeof damages)[number];

/** The same person as another list has her. */
export function damaged(values: PersonalValues, damage: Damage, draw: Chance): PersonalValues {
  switch (damage) {
    case 'none':
      return values;
    case 'typing':
      return inOneName(values, draw, (text) => slip(text, draw));
    case 'spelling':
      return respelled(values, draw);
    case 'missing-second-surname':
      return without(values, 'secondSurname');
    case 'one-given-name':
      return { ...values, givenNames: draw.pick((values.givenNames ?? '').split(' ')) };
    case 'swapped-surnames':
      return {
        ...values,
        firstSurname: values.secondSurname ?? '',
        secondSurname: values.firstSurname ?? '',
      };
    case 'swapped-fields':
      return swappedFields(values);
    case 'married-name':
      return { ...values, secondSurname: `de ${draw.pick(husbands)}` };
    case 'document-typing':
      return { ...values, documentNumber: slipInDigits(values.documentNumber ?? '', draw) };
    case 'birth-typing':
      return { ...values, birthDate: birthSlip(values.birthDate ?? '', draw) };
    case 'several': {
      const simple = ['typing', 'spelling', 'missing-second-surname', 'one-given-name'] as const;
      const [one, other] = draw.shuffled(simple);
      return damaged(damaged(values, one ?? 'typing', draw), other ?? 'spelling', draw);
    }
  }
}

const husbands = ['Rojas', 'Huamán', 'Flores', 'Mendoza', 'Torres', 'Mamani', 'Castro', 'Soto'];

export function without(
  values: PersonalValues,
  ...names: readonly (keyof PersonalValues)[]
): PersonalValues {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => !names.some((one) => one === name)),
  );
}

function swappedFields(values: PersonalValues): PersonalValues {
  const [first = '', second] = (values.givenNames ?? '').split(' ');
  return {
    ...without(values, 'secondSurname'),
    givenNames: [values.firstSurname, values.secondSurname].join(' ').trim(),
    firstSurname: first,
    ...(second === undefined ? {} : { secondSurname: second }),
  };
}

const nameFields = ['givenNames', 'firstSurname', 'secondSurname'] as const;

function inOneName(
  values: PersonalValues,
  draw: Chance,
  change: (text: string) => string,
): PersonalValues {
  const field = draw.pick(nameFields.filter((name) => (values[name] ?? '') !== ''));
  return { ...values, [field]: change(values[field] ?? '') };
}

const letters = 'aeiourstlnmc';

/** A letter wrong, left out, doubled, or two swapped; never the first one. */
function slip(text: string, draw: Chance): string {
  if (text.length < 3) return text;
  const at = draw.whole(1, text.length - 2);
  const [before, letter, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
  switch (draw.whole(0, 3)) {
    case 0:
      return before + draw.pick([...letters]) + after;
    case 1:
      return before + after;
    case 2:
      return before + letter + letter + after;
    default:
      return before + after.charAt(0) + letter + after.slice(1);
  }
}

/** Other ways to write what is heard. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/v/i, 'b'],
  [/b/i, 'v'],
  [/z/i, 's'],
  [/s(?=[aeiou])/i, 'z'],
  [/c(?=[ei])/i, 's'],
  [/qu(?=[ei])/i, 'k'],
  [/hua/i, 'gua'],
  [/hua/i, 'wa'],
  [/ll/i, 'y'],
  [/j(?=[ei])/i, 'g'],
  [/^h/i, ''],
  [/y$/i, 'i'],
  [/i$/i, 'y'],
  [/cc/i, 'c'],
  [/c(?=[aou])/i, 'k'],
  [/th/i, 't'],
  [/ñ/i, 'n'],
  [/e$/i, 'i'],
  [/nn/i, 'n'],
];

function respelled(values: PersonalValues, draw: Chance): PersonalValues {
  let heard = values;
  const changed = new Set<string>();
  for (const [written, other] of draw.shuffled(spellings)) {
    const field = draw
      .shuffled(nameFields)
      .find((name) => !changed.has(name) && written.test(heard[name] ?? ''));
    if (field === undefined) continue;
    heard = { ...heard, [field]: (heard[field] ?? '').replace(written, other) };
    changed.add(field);
    if (changed.size === 2) break;
  }
  return heard;
}

function slipInDigits(digits: string, draw: Chance): string {
  const at = draw.whole(0, digits.length - 2);
  const [one, next] = [digits.charAt(at), digits.charAt(at + 1)];
  if (one !== next && draw.happens(0.5))
    return digits.slice(0, at) + next + one + digits.slice(at + 2);
  const other = String((Number(one) + draw.whole(1, 9)) % 10);
  return digits.slice(0, at) + other + digits.slice(at + 1);
}

function birthSlip(date: string, draw: Chance): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (Number(day) <= 12 && day !== month && draw.happens(0.6)) return `${year}-${day}-${month}`;
  if (draw.happens(0.5)) return `${Number(year) + draw.pick([-1, 1])}-${month}-${day}`;
  return `${year}-${month}-${day === '28' ? '18' : String(Number(day) + 1).padStart(2, '0')}`;
}
