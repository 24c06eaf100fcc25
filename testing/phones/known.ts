import type { Known } from '../../web/phone/src/store/database.ts';
import { testCatalogue } from '../factories/catalogue.ts';
import type { Names } from '../factories/ids.ts';

/** What a phone knows of a small programme: one association that may make lots, and its place. */
export function testKnown(names: Names): Known {
  const holder = names.actor('Sembrando');
  return {
    programme: {
      ...structuredClone(testCatalogue),
      programme: names.programme,
      epoch: 'e',
      code: 'test',
      name: { es: 'Prueba', en: 'Test' },
      simulated: false,
    } as Known['programme'],
    register: {
      actors: [
        {
          id: holder,
          kind: 'association',
          name: 'Sembrando',
          letter: 'S',
          district: '150115',
          parent: null,
        },
      ],
      places: [{ id: names.place('cochera'), name: 'Cochera', actor: holder, district: '150115' }],
    },
  };
}
