/**
 * Measures the memory of a program with the embedded engine: opens the data folder given, adds
 * rows (100,000 if not said) in transactions of 50, and prints figures in MB as JSON.
 */
import fs from 'node:fs';
import { openDb } from '../../server/store/engine/db.ts';
import { testProgramme } from '../factories/ids.ts';

const [dataFolder = '', wanted = '100000'] = process.argv.slice(2);
const programme = testProgramme;
const batch = 50;

const megabytes = (): number => Math.round(process.memoryUsage.rss() / 1024 / 1024);

const before = megabytes();
const db = await openDb({ dataFolder, programme });
const opened = megabytes();
await db.query(
  `insert into programme (programme, code, simulated, epoch, definition_sha256)
   values ($1, 'memory', true, $1, '')`,
  [programme],
);
const cpu = process.cpuUsage();
for (let n = 0; n < Number(wanted); n += batch) {
  await db.transaction((tx) =>
    tx.query(
      `insert into event (programme, id, seq, kind, occurred_at, recorded_at, received_at,
         skew_ms, device, device_seq, recorder, payload, payload_sha256)
       select $1::uuid, gen_random_uuid(), $2::int + i, 'flow.collect', now(), now(), now(), 0,
         $1::uuid, $2::int + i, $1::uuid, '{"material":"carton","grams":12345}', md5(i::text)
       from generate_series(1, ${batch}) i`,
      [programme, n],
    ),
  );
}
const used = process.cpuUsage(cpu);
const after = megabytes();
await db.query('select kind, count(*), max(payload_sha256) from event group by kind');
const peak = /^VmHWM:\s+(\d+)/m.exec(fs.readFileSync('/proc/self/status', 'utf8'))?.[1];
console.log(
  JSON.stringify({
    before,
    opened,
    after,
    read: megabytes(),
    peak: Math.round(Number(peak) / 1024),
    cpuMsPerRow: (used.user + used.system) / 1000 / Number(wanted),
  }),
);
await db.close();
