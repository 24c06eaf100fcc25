import { idFrom, type ActorId, type EventId } from '../core/events/ids.ts';
import type { IndicatorBoard } from '../core/indicators/board.ts';
import type { Delivered } from '../core/indicators/counting.ts';
import { evidenceKinds } from '../core/indicators/query.ts';
import type { Evidence, Handed } from '../core/pathways/evidence.ts';
import type { GrowingWorld } from '../core/pathways/world.ts';
import { addDays } from '../core/quantities/instant.ts';
import { actor, counts, district, first, town } from './big-town-ids.ts';
import type { BigTown } from './big-town.ts';

/** What may happen to a programme that is counted, a change at a time, by what it is called. */
export type Changes = { readonly what: string; readonly each: readonly (() => void)[] };

type Counted = {
  readonly town: BigTown;
  readonly world: GrowingWorld;
  readonly board: IndicatorBoard;
};

const each = <T>(count: number, of: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => of(n));

let named = 0;
function newId(): EventId {
  named += 1;
  return idFrom<'event'>(`00000009-0000-7000-8000-${String(named).padStart(12, '0')}`);
}

/** Of every kind of evidence new ones, reviewed ones and retracted ones; and all else. */
export function changesIn(counted: Counted): readonly Changes[] {
  return [
    ...evidenceKinds.flatMap((kind) => piecesChanged(kind, counted)),
    ...deliveriesChanged(counted),
    ...peopleChanged(counted),
    ...manyChanged(counted),
  ];
}

/** Some of a kind, evenly: of flows some of each association and of each workshop of a chain. */
function someOf(kind: Evidence['kind'], { town: { facts } }: Counted): readonly Evidence[] {
  const all = facts.evidence.filter((piece) => piece.kind === kind);
  const step = Math.max(1, Math.floor(all.length / 41));
  return all.filter((_, n) => n % step === 0);
}

function piecesChanged(kind: Evidence['kind'], counted: Counted): readonly Changes[] {
  const { world, board } = counted;
  const some = someOf(kind, counted);
  const put = (piece: Evidence) => () => void board.changed(world.put(piece));
  return [
    {
      what: `a new ${kind}`,
      each: some.map((one) => put({ ...one, id: newId(), day: addDays(one.day, 1) })),
    },
    {
      what: `a ${kind} reviewed`,
      each: some.map((one) =>
        put({ ...one, level: one.level === 'verified' ? 'rejected' : 'verified' }),
      ),
    },
    {
      what: `a ${kind} retracted`,
      each: some.map((one) => () => void board.changed(world.remove(one))),
    },
  ];
}

function deliveriesChanged({ town: { facts, delivered, climate, promised }, ...counted }: Counted) {
  const { world, board } = counted;
  const flows = new Map(facts.evidence.map((piece) => [piece.id, piece]));
  const some = delivered.filter((_, n) => n % 1_999 === 0);
  const flowOf = ({ id }: Delivered): Handed[] => {
    const flow = flows.get(id);
    return flow?.kind === 'flow' ? [flow] : [];
  };
  return [
    {
      what: 'a delivery accepted',
      each: some.flatMap((one) =>
        flowOf(one).map((flow) => () => {
          const id = newId();
          board.delivered(id, [{ ...one, id }]);
          board.changed(world.put({ ...flow, id }));
        }),
      ),
    },
    {
      what: 'a delivery annulled',
      each: some.flatMap((one) =>
        flowOf(one).map((flow) => () => {
          board.delivered(one.id, []);
          board.changed(world.remove(flow));
        }),
      ),
    },
    {
      what: 'a promise settled',
      each: promised
        .slice(0, 40)
        .map((one) => () => board.promised(one.id, { ...one, keptOn: one.due })),
    },
    {
      what: 'another climate account',
      each: each(5, (n) => () => board.accounted({ ok: true, value: climate.slice(n) })),
    },
  ];
}

function peopleChanged({ world, board }: Counted): readonly Changes[] {
  const associate = (member: ActorId, n: number) => ({
    member,
    organisation: actor(town.association, n % counts.association),
    role: 'associate' as const,
    district: null,
    since: first,
    until: null,
  });
  const newcomer = (n: number): ActorId => actor(99, n);
  return [
    {
      what: 'somebody registered',
      each: each(20, (n) => () => {
        const id = newcomer(n);
        board.changed(
          world.register({ id, kind: 'recycler', district: null, registeredOn: first }),
        );
      }),
    },
    {
      what: 'somebody joins an association',
      each: each(20, (n) => () => {
        board.changed(world.belong(newcomer(n), [associate(newcomer(n), n)]));
      }),
    },
    {
      what: 'a recycler leaves it',
      each: each(20, (n) => () => void board.changed(world.belong(actor(town.recycler, n), []))),
    },
    {
      what: 'another kind of association, and back',
      each: each(counts.association * 2, (n) => () => {
        const had = world.participant(actor(town.association, n >> 1));
        const kind = n % 2 === 0 ? 'eo-rs' : 'recyclers-association';
        if (had !== undefined) board.changed(world.register({ ...had, kind }));
      }),
    },
    {
      what: 'another district of an association',
      each: each(counts.association, (n) => () => {
        const had = world.participant(actor(town.association, n));
        if (had !== undefined) board.changed(world.register({ ...had, district: district(n + 1) }));
      }),
    },
  ];
}

/** What takes many pieces along. */
function manyChanged({ town: { facts }, world, board }: Counted): readonly Changes[] {
  const hours = facts.evidence.filter((piece) => piece.kind === 'attendance');
  return [
    {
      what: 'an encounter of 40 called off',
      each: each(10, (n) => () => {
        const came = hours.slice(1_000 + n * 40, 1_040 + n * 40);
        board.changed(world.change(came, []));
      }),
    },
    {
      what: 'two recyclers merged',
      each: each(10, (n) => {
        const [stays, goes] = [actor(town.recycler, 800 + n), actor(town.recycler, 900 + n)];
        const pieces = goesTo(stays, world.about(goes));
        return () => {
          board.changed([goes, ...world.change([], pieces), ...world.belong(goes, [])]);
        };
      }),
    },
  ];
}

/** What is known of a record that was merged is of the one that stays. */
function goesTo(stays: ActorId, pieces: readonly Evidence[]): readonly Evidence[] {
  return pieces.map((piece) => {
    if (piece.kind === 'flow') return { ...piece, bringer: stays };
    if (piece.kind === 'attendance') return { ...piece, person: stays };
    return piece.kind === 'document' ? { ...piece, holder: stays } : piece;
  });
}
