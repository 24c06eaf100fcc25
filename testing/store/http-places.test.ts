import { beforeAll, expect, test } from 'vitest';
import { forEachEngine } from '../engines.ts';
import { startProgram, type Program } from './http-program.ts';

const id = (last: number): string => `0193a5b0-bbbb-7000-8000-${String(last).padStart(12, '0')}`;
const [recorder, gallery, workshop, rosa] = [id(1), id(2), id(3), id(4)];

forEachEngine((engine) => {
  let program: Program;

  beforeAll(async () => {
    program = await startProgram(engine);
    const at = { latE7: -120_650_000, lngE7: -770_140_000 };
    const statements = [
      { kind: 'actor.register', payload: { actor: recorder, kind: 'recorder' } },
      { kind: 'actor.register', payload: { actor: gallery, kind: 'gallery', name: 'Galería Sur' } },
      {
        kind: 'actor.register',
        payload: { actor: workshop, kind: 'workshop', name: 'Taller Ana', parent: gallery },
      },
      { kind: 'actor.register', payload: { actor: rosa, kind: 'recycler' } },
      {
        kind: 'place.register',
        payload: { place: id(11), actor: gallery, name: 'Puerta', district: '150115', ...at },
      },
      // A workshop elsewhere than its gallery, one without a point, and the yard of a person.
      {
        kind: 'place.register',
        payload: {
          place: id(12),
          actor: workshop,
          name: 'Depósito',
          district: '150111',
          latE7: -120_480_000,
          lngE7: -769_980_000,
          reference: 'frente al mercado, puesto 14',
        },
      },
      { kind: 'place.register', payload: { place: id(13), actor: workshop, name: 'Sin punto' } },
      { kind: 'place.register', payload: { place: id(14), actor: rosa, name: 'Su patio', ...at } },
    ];
    const answer = await program.ask('/api/v1/statements', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ recorder, statements }),
    });
    expect(answer.status, await answer.clone().text()).toBe(200);
  });

  test('the map shows where organisations are, a workshop apart from its gallery, and no person', async () => {
    const { places, total } = await program.json('/api/v1/places');
    expect(places).toMatchObject([
      { place: id(11), organisation: 'Galería Sur', kind: 'gallery', latE7: -120_650_000 },
      { place: id(12), organisation: 'Taller Ana', reference: 'frente al mercado, puesto 14' },
    ]);
    // The one without a point is counted, so that it can be said how many the map leaves out.
    expect(total).toBe(3);
  });

  test('the map of one district shows what is in it', async () => {
    const { places } = await program.json('/api/v1/places?district=150111');
    expect(places).toMatchObject([{ place: id(12) }]);
  });

  test('what belonged to a record that was merged stands with the one that stands for it', async () => {
    const merge = { keep: gallery, absorbed: workshop, reasons: [] };
    await program.ask('/api/v1/statements', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ recorder, statements: [{ kind: 'actor.merge', payload: merge }] }),
    });
    const { places } = await program.json('/api/v1/places');
    expect(places).toMatchObject([{ organisation: 'Galería Sur' }, { actor: gallery }]);
  });
});
