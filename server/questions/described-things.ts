import type { Kind } from '../../core/ledger/entries.ts';
import { statementsOfKinds } from '../store/work/statements.ts';
import type { Asked } from './asked.ts';
import type { DescribedThing } from './walk-shown.ts';

const describing = ['policy.describe', 'chain.describe', 'space.describe'] as const;

/** Policies, chains and round tables as they were last described, by the event that first did. */
export async function describedThings({
  db,
  programme,
}: Asked): Promise<readonly DescribedThing[]> {
  const said = await statementsOfKinds(db, programme.id, describing satisfies readonly Kind[]);
  const things = new Map<string, DescribedThing>();
  for (const { id, kind, payload } of said) {
    if (!isRecord(payload)) continue;
    const thing = kindOf(kind);
    const first = textOf(payload[thing]) ?? id;
    const name = textOf(payload['title']) ?? textOf(payload['name']) ?? '';
    const district = textOf(payload['district']) ?? null;
    things.set(first, { kind: thing, id: first, name, district });
  }
  return [...things.values()];
}

function kindOf(kind: Kind): DescribedThing['kind'] {
  if (kind === 'policy.describe') return 'policy';
  return kind === 'chain.describe' ? 'chain' : 'space';
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
