import type { LotIdentity } from '../../../../core/ledger/facts.ts';
import type { SourceKind } from '../../../../core/materials/catalogue.ts';
import { standingOf } from '../record/lot-identity.ts';
import type { Known } from '../store/database.ts';
import type { StockLot } from './stock.ts';

type Standing = Pick<LotIdentity, 'regime' | 'originClass'>;

/**
 * Régime and origin of what comes of several lots: the régime of the highest rank, the origin only
 * where all agree. Without lots, what the source of the last weighing would give.
 */
export function standingFrom(
  { programme }: Known,
  lots: readonly Pick<StockLot, 'regime' | 'originClass'>[],
  otherwise: { readonly material: string; readonly source: string | null },
): Standing {
  const [first] = lots;
  if (!first) return standingWithoutLots(programme, otherwise);
  const rank = (code: string): number =>
    programme.regimes.find((regime) => regime.code === code)?.rank ?? 0;
  const regime = lots.map((lot) => lot.regime).reduce((a, b) => (rank(b) > rank(a) ? b : a));
  const isOne = lots.every((lot) => lot.originClass === first.originClass);
  return { regime, originClass: isOne ? first.originClass : 'unknown' };
}

function standingWithoutLots(
  programme: Known['programme'],
  { material, source }: { readonly material: string; readonly source: string | null },
): Standing {
  const { family = '' } = programme.materials.find(({ code }) => code === material) ?? {};
  const kinds: readonly SourceKind[] = programme.sourceKinds;
  const kind = kinds.find(({ code }) => code === source) ?? kinds[0];
  if (!kind) throw new Error('Bug: a programme without any kind of source');
  return standingOf(family, kind);
}
