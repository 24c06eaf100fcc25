/** The arrows of ARCHITECTURE.md. A new arrow needs a decision record. */
const test = '\\.test\\.ts$';
const production = '^(core|wire|words|server|web)/';

/** From a room, everything but the named targets is forbidden. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: test },
  to: { pathNot: allowed },
});

const never = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { ...from, pathNot: [test, ...(from.pathNot ?? [])] },
  to,
});

module.exports = {
  forbidden: [
    only(
      'core-imports-only-core',
      '^core/',
      ['^core/'],
      'The core is pure: no packages, no I/O. Hand what it needs in as data.',
    ),
    only(
      'words-know-only-core-types',
      '^words/',
      ['^words/', '^core/'],
      'Catalogues hold wording; numbers and decisions come in as facts.',
    ),
    only(
      'wire-imports-core-words-valibot',
      '^wire/',
      ['^wire/', '^core/', '^words/', 'node_modules/(valibot|@valibot/to-json-schema|yaml)/'],
      'Parsing and rendering know no database, no HTTP and no page.',
    ),
    never(
      'store-knows-core-and-drivers',
      { path: '^server/store/' },
      {
        pathNot: ['^server/store/', '^core/', 'node_modules/(pg|@types/pg|@electric-sql|pino)/'],
        dependencyTypesNot: ['core'],
      },
      'The store speaks SQL and core; rendering is for wire.',
    ),
    never(
      'commands-not-each-other',
      { path: '^server/(commands|questions)/' },
      { path: ['^server/http/', '^web/'] },
      'A command knows core, wire and store; HTTP and pages come to it.',
    ),
    never(
      'http-never-store',
      { path: '^server/http/' },
      { path: '^server/store/' },
      'Ask a question or give a command instead.',
    ),
    never(
      'drivers-only-in-store',
      { path: production, pathNot: ['^server/store/'] },
      { path: 'node_modules/(pg|@types/pg|@electric-sql)/' },
      'All SQL and its drivers live in server/store.',
    ),
    never(
      'web-never-server',
      { path: '^web/' },
      { path: '^server/' },
      'Pages ask the API; what both need belongs to core or wire.',
    ),
    never(
      'server-never-web',
      { path: '^server/' },
      { path: '^web/' },
      'The server mounts built pages, never their sources.',
    ),
    never(
      'site-and-phone-apart',
      { path: '^web/site/' },
      { path: '^web/phone/' },
      'What both need belongs to web/kit.',
    ),
    never('phone-and-site-apart', { path: '^web/phone/' }, { path: '^web/site/' }, 'See above.'),
    never(
      'kit-stands-alone',
      { path: '^web/kit/' },
      { path: '^web/(site|phone)/' },
      'The kit is used by the apps and knows none of them.',
    ),
    never(
      'production-without-workbench',
      { path: production },
      { path: '^(testing|tools|bench)/' },
      'What production needs does not belong to the workbench.',
    ),
    never(
      'production-without-test-packages',
      { path: production },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
      'Move the package to dependencies, or the code to testing/.',
    ),
    never(
      'no-unlisted-packages',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
      'Add the package to package.json with its exact version.',
    ),
    never(
      'no-cycles',
      {},
      { circular: true, dependencyTypesNot: ['type-only'] },
      'Two files that need each other are one file, or miss a third below them.',
    ),
    never(
      'no-unresolved',
      { pathNot: ['^web/site/'] },
      { couldNotResolve: true },
      'The import names a file or package that is not there.',
    ),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^\\.build'] },
    exclude: { path: ['^\\.build', '\\.svelte-kit', '/node_modules/\\.'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types', 'svelte'],
      extensions: ['.ts', '.js', '.svelte', '.json'],
    },
  },
};
