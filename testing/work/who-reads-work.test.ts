import { beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationName, PersonName } from '../access/cast.ts';
import { forEachEngine } from '../engines.ts';
import { openWorking, type Working } from './working.ts';

const everything = [
  'stock',
  'transfers',
  'yields',
  'sales',
  'collected',
  'shares',
  'given',
  'offers',
  'rounds',
] as const;
/** What of an association's work is money, or tells of its members. */
const money: readonly string[] = ['transfers', 'sales', 'collected', 'shares'];

forEachEngine((engine) => {
  let of: Working;
  beforeAll(async () => {
    of = await openWorking(engine);
  });
  const organisation = (as: PersonName, name: OrganisationName, what: string) =>
    of.status(as, `/actors/${of.organisations[name]}/${what}`);
  const person = (as: PersonName, name: PersonName, what = 'work') =>
    of.status(as, `/actors/${of.people[name]}/${what}`);

  test.each(everything)('the %s of an association are for its people', async (what) => {
    for (const as of ['rosa', 'julio', 'marta', 'claudia'] as const) {
      expect(await organisation(as, 'cerros', what), as).toBe(200);
    }
    for (const as of ['carmen', 'luzmila', 'pedro', 'ana', 'elsa'] as const) {
      expect(await organisation(as, 'cerros', what), as).toBe(404);
    }
    expect(await organisation('oscar', 'cerros', what), 'oscar').toBe(
      money.includes(what) ? 404 : 200,
    );
    for (const as of ['daniel', 'alicia', 'vecina'] as const) {
      expect(await organisation(as, 'cerros', what), as).toBe(403);
    }
  });

  test('a workshop reads its own kilograms, and nobody else of its kind does', async () => {
    expect(await organisation('luzmila', 'luz', 'given')).toBe(200);
    expect(await organisation('luzmila', 'luz', 'offers')).toBe(200);
    expect(await organisation('pedro', 'luz', 'given')).toBe(404);
    expect(await organisation('rosa', 'luz', 'given')).toBe(404);
    expect(await organisation('ana', 'papelera', 'transfers')).toBe(200);
  });

  describe('a person’s months', () => {
    test('are read by herself, her leader, monitoring and coordination', async () => {
      for (const as of ['julio', 'rosa', 'marta', 'claudia'] as const) {
        expect(await person(as, 'julio'), as).toBe(200);
      }
    });

    test('are hidden from fellow members, the municipality and everybody else', async () => {
      expect(await person('julio', 'rosa')).toBe(404);
      for (const as of ['carmen', 'luzmila', 'pedro', 'ana', 'oscar', 'elsa'] as const) {
        expect(await person(as, 'julio'), as).toBe(404);
      }
      expect(await person('daniel', 'julio')).toBe(403);
    });

    test('so are the rest of what is hers', async () => {
      for (const what of ['stock', 'sales', 'shares', 'collected', 'transfers']) {
        expect(await person('julio', 'julio', what), what).toBe(200);
        expect(await person('julio', 'rosa', what), what).toBe(404);
        expect(await person('oscar', 'julio', what), what).toBe(404);
      }
    });

    test('nobody reads an unknown one', async () => {
      expect(await of.status('claudia', `/actors/${of.id()}/work`)).toBe(404);
    });

    test('whoever looks at another’s is noted, who looks at her own is not', async () => {
      const looks = async (): Promise<number> => {
        const path = `/api/v1/access-log?subject=${of.people.julio}&what=work`;
        const answer = await of.ask(of.phones.daniel.read, path);
        return ((await answer.json()) as { looks: readonly unknown[] }).looks.length;
      };
      const before = await looks();
      await person('julio', 'julio');
      expect(await looks()).toBe(before);
      await person('rosa', 'julio');
      expect(await looks()).toBe(before + 1);
    });
  });
});
