import { describe, expect, test } from 'vitest';
import { idFrom, type ActorId, type AffiliationId } from '../../events/ids.ts';
import { judge, type KnownPerson } from './judge.ts';
import { noteRepeats } from './listed-twice.ts';
import type { ListedPerson } from './read-person.ts';

const id = <N extends string>(n: number) =>
  idFrom<N>(`0193a5b0-0000-7000-8000-${String(n).padStart(12, '0')}`);
const cerros: ActorId = id(1);
const agua: ActorId = id(2);

function listed(more: Partial<ListedPerson> = {}): ListedPerson {
  return {
    line: 2,
    values: { givenNames: 'Rosa', firstSurname: 'Quispe', documentNumber: '45678901' },
    details: {},
    organisation: cerros,
    municipality: null,
    role: 'associate',
    saysRole: false,
    since: null,
    ...more,
  };
}

const rosa: KnownPerson = {
  actor: id(9),
  values: { givenNames: 'ROSA', firstSurname: 'QUISPE', documentNumber: '45678901' },
  details: { sex: 'F' },
  affiliations: [
    {
      id: id<'affiliation'>(5) satisfies AffiliationId,
      organisation: cerros,
      role: 'associate',
      municipality: '150115',
      since: null,
    },
  ],
};
const nobody = { same: undefined, likely: [] };

describe('a row beside the register', () => {
  test('is new when nobody is like it', () => {
    expect(judge(listed(), nobody, undefined)).toEqual({ verdict: 'new' });
  });

  test('is somebody known by the document, whatever the capitals and accents', () => {
    expect(judge(listed(), { same: rosa, likely: [] }, undefined)).toEqual({
      verdict: 'known',
      actor: rosa.actor,
      differs: [],
      joins: false,
    });
  });

  test('tells what the list says otherwise, and that she joins another association', () => {
    const row = listed({
      values: { ...listed().values, phone: '987654321' },
      details: { sex: 'M' },
      organisation: agua,
    });
    expect(judge(row, { same: rosa, likely: [] }, undefined)).toMatchObject({
      differs: ['phone', 'sex'],
      joins: true,
    });
  });

  test('with her document and a wholly other name is shown to a person, never taken for her', () => {
    const row = listed({ values: { ...rosa.values, givenNames: 'Julio', firstSurname: 'Huamán' } });
    expect(judge(row, { same: rosa, likely: [] }, undefined)).toMatchObject({
      verdict: 'double',
      likely: [{ reasons: ['document', 'name-differs'] }],
    });
    expect(judge(row, { same: rosa, likely: [] }, { same: rosa.actor })).toMatchObject({
      verdict: 'known',
    });
  });

  test('that looks like somebody is decided by a person', () => {
    const found = { same: undefined, likely: [{ person: rosa, reasons: ['name-sounds'] }] };
    expect(judge(listed(), found, undefined).verdict).toBe('double');
    expect(judge(listed(), found, { isNew: true }).verdict).toBe('new');
    expect(judge(listed(), found, { same: rosa.actor }).verdict).toBe('known');
    // A decision for somebody who was not shown decides nothing.
    expect(judge(listed(), found, { same: id(77) }).verdict).toBe('double');
  });
});

describe('the same person twice in a file', () => {
  test('said the same is once, said otherwise is held, in another association joins it', () => {
    const note = noteRepeats();
    expect(note(listed()).kind).toBe('first');
    expect(note(listed({ line: 3 }))).toEqual({ kind: 'again', line: 2 });
    expect(note(listed({ line: 4, organisation: agua })).kind).toBe('elsewhere');
    const other = note(listed({ line: 5, details: { sex: 'F' } }));
    expect(other).toMatchObject({
      kind: 'otherwise',
      remark: { problem: { code: 'import/row-repeated', facts: { line: 2 } } },
    });
  });
});
