import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { isTest, nodesOf, lineOf, offencesIn, treeOf } from './law.ts';
import type { Law, Offence, SourceFile } from './law.ts';

/** Names that are the same in every language. */
const sameEverywhere = new RegExp(
  '\\b(\\w+\\.(json|csv)|Ayni|CSV|QR|API|OpenAPI|JSON|XLSX|PDF|UBIGEO|GitHub|CO2e?' +
    '|kg|km|g|t|es|en|ES|EN)\\b',
  'g',
);
const letters = /\p{L}{2,}/u;
const spoken = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label'];

const readByPeople = (text: string): boolean => letters.test(text.replace(sameEverywhere, ''));

/** “Guardar peso”, “No such lot here”: a capital, a space and a second word; or Spanish letters. */
export function looksLikeWords(text: string): boolean {
  const isSentence = /^[«“¿¡]?\p{Lu}\p{Ll}+[,;:]? [^={}<>]*\p{Ll}{2,}[^={}<>]*$/u.test(text);
  const isSpanish = /[áéíóúñ¿¡]/i.test(text) && readByPeople(text);
  return (isSentence && readByPeople(text)) || isSpanish;
}

/** Rooms whose strings may reach people; what is thrown or logged is English and for us. */
const speaks = /^(server\/(http|ayni|main|commands|questions)|web|tools|wire)\b/;

export const wordsOnlyInCatalogues: Law = {
  name: 'words-only-in-catalogues',
  instead: 'put it into words/es and words/en and pass the facts',
  offences: (file) => {
    if (!speaks.test(file.path) || isTest(file.path)) return [];
    const inCode = offencesIn(file, (node) => spokenLiteral(node));
    return file.path.endsWith('.svelte') ? [...inCode, ...inMarkup(file)] : inCode;
  },
};

function spokenLiteral(node: ts.Node): string | undefined {
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return undefined;
  if (isForUs(node)) return undefined;
  const text = ts.isStringLiteralLike(node)
    ? node.text
    : node.head.text + node.templateSpans.map((span) => `…${span.literal.text}`).join('');
  return looksLikeWords(text) ? `“${text.slice(0, 60)}”` : undefined;
}

/** Thrown (a bug), logged or measured for operators, a type, or a module's name. */
function isForUs(node: ts.Node): boolean {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isNewExpression(at) && at.expression.getText().endsWith('Error')) return true;
    if (ts.isLiteralTypeNode(at) || ts.isImportDeclaration(at)) return true;
    if (ts.isCallExpression(at) && forUs.test(at.expression.getText())) return true;
    if (ts.isPropertyAssignment(at) && at.name.getText() === 'help') return true;
    if (ts.isStatement(at) || ts.isArrowFunction(at)) return false;
  }
  return false;
}
const forUs = /(^|\.)bug$|\b(log|logger)\.(trace|debug|info|warn|error|fatal)$/;

type MarkupNode = {
  readonly type?: string;
  readonly start?: number;
  readonly data?: string;
  readonly name?: string;
};

function inMarkup(file: SourceFile): readonly Offence[] {
  const found: Offence[] = [];
  const lineAt = (start: number): number => file.text.slice(0, start).split('\n').length;
  const note = (start: number, text: string): void => {
    if (readByPeople(text))
      found.push({ line: lineAt(start), what: `“${text.trim().slice(0, 60)}”` });
  };
  const visit = (value: unknown, attribute: string | undefined): void => {
    if (Array.isArray(value)) return value.forEach((one) => visit(one, attribute));
    if (typeof value !== 'object' || value === null) return;
    const node: MarkupNode = value;
    if (node.type === 'Text' && (attribute === undefined || spoken.includes(attribute))) {
      note(node.start ?? 0, node.data ?? '');
    }
    if (node.type === 'ExpressionTag') return noteExpression(file, node, found);
    const isStyle = node.type === 'RegularElement' && node.name === 'style';
    if (isStyle) return;
    const inside = node.type === 'Attribute' ? node.name : attribute;
    for (const part of Object.values(value)) visit(part, inside);
  };
  visit(parse(file.text, { modern: true }).fragment, undefined);
  return found;
}

/** `{open ? 'Cerrar lista' : more}` speaks as well. */
function noteExpression(
  file: SourceFile,
  tag: MarkupNode & { readonly end?: number },
  found: Offence[],
): void {
  const start = tag.start ?? 0;
  const code = `(${file.text.slice(start + 1, (tag.end ?? start) - 1)})`;
  const tree = treeOf({ path: 'expression.ts', text: code });
  if (tree === undefined) return;
  const line = file.text.slice(0, start).split('\n').length;
  for (const node of nodesOf(tree)) {
    const what = spokenLiteral(node);
    if (what !== undefined) found.push({ line: line + lineOf(node) - 1, what });
  }
}
