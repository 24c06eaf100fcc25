import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operator, type Viewer } from '../../core/access/viewer.ts';
import { forEachEngine } from '../engines.ts';
import { openListWorld, type Brought, type ListWorld } from './list-world.ts';

const list = [
  {
    'Ap. Paterno': 'QUISPE',
    'Ap. Materno': 'MAMANI',
    Nombres: 'ROSA MARÍA',
    'N° Doc': '45678901',
    'F/M': 'F',
    'Fec. Nac.': '31/12/1985',
    Celular: '987 654 321',
    Cargo: 'Presidenta',
  },
  {
    'Ap. Paterno': 'HUAMÁN',
    'Ap. Materno': 'FLORES',
    Nombres: 'JULIO',
    'N° Doc': '04567890',
    'F/M': 'M',
    'Fec. Nac.': '5/3/80',
    Celular: '',
    Cargo: 'Socio',
  },
  {
    'Ap. Paterno': 'CCORI',
    'Ap. Materno': '',
    Nombres: 'NÉLIDA',
    'N° Doc': '',
    'F/M': 'F',
    'Fec. Nac.': '',
    Celular: '',
    Cargo: '',
  },
  {
    'Ap. Paterno': 'TORRES',
    'Ap. Materno': 'DÍAZ',
    Nombres: 'ANA',
    'N° Doc': '4567',
    'F/M': 'F',
    'Fec. Nac.': '31/02/1980',
    Celular: '',
    Cargo: '',
  },
];

const codes = ({ rows }: Brought): (string | undefined)[] =>
  rows
    .filter(({ became }) => became === 'held')
    .map(({ row, problem }) => problem?.code ?? row.remarks[0]?.problem.code);

