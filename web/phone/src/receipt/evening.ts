import type { ActorId, EventId } from '../../../../core/events/ids.ts';
import { instant, type Instant } from '../../../../core/quantities/instant.ts';
import { sum, type Grams } from '../../../../core/quantities/quantity.ts';
import type { PhoneEvent, PhoneRecord } from '../store/database.ts';

/** One sack of an evening at the scale, as this phone wrote it down. */
export type WeighIn = {
  readonly id: EventId;
  /** Whose it is; null: not said. */
  readonly member: ActorId | null;
  readonly material: string;
  readonly grams: Grams;
  readonly at: Instant;
  readonly isReceived: boolean;
  /** undefined: it counts; else why it does not: the code of a reason. */
  readonly voided: string | undefined;
};

type Row = Pick<PhoneRecord, 'event' | 'state' | 'voidedBy'>;

/** Weighings of a holder among records of a day, newest first; what was refused is none. */
export function weighInsOf(rows: readonly Row[], holder: ActorId): readonly WeighIn[] {
  const reasons = new Map<string, string>();
  for (const { event, state } of rows) {
    if (event.kind !== 'flow.void' || state === 'refused') continue;
    reasons.set(event.id, event.payload.detail ?? event.payload.reason);
  }
  return rows.flatMap(({ event, state, voidedBy }): WeighIn[] => {
    if (!isWeighIn(event) || state === 'refused' || event.payload.holder !== holder) return [];
    const { collector = null, material, weighed } = event.payload;
    return [
      {
        id: event.id,
        member: collector,
        material,
        grams: weighed.grams,
        at: instant(event.recordedAt),
        isReceived: state === 'received',
        voided: voidedBy === null ? undefined : (reasons.get(voidedBy) ?? 'did_not_occur'),
      },
    ];
  });
}

function isWeighIn(event: PhoneEvent): event is Extract<PhoneEvent, { kind: 'flow.collect' }> {
  return event.kind === 'flow.collect';
}

export type MaterialTotal = {
  readonly material: string;
  readonly grams: Grams;
  readonly sacks: number;
};

/** What somebody brought in a day. */
export type PersonDay = {
  readonly grams: Grams;
  readonly sacks: number;
  /** The most first. */
  readonly materials: readonly MaterialTotal[];
};

const counts = ({ voided }: WeighIn): boolean => voided === undefined;

export function personDay(weighIns: readonly WeighIn[], member: ActorId | null): PersonDay {
  const own = weighIns.filter((one) => counts(one) && one.member === member);
  const codes = [...new Set(own.map(({ material }) => material))];
  const materials = codes.map((material): MaterialTotal => {
    const of = own.filter((one) => one.material === material);
    return { material, grams: sum(of.map(({ grams }) => grams)), sacks: of.length };
  });
  materials.sort((a, b) => b.grams - a.grams || (a.material < b.material ? -1 : 1));
  return { grams: sum(own.map(({ grams }) => grams)), sacks: own.length, materials };
}

export type Evening = {
  readonly grams: Grams;
  /** People by name or number, without those who were not said. */
  readonly people: number;
  readonly sacks: number;
};

/** The whole day so far. */
export function eveningOf(weighIns: readonly WeighIn[]): Evening {
  const live = weighIns.filter(counts);
  const members = new Set(live.flatMap(({ member }) => (member === null ? [] : [member])));
  return {
    grams: sum(live.map(({ grams }) => grams)),
    people: members.size,
    sacks: live.length,
  };
}
