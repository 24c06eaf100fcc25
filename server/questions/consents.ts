import type { Viewer } from '../../core/access/viewer.ts';
import type { PrivacyPolicy } from '../../core/privacy/policy.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { ByWhom, ConsentsAnswer } from '../../wire/api/privacy-answers.ts';
import { consentHistory, type ConsentRow } from '../store/privacy/consents.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { byWhomOf } from './by-whom.ts';
import { reached } from './reached.ts';

type ConsentLine = ConsentsAnswer['consents'][number];

/**
 * `GET /actors/:id/consents`: for each purpose what was last said, and all before. For herself and
 * for who may take consents of her. Refuses with `actors/not-found`.
 */
export function consents(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<ConsentsAnswer>> {
  return whenStoreAnswers(async () => {
    const found = await reached(asked, viewer, { id, ability: 'consent.take', orSelf: true }, now);
    if (!found.ok) return found;
    const { first, ids } = found.value;
    const rows = await consentHistory(asked.db, asked.programme.id, ids);
    const by = await byWhomOf(
      asked,
      rows.map(({ recorder }) => recorder),
      ids,
      now,
    );
    return accept({
      actor: first.actor,
      consents: consentLines(asked.programme.privacy, rows, by),
    });
  });
}

/** Each purpose of the programme with its history; `rows` are the newest first. */
export function consentLines(
  policy: PrivacyPolicy,
  rows: readonly ConsentRow[],
  byWhom: (person: string | null) => ByWhom,
): ConsentLine[] {
  return policy.purposes.map((purpose) => {
    const history = rows
      .filter((row) => row.purpose === purpose.code)
      .map((row) => {
        const text = purpose.texts.find((one) => one.id === row.text);
        return {
          given: row.given,
          text: row.text,
          wording: text?.asks[row.language === 'en' ? 'en' : 'es'] ?? null,
          language: row.language,
          how: row.how,
          at: instantOut(row.at),
          takenBy: byWhom(row.recorder),
          signature: row.signature,
          event: row.event,
        };
      });
    const { code, name, needed, needsSignature } = purpose;
    return { purpose: code, name, needed, needsSignature, now: history[0] ?? null, history };
  });
}
