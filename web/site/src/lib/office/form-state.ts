/** What is wrong with a form that was sent: a Problem's words, and the field it is about. */
export type FormProblem = {
  readonly code: string;
  readonly sentence: string;
  readonly remedy: string;
  /** Name of the field it is shown beside; undefined is shown at the top only. */
  readonly field?: string;
};

/** What an action answers when a form is refused: nothing typed is lost, secrets are not kept. */
export type FormState = {
  /** Which form of the page. */
  readonly form: string;
  readonly problems: readonly FormProblem[];
  readonly values: Readonly<Record<string, string>>;
};

type Answer = object | null | undefined;

/** The state of the form with this name, when it is the one that was just refused. */
export function stateOf(answer: Answer, form: string): FormState | undefined {
  return isFormState(answer) && answer.form === form ? answer : undefined;
}

/** The sentence to show beside a field, or nothing. */
export function errorOf(state: FormState | undefined, field: string): string | undefined {
  const found = state?.problems.filter((problem) => problem.field === field) ?? [];
  if (found.length === 0) return undefined;
  return found.map(({ sentence, remedy }) => `${sentence} ${remedy}`).join(' ');
}

/** What was typed, else what was there before. */
export function valueOf(state: FormState | undefined, field: string, before = ''): string {
  return state?.values[field] ?? before;
}

function isFormState(answer: Answer): answer is FormState {
  return answer !== null && answer !== undefined && 'problems' in answer && 'form' in answer;
}
