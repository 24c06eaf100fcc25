import type { Value } from './factor.ts';

/** What rots, as the IPCC tells it apart. */
export const rots = ['food', 'garden', 'paper', 'textile', 'wood'] as const;
export type Rot = (typeof rots)[number];

/** Kilograms of carbon per wet kilogram that can rot, and how fast it does in a year. */
export type RotParameters = { readonly doc: Value; readonly k: Value };

/**
 * A kind of site. Of the methane made there, `captured` is drawn off (of which `slip` escapes) and
 * `oxidised` of the rest becomes carbon dioxide in the cover.
 */
export type Site = {
  readonly code: string;
  /** Share of the carbon that rots without air. */
  readonly mcf: number;
  readonly captured: number;
  readonly oxidised: number;
  readonly slip: number;
  /** What it lets out of the methane made there, in the best and the worst case. */
  readonly lowest: number;
  readonly highest: number;
};

export type LandfillParameters = {
  /** Share of the degradable carbon that does degrade, and of methane in the gas. */
  readonly docf: number;
  readonly methane: number;
  readonly rot: Readonly<Record<Rot, RotParameters>>;
  readonly sites: readonly Site[];
};

/** Carbon to methane by mass. */
const methaneOfCarbon = 16 / 12;

/** Kilograms of methane that a kilogram makes in the end: L0 = DOC × DOCf × MCF × F × 16/12. */
export function methaneMade(doc: number, of: LandfillParameters, site: Site): number {
  return doc * of.docf * site.mcf * of.methane * methaneOfCarbon;
}

/** Share of the methane made that gets out: (1-R)(1-OX) + R × slip. */
export function letOut({ captured, oxidised, slip }: Site): number {
  return (1 - captured) * (1 - oxidised) + captured * slip;
}

/** What a site lets out, as a value that is drawn once for all that would have gone there. */
export function letOutValue(site: Site): Value {
  return { central: letOut(site), low: site.lowest, high: site.highest, basis: 'published' };
}
