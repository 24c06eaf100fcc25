import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testNames } from '../../testing/factories/ids.ts';
import type { ActorId } from '../events/ids.ts';
import type { Kind, Payloads } from '../ledger/entries.ts';
import { instant } from '../quantities/instant.ts';
import { levels, levelsOf, type LevelFacts, type Standing } from './level.ts';
import type { Stated } from './stated.ts';

const names = testNames();
const sha = 'a'.repeat(64);
const here: LevelFacts = {
  samePerson: (id) => id,
  arrived: () => true,
  annulled: () => false,
};

function say<K extends Kind>(
  id: string,
  by: string,
  kind: K,
  payload: Payloads[K],
  at = 1_000,
): Stated {
  return {
    id: names.event(id),
    kind,
    occurredAt: instant(at),
    recorder: names.actor(by),
    payload,
  } as Stated;
}

const visit = say('visit', 'rosa', 'encounter.visit', {
  visited: names.actor('agua'),
  purpose: 'practice',
});
const photo = (by = 'rosa', at = 2_000): Stated =>
  say(
    `photo ${by} ${at}`,
    by,
    'evidence.attach',
    { subject: visit.id, role: 'visit', sha256: sha, media: 'image/jpeg', bytes: 1 },
    at,
  );
const review = (
  by: string,
  says: 'verified' | 'returned' | 'rejected',
  at: number,
  subject = visit,
): Stated =>
  say(
    `${says} ${by} ${at}`,
    by,
    'evidence.review',
    { subject: subject.id, says, ...(says === 'verified' ? {} : { note: 'no se lee' }) },
    at,
  );
const takeBack = (of: Stated, at: number): Stated =>
  say(`back ${of.id} ${at}`, 'rosa', 'evidence.retract', { subject: of.id, reason: 'error' }, at);
const reply = (to: Stated, at: number): Stated =>
  say(
    `reply ${at}`,
    'rosa',
    'evidence.reply',
    { review: to.id, subject: visit.id, note: 'ya' },
    at,
  );

function standing(said: readonly Stated[], facts = here, of = visit): Standing {
  const found = levelsOf([of], said, facts).get(of.id);
  if (found === undefined) throw new Error('no standing');
  return found;
}
const level = (said: readonly Stated[], facts = here): string => standing(said, facts).level;

describe('the level of a record', () => {
  it('is recorded while only its recorder says it', () => {
    expect(standing([])).toMatchObject({ level: 'recorded', by: [], since: 1_000 });
  });

  it('is documented by a photo that is there, not by one that was only announced', () => {
    expect(level([photo()])).toBe('documented');
    const waiting = standing([photo()], { ...here, arrived: () => false });
    expect(waiting).toMatchObject({ level: 'recorded', awaited: 1 });
  });

  it('is verified by another person, never by its recorder nor by whom it speaks of', () => {
    expect(level([review('marta', 'verified', 3_000)])).toBe('verified');
    expect(level([review('rosa', 'verified', 3_000)])).toBe('recorded');
    expect(level([review('agua', 'verified', 3_000)])).toBe('recorded');
  });

  it('falls back when the reviewer turns out to be the recorder under another name', () => {
    const merged = (id: ActorId): ActorId =>
      id === names.actor('marta') ? names.actor('rosa') : id;
    const said = [review('marta', 'verified', 3_000), photo()];
    expect(level(said)).toBe('verified');
    expect(level(said, { ...here, samePerson: merged })).toBe('documented');
  });

  it('stays what it was while something is asked, and says what', () => {
    const asked = review('marta', 'returned', 4_000);
    const found = standing([photo(), asked, reply(asked, 5_000)]);
    expect(found.level).toBe('documented');
    expect(found.question).toMatchObject({ review: asked.id, note: 'no se lee' });
    expect(found.question?.replies).toMatchObject([{ note: 'ya' }]);
    expect(level([review('marta', 'verified', 3_000), asked])).toBe('verified');
    expect(standing([asked, review('marta', 'verified', 6_000)]).question).toBeNull();
  });

  it('is rejected with the reason of the latest that decides, and may be confirmed later', () => {
    const no = review('marta', 'rejected', 4_000);
    expect(standing([no])).toMatchObject({ level: 'rejected', reason: 'no se lee', by: [no.id] });
    expect(level([no, review('marta', 'verified', 5_000)])).toBe('verified');
  });

  it('counts neither a photo nor a review that was taken back, and a record taken back is so', () => {
    const confirmed = review('marta', 'verified', 3_000);
    expect(level([photo(), confirmed, takeBack(confirmed, 4_000)])).toBe('documented');
    expect(level([photo(), takeBack(photo(), 4_000)])).toBe('recorded');
    const back = takeBack(visit, 9_000);
    expect(standing([photo(), confirmed, back])).toMatchObject({
      level: 'retracted',
      reason: 'error',
      by: [back.id],
    });
    expect(level([back, takeBack(back, 10_000)])).toBe('retracted');
    expect(level([], { ...here, annulled: (id) => id === visit.id })).toBe('retracted');
  });
});

