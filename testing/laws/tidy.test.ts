import { describe, expect, test } from 'vitest';
import { exceptions } from './exceptions.ts';
import { ourFiles, type Law, type SourceFile } from './law.ts';
import { noBarrels, noDefaultExport, noDumpingGround, noLeftovers } from './names.ts';
import { coreIsPure, noAny, noCasts, noClassInCore, sqlOnlyInStore } from './purity.ts';
import { fileLength, functionLength, lineLength } from './size.ts';
import { looksLikeWords, wordsOnlyInCatalogues } from './wording.ts';

const files = ourFiles();
const long = (count: number, line: string): string => `${line}\n`.repeat(count);

/** Each law with offences that it must see, and what it must let pass. */
const laws: readonly {
  readonly law: Law;
  readonly bad: readonly SourceFile[];
  readonly good?: readonly SourceFile[];
}[] = [
  {
    law: fileLength,
    bad: [
      { path: 'core/long.ts', text: long(401, '//') },
      { path: 'core/long.test.ts', text: long(801, '//') },
    ],
    good: [{ path: 'words/es/long.ts', text: long(900, '//') }],
  },
  {
    law: functionLength,
    bad: [
      { path: 'core/a.ts', text: `function sell() {\n${long(60, 'x();')}}` },
      { path: 'web/a.svelte', text: `<script>\nconst f = () => {\n${long(60, 'x();')}}</script>` },
    ],
    good: [{ path: 'core/a.test.ts', text: `each((open) => {\n${long(90, 'it();')}})` }],
  },
  {
    law: lineLength,
    bad: [{ path: 'server/store/a.sql', text: `-- ${'x'.repeat(98)}` }],
    good: [{ path: 'core/a.ts', text: `// https://example.org/${'x'.repeat(98)}` }],
  },
  {
    law: coreIsPure,
    bad: [
      { path: 'core/a.ts', text: 'const now = Date.now();' },
      { path: 'core/a.ts', text: 'const at = new Date();' },
      { path: 'core/a.ts', text: 'const x = Math.random();' },
      { path: 'core/a.ts', text: 'const x = (5).toLocaleString();' },
    ],
    good: [
      { path: 'core/a.ts', text: '// no Date here\nconst x = "Date.now()"; Math.floor(2.5);' },
      { path: 'server/a.ts', text: 'Date.now()' },
    ],
  },
  {
    law: noClassInCore,
    bad: [{ path: 'core/a.ts', text: 'class Lot {}' }],
    good: [{ path: 'server/a.ts', text: 'class Lot {}' }],
  },
  {
    law: sqlOnlyInStore,
    bad: [
      { path: 'server/http/a.ts', text: 'query(`select grams from lot where id = ${id}`)' },
      { path: 'server/commands/a.ts', text: "query('insert into lot values (1)')" },
      { path: 'web/site/a.sql', text: 'select 1' },
    ],
    good: [{ path: 'server/store/lots.ts', text: "query('delete from lot ')" }],
  },
  {
    law: noCasts,
    bad: [{ path: 'server/http/a.ts', text: 'const lot = row as Lot;' }],
    good: [
      { path: 'server/http/a.ts', text: 'const kinds = ["a"] as const;' },
      { path: 'wire/a.ts', text: 'const lot = row as Lot;' },
    ],
  },
  { law: noAny, bad: [{ path: 'tools/a.ts', text: 'let x: any;' }] },
  {
    law: noDumpingGround,
    bad: [
      { path: 'server/utils/a.ts', text: '' },
      { path: 'web/kit/helpers.ts', text: '' },
      { path: 'core/common/a.ts', text: '' },
    ],
  },
  {
    law: noBarrels,
    bad: [
      { path: 'core/ledger/index.ts', text: '' },
      { path: 'core/ledger/all.ts', text: "export * from './lot.ts';" },
    ],
  },
  {
    law: noDefaultExport,
    bad: [
      { path: 'core/a.ts', text: 'export default 1;' },
      { path: 'core/a.ts', text: 'export default function sell() {}' },
    ],
    good: [{ path: 'core/a.ts', text: 'switch (x) { default: y(); }' }],
  },
  {
    law: noLeftovers,
    bad: [
      { path: 'core/a.ts', text: ['// TO', 'DO: later'].join('') },
      { path: 'web/kit/a.ts', text: 'console.log(1)' },
      { path: 'core/a.test.ts', text: ['test.', "only('x', () => {})"].join('') },
    ],
    good: [{ path: 'tools/a.ts', text: 'console.log(1)' }],
  },
  {
    law: wordsOnlyInCatalogues,
    bad: [
      { path: 'web/site/a.svelte', text: '<p>Guardar</p>' },
      { path: 'web/site/a.svelte', text: '<button aria-label="Cerrar">×</button>' },
      { path: 'web/site/a.svelte', text: "<p>{open ? 'Cerrar la lista' : more}</p>" },
      { path: 'web/phone/a.ts', text: "say('Falta el peso')" },
      { path: 'server/http/a.ts', text: 'page(`No hay ${count} lotes aquí`)' },
    ],
    good: [
      { path: 'web/site/a.svelte', text: '<p class="Big red box">{words.save} kg · 12</p>' },
      { path: 'web/site/a.svelte', text: '<style>p { color: red }</style>\n<img alt="" />' },
      { path: 'server/http/a.ts', text: "throw new Error('The lot was not there')" },
      { path: 'server/http/a.ts', text: "log.info({ id }, 'Batch recorded again')" },
      { path: 'server/http/a.ts', text: "header('content-type', 'text/html; charset=utf-8')" },
    ],
  },
];

describe.each(laws)('$law.name', ({ law, bad, good }) => {
  test('catches what is planted', () => {
    for (const file of bad) expect(law.offences(file), file.text.slice(0, 80)).not.toEqual([]);
    for (const file of good ?? []) expect(law.offences(file), file.text).toEqual([]);
  });

  test(`holds everywhere; instead: ${law.instead}`, () => {
    const allowed = exceptions.filter((one) => one.law === law.name).map((one) => one.path);
    const found = files
      .filter((file) => !allowed.includes(file.path))
      .flatMap((file) =>
        law.offences(file).map((one) => `${file.path}:${one.line} ${one.what}: ${law.instead}`),
      );
    expect(found).toEqual([]);
  });
});

test('an exception that is no longer needed is taken off the list', () => {
  const unneeded = exceptions.filter((exception) => {
    const law = laws.find((one) => one.law.name === exception.law)?.law;
    const file = files.find((one) => one.path === exception.path);
    return law === undefined || file === undefined || law.offences(file).length === 0;
  });
  expect(unneeded).toEqual([]);
});

test('codes, headers and selectors are not taken for words', () => {
  const codes = ['ledger/lot-overdrawn', 'Content-Type', 'America/Lima', 'main > h1', 'no-store'];
  expect(codes.filter(looksLikeWords)).toEqual([]);
});
