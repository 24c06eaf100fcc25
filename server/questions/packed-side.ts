import { setImmediate as pause } from 'node:timers/promises';
import type { FarSide, Passed } from '../../core/emissions/crossings.ts';
import { idFrom } from '../../core/events/ids.ts';
import { bug } from '../../core/quantities/quantity.ts';
import { weightMethods } from '../../core/quantities/weight-entry.ts';

/**
 * What the books say about the far side in columns that a thread hands over without copying: a
 * million rows as objects take seconds to clone, and everybody waits meanwhile.
 */
export type PackedSide = {
  readonly passed: {
    readonly ids: Readonly<Record<'event' | 'lot' | 'transfer', Texts>>;
    readonly coded: Readonly<Record<Coded, Codes>>;
    readonly grams: Float64Array<ArrayBuffer>;
    readonly at: Float64Array<ArrayBuffer>;
  };
  readonly carried: {
    readonly parent: Texts;
    readonly child: Texts;
    readonly grams: Float64Array<ArrayBuffer>;
    readonly beyond: Uint8Array<ArrayBuffer>;
  };
  readonly shown: { readonly subject: Texts; readonly role: Texts };
  readonly wasted: FarSide['wasted'];
};

/** Few different texts, each written once; none is ''. */
type Codes = { readonly names: readonly string[]; readonly at: Uint32Array<ArrayBuffer> };
/** Lines of ASCII, so many rows a part. */
type Texts = readonly Uint8Array<ArrayBuffer>[];

type Coded = (typeof codedFields)[number];
const codedFields = [
  'material',
  'district',
  'sender',
  'senderKind',
  'receiver',
  'receiverKind',
  'method',
  'recorder',
  'sentBy',
] as const;

/** Others are let in between two parts. */
const rowsOfPart = 20_000;

export async function packed(side: FarSide): Promise<PackedSide> {
  return {
    passed: await packedRows(side.passed),
    carried: await packedEdges(side.carried),
    shown: await packedShown(side.shown),
    wasted: side.wasted,
  };
}

/** All columns of a part at once: rows are far apart in memory, and each is visited once. */
async function packedRows(rows: readonly Passed[]): Promise<PackedSide['passed']> {
  const ids = { event: newTexts(), lot: newTexts(), transfer: newTexts() };
  const coded = codedFields.map((field) => ({ field, known: new Map<string, number>() }));
  const places = coded.map(() => new Uint32Array(rows.length));
  const grams = new Float64Array(rows.length);
  const at = new Float64Array(rows.length);
  await inParts(rows, (part, from) => {
    for (const [n, row] of part.entries()) {
      grams[from + n] = row.grams;
      at[from + n] = row.at;
      for (const [column, { field, known }] of coded.entries()) {
        const name = row[field] ?? '';
        let code = known.get(name);
        if (code === undefined) known.set(name, (code = known.size));
        const place = places[column];
        if (place !== undefined) place[from + n] = code;
      }
    }
    ids.event.push(linesIn(part.map(({ event }) => event)));
    ids.lot.push(linesIn(part.map(({ lot }) => lot)));
    ids.transfer.push(linesIn(part.map(({ transfer }) => transfer ?? '')));
  });
  const codes = (field: Coded): Codes => {
    const column = codedFields.indexOf(field);
    const names = [...(coded[column]?.known.keys() ?? [])];
    return { names, at: places[column] ?? new Uint32Array() };
  };
  return {
    ids,
    grams,
    at,
    coded: {
      material: codes('material'),
      district: codes('district'),
      sender: codes('sender'),
      senderKind: codes('senderKind'),
      receiver: codes('receiver'),
      receiverKind: codes('receiverKind'),
      method: codes('method'),
      recorder: codes('recorder'),
      sentBy: codes('sentBy'),
    },
  };
}

async function packedEdges(rows: FarSide['carried']): Promise<PackedSide['carried']> {
  const [parent, child] = [newTexts(), newTexts()];
  await inParts(rows, (part) => {
    parent.push(linesIn(part.map((edge) => edge.parent)));
    child.push(linesIn(part.map((edge) => edge.child)));
  });
  return {
    parent,
    child,
    grams: Float64Array.from(rows, ({ grams }) => grams),
    beyond: Uint8Array.from(rows, ({ beyond }) => Number(beyond)),
  };
}

