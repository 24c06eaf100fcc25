import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesUnder, root } from '../../tools/project-files.ts';
import { nodesOf, treeOf } from './law.ts';

/** One test that a row of the specification names. */
type Named = { readonly invariant: string; readonly file: string; readonly title: string };

const spec = 'core/sync/SPEC.md';
const rooms = ['core/sync', 'testing/phones', 'testing/browser', 'web/phone/src'];
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

function pathOf(file: string): string {
  if (file.startsWith('phones/') || file.startsWith('browser/')) return `testing/${file}`;
  return file.includes('/') ? file : `core/sync/${file}`;
}

/** The rows of the table of invariants, with the tests that each names. */
function namedIn(text: string): ReadonlyMap<string, readonly Named[]> {
  const rows = new Map<string, readonly Named[]>();
  for (const [, invariant = '', tests = ''] of text.matchAll(
    /^\| ([A-Z]\d+) +\| [^|]+ \| ([^|]+?) +\|$/gm,
  )) {
    const named = [...tests.matchAll(/`([^`]+)` "([^"]+)"/g)].map(([, file = '', title = '']) => ({
      invariant,
      file: pathOf(file),
      title,
    }));
    rows.set(invariant, named);
  }
  return rows;
}

/** Titles of all tests in a file, read from its tree. */
function titlesIn(path: string): readonly string[] {
  if (!existsSync(join(root, path))) return [];
  const tree = treeOf({ path, text: read(path) });
  if (tree === undefined) return [];
  return [...nodesOf(tree)].flatMap((node) => {
    if (!ts.isCallExpression(node) || !/^(test|it)\b/.test(node.expression.getText())) return [];
    const [title] = node.arguments;
    return title !== undefined && ts.isStringLiteralLike(title) ? [title.text] : [];
  });
}

const rows = namedIn(read(spec));

test('every invariant of the outbox names tests that exist', () => {
  expect(rows.size).toBeGreaterThan(40);
  const missing = [...rows].flatMap(([invariant, named]) => {
    if (named.length === 0) return [`${invariant} names no test`];
    return named
      .filter(({ file, title }) => !titlesIn(file).some((one) => one.startsWith(title)))
      .map(({ file, title }) => `${invariant}: ${file} has no test "${title}"`);
  });
  expect(missing).toEqual([]);
});

test('every test that names an invariant of the outbox stands in its row', () => {
  const files = rooms.flatMap(filesUnder).filter((path) => path.endsWith('.test.ts'));
  const strangers = files.flatMap((path) =>
    titlesIn(path).flatMap((title) => {
      const [, numbers = ''] = /^((?:[SLMPH]\d+(?:, )?)+):/.exec(title) ?? [];
      return numbers
        .split(', ')
        .filter((invariant) => invariant !== '')
        .filter(
          (invariant) =>
            !rows
              .get(invariant)
              ?.some((named) => named.file === path && title.startsWith(named.title)),
        )
        .map((invariant) => `${path}: "${title}" is not in the row of ${invariant}`);
    }),
  );
  expect(strangers).toEqual([]);
});
