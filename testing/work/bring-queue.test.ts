import { beforeAll, describe, expect, test } from 'vitest';
import { writeQueue } from '../../wire/compact/queue-text.ts';
import { forEachEngine } from '../engines.ts';
import { collecting, openWorking, type Working } from './working.ts';

/** What a phone could not send is handed in at the office, as a file or as text. */
forEachEngine((engine) => {
  let of: Working;
  beforeAll(async () => {
    of = await openWorking(engine);
  });

  const weighing = (as: 'rosa' | 'julio' | 'carmen', grams: number): object =>
    of.write(as, 'flow.collect', collecting(of, { collector: as, grams }));
  const body = (events: readonly object[]): string =>
    JSON.stringify({ wire: 1, sentAt: '2026-07-01T15:10:00.000Z', app: 'campo/1', events });

  type Told = {
    readonly code?: string;
    readonly events?: number;
    readonly had?: number;
    readonly people?: readonly { readonly actor: string; readonly events: number }[];
    readonly outcomes?: readonly {
      readonly outcome: string;
      readonly problem?: { readonly code: string };
    }[];
  };
  async function bring(
    as: 'claudia' | 'marta' | 'rosa',
    text: string,
    where = '',
  ): Promise<Told & { readonly status: number }> {
    const answer = await of.ask(of.phones[as].read, `/api/v1/queues${where}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    });
    const told = (await answer.json()) as Told;
    return { ...told, status: answer.status };
  }
  const outcomes = ({ outcomes: found }: Told): readonly string[] =>
    (found ?? []).map(({ outcome, problem }) =>
      problem === undefined ? outcome : `${outcome} ${problem.code}`,
    );

  describe('a queue at the office', () => {
    test('is shown before it is recorded, and recorded as if the phone had sent it', async () => {
      const events = [weighing('rosa', 12_000), weighing('julio', 7_000)];
      const seen = await bring('claudia', body(events), '/preview');
      expect(seen).toMatchObject({ status: 200, events: 2, had: 0, unreadable: 0 });
      expect(seen.people).toMatchObject([
        { actor: of.people.rosa, events: 1 },
        { actor: of.people.julio, events: 1 },
      ]);
      expect(outcomes(await bring('claudia', body(events)))).toEqual(['accepted', 'accepted']);
      expect((await bring('claudia', body(events), '/preview')).had).toBe(2);
    });

    test('comes as parts in any order too, and a missing one is named', async () => {
      const events = Array.from({ length: 150 }, (_, index) => weighing('rosa', 1_000 + index));
      const parts = await writeQueue(body(events));
      expect(parts.length).toBeGreaterThan(1);
      const [first = '', ...rest] = parts;
      const missing = await bring('marta', rest.join('\n'), '/preview');
      expect(missing).toMatchObject({ status: 422, code: 'compact/parts-missing' });
      const whole = await bring('marta', [...rest, first].join('\n\n'));
      expect(new Set(outcomes(whole))).toEqual(new Set(['accepted']));
    });

    test('counts once, whether the phone sends it before or after', async () => {
      const later = weighing('rosa', 3_000);
      const before = weighing('rosa', 4_000);
      expect(await of.send('rosa', [before])).toEqual(['accepted']);
      expect(outcomes(await bring('claudia', body([before, later])))).toEqual([
        'already_had',
        'accepted',
      ]);
      expect(await of.send('rosa', [later])).toEqual(['already_had']);
    });

    test('gives nobody more rights than whoever recorded it has', async () => {
      // Carmen is of another association: she may not weigh into this one, whoever brings it.
      const foreign = weighing('carmen', 5_000);
      const nobodys = { ...weighing('rosa', 6_000), recorder: of.id() };
      expect(outcomes(await bring('claudia', body([foreign, nobodys])))).toEqual([
        'refused access/not-yours',
        'refused access/not-yours',
      ]);
    });

    test('is brought only by who runs or counts the alliance', async () => {
      const answer = await bring('rosa', body([weighing('rosa', 1_000)]));
      expect(answer).toMatchObject({ status: 403, code: 'access/not-allowed' });
    });

    test('that is none is told', async () => {
      expect(await bring('claudia', 'hola')).toMatchObject({ code: 'compact/damaged' });
      expect(await bring('claudia', '{"events":3}')).toMatchObject({ code: 'compact/damaged' });
    });
  });
});
