import type { FarSide, Passed } from '../../core/emissions/crossings.ts';
import type { FactorSet } from '../../core/emissions/factor-set.ts';
import type { EventId } from '../../core/events/ids.ts';
import { countedAt } from '../../core/ledger/closings.ts';
import { happenedAt } from '../../core/ledger/timing.ts';
import { instant } from '../../core/quantities/instant.ts';
import type { EventRow } from '../store/ledger/event-rows.ts';
import {
  carriedOn,
  movedBy,
  passedAcross,
  shownBeside,
  wastedBeyond,
  type FarAsked,
  type ShownRow,
} from '../store/questions/far-side.ts';
import { monthClosings } from '../store/results/closings.ts';
import type { Asked } from './asked.ts';
import { keptPart, type KeptPart, type Since } from './kept-with-log.ts';

type Kept = {
  readonly passed: readonly Passed[];
  readonly shown: readonly ShownRow[];
  /** Another object as soon as anything of it is another. */
  readonly side: FarSide;
};

/** By factor set: it says who is beyond the frontier. */
const parts = new WeakMap<FactorSet, KeptPart<Kept>>();

/** What the books say about the far side of the climate account, kept between questions. */
export async function keptFarSide(
  set: FactorSet,
  ...of: Parameters<KeptPart<Kept>>
): Promise<FarSide> {
  const part =
    parts.get(set) ??
    keptPart<Kept>({
      fromZero: (asked) => fromZero(asked, set),
      grown: (asked, kept, since) => grown(asked, kept, { set, since }),
    });
  parts.set(set, part);
  return (await part(...of)).side;
}

async function fromZero(asked: Asked, set: FactorSet): Promise<Kept> {
  const far = farOf(asked, set);
  const passed = await datedPassed(asked, far, null);
  const shown = await shownBeside(asked.db, asked.programme.id);
  return { passed, shown, side: { passed, shown, ...(await beyond(asked, set)) } };
}

/** Dated as OG.2 counts it, not as the books have it. */
async function datedPassed(
  { db, programme }: Asked,
  far: FarAsked,
  facts: readonly string[] | null,
): Promise<readonly Passed[]> {
  const closings = await monthClosings(db, programme.id);
  const { offsetMinutes } = programme.catalogue;
  const rows = await passedAcross(db, far, facts);
  return rows.map((row): Passed => {
    const dated = { happened: happenedAt(row), booked: instant(row.at), decided: row.decided };
    return passedAt(row, countedAt(dated, closings, offsetMinutes));
  });
}

/** Field by field: there may be a million. */
function passedAt(row: Passed, at: number): Passed {
  return {
    event: row.event,
    lot: row.lot,
    grams: row.grams,
    at,
    material: row.material,
    district: row.district,
    sender: row.sender,
    senderKind: row.senderKind,
    receiver: row.receiver,
    receiverKind: row.receiverKind,
    transfer: row.transfer,
    method: row.method,
    recorder: row.recorder,
    sentBy: row.sentBy,
  };
}

function farOf({ programme }: Asked, { ends }: FactorSet): FarAsked {
  return { programme: programme.id, kinds: ends.map(({ kind }) => kind) };
}

async function beyond(asked: Asked, set: FactorSet): Promise<Pick<FarSide, 'wasted' | 'carried'>> {
  const { db, programme } = asked;
  const far = farOf(asked, set);
  const { reasons, family } = set.rejects;
  const rejected = programme.catalogue.materials.filter((one) => one.family === family);
  const materials = rejected.map(({ code }) => code);
  return {
    wasted: await wastedBeyond(db, far, { reasons, materials }),
    carried: await carriedOn(db, far),
  };
}

type Growing = { readonly set: FactorSet; readonly since: Since };

async function grown(asked: Asked, kept: Kept, { set, since }: Growing): Promise<Kept> {
  const decided = since.decided.map(({ event }) => event);
  const flows = decided.filter(({ kind }) => kind.startsWith('flow.'));
  const attached = [...new Set([...since.announcing, ...decided.flatMap(attachedIn)])];
  const passed = await passedNow(asked, kept, { set, flows });
  const shown = await shownNow(asked, kept, attached);
  const moved = await isMovedBeyond(asked, kept, { set, flows });
  if (passed === kept.passed && shown === kept.shown && !moved) return kept;
  const { wasted, carried } = moved ? await beyond(asked, set) : kept.side;
  return { passed, shown, side: { passed, shown, wasted, carried } };
}

function attachedIn({ id, kind, payload }: EventRow): readonly EventId[] {
  if (kind === 'evidence.attach') return [id];
  return kind === 'evidence.retract' ? [payload.subject] : [];
}

type Flows = { readonly set: FactorSet; readonly flows: readonly EventRow[] };

/** Facts by which mass was taken in, again where something amends them. */
async function passedNow(
  asked: Asked,
  { passed }: Kept,
  { set, flows }: Flows,
): Promise<readonly Passed[]> {
  const named = new Set(flows.flatMap(takenInBy));
  if (named.size === 0) return passed;
  const rows = await datedPassed(asked, farOf(asked, set), [...named]);
  const isNamed = ({ event, transfer }: Passed): boolean =>
    named.has(event) || (transfer !== null && named.has(transfer));
  if (rows.length === 0 && !passed.some(isNamed)) return passed;
  const key = ({ event, lot }: Passed): string => `${event} ${lot}`;
  return [...passed.filter((row) => !isNamed(row)), ...rows].sort((a, b) =>
    key(a) < key(b) ? -1 : 1,
  );
}

function takenInBy(event: EventRow): readonly EventId[] {
  switch (event.kind) {
    case 'flow.accept':
    case 'flow.collect':
    case 'flow.receive':
      return [event.id];
    case 'flow.correct':
      return [event.payload.fact];
    case 'flow.void':
      return [event.payload.fact, ...(event.payload.cascade ?? [])];
    default:
      return [];
  }
}

async function shownNow(
  { db, programme }: Asked,
  { shown }: Kept,
  attached: readonly EventId[],
): Promise<readonly ShownRow[]> {
  if (attached.length === 0) return shown;
  const rows = await shownBeside(db, programme.id, attached);
  const again = new Set(attached);
  if (rows.length === 0 && !shown.some(({ id }) => again.has(id))) return shown;
  return [...shown.filter(({ id }) => !again.has(id)), ...rows].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
}

/** Something was made or lost beyond, or mass that was there went on into other lots. */
async function isMovedBeyond(
  asked: Asked,
  { side }: Kept,
  { set, flows }: Flows,
): Promise<boolean> {
  const events = flows.flatMap((event) => [event.id, ...amended(event)]);
  if (events.length === 0) return false;
  const { lots, beyond: there } = await movedBy(asked.db, farOf(asked, set), events);
  if (there) return true;
  const of = new Set(lots);
  return of.size > 0 && side.carried.some(({ parent, child }) => of.has(parent) || of.has(child));
}

function amended({ kind, payload }: EventRow): readonly EventId[] {
  if (kind === 'flow.correct') return [payload.fact];
  return kind === 'flow.void' ? [payload.fact, ...(payload.cascade ?? [])] : [];
}
