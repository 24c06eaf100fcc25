/** So many people are looked up at once. */
export const paperLinesMost = 60;

/** One line of a list on paper. */
export type PaperLine = {
  /** What names the person: a card, a document, a name. */
  readonly text: string;
  /** Left out where she was there all the time; not a number where it is none. */
  readonly minutes: number | undefined;
  /** Her names, where they were written as `Surnames, Given names`. */
  readonly names:
    | { readonly givenNames: string; readonly firstSurname: string; readonly rest: string }
    | undefined;
};

/** The lines of a list as it was typed; empty ones are none. */
export function readPaper(typed: string): readonly PaperLine[] {
  return typed
    .split(/\r?\n/)
    .map((line) => line.trim().replaceAll(/\s+/g, ' '))
    .filter((line) => line !== '')
    .map((line) => {
      const [text = '', minutes] = line.split(';').map((part) => part.trim());
      const written = minutes === undefined || minutes === '' ? undefined : Number(minutes);
      return { text, minutes: written, names: namesOf(text) };
    });
}

function namesOf(text: string): PaperLine['names'] {
  const [surnames = '', givenNames = '', more] = text.split(',').map((part) => part.trim());
  const isName = more === undefined && surnames !== '' && givenNames !== '' && !/\d/.test(text);
  if (!isName) return undefined;
  const [firstSurname = '', ...rest] = surnames.split(' ');
  return { givenNames, firstSurname, rest: rest.join(' ') };
}
