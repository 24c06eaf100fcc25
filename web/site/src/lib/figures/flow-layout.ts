import { sankey, type SankeyLink, type SankeyNode } from 'd3-sankey';
import type { SankeyAnswer } from '../../../../../wire/api/public-answers.ts';

export type FlowTone = 'source' | 'holder' | 'outlet' | 'loss' | 'stock';
export type FlowPart = { readonly key: string; readonly name: string; readonly tone: FlowTone };
export type FlowStep = { readonly from: string; readonly to: string; readonly grams: number };
export type Flow = { readonly parts: readonly FlowPart[]; readonly steps: readonly FlowStep[] };

type PlacedPart = FlowPart & {
  readonly grams: number;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  /** The label: its lines, the side it stands on, the middle of it. */
  readonly lines: readonly string[];
  readonly labelY: number;
  readonly side: 'left' | 'inside' | 'right';
};
type Ribbon = { readonly path: string; readonly width: number; readonly tone: FlowTone };

export type FlowPicture = {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly PlacedPart[];
  readonly ribbons: readonly Ribbon[];
};

type Extra = FlowPart & { readonly layerWanted: number };
type Node = SankeyNode<Extra, object>;
type Link = SankeyLink<Extra, object>;

const lineHeight = 17;

/**
 * Keeps the largest parts of each column and joins the rest into one called `others(n)`, so that
 * no label is lost among slivers. Losses and stock are always kept.
 */
export function joinSmall(flow: Flow, most: number, others: (count: number) => string): Flow {
  const size = sizes(flow.steps);
  const joined = new Map<string, string>();
  const parts: FlowPart[] = [];
  for (const tone of ['source', 'holder', 'outlet', 'loss', 'stock'] as const) {
    const column = flow.parts
      .filter((part) => part.tone === tone)
      .sort((a, b) => (size.get(b.key) ?? 0) - (size.get(a.key) ?? 0));
    const kept = column.length > most + 1 ? column.slice(0, most) : column;
    const rest = column.slice(kept.length);
    parts.push(...kept);
    if (rest.length === 0) continue;
    const key = `others/${tone}`;
    parts.push({ key, name: others(rest.length), tone });
    for (const part of rest) joined.set(part.key, key);
  }
  const grams = new Map<string, FlowStep>();
  for (const step of flow.steps) {
    const from = joined.get(step.from) ?? step.from;
    const to = joined.get(step.to) ?? step.to;
    const pair = `${from}→${to}`;
    grams.set(pair, { from, to, grams: (grams.get(pair)?.grams ?? 0) + step.grams });
  }
  return { parts, steps: [...grams.values()] };
}

/** The steps that end at, or begin from, a holder: half of the journey, for narrow screens. */
export function halfOf(flow: Flow, half: 'first' | 'second'): Flow {
  const tone = new Map(flow.parts.map((part) => [part.key, part.tone]));
  const steps = flow.steps.filter(
    (step) => tone.get(half === 'first' ? step.to : step.from) === 'holder',
  );
  const used = new Set(steps.flatMap((step) => [step.from, step.to]));
  return { parts: flow.parts.filter((part) => used.has(part.key)), steps };
}

/** The API's answer with every part named; steps that go nowhere forward stay in the table. */
export function flowOf(
  answer: SankeyAnswer,
  nameOf: (key: string) => string,
  name: 'es' | 'en',
): Flow {
  const begins = new Set(answer.links.map((link) => link.from));
  const parts = answer.nodes.map((node) => ({
    key: node.key,
    name: node.name?.[name] ?? nameOf(node.key),
    tone: node.column !== 'holder' && begins.has(node.key) ? ('source' as const) : node.column,
  }));
  const tone = new Map(parts.map((part) => [part.key, part.tone]));
  const steps = answer.links.filter(
    (link) =>
      link.grams > 0 &&
      layer(tone.get(link.from)) < layer(tone.get(link.to)) &&
      tone.has(link.from),
  );
  const used = new Set(steps.flatMap((step) => [step.from, step.to]));
  return { parts: parts.filter((part) => used.has(part.key)), steps };
}

function layer(tone: FlowTone | undefined): number {
  return tone === 'source' ? 0 : tone === 'holder' ? 1 : 2;
}

/**
 * Places parts and ribbons. `wide` has labels outside of the first and last column and beside the
 * middle one; otherwise two columns with the labels inside, for a phone.
 */
