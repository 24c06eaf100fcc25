import { agreementsOf, type AgreementSaid } from '../agreements/agreement-state.ts';
import { saidBefore } from '../events/spoken.ts';
import type { Stated } from '../evidence/stated.ts';
import { addDays, dayOf, type Day } from '../quantities/instant.ts';
import type { Agreement } from './evidence.ts';
import { baseOf, ofKind, type FoldFacts } from './fold-facts.ts';

const kinds: readonly string[] = ['agreement.make', 'agreement.sign', 'agreement.end'];

/**
 * Each text of an agreement is a piece of its own, with its signatures, until its end or the next
 * text: what was signed under the old one was signed.
 */
export function foldAgreements(said: readonly Stated[], facts: FoldFacts): readonly Agreement[] {
  const spoken = said.filter((one): one is Stated & AgreementSaid => kinds.includes(one.kind));
  const texts = ofKind(said, 'agreement.make');
  const saidOn = ({ occurredAt }: Stated): Day => dayOf(occurredAt, facts.offsetMinutes);
  return texts.flatMap((text): Agreement[] => {
    const first = text.payload.agreement ?? text.id;
    const own = texts.filter(({ id, payload }) => id === first || payload.agreement === first);
    const next = own.find((other) => saidBefore(text, other));
    const until = spoken.filter(
      (one) =>
        (one.id === first || ('agreement' in one.payload && one.payload.agreement === first)) &&
        (next === undefined || saidBefore(one, next)),
    );
    const found = agreementsOf(until, { today: saidOn(text), same: facts.same })[0];
    if (found === undefined || found.text !== text.id) return [];
    const replaced = next === undefined ? undefined : saidOn(next);
    const ends = [
      found.says.until,
      found.end === null ? undefined : addDays(found.end.on, -1),
      replaced === undefined ? undefined : addDays(replaced, -1),
    ].flatMap((day) => day ?? []);
    return [
      {
        ...baseOf(text.id, facts),
        kind: 'agreement',
        day: saidOn(text),
        type: text.payload.type,
        signed: found.signatures.map(({ party, on }) => ({ party: facts.same(party), day: on })),
        until: ends.sort()[0] ?? null,
      },
    ];
  });
}
