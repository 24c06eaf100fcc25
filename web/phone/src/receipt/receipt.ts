/**
 * What one person takes home from the scale: only her own day. All texts arrive written, in her
 * language.
 */
export type Receipt = {
  readonly title: string;
  readonly association: string;
  readonly place: string;
  readonly day: string;
  readonly person: string;
  /** Each sack: hour, material, kilograms. */
  readonly sacks: readonly ReceiptLine[];
  readonly totals: readonly ReceiptLine[];
  readonly total: ReceiptLine;
  readonly foot: readonly string[];
  /** undefined: the programme is real. */
  readonly simulation: string | undefined;
};
export type ReceiptLine = { readonly what: string; readonly mass: string };

/** As a message: one line for each thing, no colours, no tables. */
export function receiptText(receipt: Receipt): string {
  const line = ({ what, mass }: ReceiptLine): string => `${what}: ${mass}`;
  return [
    ...(receipt.simulation === undefined ? [] : [receipt.simulation, '']),
    receipt.title,
    receipt.association,
    receipt.place,
    receipt.day,
    receipt.person,
    '',
    ...receipt.sacks.map(line),
    '',
    ...receipt.totals.map(line),
    line(receipt.total),
    '',
    ...receipt.foot,
  ]
    .join('\n')
    .replace(/\u00a0/g, ' ');
}
