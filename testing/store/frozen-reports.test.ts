import { strFromU8, unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import * as v from 'valibot';
import { beforeAll, expect, test, vi } from 'vitest';
import { frozenReportSchema, publicResultsAnswer } from '../../wire/api/report-answers.ts';
import { tellFreezing } from '../../server/commands/tell-freezing.ts';
import { sha256Of } from '../../server/outside/secrets.ts';
import { freezingOf, type FreezingKnown } from '../../server/questions/freezing.ts';
import { frozenReport, insertReport } from '../../server/store/reports/frozen-reports.ts';
import { noteFreezing } from '../../server/store/reports/freezings.ts';
import { frozenText } from '../../wire/reports/frozen-text.ts';
import { openCast, type Cast } from '../access/cast.ts';
import { forEachEngine } from '../engines.ts';
import { opened } from '../work/opened-store.ts';
import { startProgram } from './http-program.ts';
import { testProgramme } from '../factories/ids.ts';
import { exampleReport, idOf } from '../reports/example-report.ts';

type Json = Readonly<Record<string, unknown>>;

forEachEngine((engine, open) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast(engine);
  });

  const as = (who: 'claudia' | 'marta' | 'oscar', path: string, body?: object) =>
    cast.ask(cast.phones[who].read, path, {
      method: body === undefined ? 'GET' : 'POST',
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  const jsonOf = async (answer: Response): Promise<Json> => (await answer.json()) as Json;
  const frozen = async (from: string, to: string): Promise<string> => {
    const begun = await jsonOf(await as('claudia', '/api/v1/reports', { from, to }));
    const at = `/api/v1/reports/freezing/${String(begun['freezing'])}`;
    await vi.waitFor(
      async () => {
        expect(await jsonOf(await as('claudia', at))).toMatchObject({ state: 'done' });
      },
      { timeout: 30_000, interval: 50 },
    );
    return String((await jsonOf(await as('claudia', at)))['report']);
  };

  test('a report is frozen once, and approved by another person once', async () => {
    const id = await frozen('2026-11-01', '2026-11-23');
    const approve = async (who: 'claudia' | 'marta'): Promise<string> => {
      const answer = await as(who, `/api/v1/reports/${id}/approve`, {});
      return answer.status === 200 ? 'approved' : String((await jsonOf(answer))['code']);
    };
    const none = await jsonOf(await as('claudia', '/api/v1/public/results'));
    expect(none['code']).toBe('reports/none-approved');
    expect(await jsonOf(await as('claudia', `/api/v1/reports/${id}`))).toMatchObject({
      canApprove: false,
      frozenBy: 'Quispe, claudia',
      approvedBy: null,
    });
    expect(await approve('claudia')).toBe('reports/second-person');
    expect(await jsonOf(await as('marta', `/api/v1/reports/${id}`))).toMatchObject({
      canApprove: true,
    });
    expect(await approve('marta')).toBe('approved');
    expect(await approve('marta')).toBe('reports/already-approved');
    const open = await jsonOf(await fetch(`${cast.program.running.address}/api/v1/public/results`));
    expect(v.parse(publicResultsAnswer, open)).toMatchObject({ version: id });
    expect(JSON.stringify(open['citation'])).toContain('Licencia por definir');
    const list = await jsonOf(await as('marta', '/api/v1/reports'));
    expect(list['reports']).toMatchObject([{ id, approvedBy: 'Quispe, marta' }]);
  });

  test('a period that is not over, or none, is not frozen', async () => {
    for (const period of [
      { from: '2026-11-01', to: '2026-11-24' },
      { from: '2026-11-02', to: '2026-11-01' },
      { from: '2026-02-30', to: '2026-11-01' },
    ]) {
      const answer = await as('claudia', '/api/v1/reports', period);
      expect(await jsonOf(answer)).toMatchObject({ code: 'reports/period-unfit' });
    }
  });

  test('an officer of a district sees no report of the whole', async () => {
    expect((await as('oscar', '/api/v1/reports')).status).toBe(403);
  });

  test('the same period of the same log gives the same content, hour by hour apart', async () => {
    const [one, other] = [
      await frozen('2026-10-01', '2026-10-31'),
      await frozen('2026-10-01', '2026-10-31'),
    ];
    const content = async (id: string): Promise<string> =>
      (await as('claudia', `/api/v1/reports/${id}/files/report.json`)).text();
    const [first, again] = [await content(one), await content(other)];
    expect(again).toBe(first);
    expect(v.is(frozenReportSchema, JSON.parse(first))).toBe(true);
    const { sha256 } = await jsonOf(await as('claudia', `/api/v1/reports/${one}`));
    expect(sha256Of(first)).toBe(sha256);
  });

  test('a freezing that the program did not live to end says so, and left nothing half made', async () => {
    const program = await startProgram(engine);
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ from: '2026-10-01', to: '2026-10-31' });
    const begun = await program.ask('/api/v1/reports', { method: 'POST', headers, body });
    const { freezing } = await jsonOf(begun);
    // The store goes away under it, as when the machine is switched off.
    const again = await program.restart();
    // Until it has been silent for a while, another program on this database might be at it.
    const told = await vi.waitFor(
      async () => {
        const known = await again.json(`/api/v1/reports/freezing/${String(freezing)}`);
        expect(known['state']).not.toBe('working');
        return known;
      },
      { timeout: 30_000, interval: 500 },
    );
    const { reports } = await again.json('/api/v1/reports');
    if (told['state'] === 'done') {
      expect(reports).toMatchObject([{ id: freezing }]);
    } else {
      expect(told).toMatchObject({
        state: 'failed',
        report: null,
        problem: { code: 'reports/broken-off' },
      });
      expect(reports).toEqual([]);
    }
    const unknown = await again.ask(`/api/v1/reports/freezing/${idOf(9)}`);
    expect(await jsonOf(unknown)).toMatchObject({ code: 'reports/not-found' });
  }, 60_000);

  test('what another program on the same database is freezing is under way until it falls silent', async () => {
    await opened(engine, async (asked) => {
      const { db, programme } = asked;
      const id = idOf(78);
      const known = async (): Promise<FreezingKnown> => {
        const was = await freezingOf(asked, id);
        return was.ok ? was.value : expect.unreachable(was.problem.code);
      };
      await noteFreezing(db, programme.id, id, exampleReport().frozenAt);
      await tellFreezing(asked, id, { step: 'figures', done: 3, of: 18 });
      // Of the embedded engine there is one program: it would know.
      expect(await known()).toMatchObject(
        engine === 'server'
          ? { state: 'working', progress: { step: 'figures', done: 3, of: 18 } }
          : { state: 'broken-off' },
      );
      await db.query(`update freezing set alive_at = clock_timestamp() - interval '1 minute'`);
      expect(await known()).toMatchObject({ state: 'broken-off' });
      const { frozenAt, period } = exampleReport();
      const row = { id, ...period, frozenAt, frozenBy: null, sha256: '0'.repeat(64) };
      await insertReport(db, programme.id, { ...row, content: '{}' });
      expect(await known()).toMatchObject({ state: 'kept' });
    });
  });

  test('all files are made of it, and are the same when they are asked for again', async () => {
    const id = await frozen('2026-09-01', '2026-09-30');
    const file = async (name: string): Promise<Buffer> => {
      const answer = await as('claudia', `/api/v1/reports/${id}/files/${name}?language=en`);
      expect(answer.status, name).toBe(200);
      return Buffer.from(await answer.arrayBuffer());
    };
    const pack = unzipSync(new Uint8Array(await file('all.zip')));
    const names = Object.keys(pack).map((name) => name.replace(/^.*2026-09-30-/, ''));
    expect(names.toSorted()).toEqual([
      'README.txt',
      'dictionary.csv',
      'flows.parquet',
      'indicators.csv',
      'logframe.en.xlsx',
      'logframe.es.xlsx',
      'months.csv',
      'narrative.en.docx',
      'narrative.es.docx',
      'report.json',
      'splits.csv',
      'subtargets.csv',
    ]);
    expect(strFromU8(pack['README.txt'] ?? new Uint8Array())).toContain('iati.xml: ');
    for (const name of ['logframe.xlsx', 'narrative.docx', 'flows.parquet', 'all.zip']) {
      expect((await file(name)).equals(await file(name)), name).toBe(true);
    }
    const flows = await file('flows.parquet');
    const bytes = new Uint8Array(flows);
    expect(await parquetReadObjects({ file: bytes.buffer })).toEqual([]);
    const iati = await as('claudia', `/api/v1/reports/${id}/files/iati.xml`);
    expect(await jsonOf(iati)).toMatchObject({ code: 'reports/iati-incomplete' });
  });

  test('what is kept comes back byte by byte, and nothing of it can be changed', async () => {
    const db = await open();
    const content = frozenText(exampleReport());
    const { period, frozenAt } = exampleReport();
    const id = idOf(77);
    const row = { id, ...period, frozenAt, frozenBy: null, sha256: sha256Of(content), content };
    await db.query(
      `insert into programme (programme, code, simulated, epoch, definition_sha256)
       values ($1, 'x', false, $1, '')`,
      [testProgramme],
    );
    await insertReport(db, testProgramme, row);
    expect(await frozenReport(db, testProgramme, id)).toMatchObject({
      content,
      sha256: row.sha256,
    });
    for (const change of [`set content = ''`, `set sha256 = ''`, `set period_to = period_from`]) {
      await expect(db.query(`update frozen_report ${change}`)).rejects.toThrow();
    }
    await expect(db.query('delete from frozen_report')).rejects.toThrow();
  });
});
