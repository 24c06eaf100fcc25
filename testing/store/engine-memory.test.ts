import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { freshStore } from '../engines.ts';

const script = fileURLToPath(new URL('./engine-memory.ts', import.meta.url));

it.skipIf(process.platform !== 'linux')(
  'the embedded engine leaves the program room under 400 MB, also at its peak',
  async () => {
    const store = await freshStore('embedded');
    const { dataFolder } = store.options;
    const measured = spawnSync(process.execPath, [script, dataFolder, '20000'], {
      encoding: 'utf8',
    });
    await store.remove();
    const figures = JSON.parse(measured.stdout) as Readonly<Record<string, number>>;
    expect(figures['after']).toBeLessThan(330);
    expect(figures['peak']).toBeLessThan(330);
  },
);
