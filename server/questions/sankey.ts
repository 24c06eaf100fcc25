import type { Bilingual } from '../../core/materials/catalogue.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { instantOut, withheldKey } from '../../wire/api/answer-fields.ts';
import type { SankeyAnswer } from '../../wire/api/public-answers.ts';
import type { ClosureQuery } from '../../wire/api/queries.ts';
import * as store from '../store/questions/flows.ts';
import { standing } from '../store/questions/standing.ts';
import {
  outletKindsOf,
  personKindsOf,
  sameName,
  whenStoreAnswers,
  type Asked,
  type ServedProgramme,
} from './asked.ts';
import { periodOf } from './period.ts';
import { withoutCircles, type Link } from './without-circles.ts';

type Node = SankeyAnswer['nodes'][number];

/**
 * `GET /public/sankey`: what entered, crossed and left the chain in a period, as a graph in which
 * every holder's links in equal its links out, to the gram, and nothing runs in a circle.
 */
export function sankey(asked: Asked, query: ClosureQuery): Promise<Result<SankeyAnswer>> {
  return whenStoreAnswers(async () => {
    const { db, programme } = asked;
    const asks = periodOf(query);
    if (!asks.ok) return asks;
    const period = asks.value;
    const rows = await store.sankey(db, {
      ...period,
      programme: programme.id,
      personKinds: personKindsOf(programme.catalogue),
      outletKinds: outletKindsOf(programme.catalogue),
    });
    const { asOf } = await standing(db, programme.id);
    return accept({
      ...period,
      simulated: programme.simulated,
      asOf: asOf === null ? null : instantOut(asOf),
      ...graphOf(rows, programme),
    });
  });
}

function graphOf(
  rows: readonly store.SankeyRow[],
  programme: ServedProgramme,
): Pick<SankeyAnswer, 'nodes' | 'links'> {
  const nodes = new Map<string, Node>();
  const grams = new Map<string, Link>();
  const add = (from: Node, to: Node, mass: number): void => {
    if (mass === 0) return;
    nodes.set(from.key, nodes.get(from.key) ?? from);
    nodes.set(to.key, nodes.get(to.key) ?? to);
    const key = `${from.key} ${to.key}`;
    const before = grams.get(key)?.grams ?? 0;
    grams.set(key, { from: from.key, to: to.key, grams: before + mass });
  };
  const closing = new Map<string, { readonly holder: Node; grams: number }>();
  for (const row of rows) {
    const holder = organisation('holder', row.holder, row.holderName);
    if (row.class === 'opening' || row.class === 'stock') {
      const known = closing.get(holder.key) ?? { holder, grams: 0 };
      known.grams += row.grams;
      closing.set(holder.key, known);
    }
    const [from, to] = endsOf(row, holder, programme);
    if (from !== undefined && to !== undefined) add(from, to, row.grams);
  }
  for (const { holder, grams: mass } of closing.values()) add(holder, stock('closing'), mass);
  const links = withoutCircles(turned([...grams.values()], nodes));
  const used = new Set(links.flatMap((link) => [link.from, link.to]));
  return { nodes: [...nodes.values()].filter((node) => used.has(node.key)), links };
}

/** From where to where a row goes; nothing for the change of stock, which is summed apart. */
function endsOf(
  row: store.SankeyRow,
  holder: Node,
  programme: ServedProgramme,
): readonly [Node?, Node?] {
  switch (row.class) {
    case 'collected':
    case 'received':
      return [source(row.other, sourceName(row.other, programme)), holder];
    case 'adjusted_in':
      return [source('adjustment', null), holder];
    case 'opening':
      return [stock('opening'), holder];
    case 'delivered':
      return [holder, organisation('outlet', row.other, row.otherName)];
    case 'handed':
      return [holder, organisation('holder', row.other, row.otherName)];
    case 'adjusted_out':
      return [holder, loss('adjustment')];
    case 'lost':
    case 'disposed':
      return [holder, loss(row.other)];
    default:
      return [];
  }
}

/**
 * An amendment of an earlier period can leave a way with less than nothing in this one. It is
 * shown as what it is, a correction, and the books of the holder still close.
 */
function turned(links: readonly Link[], nodes: Map<string, Node>): Link[] {
  return links.flatMap((link): Link[] => {
    if (link.grams > 0) return [link];
    if (link.grams === 0) return [];
    if (link.from.startsWith('holder/') && link.to.startsWith('holder/')) {
      return [{ from: link.to, to: link.from, grams: -link.grams }];
    }
    const inwards = link.to.startsWith('holder/');
    const correction = inwards ? loss('correction') : source('correction', null);
    nodes.set(correction.key, correction);
    return inwards
      ? [{ from: link.to, to: correction.key, grams: -link.grams }]
      : [{ from: correction.key, to: link.from, grams: -link.grams }];
  });
}

function source(code: string, name: Bilingual | null): Node {
  return { key: `source/${code}`, name, column: 'source' };
}

function loss(reason: string): Node {
  return { key: `loss/${reason}`, name: null, column: 'loss' };
}

function stock(when: 'opening' | 'closing'): Node {
  return { key: `stock/${when}`, name: null, column: when === 'opening' ? 'source' : 'stock' };
}

function organisation(column: 'holder' | 'outlet', id: string, name: string | null): Node {
  const key = id === '' ? withheldKey : id;
  return { key: `${column}/${key}`, name: name === null ? null : sameName(name), column };
}

function sourceName(code: string, { catalogue }: ServedProgramme): Bilingual | null {
  return catalogue.sourceKinds.find((kind) => kind.code === code)?.name ?? null;
}
