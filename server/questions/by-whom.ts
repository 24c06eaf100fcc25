import type { Instant } from '../../core/quantities/instant.ts';
import type { ByWhom } from '../../wire/api/privacy-answers.ts';
import type { Asked } from './asked.ts';
import { personOf } from './viewer-of.ts';
import { idFrom } from '../../core/events/ids.ts';

/**
 * Says who did something without naming anybody (art. 78, D.S. 016-2024-JUS): the person herself,
 * or the role that whoever did it has today. Asks the store once for each person.
 */
export async function byWhomOf(
  asked: Asked,
  persons: readonly (string | null)[],
  self: readonly string[],
  now: Instant,
): Promise<(person: string | null) => ByWhom> {
  const known = new Map<string, ByWhom>(self.map((id) => [id, 'self']));
  for (const person of new Set(persons)) {
    if (person === null || known.has(person)) continue;
    const found = await personOf(asked, idFrom(person), now);
    known.set(person, found?.grants[0]?.role ?? 'unknown');
  }
  return (person) => (person === null ? 'unknown' : (known.get(person) ?? 'unknown'));
}
