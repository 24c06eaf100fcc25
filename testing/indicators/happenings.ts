import fc from 'fast-check';
import type { Level } from '../../core/evidence/level.ts';
import { flowOf, modules, when, type Happening } from '../pathways/happening.ts';
import { elAgustino, laVictoria, Story } from '../pathways/story.ts';

/** Made-up programmes in which people learn, take up practices, weigh in, and are merged. */
export const people = ['Ana', 'Julia', 'Elena', 'Elena Q.'] as const;
const level = fc.constantFrom<Level>('recorded', 'documented', 'verified', 'rejected');

const hours: fc.Arbitrary<Happening> = fc
  .record({ on: when, who: fc.constantFrom(...people), level })
  .map(({ on, who, level: known }) => (story, n) => {
    modules.forEach((module) => {
      story.session(`session ${n} ${module}`, on, 180, { curriculum: 'recyclers-basic', module });
      const attended = {
        encounter: story.names.event(`session ${n} ${module}`),
        person: story.names.actor(who),
        minutes: 180,
        how: 'signature',
      } as const;
      story.tell(`hours ${n} ${module}`, 'encounter.attend', on, attended, known);
    });
  });

const visit: fc.Arbitrary<Happening> = fc
  .record({
    on: when,
    who: fc.subarray([...people], { minLength: 1 }),
    where: fc.constantFrom('Taller', 'Puesto'),
    level,
  })
  .map(({ on, who, where, level: known }) => (story, n) => {
    const practice = where === 'Taller' ? 'fabric-weighed' : 'organics-apart';
    const seen = {
      observed: story.names.actor(where),
      method: 'visit',
      baseline: false,
      people: who.map((name) => story.names.actor(name)),
      items: [{ practice, present: true }],
    } as const;
    story.tell(`seen ${n}`, 'practice.observe', on, seen, known);
  });

const merge: fc.Arbitrary<Happening> = fc.constant((story) => story.merge('Elena', 'Elena Q.'));

export const happening = fc.oneof(
  { weight: 3, arbitrary: visit },
  { weight: 3, arbitrary: flowOf(people) },
  { weight: 2, arbitrary: hours },
  { weight: 1, arbitrary: merge },
);
export const happenings = fc.array(happening, { minLength: 3, maxLength: 25 });
export const anyDay = when;

export function told(happened: readonly Happening[]): Story {
  const story = new Story()
    .actor('Los Cedros', 'recyclers-association')
    .actor('Taller', 'workshop')
    .actor('Puesto', 'stall', { district: elAgustino })
    .actor('Fibras', 'industry')
    .actor('Ana', 'recycler', { in: ['Los Cedros', 'associate'] })
    .actor('Julia', 'recycler', { in: ['Los Cedros', 'president'] })
    .actor('Elena', 'person', { in: ['Taller', 'owner_manager'] })
    .actor('Elena Q.', 'person', { in: ['Puesto', 'worker'] })
    .joins('Ana', 'Taller', 'worker', { since: '2026-01-05' })
    .joins('Julia', 'Puesto', 'owner_manager', { since: '2026-01-05', until: '2026-09-30' })
    .visit('Taller', '2026-01-06', { 'fabric-weighed': false }, { baseline: true })
    .visit('Puesto', '2026-01-06', { 'organics-apart': false }, { baseline: true })
    .stage('Los Cedros', 'formalisation', 'granted', '2026-03-20', {
      number: '012-2026',
      district: laVictoria,
    });
  happened.forEach((each, n) => each(story, n));
  return story;
}
