import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * The embedded database has one process; commands go through the program that runs. Who may read
 * its data folder may do with the data what the program may, so a key lies there, new at every
 * start and readable by that user alone. It is an administrator's token for as long as it runs.
 */
const fileOf = (dataFolder: string): string => path.join(dataFolder, 'ayni.key');

export function writeLocalKey(dataFolder: string): string {
  const key = `ayni_local_${randomBytes(24).toString('base64url')}`;
  fs.writeFileSync(fileOf(dataFolder), key, { mode: 0o600 });
  fs.chmodSync(fileOf(dataFolder), 0o600);
  return key;
}

export function readLocalKey(dataFolder: string): string | undefined {
  try {
    return fs.readFileSync(fileOf(dataFolder), 'utf8').trim();
  } catch {
    return undefined;
  }
}

export function removeLocalKey(dataFolder: string): void {
  fs.rmSync(fileOf(dataFolder), { force: true });
}
