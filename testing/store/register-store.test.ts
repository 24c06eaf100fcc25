import { operator } from '../../core/access/viewer.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Personal, PersonalValues } from '../../core/actors/personal-fields.ts';
import type { RegisterPayloads } from '../../core/actors/register-events.ts';
import type { Received } from '../../core/events/envelope.ts';
import { idFrom, type EventId } from '../../core/events/ids.ts';
import type { LedgerEvent, Payloads } from '../../core/ledger/entries.ts';
import { recordEvents, type EventOutcome } from '../../server/commands/record-events.ts';
import { rebuild } from '../../server/commands/rebuild.ts';
import type { Db } from '../../server/store/engine/db.ts';
import { insertProgramme } from '../../server/store/programmes.ts';
import { renderEvent } from '../../wire/events/parse-event.ts';
import { forEachEngine } from '../engines.ts';
import { testCatalogue } from '../factories/catalogue.ts';
import { middayOf, received } from '../factories/events.ts';
import { testNames, testProgramme } from '../factories/ids.ts';

const names = testNames();
const rosales = names.actor('Rosales');
const rosa = names.actor('Rosa');
const rossa = names.actor('Rossa');
const nonce = 'abcdefghijklmnopqrstuv';
let sequence = 0;

function event<K extends keyof RegisterPayloads>(
  kind: K,
  name: string,
  payload: RegisterPayloads[K],
  day = '2026-05-04',
): Received<LedgerEvent> {
  sequence += 1;
  return received<K>(kind, payload as Payloads[K], {
    id: names.event(name),
    device: names.device('office'),
    deviceSeq: sequence,
    recorder: rosales,
    occurredAt: middayOf(day, sequence),
    receivedAt: middayOf('2026-06-01'),
  });
}

const personal = (values: PersonalValues): Personal => ({ nonce, values });

const association = event('actor.register', 'association', {
  actor: rosales,
  kind: 'association',
  name: 'Rosales',
});
const register = event('actor.register', 'rosa', {
  actor: rosa,
  kind: 'recycler',
  sex: 'F',
  bornFrom: 1980,
  parent: rosales,
  personal: personal({ givenNames: 'Rosa', firstSurname: 'Quispe', documentNumber: '40111222' }),
});

type Profile = {
  readonly actor: string;
  readonly label: string;
  readonly sex: string | null;
  readonly personal: PersonalValues;
  readonly same_as: string | null;
};

