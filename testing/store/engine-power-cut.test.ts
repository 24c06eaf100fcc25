import { expect, it } from 'vitest';
import { cutWhileWriting } from '../power-cut/cut-while-writing.ts';
import { noLoopDisk } from '../power-cut/loop-disk.ts';

const reason = noLoopDisk();
if (reason !== undefined) console.warn(`power cuts are not tried here: ${reason}`);

it.skipIf(reason !== undefined)(
  'a power cut loses no acknowledged commit, from the first start on',
  async () => {
    for (const commits of [1, 60]) {
      const { acknowledged, found } = await cutWhileWriting(commits, 'hardened');
      expect(found).toBeGreaterThanOrEqual(acknowledged);
    }
  },
  180_000,
);
