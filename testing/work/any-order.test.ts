import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { forEachEngine } from '../engines.ts';
import { accepting, collecting, openWorking, usual, type Working } from './working.ts';

type Named = Map<string, string>;
type Telling = {
  readonly of: Working;
  readonly events: object[];
  /** By which name an id stands in the story. */
  readonly named: Named;
  readonly association: string;
  readonly place: string;
  id(name: string): string;
  say(name: string, kind: string, payload: object): string;
};

/**
 * One week of an association, said by the office: who brought what, a correction, a void, a sale
 * with its ticket, a share-out that was voided and one that holds, an offer, a round.
 */
function week(of: Working): Telling {
  const named: Named = new Map();
  const events: object[] = [];
  const start = Date.UTC(2026, 10, 20, 14);
  const id = (name: string): string => {
    const fresh = of.id();
    named.set(fresh, name);
    return fresh;
  };
  const say: Telling['say'] = (name, kind, payload) => {
    const at = new Date(start + events.length * 60_000).toISOString();
    const written = of.write('claudia', kind, payload) as { readonly id: string };
    events.push({ ...written, occurredAt: at, recordedAt: at });
    named.set(written.id, name);
    return written.id;
  };
  const [association, place] = [id('association'), id('place')];
  const telling = { of, events, named, association, place, id, say };
  const kind = 'recyclers-association';
  say('registered', 'actor.register', { actor: association, kind, name: 'Semana', letter: 'L' });
  const where = { name: 'Centro', actor: association, district: '150115' };
  say('placed', 'place.register', { place, ...where });
  const sale = weighAndSell(telling);
  shareMoney(telling, sale);
  offerAndWalk(telling);
  return telling;
}

function weighAndSell({ of, association, place, id, say }: Telling): string {
  const { julio, rosa } = of.people;
  const collect = (lot: string, collector: string, grams: number): object => {
    const what = collecting(of, { grams, lot });
    return { ...what, holder: association, place, collector };
  };
  const [first, second, third] = [id('first'), id('second'), id('third')];
  say('by julio', 'flow.collect', collect(first, julio, 20_000));
  const wrong = say('wrong', 'flow.collect', collect(second, rosa, 90_000));
  const never = say('never', 'flow.collect', collect(third, rosa, 5_000));
  const replacement = { kind: 'flow.collect', payload: collect(second, rosa, 9_000) };
  say('mended', 'flow.correct', { fact: wrong, reason: 'incorrect_data', replacement });
  say('taken back', 'flow.void', { fact: never, reason: 'did_not_occur' });
  const sale = say('sale', 'flow.dispatch', {
    holder: association,
    place,
    receiver: of.organisations.papelera,
    take: { lots: [{ lot: first, grams: 12_000 }] },
    purpose: 'sale',
    price: { currency: 'PEN', perKg: 50, total: 600 },
  });
  say('ticket', 'flow.accept', accepting(of, sale, { grams: 11_500 }));
  return sale;
}

function shareMoney({ of, association, say }: Telling, sale: string): void {
  const { julio, rosa } = of.people;
  const rule = { association, fundPermille: 0, decidedOn: '2026-11-01' };
  say('old rule', 'share.rule', { ...rule, base: 'equal' });
  say('rule', 'share.rule', { ...rule, base: 'grams' });
  const parts = (first: number): object => ({
    association,
    from: '2026-11-14',
    to: '2026-11-20',
    currency: 'PEN',
    base: 'grams',
    fundPermille: 0,
    sales: [{ sale, amount: 575 }],
    costs: [],
    fund: 0,
    lines: [
      { member: julio, grams: 20_000, amount: first },
      { member: rosa, grams: 9_000, amount: 575 - first },
    ],
  });
  const share = say('wrong share', 'share.out', parts(100));
  say('no share', 'share.void', { share, reason: 'Mal sumado' });
  const good = say('share', 'share.out', parts(396));
  say('signed', 'share.sign', { share: good, member: julio, how: 'shown' });
}

function offerAndWalk({ of, association, place, id, say }: Telling): void {
  const offer = say('offer', 'intent.offer', {
    provider: association,
    material: usual,
    from: '2026-11-20',
    weekdays: [5],
    transport: 'either',
  });
  const by = of.organisations.cerros;
  say('no', 'intent.answer', { offer, by, says: 'not_coming' });
  say('yes', 'intent.answer', { offer, by, says: 'coming' });
  const round = id('round');
  const walk = { round, association, weekdays: [1], stops: [place] };
  say('round', 'round.set', { ...walk, name: 'Lunes' });
  say('ended', 'round.end', { round, association });
  say('again', 'round.set', { ...walk, name: 'Otra vez' });
}

const asked = ['stock', 'transfers', 'sales', 'collected', 'shares', 'offers', 'rounds', 'yields'];

/** Everything that is answered about the week, in the names of the story. */
async function answersAfter(of: Working, order: readonly number[]): Promise<string> {
  const { events, named, association } = week(of);
  for (const place of order) await of.send('claudia', [events[place] ?? {}]);
  // What is sent again changes nothing.
  await of.send('claudia', events);
  const answers: string[] = [];
  for (const what of asked) {
    const path = `/api/v1/actors/${association}/${what}`;
    const answer = await of.ask(of.phones.claudia.read, path);
    expect(answer.status, what).toBe(200);
    answers.push(await answer.text());
  }
  const told = answers
    .join('\n')
    .replace(/"code":"\w+"/g, '')
    .replace(/^\{"at":"[^"]+"/gm, '{');
  return [...named].reduce((text, [id, name]) => text.replaceAll(id, name), told);
}

forEachEngine((engine) => {
  let of: Working;
  beforeAll(async () => {
    of = await openWorking(engine);
  });

  test(
    'in whatever order a week arrives, the screens say the same',
    { timeout: 180_000 },
    async () => {
      const inOrder = Array.from({ length: week(of).events.length }, (_, index) => index);
      const expected = await answersAfter(of, inOrder);
      expect(expected).toContain('"settled":575');
      expect(expected).toContain('Otra vez');
      const orders = fc.shuffledSubarray(inOrder, {
        minLength: inOrder.length,
        maxLength: inOrder.length,
      });
      await fc.assert(
        fc.asyncProperty(orders, async (order) => {
          expect(await answersAfter(of, order)).toBe(expected);
        }),
        { numRuns: 4, endOnFailure: true },
      );
    },
  );
});
