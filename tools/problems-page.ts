import { problems } from '../core/problems/catalogue.ts';
import type { ProblemCode, ProblemKind } from '../core/problems/problem.ts';
import { problemWords as englishProblems } from '../words/en/problems.ts';
import { toolWords as english } from '../words/en/tools.ts';
import { problemWords as spanishProblems } from '../words/es/problems.ts';
import { toolWords as spanish } from '../words/es/tools.ts';

/** `docs/problems.md`: every code in both languages, with its facts as names in braces. */
export function problemsPage(): string {
  const codes = Object.keys(problems).filter(isCode);
  const head = [spanish, english].map(({ problemsPage: page }) => page);
  return [
    `# ${head.map((page) => page.title).join(' · ')}`,
    ...head.map((page) => `${page.intro} ${page.generated}`),
    ...codes.flatMap((code, index) => [
      ...(roomOf(code) === roomOf(codes[index - 1] ?? '') ? [] : [`## ${roomOf(code)}`]),
      entry(code),
    ]),
    '',
  ].join('\n\n');
}

function isCode(code: string): code is ProblemCode {
  return Object.hasOwn(problems, code);
}

function roomOf(code: string): string {
  return code.split('/')[0] ?? '';
}

function entry(code: ProblemCode): string {
  const { reaction, status, facts }: ProblemKind = problems[code];
  const named = Object.fromEntries(facts.map((name) => [name, `{${name}}`]));
  const say = (words: typeof spanishProblems, react: string): string => {
    const { title, sentence, remedy } = words[code];
    return `- **${title}.** ${sentence(named)} ${remedy(named)} _(${react})_`;
  };
  return [
    `### ${code}`,
    '',
    `${spanish.problemsPage.status} ${status} · \`${reaction}\``,
    '',
    say(spanishProblems, spanish.problemsPage.reactions[reaction]),
    say(englishProblems, english.problemsPage.reactions[reaction]),
  ].join('\n');
}
