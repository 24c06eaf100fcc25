import type { EventId } from '../../../../core/events/ids.ts';
import type { AskedBackAnswer } from '../../../../wire/api/review-answers.ts';
import { ofKind, type Own } from '../sharing/own-records.ts';

type Asked = AskedBackAnswer['records'][number];
export type Question = {
  readonly record: Asked;
  readonly review: EventId;
  readonly by: string | null;
  readonly note: string;
  /** The last answer: as the server tells it, or as it was given on this phone since. */
  readonly answered: string | null;
};

/** Questions about what was recorded here, with the last answer to each. */
export function questionsOf(
  heard: AskedBackAnswer | undefined,
  records: readonly Own[],
): readonly Question[] {
  const here = new Map(
    ofKind(records, 'evidence.reply').map(({ payload }) => [payload.review, payload.note]),
  );
  return (heard?.records ?? []).flatMap((record): readonly Question[] => {
    const { question } = record.standing;
    if (question === null) return [];
    const { review, by, note, replies } = question;
    const answered = here.get(review) ?? replies.at(-1)?.note ?? null;
    return [{ record, review, by: by.name, note, answered }];
  });
}

/** Those that nobody has answered yet. */
export function openQuestions(
  heard: AskedBackAnswer | undefined,
  records: readonly Own[],
): readonly Question[] {
  return questionsOf(heard, records).filter(({ answered }) => answered === null);
}
