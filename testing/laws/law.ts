import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { filesUnder, root } from '../../tools/project-files.ts';

/** One file of ours. A planted offence in a test is one as well. */
export type SourceFile = { readonly path: string; readonly text: string };

/** Where and what; the law says why not and what to do instead. */
export type Offence = { readonly line: number; readonly what: string };

export type Law = {
  readonly name: string;
  readonly instead: string;
  readonly offences: (file: SourceFile) => readonly Offence[];
};

const rooms = ['core', 'words', 'wire', 'server', 'web', 'testing', 'tools', 'bench', 'programmes'];
const endings = /\.(ts|cjs|svelte|css|sql)$/;

export function ourFiles(): readonly SourceFile[] {
  return [...rooms.flatMap(filesUnder), 'vitest.config.ts', '.dependency-cruiser.cjs']
    .filter((path) => endings.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

export const isTest = (path: string): boolean => path.endsWith('.test.ts');

/** The TypeScript of a file, as a tree: all of a `.ts`, the script blocks of a `.svelte`. */
export function treeOf(file: SourceFile): ts.SourceFile | undefined {
  if (!/\.(ts|cjs|svelte)$/.test(file.path)) return undefined;
  const known = trees.get(file);
  if (known !== undefined) return known;
  const text = file.path.endsWith('.svelte') ? scriptsOf(file.text) : file.text;
  const tree = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
  trees.set(file, tree);
  return tree;
}

/** Every law looks at every file; each is parsed once. */
const trees = new WeakMap<SourceFile, ts.SourceFile>();

/** Everything but the scripts becomes blank, so that line numbers stay. */
function scriptsOf(svelte: string): string {
  const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
  let scripts = '';
  let end = 0;
  for (const match of svelte.matchAll(/(<script[^>]*>)([\s\S]*?)<\/script>/g)) {
    const [, opening = '', body = ''] = match;
    const start = match.index + opening.length;
    scripts += blank(svelte.slice(end, start)) + body;
    end = start + body.length;
  }
  return scripts + blank(svelte.slice(end));
}

/** Every node of the tree, parents first. */
export function* nodesOf(tree: ts.Node): Generator<ts.Node> {
  const open: ts.Node[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    const children: ts.Node[] = [];
    ts.forEachChild(node, (child) => void children.push(child));
    open.push(...children.reverse());
  }
}

export function lineOf(node: ts.Node): number {
  const tree = node.getSourceFile();
  return tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
}

/** Offences of all nodes for which `what` has something to say. */
export function offencesIn(
  file: SourceFile,
  what: (node: ts.Node) => string | undefined,
): readonly Offence[] {
  const tree = treeOf(file);
  if (tree === undefined) return [];
  return [...nodesOf(tree)].flatMap((node) => {
    const found = what(node);
    return found === undefined ? [] : [{ line: lineOf(node), what: found }];
  });
}
