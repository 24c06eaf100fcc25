import type { Logger } from 'pino';
import { startLine, type Line } from './line.ts';
import { startMailer, type Mailer } from './mail.ts';
import { startHasher, type PasswordHasher } from './password-hash.ts';
import { secretKeyOf, type SecretKey } from './secret-key.ts';

/** What signing in needs of the world. */
export type Credentials = {
  readonly key: SecretKey;
  readonly hasher: PasswordHasher;
  /** Whoever shows or changes a secret waits here first. */
  readonly line: Line;
  /** undefined where no SMTP server is configured: an administrator hands links over. */
  readonly mailer: Mailer | undefined;
  /** Where people find this program (`AYNI_ADDRESS`), without a slash at its end. */
  readonly address: string | undefined;
};

export type CredentialSettings = {
  readonly dataFolder: string;
  readonly secretKey?: string;
  readonly mail?: { readonly smtpUrl: string; readonly from: string };
  readonly address?: string;
};

/** Two hashes leave two threads of the pool to the others. */
const atOnce = 2;

export function openCredentials(settings: CredentialSettings, log: Logger): Credentials {
  const { dataFolder, secretKey, mail, address } = settings;
  return {
    key: secretKeyOf(dataFolder, secretKey),
    hasher: startHasher(),
    line: startLine(atOnce),
    mailer: mail === undefined ? undefined : startMailer({ ...mail, log }),
    address,
  };
}
