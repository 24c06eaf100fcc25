import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as v from 'valibot';
import { nobody, type Viewer } from '../../core/access/viewer.ts';
import { idFrom } from '../../core/events/ids.ts';
import { openProgramme } from '../../server/open-programme.ts';
import { openFiles, type EvidenceFiles } from '../../server/outside/evidence-files.ts';
import type { Asked } from '../../server/questions/asked.ts';
import { reportEvidence } from '../../server/questions/report-evidence.ts';
import { freezingAnswer, reportAnswer, restatedAnswer } from '../../wire/api/report-answers.ts';
import { forEachEngine } from '../engines.ts';
import { nameOf, photoBytes } from '../evidence/photo-bytes.ts';
import { accepting, openWorking, type Working } from '../work/working.ts';

const folder = new URL('../../programmes/la-victoria-el-agustino', import.meta.url).pathname;
const today = '2026-11-23';

forEachEngine((engine) => {
  let of: Working;
  let id = '';
  const sales: string[] = [];

  const freeze = async (): Promise<string> => {
    const answer = await of.ask(of.phones.claudia.read, '/api/v1/reports', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ from: '2026-11-01', to: today }),
    });
    const { freezing } = v.parse(freezingAnswer, await answer.json());
    const standing = () => of.read('claudia', `/reports/freezing/${freezing}`, freezingAnswer);
    await vi.waitFor(async () => expect((await standing()).state).toBe('done'), 30_000);
    return (await standing()).report ?? '';
  };
  const accepted = new Map<string, string>();
  const sell = (grams: number): Promise<string> => of.sell('rosa', { grams });
  const sale = async (grams: number): Promise<string> => {
    const sold = await sell(grams);
    accepted.set(sold, await of.accept('ana', sold, { grams }));
    return sold;
  };
  const restated = async () => {
    const found = await of.read('claudia', `/reports/${id}/restated`, restatedAnswer);
    return found.restated.find(({ code }) => code === 'OG.2');
  };

  beforeAll(async () => {
    of = await openWorking(engine);
    await of.weigh('rosa', { grams: 40_000 });
    sales.push(await sale(5_000), await sale(7_000));
    id = await freeze();
  });

  describe('what a frozen report would be now', () => {
    test('nothing moves while nothing happens', async () => {
      expect(await restated()).toBeUndefined();
    });

    test('what arrives later and what is annulled moves it, and the report stays', async () => {
      const before = await of.read('marta', `/reports/${id}`, reportAnswer);
      of.clock.pass(60_000);
      const late = await sale(2_000);
      const [, gone = ''] = sales;
      await of.void('claudia', gone, [accepted.get(gone) ?? '']);
      const moved = await restated();
      expect(moved).toMatchObject({ was: { value: 12_000 }, now: { value: 7_000 } });
      expect(moved?.minus).toMatchObject([{ id: gone, because: 'annulled' }]);
      const annulled = moved?.minus[0]?.by.map(({ record, kind, movement }) => {
        return [record, kind, movement];
      });
      expect(annulled?.toSorted()).toEqual(
        [
          [gone, 'flow.dispatch', 'annulled'],
          [accepted.get(gone), 'flow.accept', 'annulled'],
        ].toSorted(),
      );
      expect(moved?.plus).toMatchObject([{ id: late, because: 'arrived_later' }]);
      const after = await of.read('marta', `/reports/${id}`, reportAnswer);
      expect(after).toEqual(before);
    });
  });

  describe('which record moved a frozen figure', () => {
    const movedSince = async (report: string) => {
      const found = await of.read('claudia', `/reports/${report}/restated`, restatedAnswer);
      return found.restated.find(({ code }) => code === 'OG.2');
    };

    test('an annulled acceptance is named, with what annulled it and when', async () => {
      of.clock.pass(60_000);
      const [whole, part, waiting] = [await sale(3_000), await sale(4_000), await sell(1_000)];
      const report = await freeze();
      of.clock.pass(60_000);
      const annulling = await of.void('claudia', accepted.get(whole) ?? '');
      const at = new Date(of.clock.now()).toISOString();
      const correcting = await of.say('claudia', 'flow.correct', {
        fact: accepted.get(part),
        reason: 'incorrect_data',
        replacement: { kind: 'flow.accept', payload: accepting(of, part, { grams: 3_500 }) },
      });
      const late = await of.accept('ana', waiting, { grams: 1_000 });
      const moved = await movedSince(report);
      expect(moved?.minus).toEqual([
        {
          id: whole,
          because: 'annulled',
          by: [
            {
              record: accepted.get(whole),
              kind: 'flow.accept',
              movement: 'annulled',
              event: annulling,
              at,
            },
          ],
        },
      ]);
      expect(moved?.changed).toMatchObject([
        { id: part, was: 4_000, now: 3_500, by: [{ movement: 'corrected', event: correcting }] },
      ]);
      expect(moved?.changed[0]?.by.map(({ record }) => record)).toEqual([accepted.get(part)]);
      expect(moved?.plus).toMatchObject([
        { id: waiting, because: 'arrived_later', by: [{ record: late, movement: 'arrived' }] },
      ]);
    });
  });

  describe('the evidence annex', () => {
    let asked: Asked;
    let files: EvidenceFiles;
    let close: () => Promise<void> = () => Promise.resolve();
    const [seen, lost] = [photoBytes(3_000, 1), photoBytes(3_000, 2)];

    beforeAll(async () => {
      for (const photo of [seen, lost]) {
        const about = { subject: sales[0], role: 'scale', media: 'image/jpeg' };
        const sha256 = nameOf(photo);
        await of.say('rosa', 'evidence.attach', { ...about, bytes: photo.length, sha256 });
      }
      const send = await of.ask(of.phones.rosa.send, `/api/v1/uploads/${nameOf(seen)}?offset=0`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: new Uint8Array(seen),
      });
      expect(send.status).toBe(200);
      await of.program.running.close();
      const { options } = of.program;
      const opened = await openProgramme({ ...options, programmeFolder: folder });
      if (!opened.ok) throw new Error(JSON.stringify(opened));
      asked = { db: opened.value.db, programme: opened.value.served };
      files = openFiles(options.dataFolder, asked.programme.id);
      close = () => opened.value.db.close();
    });
    afterAll(() => close());

    const annexFor = async (viewer: Viewer) => {
      const asking = { viewer, id, language: 'es', now: of.clock.now() } as const;
      const found = await reportEvidence(asked, files, asking);
      if (!found.ok) throw new Error(found.problem.code);
      const zip = new Uint8Array(await new Response(found.value.stream).arrayBuffer());
      const parts = unzipSync(zip);
      const rows = (name: string): readonly Readonly<Record<string, string>>[] =>
        parse(strFromU8(parts[name] ?? new Uint8Array()), { bom: true, columns: true });
      return { names: Object.keys(parts), parts, rows, looked: found.value.looked };
    };
    const grant = { organisation: null, district: null };
    const marta = (): Viewer => ({
      ...nobody,
      via: 'session',
      person: idFrom<'actor'>(of.people.marta),
      grants: [{ ...grant, role: 'monitoring' }],
    });
    const vecina = (): Viewer => ({ ...nobody, via: 'session' });

    test('lists every record that counts, with its hash, and holds its photos', async () => {
      const { names, parts, rows, looked } = await annexFor(marta());
      const evidence = rows('evidence.csv').filter(({ indicator }) => indicator === 'OG.2');
      expect(evidence.map((row) => row['evidence']).toSorted()).toEqual(sales.toSorted());
      for (const { kind, sha256 } of evidence) {
        expect([kind, sha256?.length]).toEqual(['flow.dispatch', 64]);
      }
      const place = `files/${nameOf(seen)}.jpeg`;
      expect(names).toContain(place);
      expect(Buffer.compare(parts[place] ?? new Uint8Array(), seen)).toBe(0);
      expect(rows('attachments.csv')).toMatchObject([
        { sha256: nameOf(seen), file: place, withheld: '' },
        { sha256: nameOf(lost), file: '', withheld: 'missing' },
      ]);
      expect(looked).toContain(of.people.rosa);
      expect(strFromU8(parts['LEEME.txt'] ?? new Uint8Array())).toContain('con su porqué: 1.');
    });

    test('withholds what the reader may not see, and says that it does', async () => {
      const { names, rows, looked } = await annexFor(vecina());
      expect(names.filter((name) => name.startsWith('files/'))).toEqual([]);
      expect(rows('attachments.csv').map(({ withheld }) => withheld)).toEqual(['right', 'right']);
      expect(looked).toEqual([]);
    });
  });
});
