import fc from 'fast-check';
import { later, type Story } from './story.ts';

/** Something that happens in a made-up programme; `n` tells it from all others. */
export type Happening = (story: Story, n: number) => void;

export const modules = ['solid-waste', 'health-safety', 'business', 'social-skills'] as const;

/** Some day of the thirteen months from here on. */
export const when = fc.nat(400).map((n) => later('2026-01-10', n));

/** One of these brings offcuts from somebody to somebody. */
export function flowOf(people: readonly string[]): fc.Arbitrary<Happening> {
  return fc
    .record({
      on: when,
      giver: fc.constantFrom('Taller', 'Elena', 'Los Cedros'),
      taker: fc.constantFrom('Los Cedros', 'Fibras'),
      bringer: fc.constantFrom(...people),
      settled: fc.boolean(),
    })
    .map(({ on, ...said }) => (story, n) => {
      story.flow(`flow ${n}`, on, { ...said, material: 'cotton-offcuts' });
    });
}