forEachEngine((engine, open) => {
  let db: Db;
  let context: Parameters<typeof recordEvents>[1];
  const send = async (...events: readonly Received<LedgerEvent>[]): Promise<EventOutcome[]> => {
    const receivedAt = middayOf('2026-06-01');
    const batch = { events: events.map(renderEvent), receivedAt, viewer: operator };
    const answer = await recordEvents(db, context, batch);
    if (!answer.ok) throw new Error(answer.problem.code);
    return [...answer.value.outcomes];
  };
  const profile = async (actor: string): Promise<Profile | undefined> =>
    (await db.query<Profile>('select * from actor_profile where actor = $1', [actor]))[0];
  const everythingWritten = async (): Promise<string> => {
    const tables = ['event', 'event_state', 'vault', 'actor', 'actor_profile', 'consent'];
    const rows = await Promise.all(
      tables.map((table) => db.query(`select row_to_json(t)::text as text from ${table} t`)),
    );
    return JSON.stringify(rows);
  };

  beforeAll(async () => {
    db = await open();
    await db.transaction((tx) =>
      insertProgramme(tx, {
        programme: testProgramme,
        code: 'test',
        simulated: true,
        epoch: testProgramme,
        definitionSha256: '',
        tokenSha256: null,
      }),
    );
    context = { programme: testProgramme, catalogue: testCatalogue };
  });

  describe('what is said of a person', () => {
    test('is kept apart from the log, and shown as it stands now', async () => {
      const outcomes = await send(association, register);
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
      const logged = await db.query('select payload from event where id = $1', [register.id]);
      expect(JSON.stringify(logged)).not.toContain('Quispe');
      expect(await profile(rosa)).toMatchObject({ label: 'Quispe, Rosa', sex: 'F' });
    });

    test('is the same once, however often it is sent', async () => {
      const [again] = await send(register);
      expect(again?.outcome).toBe('already_had');
    });

    test('is what was said last, whatever arrives last', async () => {
      const later = event(
        'actor.change',
        'later',
        { actor: rosa, because: 'changed', personal: personal({ phone: '999222333' }) },
        '2026-05-20',
      );
      const earlier = event(
        'actor.change',
        'earlier',
        { actor: rosa, because: 'changed', personal: personal({ phone: '999000000' }) },
        '2026-05-10',
      );
      await send(later, earlier);
      expect((await profile(rosa))?.personal.phone).toBe('999222333');
    });

    test('belongs to an association from the start, and may end there', async () => {
      const mine = (): Promise<readonly unknown[]> =>
        db.query('select organisation, role, until from affiliation where member = $1', [rosa]);
      expect(await mine()).toEqual([{ organisation: rosales, role: 'associate', until: null }]);
      await send(
        event('actor.affiliate', 'left', {
          affiliation: idFrom(register.id),
          member: rosa,
          organisation: rosales,
          role: 'associate',
          until: '2026-05-30' as never,
        }),
      );
      expect(await mine()).toEqual([
        { organisation: rosales, role: 'associate', until: '2026-05-30' },
      ]);
    });
  });

  describe('health data', () => {
    const vaccine = (name: string): Received<LedgerEvent> =>
      event('actor.change', name, {
        actor: rosa,
        because: 'changed',
        personal: personal({ tetanusVaccine: '2026-01-10' }),
      });
    const consent = (name: string, given: boolean): Received<LedgerEvent> =>
      event('actor.consent', name, {
        actor: rosa,
        purpose: 'sensitive-data',
        given,
        text: '2026-1',
        language: 'es',
        how: 'signed',
        signature: idFrom('0193a5b0-0000-7000-8000-00000000f11e'),
      });

    test('is refused without a written consent', async () => {
      const [outcome] = await send(vaccine('too soon'));
      expect(outcome?.problem?.code).toBe('privacy/needs-consent');
    });

    test('is kept with one, and erased when it is withdrawn', async () => {
      const outcomes = await send(consent('yes', true), vaccine('in time'));
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
      expect((await profile(rosa))?.personal.tetanusVaccine).toBe('2026-01-10');
      await send(consent('no', false));
      expect((await profile(rosa))?.personal.tetanusVaccine).toBeUndefined();
      expect(await everythingWritten()).not.toContain('2026-01-10');
    });
  });

  describe('a second record of the same woman', () => {
    const twice = event('actor.register', 'rossa', {
      actor: rossa,
      kind: 'recycler',
      sex: 'F',
      personal: personal({ givenNames: 'Rossa', firstSurname: 'Kispe' }),
    });
    const merge = event('actor.merge', 'merge', {
      keep: rosa,
      absorbed: rossa,
      reasons: ['names-sound-alike'],
    });

    test('stands behind the first one after a merge, and by itself again when it is taken back', async () => {
      await send(twice, merge);
      expect((await profile(rossa))?.same_as).toBe(rosa);
      expect((await profile(rosa))?.same_as).toBeNull();
      await send(event('actor.unmerge', 'unmerge', { merge: merge.id }));
      expect((await profile(rossa))?.same_as).toBeNull();
    });

    test('waits to be taken back when the merge has not arrived', async () => {
      const unseen = names.event('a merge nobody sent');
      const [outcome] = await send(event('actor.unmerge', 'early', { merge: unseen }));
      expect(outcome).toMatchObject({
        outcome: 'quarantined',
        problem: { code: 'events/not-yet-here' },
      });
    });
  });

  describe('a person who cancels', () => {
    test('is named nowhere any more, and what arrives late about her is erased too', async () => {
      const stays: EventId = register.id;
      await send(event('actor.cancel', 'cancel', { actor: rosa }, '2026-05-31'));
      await send(
        event('actor.change', 'late', {
          actor: rosa,
          because: 'corrected',
          personal: personal({ phone: '988777666', givenNames: 'Rosa María' }),
        }),
      );
      const written = await everythingWritten();
      for (const gone of ['Rosa', 'Quispe', '40111222', '999222333', '988777666']) {
        // The association has a name of its own that begins alike.
        expect(written.replaceAll('Rosales', '')).not.toContain(gone);
      }
      expect(await profile(rosa)).toMatchObject({ label: '', sex: 'F', personal: {} });
      const [kept] = await db.query('select id from event where id = $1', [stays]);
      expect(kept).toEqual({ id: stays });
    });
  });

  test('the projections of the register follow from its events', async () => {
    const report = await rebuild(db, context, { projectionsOnly: false, write: false });
    expect(report).toMatchObject({ ok: true, value: { differing: {} } });
    if (report.ok) expect(report.value.rows['actor_profile']).toBe(3);
    await db.query(`update actor_profile set sex = 'M' where actor = $1`, [rosa]);
    await db.query('delete from affiliation where member = $1', [rosa]);
    const found = await rebuild(db, context, { projectionsOnly: true, write: true });
    expect(found).toMatchObject({
      ok: true,
      value: { differing: { actor_profile: 1, affiliation: 1 } },
    });
    expect((await profile(rosa))?.sex).toBe('F');
    expect(engine).toMatch(/embedded|server/);
  });
});
