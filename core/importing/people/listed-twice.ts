import { canonical } from '../../events/canonical.ts';
import type { Remark } from '../read-row.ts';
import { foldSpelling } from '../spelling.ts';
import type { ListedPerson } from './read-person.ts';

/**
 * What makes a row this person, wherever it stands and whoever writes it: the document, else the
 * name with the birth and the organisation. Parts of an id, never shown.
 */
export function identityOf({ values, organisation }: ListedPerson): readonly string[] {
  const { documentType, documentNumber } = values;
  if (documentNumber !== undefined) return ['document', documentType ?? 'dni', documentNumber];
  return namedIdentityOf({ values, organisation });
}

/** The identity that the row would have without its document: an earlier list may have had none. */
export function namedIdentityOf({
  values,
  organisation,
}: Pick<ListedPerson, 'values' | 'organisation'>): readonly string[] {
  const { firstSurname, secondSurname, givenNames, birthDate, birthYear } = values;
  const name = [firstSurname, secondSurname, givenNames].map((part) => foldSpelling(part ?? ''));
  return ['name', organisation ?? '', ...name, birthDate ?? String(birthYear ?? '')];
}

/** How a row stands to the rows before it in the same file. */
export type Repeated =
  | { readonly kind: 'first' }
  /** Says nothing new: the same once more. */
  | { readonly kind: 'again'; readonly line: number }
  /** The same person in another organisation. */
  | { readonly kind: 'elsewhere'; readonly line: number }
  /** The same person, said otherwise: somebody has to tell which is right. */
  | { readonly kind: 'otherwise'; readonly line: number; readonly remark: Remark };

/** Goes through a file in its order and says of each row whether the person was there before. */
export function noteRepeats(): (person: ListedPerson) => Repeated {
  const seen = new Map<
    string,
    { readonly line: number; readonly said: string; readonly organisation: string | null }[]
  >();
  return (person) => {
    const key = identityOf(person).join('\n');
    const before = seen.get(key) ?? [];
    const { line: _, ...content } = person;
    const said = canonical(content);
    seen.set(key, [...before, { line: person.line, said, organisation: person.organisation }]);
    const [first] = before;
    if (first === undefined) return { kind: 'first' };
    const again = before.find((one) => one.said === said);
    if (again !== undefined) return { kind: 'again', line: again.line };
    const clash = before.find((one) => one.organisation === person.organisation);
    if (clash === undefined) return { kind: 'elsewhere', line: first.line };
    const remark: Remark = {
      line: person.line,
      column: '',
      value: '',
      problem: { code: 'import/row-repeated', facts: { line: clash.line } },
      suggestion: undefined,
    };
    return { kind: 'otherwise', line: clash.line, remark };
  };
}
