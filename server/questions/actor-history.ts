import { seesActor, visibleGroups } from '../../core/access/visible.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import {
  actorHistory as historyOfActor,
  type FieldChange,
} from '../../core/actors/actor-history.ts';
import { fieldKind, isPersonalField, type FieldGroup } from '../../core/actors/personal-fields.ts';
import { idFrom, type ActorId } from '../../core/events/ids.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { ActorHistoryAnswer } from '../../wire/api/actor-answers.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import { historyOf, labelsOf, type HistoryRow } from '../store/register/history-rows.ts';
import { loadStatements } from '../store/register/load-statements.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { lookedAt } from './looked-at.ts';

const pageRows = 100;

type Step = ActorHistoryAnswer['steps'][number];

/**
 * `GET /actors/:id/history`: who said what of an actor, and when. What a statement changed is
 * shown as far as the viewer may see the field; that it changed is never hidden. Refuses with
 * `actors/not-found`, `http/cursor-invalid`.
 */
export function actorHistory(
  { db, programme }: Asked,
  viewer: Viewer,
  asked: { readonly id: string; readonly after?: string },
  now: Instant,
): Promise<Result<ActorHistoryAnswer>> {
  return whenStoreAnswers(async () => {
    const { id, after } = asked;
    if (after !== undefined && !/^\d{1,15}$/.test(after)) {
      return refuse({ code: 'http/cursor-invalid', facts: { cursor: after } });
    }
    const seen = await lookedAt({ db, programme }, id, now);
    if (!seen || !seesActor(viewer, seen.shown)) {
      return refuse({ code: 'actors/not-found', facts: { actor: id } });
    }
    const groups = visibleGroups(viewer, seen.shown);
    const before = after === undefined ? null : Number(after);
    const rows = await historyOf(db, programme.id, { subject: id, before, limit: pageRows + 1 });
    const page = rows.slice(0, pageRows);
    const actor: ActorId = idFrom(id);
    const statements = await loadStatements(db, programme.id, [actor]);
    const told = historyOfActor(actor, statements.get(actor) ?? [], seen.profile.isPerson);
    const changes = new Map(told.map((step) => [String(step.event), step.changes]));
    const labels = await labelsOf(
      db,
      programme.id,
      page.flatMap((row) => othersOf(row, id)),
    );
    // Of other people no more than that they are there: their own page says who may see them.
    const labelOf = (other: string): string | null => {
      const known = labels.get(other);
      return known === undefined || known.isPerson ? null : known.label;
    };
    const last = page.at(-1);
    return accept({
      simulated: programme.simulated,
      actor: id,
      steps: page.map((row) => ({
        ...stepOf(row),
        changes: (changes.get(row.id) ?? []).map((change) => changeOut(change, groups)),
        other: otherOf(row, id, labelOf),
      })),
      next: rows.length > pageRows && last ? String(last.seq) : null,
    });
  });
}

function stepOf(row: HistoryRow): Omit<Step, 'changes' | 'other'> {
  const { because } = row.payload;
  return {
    event: row.id,
    kind: row.kind,
    occurredAt: instantOut(row.occurredAt),
    recordedAt: instantOut(row.recordedAt),
    receivedAt: instantOut(row.receivedAt),
    recorder: { actor: row.recorder, label: row.recorderLabel },
    device: row.device,
    because: typeof because === 'string' ? because : null,
    words: wordsOf(row),
  };
}

/** What a statement says in codes, besides the fields that it changed. */
const spoken = ['role', 'since', 'until', 'municipality', 'purpose', 'given', 'how', 'right'];

function wordsOf({ payload }: HistoryRow): Step['words'] {
  return [...spoken, 'outcome'].flatMap((name) => {
    const value = payload[name];
    return typeof value === 'string' || typeof value === 'boolean'
      ? [{ name, value: String(value) }]
      : [];
  });
}

function othersOf({ payload }: HistoryRow, id: string): readonly string[] {
  return ['organisation', 'member', 'keep', 'absorbed', 'parent', 'actor'].flatMap((name) => {
    const other = payload[name];
    return typeof other === 'string' && other !== id ? [other] : [];
  });
}

function otherOf(
  row: HistoryRow,
  id: string,
  labelOf: (other: string) => string | null,
): Step['other'] {
  const [other] = othersOf(row, id);
  return other === undefined ? null : { actor: other, label: labelOf(other) };
}

function changeOut(
  { field, before, after }: FieldChange,
  groups: readonly FieldGroup[],
): Step['changes'][number] {
  const hidden = isPersonalField(field) && !groups.includes(fieldKind(field).group);
  const out = (value: FieldChange['before']): Step['changes'][number]['before'] =>
    hidden ? null : typeof value === 'object' && value !== null ? [...value] : value;
  return { field, before: out(before), after: out(after), hidden };
}
