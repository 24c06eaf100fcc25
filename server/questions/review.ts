import type { Viewer } from '../../core/access/viewer.ts';
import { isReviewed } from '../../core/evidence/reviewable.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { ReviewAnswer } from '../../wire/api/review-answers.ts';
import { heardAbout, statedRows } from '../store/evidence/heard.ts';
import type { EventRow } from '../store/ledger/event-rows.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { attachments } from './attachments.ts';
import { levelsOfRows } from './levels.ts';
import { recordRights } from './record-rights.ts';
import { recordsOut } from './reviewed-records.ts';
import { namedActors, peopleOf, whoOf } from './worker.ts';

/**
 * `GET /reviews/:id`: one record with its images, its level and what was said of it. Whoever does
 * not reach whom it speaks of is told that there is none: `http/event-not-found`.
 */
export function review(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<{ readonly answer: ReviewAnswer; readonly people: readonly string[] }>> {
  return whenStoreAnswers(async () => {
    const { db, programme } = asked;
    const none = refuse({ code: 'http/event-not-found', facts: { event: id } });
    const [row] = await statedRows(db, programme.id, [id]);
    if (row === undefined || !isReviewed(row.event.kind)) return none;
    const [rights] = await recordRights(asked, viewer, [row.event], now);
    if (rights?.reached !== true) return none;
    const standing = (await levelsOfRows(asked, [row])).get(row.event.id);
    const files = await attachments(asked, viewer, id, now);
    if (standing === undefined) return none;
    if (!files.ok) return files;
    const out = await recordsOut(asked, viewer, [{ event: row.event, standing }], now);
    const said = await historyOf(asked, viewer, id, now);
    const [record] = out.records;
    if (record === undefined) return none;
    return accept({
      answer: {
        record,
        names: out.names,
        codes: out.codes,
        attachments: files.value.attachments,
        history: [...said.history],
        mayReview: !rights.own && standing.level !== 'retracted',
      },
      people: [...new Set([...out.people, ...said.people])],
    });
  });
}

async function historyOf(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<{
  readonly history: ReviewAnswer['history'];
  readonly people: readonly string[];
}> {
  const about = await heardAbout(asked.db, asked.programme.id, [id]);
  const after = await heardAbout(
    asked.db,
    asked.programme.id,
    about.map((one) => one.id),
  );
  const each = [...new Map([...about, ...after].map((one) => [one.id, one])).values()].sort(
    (a, b) => a.occurredAt - b.occurredAt || (a.id < b.id ? -1 : 1),
  );
  const told = each.flatMap((one) => {
    const said = saidBy(one);
    return said === undefined ? [] : [{ one, ...said }];
  });
  const named = await namedActors(
    asked,
    viewer,
    told.map(({ one }) => one.recorder),
    now,
  );
  return {
    history: told.map(({ one, says, note }) => ({
      event: one.id,
      at: instantOut(one.occurredAt),
      by: whoOf(named(one.recorder)),
      says,
      note,
    })),
    people: peopleOf(told.map(({ one }) => named(one.recorder))),
  };
}

function saidBy(
  event: EventRow,
): Pick<ReviewAnswer['history'][number], 'says' | 'note'> | undefined {
  switch (event.kind) {
    case 'evidence.review':
      return { says: event.payload.says, note: event.payload.note ?? null };
    case 'evidence.reply':
      return { says: 'replied', note: event.payload.note };
    case 'evidence.retract':
      return { says: 'retracted', note: event.payload.reason };
    default:
      return undefined;
  }
}
