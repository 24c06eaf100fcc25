import { bug } from '../quantities/quantity.ts';
import type { AccountKind, Posting } from './entries.ts';
import type { FactKind } from './facts.ts';

/**
 * The table of effects: for each kind of fact the accounts it takes from and gives to, how many
 * lots it may create and whether it draws lineage. A new kind of flow is a new row here
 * (material-ledger.md, "Event types, postings and exports"; after Zenflows' action table).
 */
export type Effect = {
  readonly takes: readonly AccountKind[];
  readonly gives: readonly AccountKind[];
  readonly creates: 'no lot' | 'one lot' | 'a lot when it pools' | 'lots';
  readonly drawsLineage: boolean;
};

export const effects: Readonly<Record<FactKind, Effect>> = {
  'flow.collect': effect(['world_source'], ['stock'], 'one lot', false),
  'flow.receive': effect(['world_source'], ['stock'], 'one lot', false),
  'flow.dispatch': effect(['stock'], ['transit'], 'a lot when it pools', true),
  'flow.accept': effect(
    ['transit', 'world_transit_diff'],
    ['stock', 'world_transit_diff'],
    'no lot',
    false,
  ),
  'flow.sort': effect(['stock'], ['stock', 'world_loss'], 'lots', true),
  'flow.combine': effect(['stock'], ['stock'], 'one lot', true),
  'flow.transform': effect(['stock'], ['stock', 'world_loss'], 'lots', true),
  'flow.dispose': effect(['stock'], ['world_disposed'], 'no lot', false),
  'flow.adjust': effect(['stock', 'world_adjust'], ['stock', 'world_adjust'], 'one lot', false),
  'flow.measure': effect([], [], 'no lot', false),
};

function effect(
  takes: readonly AccountKind[],
  gives: readonly AccountKind[],
  creates: Effect['creates'],
  drawsLineage: boolean,
): Effect {
  return { takes, gives, creates, drawsLineage };
}

/** The law of every fact: its lines sum to zero (I1) and touch only the accounts of its row. */
export function checkEffect(kind: FactKind, postings: readonly Posting[]): void {
  const row = effects[kind];
  let total = 0;
  for (const posting of postings) {
    total += posting.grams;
    const allowed = posting.grams < 0 ? row.takes : row.gives;
    if (!allowed.includes(posting.kind)) bug(`${kind} may not touch ${posting.kind} that way`);
  }
  if (total !== 0) bug(`${kind} would make or lose ${total} g`);
}
