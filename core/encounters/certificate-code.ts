import { codeSigns, grouped, readCode } from '../accounts/short-code.ts';
import { idFrom, type EventId } from '../events/ids.ts';

const codeLength = 16;
const bitsOfSign = 5n;

/**
 * The code of a certificate, from the id of the statement that issued it: its moment (48 bits) and
 * its last 32 bits, which are chance. Whoever has the paper finds the statement; nobody guesses it.
 */
export function certificateCode(id: EventId): string {
  const hex = id.replaceAll('-', '');
  let bits = BigInt(`0x${hex.slice(0, 12)}${hex.slice(24)}`);
  let code = '';
  for (let sign = 0; sign < codeLength; sign += 1) {
    code = codeSigns.charAt(Number(bits & 31n)) + code;
    bits >>= bitsOfSign;
  }
  return code;
}

/** As it is printed: `01K4-M0QZ-7XAB-C9D2`. */
export function certificateCodeForPeople(code: string): string {
  return grouped(code);
}

/** The code behind what was typed or scanned; undefined where it cannot be one. */
export function readCertificateCode(typed: string): string | undefined {
  return readCode(typed, codeLength);
}

/** The first and last id that could bear this code. */
export function idsOfCertificateCode(code: string): {
  readonly from: EventId;
  readonly to: EventId;
} {
  let bits = 0n;
  for (const sign of code) bits = (bits << bitsOfSign) | BigInt(codeSigns.indexOf(sign));
  const moment = (bits >> 32n).toString(16).padStart(12, '0');
  const chance = (bits & 0xffff_ffffn).toString(16).padStart(8, '0');
  const begin = `${moment.slice(0, 8)}-${moment.slice(8)}`;
  return {
    from: idFrom(`${begin}-7000-8000-0000${chance}`),
    to: idFrom(`${begin}-7fff-bfff-ffff${chance}`),
  };
}
