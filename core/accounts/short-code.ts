/**
 * Codes that people read to each other and type on a phone: Crockford's base 32, which has no I,
 * L, O and U, so that nothing looks like something else. Eight of them hold 40 bits.
 */
export const codeSigns = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const invitationLength = 8;
export const recoveryLength = 12;

/** One character for each byte of chance (its lower five bits: all characters are as likely). */
export function codeFrom(chance: Uint8Array): string {
  return [...chance].map((byte) => codeSigns.charAt(byte % 32)).join('');
}

/** As people see it: in groups of four. */
export function grouped(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/**
 * The code that was typed, whatever the case, spaces and dashes; O is read as 0, I and L as 1.
 * Undefined when it has another length or a sign that no code has.
 */
export function readCode(typed: string, length: number): string | undefined {
  const code = forgiven(bare(typed));
  const known = [...code].every((sign) => codeSigns.includes(sign));
  return known && code.length === length ? code : undefined;
}

/** What was typed, in capitals and without spaces and dashes. */
export function bare(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '');
}

/** Signs that no code has, read as those that look like them. */
export function forgiven(capitals: string): string {
  return capitals.replace(/O/g, '0').replace(/[IL]/g, '1');
}
