import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openListWorld, type ListWorld, type Row } from './list-world.ts';

/** Few values, so that rows meet one another; and now and then rubbish, as lists have it. */
const cell = (usual: readonly string[], wrong: readonly string[] = []) =>
  fc.oneof(
    { weight: 60, arbitrary: fc.constantFrom(...usual) },
    { weight: 2, arbitrary: fc.constantFrom('', ...wrong) },
    { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  );
const documents = Array.from({ length: 60 }, (_, index) => String(45_678_900 + index));

const row: fc.Arbitrary<Row> = fc.record({
  'Ap. Paterno': cell(['Quispe', 'QUISPE', 'Huamán', 'De la Cruz', 'Ccori', 'Ñahui', 'Torres']),
  'Ap. Materno': cell(['Mamani', 'Flores', 'Rojas', 'Díaz', '']),
  Nombres: cell(['Rosa', 'Julio', 'Nélida', 'Rosa María', 'Ana', 'Iris Luz', 'Pedro']),
  DNI: cell([...documents, '', '', '', ''], ['4567890', 'CE']),
  Sexo: cell(['F', 'M', 'Mujer', ''], ['quizás']),
  'Fec. Nac.': cell(['31/12/1985', '5/3/80', '29285', '', '', ''], ['30/02/1990']),
  Celular: cell(['987654321', '', ''], ['12']),
  Cargo: cell(['Socia', 'Presidenta', ''], ['jefe supremo']),
  Asociación: cell(['', 'Los Cerros', 'Mujeres del Agua'], ['Los Cerro']),
});

let world: ListWorld;
beforeAll(async () => {
  world = await openListWorld('embedded');
});
afterAll(() => world.close());

test('every row of any list is brought in, was there, or is held for a person; and once is enough', async () => {
  const seen = { brought: 0, there: 0, held: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 25 }),
      fc.boolean(),
      async (rows, changes) => {
        const before = await world.count('actor_profile');
        const first = await world.bring(rows, { changes });
        expect(first.rows.map((one) => one.row.line)).toEqual(rows.map((_, index) => index + 2));
        expect(first.brought + first.there + first.held).toBe(rows.length);
        // Whoever is held can be told why; whoever came in is in the register.
        for (const { row: checked, became, problem } of first.rows) {
          if (became !== 'held') continue;
          expect(problem ?? checked.remarks[0]?.problem).toBeDefined();
        }
        const registered = first.rows.filter(
          (one) => one.became === 'brought' && one.row.verdict?.verdict === 'new',
        );
        expect(await world.count('actor_profile')).toBe(before + registered.length);
        seen.brought += first.brought;
        seen.there += first.there;
        seen.held += first.held;
        const events = await world.count('event');
        const again = await world.bring(rows, { changes });
        expect(again.rows.length).toBe(rows.length);
        if (!changes) {
          expect(again.brought).toBe(0);
          expect(await world.count('event')).toBe(events);
        }
      },
    ),
    { numRuns: 40 },
  );
  // The lists were no rubbish heap: some of each.
  expect(Math.min(seen.brought, seen.there, seen.held)).toBeGreaterThan(0);
}, 120_000);
