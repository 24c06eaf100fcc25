import { expect, it } from 'vitest';
import type { Nearly } from '../../core/indicators/figure.ts';
import { nearlyOf } from '../../core/indicators/nearly.ts';
import { standingsOf } from '../../core/indicators/standing.ts';
import { day, Story } from '../pathways/story.ts';
import { countingOf, figureWith, indicator } from './counted-story.ts';

/** Julia ran her stall until April; afterwards she was seen there three times, sorting. */
function left(until?: string): Story {
  const ran = until === undefined ? { since: '2026-01-05' } : { since: '2026-01-05', until };
  const story = new Story()
    .actor('Puesto', 'stall')
    .actor('Julia', 'person')
    .joins('Julia', 'Puesto', 'owner_manager', ran)
    .visit('Puesto', '2026-01-06', { 'organics-apart': false }, { baseline: true });
  for (const on of ['2026-05-04', '2026-06-20', '2026-08-10']) {
    story.tell(`seen ${on}`, 'practice.observe', on, {
      observed: story.names.actor('Puesto'),
      method: 'visit',
      baseline: false,
      people: [story.names.actor('Julia')],
      items: [{ practice: 'organics-apart', present: true }],
    });
  }
  return story;
}

function asked(story: Story, on: string): { counted: number; near: readonly Nearly[] } {
  const counting = countingOf(story.world(), day(on));
  const adopting = indicator('R2.1');
  const standings = standingsOf(adopting, counting);
  const { counted } = figureWith(standings, adopting, counting, { on });
  return { counted: counted.length, near: nearlyOf(adopting, standings, counting) };
}

it('who stayed counts, and lacks nothing', () => {
  expect(asked(left(), '2026-12-31')).toEqual({ counted: 1, near: [] });
});

it('who met all that is asked after she left does not count, and is told what she lacks', () => {
  const { counted, near } = asked(left('2026-04-30'), '2026-12-31');
  expect(counted).toBe(0);
  expect(near).toHaveLength(1);
  expect(near[0]).toMatchObject({ met: 1, needed: 2 });
  expect(near[0]?.missing).toMatchObject([
    { of: 'belongs', met: false, holds: [{ from: '2026-01-05', to: '2026-04-30' }] },
  ]);
});
