import type { ActorId } from '../../core/events/ids.ts';
import type { FarSide, Passed } from '../../core/emissions/crossings.ts';
import type { Book } from '../../core/ledger/book.ts';
import { countedAt } from '../../core/ledger/closings.ts';
import type { FactRecord, Posting } from '../../core/ledger/entries.ts';
import { shipped } from '../pathways/story.ts';
import { closingsOf, weighings, type Booked } from './simulated-flows.ts';
import { happenedIn } from './simulated-programme.ts';

const farKinds: ReadonlySet<string> = new Set(
  shipped.emissions.sets.flatMap(({ ends }) => ends.map(({ kind }) => kind)),
);

/** What changed hands with whoever transforms it, as a server reads it from a store. */
export function farSideOf({ recorded, book, images }: Booked): FarSide {
  const closings = closingsOf(recorded);
  const order = new Map(recorded.map(({ event }, decided) => [event.id, decided]));
  const atOf = ({ event: { id }, effectiveAt: booked }: FactRecord): number => {
    const decided = order.get(id) ?? Infinity;
    const happened = happenedIn(book, id);
    return countedAt({ happened, booked, decided }, closings, shipped.catalogue.offsetMinutes);
  };
  const passed = [...book.facts.values()].flatMap((fact) =>
    fact.state === 'voided'
      ? []
      : fact.postings.flatMap((line) => passedBy(line, fact, { book, at: atOf(fact) }) ?? []),
  );
  const shown = recorded.flatMap(({ event, decision }) => {
    if (event.kind !== 'evidence.attach' || decision.outcome !== 'accepted') return [];
    const { subject, role, sha256 } = event.payload;
    return images.has(sha256) ? [{ subject, role }] : [];
  });
  return { passed, wasted: [], carried: madeThere(recorded, book), shown };
}

function kindIn(book: Book, actor: ActorId): string {
  return book.actor(actor)?.kind ?? '';
}

/** The dispatch of what was accepted by this. */
function dispatchOf(event: FactRecord['event'], book: Book) {
  if (event.kind !== 'flow.accept') return undefined;
  const sent = book.fact(event.payload.transfer)?.event;
  return sent?.kind === 'flow.dispatch' ? sent : undefined;
}

function passedBy(
  line: Posting,
  { event }: FactRecord,
  { book, at }: { readonly book: Book; readonly at: number },
): Passed | undefined {
  if (event.kind !== 'flow.accept' && !weighings.includes(event.kind)) return undefined;
  const lot = book.lot(line.lot);
  if (line.kind !== 'stock' || line.grams <= 0 || lot === undefined) return undefined;
  const dispatch = dispatchOf(event, book);
  const sender = dispatch?.payload.holder ?? lot.source?.actor ?? line.holder;
  const [senderKind, receiverKind] = [kindIn(book, sender), kindIn(book, line.holder)];
  const cameBack = dispatch !== undefined && sender === line.holder;
  if (cameBack || (!farKinds.has(receiverKind) && !farKinds.has(senderKind))) return undefined;
  return {
    event: event.id,
    lot: line.lot,
    grams: line.grams,
    at,
    material: lot.material,
    district: lot.district,
    sender,
    senderKind,
    receiver: line.holder,
    receiverKind,
    transfer: dispatch?.id ?? null,
    method: methodOf(event),
    recorder: event.recorder,
    sentBy: dispatch?.recorder ?? null,
  };
}

function methodOf(event: FactRecord['event']): Passed['method'] {
  if (event.kind === 'flow.accept') return event.payload.accepted?.entry.method ?? null;
  if (event.kind === 'flow.collect' || event.kind === 'flow.receive') {
    return event.payload.weighed.entry.method;
  }
  return null;
}

/** Edges drawn at whoever transforms: what is made there was claimed before. */
function madeThere(recorded: Booked['recorded'], book: Book): FarSide['carried'] {
  return recorded.flatMap(({ decision }) => {
    if (decision.outcome !== 'accepted') return [];
    return decision.edges.flatMap(({ parent, child, grams }) => {
      const lot = book.lot(child);
      if (lot === undefined || lot.source !== undefined) return [];
      return farKinds.has(kindIn(book, lot.holder)) ? [{ parent, child, grams, beyond: true }] : [];
    });
  });
}
