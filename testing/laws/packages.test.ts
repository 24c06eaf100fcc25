import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../tools/project-files.ts';

type Installed = {
  readonly version?: string;
  readonly license?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
type Lock = { readonly packages: Readonly<Record<string, Installed>> };
type Asked = Readonly<
  Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>
>;

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
const { packages } = readJson('package-lock.json') as Lock;
const asked = readJson('package.json') as Asked;

/** `docs/decisions/0020-licence.md` says why these do not forbid our licence. */
const allowed = [
  '(MIT AND Zlib)',
  '(MIT OR Apache-2.0)',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
];

/** These say it (MIT) in a file or their readme only; all three come with the S3 test server. */
const readByHand = ['busboy@1.6.0', 'humanize-number@0.0.2', 'streamsearch@1.1.0'];
const isRead = (path: string, version = ''): boolean =>
  readByHand.includes(`${path.replace('node_modules/', '')}@${version}`);

test('every version is exact, so that two installs are the same', () => {
  const versions = Object.entries({
    ...asked.dependencies,
    ...asked.devDependencies,
    ...asked.optionalDependencies,
  });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('the lockfile knows every optional package, or a clean install would refuse it', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter(
      (name) =>
        !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});

test('no package has a licence that was not looked at', () => {
  const unseen = Object.entries(packages)
    .filter(([path, { license }]) => path !== '' && !allowed.includes(license ?? 'none'))
    .filter(([path, { version }]) => !isRead(path, version))
    .map(([path, { license }]) => `${path}: ${license ?? 'none'}`);
  expect(unseen).toEqual([]);
});
