import type { AccessLogAnswer } from '../../../../../../wire/api/access-answers.ts';

type Line = AccessLogAnswer['looks'][number];

/** One look at the data of one person or of many. */
export type Look = Omit<Line, 'subject' | 'subjectName'> & {
  readonly subjects: readonly { readonly id: string; readonly name: string | null }[];
};

/** Lines of one look come one after the other; together they are one row of the list. */
export function groupLooks(lines: readonly Line[]): readonly Look[] {
  const looks: { look: Line; subjects: { id: string; name: string | null }[] }[] = [];
  for (const line of lines) {
    const last = looks.at(-1);
    const subjects = line.subject === null ? [] : [{ id: line.subject, name: line.subjectName }];
    if (last !== undefined && last.look.look === line.look) last.subjects.push(...subjects);
    else looks.push({ look: line, subjects });
  }
  return looks.map(({ look, subjects }) => ({ ...look, subjects }));
}
