import ts from 'typescript';
import { isTest, offencesIn, type Law } from './law.ts';

/** Input, output and timers do not compile in the core (`core/tsconfig.json`); these would. */
const impure = new Set(['Date', 'Intl']);
const localeCall = /^toLocale|^localeCompare$/;

export const coreIsPure: Law = {
  name: 'core-is-pure',
  instead: 'hand the instant, the chance or the formatted text in as data',
  offences: (file) => {
    if (!file.path.startsWith('core/') || isTest(file.path)) return [];
    return offencesIn(file, (node) => {
      if (!ts.isIdentifier(node)) return undefined;
      const ofObject = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
      if (!ofObject) return impure.has(node.text) && !isTypeName(node) ? node.text : undefined;
      if (node.parent.expression.getText() === 'Math' && node.text === 'random') return node.text;
      return localeCall.test(node.text) ? node.text : undefined;
    });
  },
};

/** A property or type may be called `Date`; only the value is the clock. */
function isTypeName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertySignature(parent) || ts.isPropertyAssignment(parent)) && parent.name === node
  );
}

export const noClassInCore: Law = {
  name: 'no-class-in-core',
  instead: 'a readonly type and functions on it',
  offences: (file) =>
    file.path.startsWith('core/')
      ? offencesIn(file, (node) => (ts.isClassLike(node) ? 'a class' : undefined))
      : [],
};

const changes = 'table|index|role|database|view|schema';
const statement = new RegExp(
  `\\b(select\\b[^]*\\bfrom|insert\\s+into|update\\s+\\w+\\s+set|delete\\s+from|` +
    `(create|alter|drop)\\s+(${changes}))\\s`,
);

export const sqlOnlyInStore: Law = {
  name: 'sql-only-in-store',
  instead: 'put the statement into server/store and call it by the name of its noun',
  offences: (file) => {
    if (/^(server\/store|testing|bench)\//.test(file.path) || isTest(file.path)) return [];
    if (file.path.endsWith('.sql')) return [{ line: 1, what: 'an SQL file' }];
    return offencesIn(file, (node) =>
      ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)
        ? statement.exec(node.getText())?.[0].slice(0, 40)
        : undefined,
    );
  },
};

/** Where unknown data becomes a core type; elsewhere a cast hides a hole. */
const mayCast =
  /^(core\/(quantities|events)|words|wire|server\/store|testing|bench|tools)\/|\.test\.ts$|\.cjs$/;

/** These take knowledge away instead of making it up. */
const widening = new Set(['const', 'unknown']);

export const noCasts: Law = {
  name: 'no-casts',
  instead: 'parse it in wire/ or core/quantities, or narrow it by a check',
  offences: (file) =>
    mayCast.test(file.path)
      ? []
      : offencesIn(file, (node) =>
          ts.isAsExpression(node) && !widening.has(node.type.getText())
            ? `as ${node.type.getText()}`
            : undefined,
        ),
};

export const noAny: Law = {
  name: 'no-any',
  instead: 'say the type, or `unknown` and parse it',
  offences: (file) =>
    offencesIn(file, (node) => (node.kind === ts.SyntaxKind.AnyKeyword ? 'any' : undefined)),
};
