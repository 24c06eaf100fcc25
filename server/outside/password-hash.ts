import { hash, verify } from '@node-rs/argon2';

/** argon2id as OWASP advises it: 19 MiB, two passes, one lane; about 20 ms of one processor. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes off the main thread. How many at once is kept low by the line that they wait in. */
export type PasswordHasher = {
  /** The password as it is kept. */
  readonly hash: (password: string) => Promise<string>;
  /**
   * Whether the password is the kept one. Without one (no such account) it works as long and
   * answers false, so that nobody can tell by the time.
   */
  readonly fits: (password: string, kept: string | null) => Promise<boolean>;
};

export function startHasher(): PasswordHasher {
  const nobodys = hash('', cost);
  return {
    hash: (password) => hash(password, cost),
    fits: async (password, kept) => {
      const right = await verify(kept ?? (await nobodys), password);
      return right && kept !== null;
    },
  };
}
