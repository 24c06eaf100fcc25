import * as v from 'valibot';
import { isMap, isNode, isPair, LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from '../../core/problems/problem.ts';
import type { ProgrammeFileWords } from '../../words/es/programme-file.ts';
import { fileSchemas, type FileName, type FileOf } from './file-schemas.ts';

export type FieldPath = readonly (string | number)[];

/** One file of the folder: what it says, and where in it each field stands. */
export type YamlFile<N extends FileName> = {
  readonly name: N;
  /** undefined when the shape is wrong: then there are problems. */
  readonly content: FileOf<N> | undefined;
  readonly problems: readonly Problem[];
  /** The line of a field, or of the nearest thing around it that is written; from 1. */
  lineOf(path: FieldPath): number;
  problem(path: FieldPath, detail: string): Problem;
};

/** Reads and checks one file; every wrong field is reported, not only the first. */
export function readYamlFile<N extends FileName>(
  name: N,
  text: string | undefined,
  words: ProgrammeFileWords,
): YamlFile<N> {
  const lines = new LineCounter();
  const document = parseDocument(text ?? '', { lineCounter: lines });
  const lineOf = (path: FieldPath): number => findLine(document, lines, path);
  const problem = (path: FieldPath, detail: string): Problem =>
    fileInvalid(name, lineOf(path), path, detail);
  const file = { name, lineOf, problem };
  if (text === undefined) {
    return { ...file, content: undefined, problems: [problem([], words.fileMissing())] };
  }
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) =>
      fileInvalid(name, lines.linePos(error.pos[0]).line, [], words.yaml(firstLine(error.message))),
    );
    return { ...file, content: undefined, problems };
  }
  const parsed = v.safeParse(fileSchemas[name], document.toJS());
  if (parsed.success) return { ...file, content: parsed.output, problems: [] };
  const problems = parsed.issues.map((issue) => problem(pathOf(issue), detailOf(issue, words)));
  return { ...file, content: undefined, problems };
}

function fileInvalid(file: string, line: number, path: FieldPath, detail: string): Problem {
  return {
    code: 'programme/file-invalid',
    facts: { file, line, field: path.map(String).join('.'), detail },
  };
}

function pathOf(issue: v.BaseIssue<unknown>): FieldPath {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

function detailOf(issue: v.BaseIssue<unknown>, words: ProgrammeFileWords): string {
  if (issue.kind === 'schema') {
    if (issue.type === 'strict_object' && issue.expected === 'never') return words.unknownField();
    if (issue.received === 'undefined') return words.missing();
    return words.wrongType(issue.expected ?? '', issue.received);
  }
  switch (issue.message) {
    case 'code':
    case 'empty':
    case 'uuid':
    case 'day':
    case 'offset':
    case 'wholePositive':
    case 'monthDay':
    case 'percent':
    case 'wholeNumber':
    case 'permille':
      return words[issue.message]();
    default:
      return words.wrongType(issue.expected ?? '', issue.received);
  }
}

function findLine(document: Document, lines: LineCounter, path: FieldPath): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const offset = offsetOf(document, path.slice(0, depth));
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  return 1;
}

/** Where the key is written, if it stands in a map, else where the item of a list begins. */
function offsetOf(document: Document, path: FieldPath): number | undefined {
  const last = path.at(-1);
  const around = document.getIn(path.slice(0, -1), true);
  if (isMap(around)) {
    for (const pair of around.items) {
      if (!isPair(pair) || !isNode(pair.key)) continue;
      if (String(pair.key) === last) return pair.key.range?.[0];
    }
    return undefined;
  }
  const node = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}
