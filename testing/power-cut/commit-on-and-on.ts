/**
 * Commits a row after the other in the embedded store of the folder given, and says each number
 * when its commit was acknowledged. It goes on until it is killed.
 */
import { openEmbedded } from '../../server/store/engine/embedded.ts';

const [dataFolder = '', mode] = process.argv.slice(2);
const hardened = mode !== 'plain';
const db = await openEmbedded({ dataFolder, fsync: hardened, prove: hardened });
await db.administer((tx) =>
  tx.query(`create table if not exists acknowledged (n int primary key, filling text)`),
);
for (let n = 1; ; n += 1) {
  await db.administer((tx) =>
    tx.query(`insert into acknowledged values ($1, repeat('x', 500))`, [n]),
  );
  process.stdout.write(`${n}\n`);
}
