import { operator } from '../../core/access/viewer.ts';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accept } from '../../core/problems/problem.ts';
import { instant } from '../../core/quantities/instant.ts';
import { problemWords } from '../../words/es/problems.ts';
import { importWords } from '../../words/es/importing.ts';
import { parseMapping } from '../../wire/importing/parse-mapping.ts';
import {
  importWeighings,
  type ImportReport,
  type ImportSink,
} from '../../server/commands/import-weighings.ts';
import { reportLines, saveReport } from '../../server/cli/import-report.ts';
import { recordEvents } from '../../server/commands/record-events.ts';
import { renderEvent } from '../../wire/events/parse-event.ts';
import { openProgramme, type Opened } from '../../server/open-programme.ts';
import { newId } from '../../server/outside/secrets.ts';
import { openTable } from '../../server/outside/table-rows.ts';
import { freshStore, type FreshStore } from '../engines.ts';

const root = path.resolve(import.meta.dirname, '../..');
const example = (name: string): string => path.join(root, 'examples/corrientes', name);
const records = path.resolve(root, '../shared/data/records');
const say = { words: importWords, problems: problemWords };

type Change = (mapping: Record<string, unknown>) => void;

/** Imports a table as the command does, with the shipped mapping or a changed one. */
async function importInto(
  opened: Opened,
  file: string,
  name: 'reciclando-juntos' | 'puntos-verdes',
  change?: Change,
): Promise<ImportReport> {
  const raw: Record<string, unknown> = JSON.parse(
    fs.readFileSync(example(`${name}.mapping.json`), 'utf8'),
  );
  change?.(raw);
  const mapping = parseMapping(name, JSON.stringify(raw));
  const table = await openTable(file);
  if (!mapping.ok || !table.ok) throw new Error('the example does not open');
  const { id: programme, catalogue } = opened.served;
  const receivedAt = instant(Date.UTC(2026, 0, 1));
  const sink: ImportSink = {
    importing: { programme, offsetMinutes: catalogue.offsetMinutes },
    send: async (events) => {
      const batch = { events: events.map(renderEvent), receivedAt, viewer: operator };
      const answer = await recordEvents(opened.db, { programme, catalogue }, batch);
      return answer.ok ? accept(answer.value.outcomes) : answer;
    },
  };
  const report = await importWeighings(table.value, mapping.value, sink, () => undefined);
  if (!report.ok) throw new Error(report.problem.code);
  return report.value;
}

async function heldInLedger(opened: Opened): Promise<number> {
  const rows = await opened.db.query<{ grams: number }>(
    `select coalesce(sum(grams), 0)::bigint as grams from balance where programme = $1`,
    [opened.served.id],
  );
  return rows[0]?.grams ?? Number.NaN;
}

async function freshProgramme(): Promise<{ opened: Opened; store: FreshStore }> {
  const store = await freshStore('embedded');
  const programmeFolder = path.join(root, 'programmes/la-victoria-el-agustino');
  const opened = await openProgramme({ ...store.options, programmeFolder });
  if (!opened.ok) throw new Error('the programme does not open');
  return { opened: opened.value, store };
}

const correction = (line: number, from: string, to: string): Change => {
  return (mapping) => {
    mapping['corrections'] = [{ line, column: 'fecha', from, to, reason: 'año mal escrito' }];
  };
};

describe('a table of weighings with the mistakes that tables have', () => {
  let opened: Opened;
  let store: FreshStore;
  beforeAll(async () => {
    ({ opened, store } = await freshProgramme());
  });
  afterAll(async () => {
    await opened.db.close();
    await store.remove();
  });
  const file = example('reciclando-juntos.example.csv');

  test('is recorded row by row, and what is doubtful is held with line, field and reason', async () => {
    const report = await importInto(opened, file, 'reciclando-juntos');
    expect(report.rows).toBe(8);
    expect(report.accepted).toEqual({ rows: 4, grams: 36_250 });
    expect(report.heldRows).toBe(4);
    expect(
      report.held.map(({ line, column, problem, suggestion }) => [
        line,
        column,
        problem.code,
        suggestion,
      ]),
    ).toEqual([
      [6, 'fecha', 'import/date-implausible', '2019/03/11'],
      [7, 'zona', 'import/place-unconfirmed', 'Molina Punta'],
      [8, 'kg_residuos_secos_reciclables', 'import/number-invalid', undefined],
      [9, 'kg_residuos_secos_reciclables', 'import/columns-disagree', undefined],
    ]);
    expect(report.remarks.map(({ line }) => line)).toEqual([4]);
    expect(report.proposedZones).toEqual([['molina punta']]);
    expect(await heldInLedger(opened)).toBe(36_250);
  });

  test('is imported again without effect', async () => {
    const report = await importInto(opened, file, 'reciclando-juntos');
    expect(report.accepted.rows).toBe(0);
    expect(report.alreadyHad).toEqual({ rows: 4, grams: 36_250 });
    expect(await heldInLedger(opened)).toBe(36_250);
  });

  test('gives in what was held once a person corrected it, and only that', async () => {
    const change = correction(6, '0219/03/11', '2019/03/11');
    const report = await importInto(opened, file, 'reciclando-juntos', change);
    expect(report.accepted).toEqual({ rows: 1, grams: 40_100 });
    expect(report.corrected).toBe(1);
    expect(report.heldRows).toBe(3);
    expect(await heldInLedger(opened)).toBe(76_350);
  });

  test('tells people what to do in words, and saves what was held as a table', async () => {
    const report = await importInto(opened, file, 'reciclando-juntos');
    const lines = reportLines(file, report, say).join('\n');
    expect(lines).toContain('línea 6, fecha = «0219/03/11»');
    expect(lines).toContain('¿Será «2019/03/11»?');
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ayni-report-'));
    const about = { file, mapping: 'm', at: '2026-01-01T00:00:00.000Z' };
    const [json, held] = await saveReport(folder, 'ejemplo', about, report, say);
    expect(JSON.parse(fs.readFileSync(json ?? '', 'utf8'))).toMatchObject({ heldRows: 4 });
    expect(fs.readFileSync(held ?? '', 'utf8').split('\r\n')).toHaveLength(6);
    fs.rmSync(folder, { recursive: true });
  });

  test('shares its receiver with another table, whose rows without a place are kept too', async () => {
    const other = example('puntos-verdes.example.csv');
    const before = await heldInLedger(opened);
    const report = await importInto(opened, other, 'puntos-verdes');
    expect(report.accepted).toEqual({ rows: 3, grams: 57_525 });
    expect(await heldInLedger(opened)).toBe(before + 57_525);
  });
});

