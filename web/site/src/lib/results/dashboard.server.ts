import { commitmentsAnswer } from '../../../../../wire/api/encounter-answers.ts';
import { dueAnswer, stuckAnswer } from '../../../../../wire/api/pathway-answers.ts';
import { logframeAnswer } from '../../../../../wire/api/result-answers.ts';
import { frameOf, type FrameEvent } from '../register/frame.server.ts';
import { askOffice } from '../server/office.ts';

const dueDays = '30';
/** Of each list so many are shown; the rest is behind its link. */
const shownMost = 8;

/** What is behind, due, stuck and promised, each the most urgent first. */
export async function dashboardPage(event: FrameEvent) {
  const [frame, logframe, due, stuck, commitments] = await Promise.all([
    frameOf(event),
    askOffice(event, '/api/v1/results', logframeAnswer),
    askOffice(event, '/api/v1/pathways/due', dueAnswer, { days: dueDays }),
    askOffice(event, '/api/v1/pathways/stuck', stuckAnswer, { most: String(shownMost) }),
    askOffice(event, '/api/v1/commitments', commitmentsAnswer),
  ]);
  const promised = commitments.commitments
    .filter(({ state }) => state === 'overdue' || state === 'due-this-week')
    .toSorted((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)));
  const { indicators } = logframe;
  return {
    ...frame,
    asOf: logframe.asOf,
    dueDays,
    behind: indicators.filter(({ track }) => track === 'at_risk' || track === 'off_track'),
    unset: indicators.filter(({ track }) => track === 'no_milestone').length,
    due: firstOf(due.rows),
    stuck,
    promised: firstOf(promised),
  };
}

function firstOf<T>(all: readonly T[]): { readonly rows: readonly T[]; readonly more: number } {
  return { rows: all.slice(0, shownMost), more: Math.max(0, all.length - shownMost) };
}
