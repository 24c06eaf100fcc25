import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { operator } from '../../core/access/viewer.ts';
import { instant } from '../../core/quantities/instant.ts';
import { freezeReport } from '../../server/commands/freeze-report.ts';
import { newId } from '../../server/outside/secrets.ts';
import type { Asked } from '../../server/questions/asked.ts';
import { newEmissionsDesk } from '../../server/questions/emissions-desk.ts';
import { flows } from '../../server/questions/flows.ts';
import { reportFile } from '../../server/questions/report-file.ts';
import { makingReports } from '../../server/questions/report-made.ts';
import { root } from '../../tools/project-files.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { ReportFile } from '../../wire/api/report-answers.ts';
import { renderEvent } from '../../wire/events/parse-event.ts';
import { forEachEngine } from '../engines.ts';
import type { Batch } from '../simulation/phones.ts';
import { fiveMonths } from './five-months.ts';
import { now, opened, period, take, takeEvents } from './opened-store.ts';

const schemas = join(root, '..', 'shared', 'data', 'iati');
const file = (fileName: string) => ({
  fileName,
  contents: readFileSync(join(schemas, fileName), 'utf8'),
});

/** No simulation, and somebody who publishes. */
function published({ db, programme }: Asked): Asked {
  const iati = {
    activity: 'XX-EXAMPLE-1-AYNI',
    organisation: { reference: 'XX-EXAMPLE-1', type: '21', name: 'ASPEm' },
    country: 'PE',
    sectors: [{ code: '14050', percentage: 100 }],
  };
  const { identity } = programme;
  const of = { ...programme, simulated: false, identity: { ...identity, dates: null, iati } };
  return { db, programme: of };
}

async function frozen(asked: Asked): Promise<(file: ReportFile) => Promise<Uint8Array | string>> {
  const of = { id: newId<'report'>(now), viewer: operator, period, now };
  const made = await freezeReport(asked, of, makingReports(newEmissionsDesk()), () => undefined);
  if (!made.ok) return expect.unreachable(made.problem.code);
  const { id } = made.value;
  return async (name) => {
    const found = await reportFile(asked, { id, file: name, language: 'es' }, now);
    return found.ok ? found.value.content : found.problem.code;
  };
}

/** The coordinator says from when to when the programme goes. */
async function setDates(asked: Asked, batches: readonly Batch[]): Promise<void> {
  const some = batches.flatMap(({ events }) => events).at(-1);
  if (some === undefined) return expect.unreachable('no event');
  const at = instantOut(instant(now - 60_000));
  const id = '01a00000-0000-7000-8000-0000000000aa';
  const written = { id, occurredAt: at, recordedAt: at, device: id, deviceSeq: 1 };
  const dates = { sets: 'dates', from: '2026-01-01', to: '2028-06-30', source: 'Convenio' };
  const event = { ...renderEvent(some), ...written, kind: 'logframe.set', payload: dates };
  await takeEvents(asked, [event]);
}

forEachEngine((engine) => {
  test('flows of a full store are in the Parquet file, and IATI follows dates that were set', async () => {
    await opened(engine, async (opening) => {
      const asked = published(opening);
      const batches = [...fiveMonths(asked, { seed: 'files', weighInsPerMemberWeek: 0.4 })];
      for (const batch of batches) await take(asked, batch);
      expect(await (await frozen(asked))('iati.xml')).toBe('reports/iati-incomplete');
      await setDates(asked, batches);
      const made = await frozen(asked);
      const iati = Buffer.from(await made('iati.xml')).toString('utf8');
      expect(iati).toContain('XX-EXAMPLE-1-AYNI');
      expect(iati).toContain('2028-06-30');
      if (existsSync(schemas)) {
        const checked = await validateXML({
          xml: { fileName: 'activity.xml', contents: iati },
          schema: file('iati-activities-schema.xsd'),
          preload: [file('iati-common.xsd'), file('xml.xsd')],
        });
        expect(checked.errors).toEqual([]);
      }
      const bytes = new Uint8Array(Buffer.from(await made('flows.parquet')));
      const rows = await parquetReadObjects({ file: bytes.buffer });
      const lines = rows.filter((row) => row['class'] === 'collected');
      const sum = lines.reduce((so, row) => so + Number(row['grams']), 0);
      const shown = await flows(asked, { by: 'month' });
      if (!shown.ok) return expect.unreachable(shown.problem.code);
      expect(sum).toBe(shown.value.totals.collected_g);
      expect(lines.length).toBeGreaterThan(50);
    });
  }, 120_000);
});
