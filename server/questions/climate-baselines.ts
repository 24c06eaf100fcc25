import { accept, type Result } from '../../core/problems/problem.ts';
import type { BaselinesAnswer } from '../../wire/api/baseline-answers.ts';
import { baselineRows } from '../store/questions/baselines.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';

/** `GET /climate/baselines`: what was brought in of what there was before, by source. */
export function climateBaselines({ db, programme }: Asked): Promise<Result<BaselinesAnswer>> {
  return whenStoreAnswers(async () => {
    const rows = await baselineRows(db, programme.id);
    return accept({
      rows: rows.map(({ kind, subject, period, about, content, source, method, marks }) => ({
        table: kind,
        subject,
        period,
        about,
        content: { ...content },
        source,
        method,
        marks: marks.map(({ code, facts }) => ({
          code,
          facts: Object.fromEntries(
            Object.entries(facts).map(([name, fact]) => [
              name,
              typeof fact === 'object' ? [...fact] : fact,
            ]),
          ),
        })),
      })),
    });
  });
}
