import ts from 'typescript';
import { isTest, lineOf, offencesIn, type Law, type SourceFile } from './law.ts';

const fileLinesMax = 400;
const testLinesMax = 800;
const functionLinesMax = 60;
const columnsMax = 100;

const isWording = (file: SourceFile): boolean => file.path.startsWith('words/');

export const fileLength: Law = {
  name: 'file-length',
  instead: `split it by noun: at most ${fileLinesMax} lines, tests ${testLinesMax}`,
  offences: (file) => {
    const lines = file.text.trimEnd().split('\n').length;
    const most = isTest(file.path) ? testLinesMax : fileLinesMax;
    return isWording(file) || lines <= most ? [] : [{ line: lines, what: `${lines} lines` }];
  },
};

export const functionLength: Law = {
  name: 'function-length',
  instead: `name its parts: at most ${functionLinesMax} lines`,
  offences: (file) =>
    isWording(file) ? [] : offencesIn(file, (node) => tooLong(node) ?? undefined),
};

function tooLong(node: ts.Node): string | undefined {
  if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return undefined;
  const last = node.getSourceFile().getLineAndCharacterOfPosition(node.getEnd()).line + 1;
  const lines = last - lineOf(node) + 1;
  return lines <= functionLinesMax || isChapter(node) ? undefined : `a function of ${lines} lines`;
}

/** A callback that holds tests is a chapter, not a function. */
function isChapter(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /^\s*(it|test)(\.\w+)*\(/m.test(node.getText());
}

/** Prettier cannot break them, and a sentence should not suffer for it. */
const mayBeLong = /https?:\/\/|^\s*(it|test)(\.\w+)*\(/;

export const lineLength: Law = {
  name: 'line-length',
  instead: `break it: at most ${columnsMax} columns (addresses and test titles may be longer)`,
  offences: (file) =>
    isWording(file)
      ? []
      : file.text
          .split('\n')
          .map((text, index) => ({
            line: index + 1,
            what: `${Array.from(text).length} columns`,
            text,
          }))
          .filter(({ text }) => Array.from(text).length > columnsMax && !mayBeLong.test(text)),
};
