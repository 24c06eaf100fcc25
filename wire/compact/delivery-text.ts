import * as v from 'valibot';
import type { ActorId, EventId, ProgrammeId } from '../../core/events/ids.ts';
import { compactMarks } from '../../core/labels/label-text.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import {
  actorId,
  centimos,
  code,
  currency,
  eventId,
  grams,
  gramsOrNone,
  instantText,
  programmeId,
  text,
} from '../events/fields.ts';
import { fromBase45, toBase45 } from './base45.ts';
import { pack, unpack } from './pack.ts';

/**
 * What one phone shows another, as a QR code or as text, when kilograms change hands without
 * signal. It tells what was written down; it writes nothing down. The receiver states her own
 * acceptance, which names the dispatch, and only the two events count, so a changed text makes no
 * kilogram: it can only show a figure that the server will not confirm.
 *
 * Written as lists, because names of fields would make the code too dense for a cheap camera.
 * Version 1: `AYNI1:D:` or `AYNI1:A:` and the packed list in base 45.
 */
const who = v.tuple([actorId, text(120)]);
const price = v.tuple([currency, centimos, centimos]);

const deliveryList = v.tuple([
  programmeId,
  eventId,
  instantText,
  who,
  who,
  code,
  v.nullable(code),
  grams,
  v.picklist(['sale', 'donation', 'delivery', 'consignment']),
  v.nullable(price),
]);
const acceptanceList = v.tuple([
  programmeId,
  eventId,
  eventId,
  instantText,
  who,
  gramsOrNone,
  gramsOrNone,
  v.nullable(text(60)),
  v.nullable(v.tuple([grams, text(60)])),
]);

type Who = { readonly actor: ActorId; readonly name: string };

/** What left, from whom, for whom. */
export type Delivery = {
  readonly programme: ProgrammeId;
  /** The dispatch. */
  readonly event: EventId;
  readonly sentAt: string;
  readonly from: Who;
  readonly to: Who;
  readonly material: string;
  readonly grade: string | null;
  readonly grams: v.InferOutput<typeof grams>;
  readonly purpose: 'sale' | 'donation' | 'delivery' | 'consignment';
  readonly price: {
    readonly currency: string;
    readonly perKg: v.InferOutput<typeof centimos>;
    readonly total: v.InferOutput<typeof centimos>;
  } | null;
};

/** What came of it, by the receiver's scale. */
export type Acceptance = {
  readonly programme: ProgrammeId;
  /** The acceptance, and the dispatch that it answers. */
  readonly event: EventId;
  readonly transfer: EventId;
  readonly at: string;
  readonly by: Who;
  readonly accepted: v.InferOutput<typeof gramsOrNone>;
  readonly returned: v.InferOutput<typeof gramsOrNone>;
  readonly differenceReason: string | null;
  readonly deduction: {
    readonly grams: v.InferOutput<typeof grams>;
    readonly reason: string;
  } | null;
};

export function writeDelivery(one: Delivery): Promise<string> {
  const { programme, event, sentAt, from, to, material, grade, purpose, price: asked } = one;
  return write(compactMarks.delivery, [
    programme,
    event,
    sentAt,
    [from.actor, from.name],
    [to.actor, to.name],
    material,
    grade,
    one.grams,
    purpose,
    asked === null ? null : [asked.currency, asked.perKg, asked.total],
  ] satisfies v.InferInput<typeof deliveryList>);
}

/**
 * Refuses with `compact/damaged`, and with `events/other-programme` where it comes from another
 * alliance.
 */
export async function readDelivery(text: string, expected: ProgrammeId): Promise<Result<Delivery>> {
  const list = await read(compactMarks.delivery, text, deliveryList);
  if (!list) return damaged();
  const [programme, event, sentAt, from, to, material, grade, mass, purpose, asked] = list;
  if (programme !== expected) return other(programme, expected);
  return accept({
    programme,
    event,
    sentAt,
    from: { actor: from[0], name: from[1] },
    to: { actor: to[0], name: to[1] },
    material,
    grade,
    grams: mass,
    purpose,
    price: asked === null ? null : { currency: asked[0], perKg: asked[1], total: asked[2] },
  });
}

export function writeAcceptance(one: Acceptance): Promise<string> {
  const { programme, event, transfer, at, by, accepted, returned, deduction } = one;
  return write(compactMarks.acceptance, [
    programme,
    event,
    transfer,
    at,
    [by.actor, by.name],
    accepted,
    returned,
    one.differenceReason,
    deduction === null ? null : [deduction.grams, deduction.reason],
  ] satisfies v.InferInput<typeof acceptanceList>);
}

/** Refuses as `readDelivery` does. */
export async function readAcceptance(
  text: string,
  expected: ProgrammeId,
): Promise<Result<Acceptance>> {
  const list = await read(compactMarks.acceptance, text, acceptanceList);
  if (!list) return damaged();
  const [programme, event, transfer, at, by, accepted, returned, differenceReason, taken] = list;
  if (programme !== expected) return other(programme, expected);
  return accept({
    programme,
    event,
    transfer,
    at,
    by: { actor: by[0], name: by[1] },
    accepted,
    returned,
    differenceReason,
    deduction: taken === null ? null : { grams: taken[0], reason: taken[1] },
  });
}

async function write(mark: string, list: unknown): Promise<string> {
  return `${mark}${toBase45(await pack(JSON.stringify(list)))}`;
}

/** Signs of base 45 are capitals and spaces, which messages change. */
export function forMessage(text: string): string {
  return text.replaceAll(' ', '_');
}

async function read<T>(
  mark: string,
  text: string,
  schema: v.GenericSchema<unknown, T>,
): Promise<T | undefined> {
  const capitals = text.trim().toUpperCase().replaceAll('_', ' ');
  const bytes = capitals.startsWith(mark) ? fromBase45(capitals.slice(mark.length)) : undefined;
  const plain = bytes && (await unpack(bytes));
  if (plain === undefined) return undefined;
  try {
    const parsed = v.safeParse(schema, JSON.parse(plain));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

function damaged(): Result<never> {
  return refuse({ code: 'compact/damaged', facts: {} });
}

function other(stated: string, expected: string): Result<never> {
  return refuse({ code: 'events/other-programme', facts: { stated, expected } });
}