describe('a second source', () => {
  const sale = say('sale', 'rosa', 'flow.dispatch', { receiver: names.actor('papelera') } as never);
  const ticket = (by: string): Stated =>
    say(`ticket ${by}`, by, 'flow.accept', { transfer: sale.id } as never, 2_000);

  it('is the buyer who accepts a delivery, not the seller who typed the ticket in', () => {
    expect(standing([ticket('rosa')], here, sale).level).toBe('recorded');
    expect(standing([ticket('ana')], here, sale).level).toBe('documented');
    expect(standing([sale], here, ticket('ana')).level).toBe('documented');
  });

  const attend = (id: string, by: string, how: 'qr' | 'list' | 'signature'): Stated =>
    say(id, by, 'encounter.attend', {
      encounter: names.event('session'),
      person: names.actor('julio'),
      minutes: 180,
      how,
    });

  it('is another record of the same attendance: by another person, or the card and the list', () => {
    const list = attend('list', 'marta', 'list');
    expect(standing([attend('again', 'marta', 'list')], here, list).level).toBe('recorded');
    expect(standing([attend('other', 'oscar', 'list')], here, list).level).toBe('documented');
    expect(standing([attend('card', 'marta', 'qr')], here, list).level).toBe('documented');
  });

  it('is the signed list that is attached to the encounter, for those on it', () => {
    const sheet = say('sheet', 'marta', 'evidence.attach', {
      subject: names.event('session'),
      role: 'document',
      sha256: sha,
      media: 'image/jpeg',
      bytes: 1,
    });
    const onList = attend('signed', 'marta', 'signature');
    expect(standing([sheet], here, onList).level).toBe('documented');
    expect(standing([sheet], here, attend('by card', 'marta', 'qr')).level).toBe('recorded');
  });

  it('is where a stage was published; a number alone is only typed in', () => {
    const stage = (more: object): Stated =>
      say('stage', 'oscar', 'pathway.stage', {
        walker: { kind: 'actor', id: names.actor('agua') },
        pathway: 'p',
        stage: 's',
        on: '2026-01-01',
        number: '12-2026',
        ...more,
      } as never);
    expect(standing([], here, stage({})).level).toBe('recorded');
    expect(standing([], here, stage({ gazette: 'El Peruano' })).level).toBe('documented');
  });
});

describe('whatever is said', () => {
  const people = ['rosa', 'marta', 'oscar', 'agua'];
  const statement = fc.oneof(
    fc
      .tuple(fc.constantFrom(...people), fc.integer({ min: 1, max: 5 }))
      .map(([by, at]) => photo(by, at)),
    fc
      .tuple(
        fc.constantFrom(...people),
        fc.constantFrom('verified' as const, 'returned' as const, 'rejected' as const),
        fc.integer({ min: 1, max: 5 }),
      )
      .map(([by, says, at]) => review(by, says, at)),
  );
  const statements = fc
    .array(statement, { maxLength: 8 })
    .chain((said) =>
      fc
        .subarray([visit, ...said], { maxLength: Math.min(2, said.length + 1) })
        .map((gone) => [...said, ...gone.map((one, i) => takeBack(one, 6 + i))]),
    );
  const rank = (name: string): number => ['recorded', 'documented', 'verified'].indexOf(name);

  it('makes the same level in any order, however often it is said', () => {
    fc.assert(
      fc.property(
        statements.chain((said) =>
          fc.tuple(
            fc.constant(said),
            fc.shuffledSubarray([...said, ...said], { minLength: said.length * 2 }),
          ),
        ),
        ([said, mixed]) => {
          expect(standing(mixed)).toEqual(standing(said));
          expect(levels).toContain(level(said));
        },
      ),
    );
  });

  it('lowers no level but by rejecting or taking back', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 8 }), statement, (said, more) => {
        const rejects = more.kind === 'evidence.review' && more.payload.says === 'rejected';
        const before = level(said);
        fc.pre(!rejects && before !== 'rejected');
        expect(rank(level([...said, more]))).toBeGreaterThanOrEqual(rank(before));
      }),
    );
  });

  it('is not made verified by any number of reviews of her own', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99 })), (times) => {
        expect(level(times.map((at) => review('rosa', 'verified', at)))).toBe('recorded');
      }),
    );
  });
});