export function layOutFlow(flow: Flow, width: number, wide: boolean): FlowPicture {
  const layers = flow.parts.map((part) => layer(part.tone));
  const first = Math.min(...layers);
  const fullest = Math.max(
    ...[0, 1, 2].map((column) => layers.filter((found) => found === column).length),
  );
  const height = Math.max(wide ? 460 : 220, fullest * (wide ? 74 : 78));
  const margin = wide ? 208 : 0;
  const nodeWidth = wide ? 14 : 10;
  const lay = sankey<Extra, object>()
    .nodeId((node) => node.key)
    .nodeAlign((node) => node.layerWanted)
    .nodeSort(null)
    .nodeWidth(nodeWidth)
    .nodePadding(wide ? 42 : 54)
    .extent([
      [margin, 10],
      [width - margin, height - 10],
    ]);
  const graph = lay({
    nodes: flow.parts.map((part) => ({ ...part, layerWanted: layer(part.tone) - first })),
    links: flow.steps.map((step) => ({ source: step.from, target: step.to, value: step.grams })),
  });
  const last = Math.max(...layers) - first;
  const letters = wide ? 25 : 19;
  const parts = graph.nodes.map((node) => placed(node, last, wide, letters));
  return {
    width,
    height,
    parts: [0, 1, 2].flatMap((column) =>
      apart(
        parts.filter((part) => layer(part.tone) - first === column),
        height,
      ),
    ),
    ribbons: graph.links.map(ribbon),
  };
}

function placed(node: Node, last: number, wide: boolean, letters: number): PlacedPart {
  const { x0 = 0, x1 = 0, y0 = 0, y1 = 0, value = 0, layerWanted: column } = node;
  const side = column === 0 ? 'left' : column === last ? 'right' : 'inside';
  return {
    key: node.key,
    name: node.name,
    tone: node.tone,
    grams: value,
    x0,
    x1,
    y0,
    y1,
    lines: wrap(node.name, wide && side === 'inside' ? letters - 3 : letters),
    labelY: (y0 + y1) / 2,
    side,
  };
}

/** Moves labels down, then up, until none meets its neighbour. */
function apart(parts: readonly PlacedPart[], height: number): readonly PlacedPart[] {
  const sorted = [...parts].sort((a, b) => a.y0 - b.y0);
  const half = (part: PlacedPart): number => ((part.lines.length + 1) * lineHeight) / 2 + 2;
  const at: number[] = [];
  sorted.forEach((part, index) => {
    const before = sorted[index - 1];
    const least =
      before === undefined ? half(part) : (at[index - 1] ?? 0) + half(before) + half(part);
    at.push(Math.max(part.labelY, least));
  });
  let floor = height;
  for (let index = sorted.length - 1; index >= 0; index -= 1) {
    const part = sorted[index];
    if (part === undefined) continue;
    const y = Math.min(at[index] ?? 0, floor - half(part));
    at[index] = y;
    floor = y - half(part);
  }
  return sorted.map((part, index) => ({ ...part, labelY: at[index] ?? part.labelY }));
}

function ribbon(link: Link): Ribbon {
  const { source, target, y0 = 0, y1 = 0, width = 0 } = link;
  if (typeof source !== 'object' || typeof target !== 'object') throw new Error('Bug: no layout');
  const from = source.x1 ?? 0;
  const to = target.x0 ?? 0;
  const middle = round((from + to) / 2);
  const [begin, end] = [round(y0), round(y1)];
  const curve = `${middle} ${begin} ${middle} ${end} ${round(to)} ${end}`;
  const path = `M${round(from)} ${begin}C${curve}`;
  const tone = target.tone === 'holder' ? source.tone : target.tone;
  return { path, width: Math.max(1, round(width)), tone };
}

const round = (value: number): number => Math.round(value * 10) / 10;

function sizes(steps: readonly FlowStep[]): ReadonlyMap<string, number> {
  const size = new Map<string, number>();
  for (const { from, to, grams } of steps) {
    size.set(from, (size.get(from) ?? 0) + grams);
    size.set(to, (size.get(to) ?? 0) + grams);
  }
  return size;
}

/** Breaks a name into at most two lines of about `letters` letters. */
export function wrap(name: string, letters: number): readonly string[] {
  if (name.length <= letters) return [name];
  const words = name.split(' ');
  let first = words.shift() ?? '';
  while (words[0] !== undefined && `${first} ${words[0]}`.length <= letters) {
    first = `${first} ${words.shift() ?? ''}`;
  }
  const rest = words.join(' ');
  if (rest === '') return [cut(first, letters)];
  return [cut(first, letters), cut(rest, letters)];
}

function cut(text: string, letters: number): string {
  return text.length > letters + 2 ? `${text.slice(0, letters - 1).trimEnd()}…` : text;
}
