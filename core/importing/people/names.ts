/** A full name in its parts; what could not be told apart is said. */
export type NameParts = {
  readonly firstSurname?: string;
  readonly secondSurname?: string;
  readonly givenNames?: string;
  /** False where the split is a guess that somebody should look at. */
  readonly isSure: boolean;
};

const particles = new Set('de del la las los y san santa da do van'.split(' '));

/**
 * “QUISPE MAMANI, Rosa María”, or without the comma: two surnames, then the names. Particles
 * belong to the word after them (“De la Cruz”). With three words the first two are taken for
 * surnames; two words are one surname and one name, which is not sure.
 */
export function splitSurnamesFirst(written: string): NameParts {
  const [left = '', right] = written.split(',', 2);
  if (right !== undefined) {
    const surnames = splitSurnames(left);
    return { ...surnames, ...given(right), isSure: surnames.isSure };
  }
  const words = unitsOf(left);
  if (words.length <= 2) {
    return { ...named('firstSurname', words[0]), ...given(words[1] ?? ''), isSure: false };
  }
  const [first, second, ...names] = words;
  return {
    ...named('firstSurname', first),
    ...named('secondSurname', second),
    ...given(names.join(' ')),
    isSure: words.length <= 5,
  };
}

/** “Rosa María Quispe Mamani”: the last two are the surnames. */
export function splitNamesFirst(written: string): NameParts {
  const words = unitsOf(written);
  if (words.length <= 2) {
    return { ...given(words[0] ?? ''), ...named('firstSurname', words[1]), isSure: false };
  }
  return {
    ...given(words.slice(0, -2).join(' ')),
    ...named('firstSurname', words.at(-2)),
    ...named('secondSurname', words.at(-1)),
    isSure: words.length <= 5,
  };
}

/** Both surnames in one column; one alone is sure too. */
export function splitSurnames(written: string): NameParts {
  const [first, ...more] = unitsOf(written);
  return {
    ...named('firstSurname', first),
    ...named('secondSurname', more.length === 0 ? undefined : more.join(' ')),
    isSure: more.length <= 1,
  };
}

/**
 * A name as people are called: one that is all capitals, or has none, is written with a capital for
 * each word; any other stays as it is.
 */
export function readable(written: string): string {
  const text = written.replace(/\s+/g, ' ').trim();
  if (text !== text.toUpperCase() && text !== text.toLowerCase()) return text;
  return text
    .toLowerCase()
    .split(' ')
    .map((word, index) => (index > 0 && particles.has(word) ? word : capital(word)))
    .join(' ');
}

function capital(word: string): string {
  return word.replace(/(^|[-'’(])(\p{L})/gu, (_, before: string, letter: string) => {
    return `${before}${letter.toUpperCase()}`;
  });
}

function unitsOf(written: string): readonly string[] {
  const units: string[] = [];
  let open = '';
  for (const word of written.trim().split(/\s+/)) {
    if (word === '') continue;
    open = open === '' ? word : `${open} ${word}`;
    if (particles.has(word.toLowerCase())) continue;
    units.push(open);
    open = '';
  }
  return open === '' ? units : [...units, open];
}

function named<K extends 'firstSurname' | 'secondSurname' | 'givenNames'>(
  field: K,
  text: string | undefined,
): { readonly [F in K]?: string } {
  const name = readable(text ?? '');
  const none: { readonly [F in K]?: string } = {};
  return name === '' ? none : { ...none, [field]: name };
}

function given(text: string): { readonly givenNames?: string } {
  return named('givenNames', text);
}