async function packedShown(rows: FarSide['shown']): Promise<PackedSide['shown']> {
  const [subject, role] = [newTexts(), newTexts()];
  await inParts(rows, (part) => {
    subject.push(linesIn(part.map((one) => one.subject)));
    role.push(linesIn(part.map((one) => one.role)));
  });
  return { subject, role };
}

function newTexts(): Uint8Array<ArrayBuffer>[] {
  return [];
}

async function inParts<T>(
  rows: readonly T[],
  pack: (part: readonly T[], from: number) => void,
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsOfPart) {
    pack(rows.slice(from, from + rowsOfPart), from);
    await pause();
  }
}

function linesIn(texts: readonly string[]): Uint8Array<ArrayBuffer> {
  const text = texts.join('\n');
  // A memory of its own: small buffers share one, which cannot be handed over.
  const part = new Uint8Array(new ArrayBuffer(text.length));
  Buffer.from(part.buffer).write(text, 'latin1');
  return part;
}

/** All memory of it that is handed over and not copied. */
export function memoryOf({ passed, carried, shown }: PackedSide): ArrayBuffer[] {
  const arrays = [
    ...Object.values(passed.ids).flat(),
    ...Object.values(passed.coded).map(({ at }) => at),
    passed.grams,
    passed.at,
    ...carried.parent,
    ...carried.child,
    carried.grams,
    carried.beyond,
    ...shown.subject,
    ...shown.role,
  ];
  return arrays.map(({ buffer }) => buffer);
}

export function unpacked({ passed, carried, shown, wasted }: PackedSide): FarSide {
  const children = linesOf(carried.child);
  const roles = linesOf(shown.role);
  return {
    passed: rowsOf(passed),
    carried: linesOf(carried.parent).map((parent, n) => ({
      parent: idFrom<'lot'>(parent),
      child: idFrom<'lot'>(children[n] ?? ''),
      grams: carried.grams[n] ?? 0,
      beyond: carried.beyond[n] === 1,
    })),
    shown: linesOf(shown.subject).map((subject, n) => {
      return { subject: idFrom<'event'>(subject), role: roles[n] ?? '' };
    }),
    wasted,
  };
}

function rowsOf({ ids, coded, grams, at }: PackedSide['passed']): readonly Passed[] {
  const [lots, transfers] = [linesOf(ids.lot), linesOf(ids.transfer)];
  const material = decoded(coded.material, (name) => name);
  const district = decoded(coded.district, (name) => name);
  const sender = decoded(coded.sender, (id) => idFrom<'actor'>(id));
  const senderKind = decoded(coded.senderKind, (name) => name);
  const receiver = decoded(coded.receiver, (id) => idFrom<'actor'>(id));
  const receiverKind = decoded(coded.receiverKind, (name) => name);
  const method = decoded(coded.method, (name) => weightMethods.find((one) => one === name) ?? null);
  const recorder = decoded(coded.recorder, (id) => idFrom<'actor'>(id));
  const sentBy = decoded(coded.sentBy, (id) => (id === '' ? null : idFrom<'actor'>(id)));
  return linesOf(ids.event).map((event, n): Passed => {
    const transfer = transfers[n] ?? '';
    return {
      event: idFrom(event),
      lot: idFrom(lots[n] ?? ''),
      grams: grams[n] ?? 0,
      at: at[n] ?? 0,
      material: material(n),
      district: district(n),
      sender: sender(n),
      senderKind: senderKind(n),
      receiver: receiver(n),
      receiverKind: receiverKind(n),
      transfer: transfer === '' ? null : idFrom(transfer),
      method: method(n),
      recorder: recorder(n),
      sentBy: sentBy(n),
    };
  });
}

/** What stands in each row, each different one read once. */
function decoded<T>({ names, at }: Codes, of: (name: string) => T): (n: number) => T {
  const each = names.map(of);
  return (n) => {
    const value = each[at[n] ?? -1];
    return value === undefined ? bug('a row without its code') : value;
  };
}

function linesOf(parts: Texts): readonly string[] {
  return parts.flatMap(({ buffer }) => Buffer.from(buffer).toString('latin1').split('\n'));
}