describe('a table about somebody who is in the register already', () => {
  test('goes to the record that stands there, and registers nobody again', async () => {
    const { opened, store } = await freshProgramme();
    const at = instant(Date.UTC(2018, 0, 2));
    const [actor, placeId, device] = [newId<'actor'>(at), newId<'place'>(at), newId(at)];
    const { id: programme, catalogue } = opened.served;
    const moment = new Date(at).toISOString();
    const said = [
      { kind: 'actor.register', payload: { actor, kind: 'recyclers-association', name: 'Otra' } },
      { kind: 'place.register', payload: { place: placeId, name: 'Su acopio', actor } },
    ].map((one, index) => ({
      ...one,
      programme,
      device,
      deviceSeq: index + 1,
      id: newId<'event'>(at),
      recorder: actor,
      occurredAt: moment,
      recordedAt: moment,
    }));
    const receivedAt = instant(Date.UTC(2026, 0, 1));
    const told = { events: said, receivedAt, viewer: operator };
    const registered = await recordEvents(opened.db, { programme, catalogue }, told);
    expect(registered.ok && registered.value.outcomes.map(({ outcome }) => outcome)).toEqual([
      'accepted',
      'accepted',
    ]);
    const file = example('reciclando-juntos.example.csv');
    const report = await importInto(opened, file, 'reciclando-juntos', (mapping) => {
      const [holder] = mapping['holders'] as object[];
      mapping['holders'] = [{ ...holder, actor, placeId }];
    });
    expect(report.accepted).toEqual({ rows: 4, grams: 36_250 });
    const held = await opened.db.query<{ holder: string; at: string }>(
      'select distinct holder, at from balance where programme = $1',
      [programme],
    );
    expect(held).toEqual([{ holder: actor, at: placeId }]);
    const actors = await opened.db.query('select id from actor where programme = $1', [programme]);
    expect(actors).toHaveLength(1);
    await opened.db.close();
    await store.remove();
  });
});

describe.skipIf(!fs.existsSync(records))('the open data of Corrientes, 506 real rows', () => {
  let opened: Opened;
  let store: FreshStore;
  beforeAll(async () => {
    ({ opened, store } = await freshProgramme());
  });
  afterAll(async () => {
    await opened.db.close();
    await store.remove();
  });
  const rounds = path.join(records, 'corrientes_reciclando_juntos.csv');
  const points = path.join(records, 'corrientes_puntos_verdes.csv');

  test('without a correction hold all but the row of the impossible date, which is reported', async () => {
    const report = await importInto(opened, rounds, 'reciclando-juntos');
    expect(report.rows).toBe(293);
    expect(report.held).toHaveLength(1);
    expect(report.held[0]).toMatchObject({
      line: 292,
      column: 'fecha',
      value: '0202/09/06',
      suggestion: '2020/09/06',
    });
    const second = await importInto(opened, points, 'puntos-verdes');
    expect(second).toMatchObject({ rows: 213, heldRows: 0, accepted: { rows: 213 } });
    expect(await heldInLedger(opened)).toBe(15_826_022 - 65_800);
  });

  test('with the date corrected hold exactly 15,826,022 g, however often they are imported', async () => {
    const change = correction(292, '0202/09/06', '2020/09/06');
    for (let i = 0; i < 2; i += 1) {
      await importInto(opened, rounds, 'reciclando-juntos', change);
      await importInto(opened, points, 'puntos-verdes');
      expect(await heldInLedger(opened)).toBe(15_826_022);
    }
  });
});
