import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Seals what has to be read again, and marks what is too short to be kept as a plain hash. */
export type SecretKey = {
  /** AES-256-GCM; another text each time. */
  readonly seal: (text: string) => string;
  /** Undefined when it was sealed with another key, or changed since. */
  readonly open: (sealed: string) => string | undefined;
  /**
   * HMAC-SHA-256, hexadecimal: the same for the same text, and of no use to who has the database
   * but not the key. `purpose` keeps equal texts of different kinds apart.
   */
  readonly mark: (purpose: string, text: string) => string;
};

/**
 * The secret key of this program: `AYNI_SECRET_KEY`, or one that the first start makes and leaves
 * in the data folder, readable for its own user alone. Several programs on one database need the
 * same one.
 */
export function secretKeyOf(dataFolder: string, given: string | undefined): SecretKey {
  const secret = given ?? keptIn(dataFolder);
  const derived = (use: string): Buffer => createHash('sha256').update(`${use}:${secret}`).digest();
  const [sealing, marking] = [derived('ayni-seal'), derived('ayni-mark')];
  return {
    seal: (text) => {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealing, iv);
      const parts = [cipher.update(text, 'utf8'), cipher.final()];
      return Buffer.concat([iv, cipher.getAuthTag(), ...parts]).toString('base64url');
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      try {
        const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, 12));
        decipher.setAuthTag(bytes.subarray(12, 28));
        return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        return undefined;
      }
    },
    mark: (purpose, text) =>
      createHmac('sha256', marking).update(`${purpose}:${text}`).digest('hex'),
  };
}

function keptIn(dataFolder: string): string {
  mkdirSync(dataFolder, { recursive: true });
  const file = join(dataFolder, 'secret-key');
  try {
    // Only whoever makes the file writes it, so that two starts at once agree on one key.
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const kept = readFileSync(file, 'utf8').trim();
  if (kept.length < 40) throw new Error(`${file} holds no whole secret key`);
  return kept;
}
