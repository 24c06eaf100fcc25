import type { OfficeDashboardWords } from '../es/office-dashboard.ts';

/** What whoever coordinates has to see first: late, due, stuck, promised. */
export const officeDashboard: OfficeDashboardWords = {
  title: 'Dashboard of the coordination',
  lead: 'What is about to expire, what does not move and what was promised, with the way to act.',
  behind: 'Indicators at risk or off track',
  behindNone: 'No indicator is behind its milestones',
  behindHelp:
    'Without milestones there is nothing to compare with; they are set in “Dates and targets”.',
  unset: (count) => `${count} indicators without a target or milestones.`,
  due: (days) => `Due within ${days} days`,
  dueNone: 'Nothing is due in these days',
  stuck: 'Longest without moving on',
  stuckNone: 'Nobody is stuck',
  promised: 'Commitments overdue or due this week',
  promisedNone: 'No commitment is overdue or due this week',
  overdue: 'overdue',
  week: 'this week',
  all: 'See all',
  nobody: 'Name not shown',
  more: (count) => `and ${count} more`,
};
