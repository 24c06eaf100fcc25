import { ofKind, type Own } from '../sharing/own-records.ts';

/** What was signed on this phone: `text party`, whether the server knows of it or not. */
export function signedHere(records: readonly Own[]): ReadonlySet<string> {
  return new Set(
    ofKind(records, 'agreement.sign').map(
      ({ payload }) => `${payload.text ?? payload.agreement} ${payload.party}`,
    ),
  );
}