forEachEngine((engine) => {
  describe('a member list', () => {
    let world: ListWorld;
    let first: Brought;
    beforeAll(async () => {
      world = await openListWorld(engine);
      first = await world.bring(list);
    });
    afterAll(() => world.close());

    async function profile(document: string) {
      const [row] = await world.opened.db.query<{
        label: string;
        sex: string;
        personal: Record<string, unknown>;
        roles: unknown;
      }>(
        `select p.label, p.sex, p.personal, (
           select jsonb_agg(
             jsonb_build_array(a.organisation, a.role, a.municipality) order by a.role)
           from affiliation a where a.programme = p.programme and a.member = p.actor) as roles
         from actor_profile p where p.programme = $1 and p.personal ->> 'documentNumber' = $2`,
        [world.opened.served.id, document],
      );
      return row;
    }

    test('is registered row by row; what is wrong is held and stops nobody else', async () => {
      expect(first).toMatchObject({ brought: 3, there: 0, held: 1 });
      expect(codes(first)).toEqual(['import/document-invalid']);
      expect(await profile('45678901')).toEqual({
        label: 'Quispe Mamani, Rosa María',
        sex: 'F',
        personal: {
          givenNames: 'Rosa María',
          firstSurname: 'Quispe',
          secondSurname: 'Mamani',
          documentType: 'dni',
          documentNumber: '45678901',
          birthDate: '1985-12-31',
          phone: '987654321',
        },
        roles: [[world.cerros, 'president', '150115']],
      });
    });

    test('again, as it was or in another order, changes nothing', async () => {
      const events = await world.count('event');
      expect(await world.bring(list)).toMatchObject({ brought: 0, there: 3, held: 1 });
      const turned = await world.bring(list.toReversed());
      expect(turned).toMatchObject({ brought: 0, there: 3, held: 1 });
      expect(await world.count('event')).toBe(events);
    });

    test('corrected brings only the difference', async () => {
      const events = await world.count('event');
      const mended = list.map((row) =>
        row.Nombres === 'ANA' ? { ...row, 'N° Doc': '14567890', 'Fec. Nac.': '28/2/1980' } : row,
      );
      expect(await world.bring(mended)).toMatchObject({ brought: 1, there: 3, held: 0 });
      // Registered, and put into the municipal list.
      expect(await world.count('event')).toBe(events + 2);
    });

    test('changes people who are there only when that is asked for', async () => {
      const moved = [{ ...list[0], Celular: '912 345 678', Cargo: 'Tesorera' }];
      expect(await world.bring(moved)).toMatchObject({ brought: 0, there: 1 });
      expect((await profile('45678901'))?.personal['phone']).toBe('987654321');
      expect(await world.bring(moved, { changes: true })).toMatchObject({ brought: 1 });
      const rosa = await profile('45678901');
      expect(rosa?.personal['phone']).toBe('912345678');
      expect(rosa?.roles).toEqual([
        [world.cerros, 'president', '150115'],
        [world.cerros, 'treasurer', '150115'],
      ]);
      expect(await world.bring(moved, { changes: true })).toMatchObject({ brought: 0, there: 1 });
    });

    test('of another association makes a known person a member there too, not a second person', async () => {
      const people = await world.count('actor_profile');
      const other = await world.bring([list[1] ?? {}], { mapping: { organisation: world.agua } });
      expect(other).toMatchObject({ brought: 1, held: 0 });
      expect(await world.count('actor_profile')).toBe(people);
      expect((await profile('04567890'))?.roles).toHaveLength(2);
    });

    test('with the document of somebody called otherwise holds the row', async () => {
      const row = { ...list[1], 'Ap. Paterno': 'Ríos', 'Ap. Materno': 'Vega', Nombres: 'Pedro' };
      const brought = await world.bring([row]);
      expect(brought).toMatchObject({ brought: 0, held: 1 });
      expect(codes(brought)).toEqual(['import/likely-double']);
    });

    test('shows who may be somebody known, and a person decides', async () => {
      const row = { ...list[0], 'N° Doc': '', 'Ap. Paterno': 'Kispe', Cargo: '' };
      const asked = await world.bring([row]);
      expect(codes(asked)).toEqual(['import/likely-double']);
      const verdict = asked.rows[0]?.row.verdict;
      const likely = verdict?.verdict === 'double' ? verdict.likely[0] : undefined;
      expect(likely?.person.values.documentNumber).toBe('45678901');
      const same = { 2: { same: likely?.person.actor ?? '' } };
      expect(await world.bring([row], { answers: same })).toMatchObject({ there: 1, held: 0 });
      const people = await world.count('actor_profile');
      const other = await world.bring([row], { answers: { 2: { isNew: true } } });
      expect(other).toMatchObject({ brought: 1, held: 0 });
      expect(await world.count('actor_profile')).toBe(people + 1);
    });

    test('with one person twice holds the second unless it says the same', async () => {
      const ana = {
        Nombres: 'Ana',
        Apellidos: 'Salas Pinto',
        DNI: '70000001',
        Celular: '999888777',
      };
      const twice = await world.bring([ana, ana, { ...ana, Celular: '911222333' }]);
      expect(twice).toMatchObject({ brought: 1, there: 1, held: 1 });
      expect(codes(twice)).toEqual(['import/row-repeated']);
    });

    test('with one person in two associations makes her a member of both', async () => {
      const base = { Nombres: 'Luz', Apellidos: 'Vera Soto', DNI: '70000002' };
      const both = await world.bring([
        { ...base, Asociación: 'Los Cerros' },
        { ...base, Asociación: 'Mujeres del Agua' },
      ]);
      expect(both).toMatchObject({ brought: 2, held: 0 });
      expect((await profile('70000002'))?.roles).toHaveLength(2);
    });

    test('cut off in the middle and repeated makes the very same events', async () => {
      const rows = [{ Nombres: 'Iris', Apellidos: 'Paz León', DNI: '70000003' }];
      const same = { importId: 'one import', salt: 'a secret that is kept' };
      await world.bring(rows, same);
      const events = await world.count('event');
      await world.bring(rows, same);
      expect(await world.count('event')).toBe(events);
    });

    test('of a leader comes into her own association, and into no other', async () => {
      const viewer: Viewer = {
        ...operator,
        via: 'session',
        person: world.names.actor('Office'),
        grants: [{ role: 'leader', organisation: world.cerros, district: null }],
      };
      const base = { Apellidos: 'Gil Mora', Asociación: 'Los Cerros' };
      const rows = [
        { ...base, Nombres: 'Olga', DNI: '70000005' },
        { ...base, Nombres: 'Ines', DNI: '70000006', Asociación: 'Mujeres del Agua' },
      ];
      const brought = await world.bring(rows, { viewer });
      expect(codes(brought)).toEqual(['import/organisation-beyond']);
      expect(brought).toMatchObject({ brought: 1, held: 1 });
    });

    test('set aside by a person stays out', async () => {
      const rows = [{ Nombres: 'Ema', Apellidos: 'Ruiz Paz', DNI: '70000004' }];
      expect(await world.bring(rows, { answers: { 2: { aside: true } } })).toMatchObject({
        brought: 0,
        held: 1,
      });
    });
  });
});
