import ts from 'typescript';
import { isTest, offencesIn, type Law, type SourceFile } from './law.ts';

const dumpingGround = /(^|\/)(utils?|helpers?|common|misc|lib\/shared)(\/|\.[a-z.]+$)/;

export const noDumpingGround: Law = {
  name: 'no-dumping-ground',
  instead: 'name the noun it is about; if no noun fits, the idea is not finished',
  offences: (file) => (dumpingGround.test(file.path) ? [{ line: 1, what: file.path }] : []),
};

export const noBarrels: Law = {
  name: 'no-barrels',
  instead: 'import from the file that has it',
  offences: (file) => [
    ...(/(^|\/)index\.ts$/.test(file.path) ? [{ line: 1, what: 'index.ts' }] : []),
    ...offencesIn(file, (node) =>
      ts.isExportDeclaration(node) && node.exportClause === undefined ? 'export *' : undefined,
    ),
  ],
};

const needsDefault = /(vite|vitest|svelte)\.config\.ts$|\.d\.ts$/;

export const noDefaultExport: Law = {
  name: 'no-default-export',
  instead: 'export it by its name',
  offences: (file) =>
    needsDefault.test(file.path)
      ? []
      : offencesIn(file, (node) =>
          ts.isExportAssignment(node) || node.kind === ts.SyntaxKind.DefaultKeyword
            ? defaultExport(node)
            : undefined,
        ),
};

function defaultExport(node: ts.Node): string | undefined {
  const isDefault = ts.isExportAssignment(node) || ts.isFunctionDeclaration(node.parent);
  return isDefault ? 'export default' : undefined;
}

// Written in pieces, so that this file does not break its own law.
const leftover = new RegExp(
  `\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`,
);
const switchedOff = /\b(test|it|describe)\.(only|skip|todo)\(|\b(xit|xtest|xdescribe)\(/;
const mayPrint = /^(tools|bench|testing)\/|^server\/ayni/;

export const noLeftovers: Law = {
  name: 'no-leftovers',
  instead: 'finish it, or write a test that asserts what is known to be wrong',
  offences: (file) =>
    file.text.split('\n').flatMap((text, index) => {
      const what = leftover.exec(text) ?? (isTest(file.path) ? switchedOff.exec(text) : null);
      const print = mayPrint.test(file.path) ? null : printing(file, text);
      return [what, print].flatMap((found) => (found ? [{ line: index + 1, what: found[0] }] : []));
    }),
};

function printing(file: SourceFile, text: string): RegExpExecArray | null {
  return /\.(ts|svelte)$/.test(file.path) ? /\bconsole\.\w+\(/.exec(text) : null;
}
