import { hash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Commands on the same machine talk to the running program, because the embedded database allows
 * only one process. Who may read the data folder is an administrator anyway: the program leaves a
 * token there for as long as it runs, readable for its own user alone.
 */
const fileIn = (dataFolder: string): string => join(dataFolder, 'local-token');

/** Leaves a new token in the folder; answers its SHA-256. */
export function leaveLocalToken(dataFolder: string): string {
  const token = `ayni_local_${randomBytes(24).toString('base64url')}`;
  mkdirSync(dataFolder, { recursive: true });
  rmSync(fileIn(dataFolder), { force: true });
  writeFileSync(fileIn(dataFolder), token, { mode: 0o600, flag: 'wx' });
  return hash('sha256', token);
}

export function removeLocalToken(dataFolder: string): void {
  rmSync(fileIn(dataFolder), { force: true });
}

/** The token of the program that runs on this folder; undefined where there is none. */
export function readLocalToken(dataFolder: string): string | undefined {
  try {
    return readFileSync(fileIn(dataFolder), 'utf8').trim();
  } catch {
    return undefined;
  }
}
