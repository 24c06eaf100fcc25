import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../tools/project-files.ts';

/** A house with one forbidden arrow per rule. */
const planted: Readonly<Record<string, readonly [path: string, text: string]>> = {
  'core-imports-only-core': ['core/lot.ts', "import 'valibot';"],
  'words-know-only-core-types': ['words/es/lot.ts', "import '../../wire/lot.ts';"],
  'wire-imports-core-words-valibot': ['wire/lot.ts', "import 'hono';"],
  'store-knows-core-and-drivers': ['server/store/lot.ts', "import '../../wire/lot.ts';"],
  'commands-not-each-other': ['server/commands/sell.ts', "import '../http/lot.ts';"],
  'http-never-store': ['server/http/lot.ts', "import '../store/lot.ts';"],
  'drivers-only-in-store': ['server/questions/lot.ts', "import 'pg';"],
  'web-never-server': ['web/kit/lot.ts', "import '../../server/store/lot.ts';"],
  'server-never-web': ['server/main.ts', "import '../web/kit/lot.ts';"],
  'site-and-phone-apart': ['web/site/lot.ts', "import '../phone/lot.ts';"],
  'phone-and-site-apart': ['web/phone/lot.ts', "import '../site/lot.ts';"],
  'kit-stands-alone': ['web/kit/figure.ts', "import '../site/lot.ts';"],
  'production-without-workbench': ['wire/made.ts', "import '../testing/made.ts';"],
  'production-without-test-packages': ['web/kit/check.ts', "import 'fast-check';"],
  'no-unlisted-packages': ['tools/lot.ts', "import 'acorn';"],
  'no-cycles': ['testing/made.ts', "import './again.ts';"],
  'no-unresolved': ['bench/lot.ts', "import './nowhere.ts';"],
};

test('every forbidden arrow is seen when it is planted', { timeout: 60_000 }, () => {
  const house = mkdtempSync(join(tmpdir(), 'ayni-arrows-'));
  try {
    for (const [path, text] of [...Object.values(planted), again]) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), `${text}\nexport const lot = 1;\n`);
    }
    for (const path of ['node_modules', 'package.json', 'tsconfig.json', 'tsconfig.base.json']) {
      symlinkSync(join(root, path), join(house, path));
    }
    const rooms = ['core', 'words', 'wire', 'server', 'web', 'testing', 'tools', 'bench'];
    const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
    const rules = join(root, '.dependency-cruiser.cjs');
    const seen = spawnSync(
      process.execPath,
      [cruiser, ...rooms, '--config', rules, '--output-type', 'err'],
      { cwd: house, encoding: 'utf8' },
    ).stdout;
    expect(Object.keys(planted).filter((rule) => !seen.includes(rule))).toEqual([]);
  } finally {
    rmSync(house, { recursive: true });
  }
});

const again = ['testing/again.ts', "import './made.ts';"] as const;
