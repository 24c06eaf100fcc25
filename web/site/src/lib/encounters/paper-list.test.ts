import { expect, test } from 'vitest';
import { readPaper } from './paper-list.ts';

test('a list on paper is one person a line, with the minutes where somebody left early', () => {
  expect(readPaper('  Quispe Mamani,  Rosa ; 120\r\n\n45678901\n7K2QF-9M0XA;x')).toEqual([
    {
      text: 'Quispe Mamani, Rosa',
      minutes: 120,
      names: { givenNames: 'Rosa', firstSurname: 'Quispe', rest: 'Mamani' },
    },
    { text: '45678901', minutes: undefined, names: undefined },
    { text: '7K2QF-9M0XA', minutes: Number.NaN, names: undefined },
  ]);
});

test('without a comma nobody knows which of the words are surnames', () => {
  expect(readPaper('Rosa Quispe')[0]?.names).toBeUndefined();
  expect(readPaper('Quispe, Rosa, Elena')[0]?.names).toBeUndefined();
});
