/** One thing that somebody should do, in the words of the page, and where. */
export type DueTask =
  | { readonly what: 'requests'; readonly count: number; readonly late: number }
  | { readonly what: 'doubles'; readonly count: number; readonly more: boolean }
  | { readonly what: 'review'; readonly dueOn: string };

/** What the API said to this person; undefined where she may not ask. */
export type DueSources = {
  readonly requests?:
    readonly { readonly answeredOn: string | null; readonly late: boolean }[] | undefined;
  readonly doubles?:
    { readonly pairs: readonly unknown[]; readonly next: string | null } | undefined;
  readonly review?: { readonly dueOn: string; readonly isDue: boolean } | undefined;
};

/** What is due now, the late first; nothing is made up where nothing was asked. */
export function whatIsDue({ requests, doubles, review }: DueSources): readonly DueTask[] {
  const open = requests?.filter(({ answeredOn }) => answeredOn === null) ?? [];
  const late = open.filter((request) => request.late).length;
  const tasks: DueTask[] = [];
  if (open.length > 0) tasks.push({ what: 'requests', count: open.length, late });
  if (review?.isDue === true) tasks.push({ what: 'review', dueOn: review.dueOn });
  if (doubles !== undefined && doubles.pairs.length > 0) {
    tasks.push({ what: 'doubles', count: doubles.pairs.length, more: doubles.next !== null });
  }
  return tasks.sort((a, b) => Number(isLate(b)) - Number(isLate(a)));
}

/** Whether its last day is over. */
export function isLate(task: DueTask): boolean {
  return task.what === 'review' || (task.what === 'requests' && task.late > 0);
}
