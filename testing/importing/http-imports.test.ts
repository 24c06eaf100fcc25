import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  importAnswer,
  importBroughtAnswer,
  importCheckAnswer,
  importKeptAnswer,
  importsAnswer,
} from '../../wire/api/import-answers.ts';
import { eventsAfterAnswer } from '../../wire/api/event-answers.ts';
import { namedCells, tableOfGrid } from '../../core/importing/people/table-of-grid.ts';
import { readSheet } from '../../server/outside/sheet-in.ts';
import { forEachEngine } from '../engines.ts';
import { startWorld, type World } from '../store/http-world.ts';

const csv = `PADRÓN DE LA ASOCIACIÓN LOS CERROS
N°;Apellidos y nombres;DNI;Sexo;Fec. Nac.;Celular;Cargo;Observaciones
1;QUISPE MAMANI, ROSA MARÍA;45678901;F;31/12/1985;987654321;Presidenta;al día
2;HUAMÁN FLORES JULIO;4567890;M;5/3/80;;Socio;
3;CCORI ÑAHUI NÉLIDA;14567890;F;;+51 912 345 678;;paga en marzo
`;

forEachEngine((engine) => {
  describe('the address of member lists', () => {
    let world: World;
    let id: string;
    let association: string;

    beforeAll(async () => {
      world = await startWorld(engine);
      association = world.names.actor('Los Cerros');
      id = await upload(csv);
    });

    async function upload(text: string, name = 'padrón 2026.csv'): Promise<string> {
      const answer = await world.program.ask(`/api/v1/imports?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { 'content-type': 'text/csv' },
        body: text,
      });
      expect(answer.status, await answer.clone().text()).toBe(200);
      return v.parse(importKeptAnswer, await answer.json()).id;
    }

    async function tell(path: string, body: unknown): Promise<Response> {
      return world.program.ask(`/api/v1/imports/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    }

    /** Everything in the log, by its last number. */
    async function written(): Promise<number> {
      const { events } = v.parse(
        eventsAfterAnswer,
        await world.program.json('/api/v1/events?limit=500'),
      );
      expect(events.length).toBeGreaterThan(5);
      return events.length;
    }

    async function check(of = id, query = '') {
      const answer = await world.program.json(`/api/v1/imports/${of}/check${query}`);
      return v.parse(importCheckAnswer, answer);
    }

    async function confirm(of: string, more: object = {}): Promise<void> {
      const preview = v.parse(importAnswer, await world.program.json(`/api/v1/imports/${of}`));
      const mapping = { ...preview.mapping, organisation: association, municipality: '150115' };
      expect((await tell(`${of}/mapping`, { mapping, ...more })).status).toBe(200);
    }

    async function bring(of: string, body: object = {}) {
      const answer = await tell(`${of}/bring`, body);
      expect(answer.status, await answer.clone().text()).toBe(200);
      return v.parse(importBroughtAnswer, await answer.json());
    }

    test('shows what each column probably means before anything is written', async () => {
      const preview = v.parse(importAnswer, await world.program.json(`/api/v1/imports/${id}`));
      expect(preview.fileName).toBe('padrón 2026.csv');
      expect(preview.rows).toBe(3);
      expect(preview.columns.map(({ column, guess }) => [column, guess])).toEqual([
        ['N°', null],
        ['Apellidos y nombres', 'surnamesAndNames'],
        ['DNI', 'documentNumber'],
        ['Sexo', 'sex'],
        ['Fec. Nac.', 'birthDate'],
        ['Celular', 'phone'],
        ['Cargo', 'role'],
        ['Observaciones', null],
      ]);
      expect(preview.sample[1]).toEqual({
        line: 4,
        cells: ['2', 'HUAMÁN FLORES JULIO', '4567890', 'M', '5/3/80', '', 'Socio', ''],
      });
    });

    test('refuses to go on before the columns are confirmed, and columns that cannot be', async () => {
      const answer = await world.program.ask(`/api/v1/imports/${id}/check`);
      expect(await answer.json()).toMatchObject({ code: 'import/not-mapped' });
      const preview = v.parse(importAnswer, await world.program.json(`/api/v1/imports/${id}`));
      const columns = { DNI: 'documentNumber' };
      const unfit = await tell(`${id}/mapping`, { mapping: { ...preview.mapping, columns } });
      expect(await unfit.json()).toMatchObject({ code: 'import/names-unmapped' });
      const twice = { ...preview.mapping.columns, Observaciones: 'phone' };
      const doubled = await tell(`${id}/mapping`, {
        mapping: { ...preview.mapping, columns: twice },
      });
      expect(await doubled.json()).toMatchObject({ code: 'import/meaning-twice' });
    });

    test('checks, mends, brings in and reports, and the mapping is kept for the next list', async () => {
      await confirm(id, { saveAs: 'Los Cerros' });
      const before = await check();
      expect(before.counts).toMatchObject({ new: 2, held: 1 });
      const held = before.rows.find(({ standing }) => standing === 'held');
      expect(held?.problems[0]).toMatchObject({
        column: 'DNI',
        value: '4567890',
        suggestion: '04567890',
        problem: { code: 'import/document-invalid' },
      });
      expect(await bring(id)).toEqual({ all: true, brought: 2, there: 0, held: 1 });
      expect((await tell(`${id}/rows`, { rows: [], suggestions: true })).status).toBe(200);
      expect((await check()).counts).toMatchObject({ new: 1, brought: 2, held: 0 });
      expect(await bring(id)).toMatchObject({ all: true, brought: 1 });
      expect((await check()).counts).toMatchObject({ brought: 3 });
      expect(await bring(id)).toEqual({ all: true, brought: 0, there: 0, held: 0 });

      const report = await (await world.program.ask(`/api/v1/imports/${id}/report.csv`)).text();
      expect(report.split('\r\n').filter((line) => line.includes('entró'))).toHaveLength(3);
      const next = await upload(csv, 'otro.csv');
      const preview = v.parse(importAnswer, await world.program.json(`/api/v1/imports/${next}`));
      expect(preview.saved.map(({ name }) => name)).toEqual(['Los Cerros']);
    });

    test('exports the members in the template’s columns; brought in again they change nothing', async () => {
      const query = `?organisation=${association}`;
      for (const ending of ['csv', 'xlsx']) {
        const file = await world.program.ask(`/api/v1/members/export.${ending}${query}`);
        expect(file.headers.get('content-disposition')).toContain(`padron.${ending}`);
        const bytes = new Uint8Array(await file.arrayBuffer());
        const grid = await readSheet(bytes, 1000);
        if (!grid.ok) throw new Error(grid.problem.code);
        const { columns, rows } = tableOfGrid(grid.value, {});
        const rosa = rows
          .map((row) => namedCells(columns, row))
          .find((row) => row['Número de documento'] === '45678901');
        expect(rosa).toMatchObject({
          'Apellido paterno': 'Quispe',
          Nombres: 'Rosa María',
          Sexo: 'Mujer',
          'Fecha de nacimiento': '31/12/1985',
          'Asociación u organización': 'Los Cerros',
          'Municipalidad de la lista': 'La Victoria',
          Cargo: 'Presidencia',
        });
        const answer = await world.program.ask(`/api/v1/imports?name=vuelta.${ending}`, {
          method: 'POST',
          body: bytes,
        });
        const back = v.parse(importKeptAnswer, await answer.json()).id;
        await confirm(back);
        const { counts } = await check(back);
        // Rosa and Julio of the test world have no name: their rows cannot be told apart.
        expect(counts).toMatchObject({ new: 0, joins: 0, differs: 0, double: 0, there: 3 });
        const events = await written();
        expect(await bring(back, { changes: true })).toMatchObject({ brought: 0 });
        expect(await written()).toBe(events);
      }
    });

    test('gives a template that is read without any doubt, and explains each column', async () => {
      const file = await world.program.ask('/api/v1/members/template.csv');
      const heading = (await file.text()).trim();
      const template = await upload(`${heading}\r\nDNI,70000009,Paz,,Luz`);
      const preview = v.parse(
        importAnswer,
        await world.program.json(`/api/v1/imports/${template}`),
      );
      expect(preview.columns.every(({ confidence }) => confidence === 1)).toBe(true);
      const xlsx = await world.program.ask('/api/v1/members/template.xlsx');
      expect(xlsx.status).toBe(200);
    });

    test('is gone once it is erased, with all its rows', async () => {
      const gone = await upload(csv);
      expect((await tell(`${gone}/erase`, {})).status).toBe(200);
      const answer = await world.program.ask(`/api/v1/imports/${gone}`);
      expect(await answer.json()).toMatchObject({ code: 'import/unknown' });
      const { imports } = v.parse(importsAnswer, await world.program.json('/api/v1/imports'));
      expect(imports.map((one) => one.id)).not.toContain(gone);
    });

    test('refuses what is no list, or too much of one', async () => {
      const answer = await world.program.ask('/api/v1/imports?name=x.csv', {
        method: 'POST',
        body: 'DNI,Nombres\n',
      });
      expect(await answer.json()).toMatchObject({ code: 'import/file-empty' });
      const large = await world.program.ask('/api/v1/imports?name=x.csv', {
        method: 'POST',
        body: 'x'.repeat(5 * 1024 * 1024 + 1),
      });
      expect(await large.json()).toMatchObject({ code: 'http/body-too-large' });
    });
  });
});
