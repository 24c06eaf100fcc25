import { expect, test } from 'vitest';
import type { Role } from '../../core/access/roles.ts';
import { nobody, type Viewer } from '../../core/access/viewer.ts';
import type { Asked } from '../../server/questions/asked.ts';
import { commitments } from '../../server/questions/commitments.ts';
import { resultBook } from '../../server/questions/result-book.ts';
import { resultIndicator } from '../../server/questions/result-indicator.ts';
import { resultWhy } from '../../server/questions/result-why.ts';
import { review } from '../../server/questions/review.ts';
import type { CountedShown } from '../../wire/api/result-answers.ts';
import { forEachEngine } from '../engines.ts';
import { fiveMonths } from './five-months.ts';
import { now, opened, take } from './opened-store.ts';

function viewer(role: Role, district: string | null = null): Viewer {
  return { ...nobody, via: 'session', grants: [{ role, organisation: null, district }] };
}
const readers = {
  coordinator: viewer('coordinator'),
  monitoring: viewer('monitoring'),
  officer: viewer('officer', '150115'),
} as const;

/** Every row of every figure, page by page. */
async function rowsOf(asked: Asked, reader: Viewer) {
  const { set } = await resultBook(asked, now);
  const rows: { readonly code: string; readonly row: CountedShown }[] = [];
  for (const { code } of set.logframe.indicators) {
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const found = await resultIndicator(asked, reader, { code, page: String(page) }, now);
      if (!found.ok) return expect.unreachable(found.problem.code);
      ({ pages } = found.value.answer);
      rows.push(...found.value.answer.counted.map((row) => ({ code, row })));
    }
  }
  return rows;
}

/** What the page behind a row asks for. */
async function opensFor(asked: Asked, reader: Viewer, code: string, { id, kind }: CountedShown) {
  if (kind === 'delivery') return (await review(asked, reader, id, now)).ok;
  if (kind === 'commitment') {
    const found = await commitments(asked, reader, {}, now);
    return found.ok && found.value.answer.commitments.some((one) => one.commitment === id);
  }
  return (await resultWhy(asked, reader, { code, id }, now)).ok;
}

forEachEngine((engine) => {
  test('a row of a figure opens where its page answers, and says so where it does not', async () => {
    await opened(engine, async (asked) => {
      const batches = fiveMonths(asked, { seed: 'opens', weighInsPerMemberWeek: 0.3 });
      for (const batch of batches) await take(asked, batch);
      const many: Record<string, readonly [open: number, closed: number]> = {};
      for (const [name, reader] of Object.entries(readers)) {
        const rows = await rowsOf(asked, reader);
        const wrong: unknown[] = [];
        for (const { code, row } of rows) {
          const opens = await opensFor(asked, reader, code, row);
          if (row.kind !== 'commitment' && opens !== row.opens)
            wrong.push([code, row.kind, row.id]);
          if (row.kind === 'commitment' && row.opens && !opens) wrong.push([code, row.id]);
        }
        expect(wrong, name).toEqual([]);
        const deliveries = rows.filter(({ row }) => row.kind === 'delivery');
        const open = deliveries.filter(({ row }) => row.opens).length;
        many[name] = [open, deliveries.length - open];
      }
      const all = many['coordinator']?.[0] ?? 0;
      expect(all).toBeGreaterThan(0);
      expect(many).toMatchObject({ coordinator: [all, 0], monitoring: [all, 0] });
      expect(many['officer']?.[0]).toBeGreaterThan(0);
      expect(many['officer']?.[1]).toBeGreaterThan(0);
    });
  }, 180_000);
});
