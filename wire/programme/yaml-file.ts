import * as v from 'valibot';
import { isMap, isNode, isPair, LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from '../../core/problems/problem.ts';
import type { ProgrammeFileWords } from '../../words/es/programme-file.ts';
import { fileSchemas, type FileName, type FileOf } from './file-schemas.ts';

export type FieldPath = readonly (string | number)[];

/** One file of the folder: what it says, and where in it each field stands. */
export type YamlText<N extends string, C> = {
  readonly name: N;
  /** undefined when the shape is wrong: then there are problems. */
  readonly content: C | undefined;
  readonly problems: readonly Problem[];
  /** The line of a field, or of the nearest thing around it that is written; from 1. */
  lineOf(path: FieldPath): number;
  problem(path: FieldPath, detail: string): Problem;
  /** What stands in it, before any schema; only of a file that has its shape. */
  readonly written: unknown;
};
export type YamlFile<N extends FileName> = YamlText<N, FileOf<N>>;

/** Reads and checks one file; every wrong field is reported, not only the first. */
export function readYamlFile<N extends FileName>(
  name: N,
  text: string | undefined,
  words: ProgrammeFileWords,
): YamlFile<N> {
  return readYamlText(name, text, fileSchemas[name], words);
}

/** The same for any file, by its schema. */
export function readYamlText<N extends string, S extends v.GenericSchema>(
  name: N,
  text: string | undefined,
  schema: S,
  words: ProgrammeFileWords,
): YamlText<N, v.InferOutput<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text ?? '', { lineCounter: lines });
  const lineOf = (path: FieldPath): number => findLine(document, lines, path);
  const problem = (path: FieldPath, detail: string): Problem =>
    fileInvalid(name, lineOf(path), path, detail);
  const file = { name, lineOf, problem, written: undefined };
  if (text === undefined) {
    return { ...file, content: undefined, problems: [problem([], words.fileMissing())] };
  }
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) =>
      fileInvalid(name, lines.linePos(error.pos[0]).line, [], words.yaml(firstLine(error.message))),
    );
    return { ...file, content: undefined, problems };
  }
  const written: unknown = document.toJS();
  const parsed = v.safeParse(schema, written);
  if (parsed.success) return { ...file, content: parsed.output, problems: [], written };
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
  if (issue.message === 'condition' || issue.message === 'fieldCondition') {
    return words[issue.message]();
  }
  if (issue.kind === 'schema') {
    if (issue.type === 'strict_object' && issue.expected === 'never') return words.unknownField();
    if (issue.received === 'undefined') return words.missing();
    return words.wrongType(issue.expected ?? '', issue.received);
  }
  const check = checks.find((name) => name === issue.message);
  return check === undefined
    ? words.wrongType(issue.expected ?? '', issue.received)
    : words[check]();
}

/** Messages of checks are the names of their sentences. */
const checks = [
  'code',
  'empty',
  'uuid',
  'day',
  'offset',
  'wholePositive',
  'monthDay',
  'percent',
  'wholeNumber',
  'permille',
  'fieldName',
  'condition',
  'fieldCondition',
  'decimal',
  'range',
  'version',
  'sha256',
  'wholeShares',
  'bundleOrGases',
] as const;

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
