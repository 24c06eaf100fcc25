import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nobody, type Grant, type Viewer } from '../../core/access/viewer.ts';
import { idFrom } from '../../core/events/ids.ts';
import { parseDay, startOfDay, type Day, type Instant } from '../../core/quantities/instant.ts';
import { addPersonalFile } from '../../server/commands/add-file.ts';
import { issueCard } from '../../server/commands/issue-card.ts';
import { openProgramme } from '../../server/open-programme.ts';
import type { Asked } from '../../server/questions/asked.ts';
import { cancellation } from '../../server/questions/cancellation.ts';
import { consents } from '../../server/questions/consents.ts';
import { dataSheet } from '../../server/questions/data-sheet.ts';
import { memberList } from '../../server/questions/member-list.ts';
import { memberSheet } from '../../server/questions/member-sheet.ts';
import { privacyRequests } from '../../server/questions/privacy-requests.ts';
import { forEachEngine } from '../engines.ts';
import { pngWith, startPeopled, type Peopled } from './people.ts';

const programmeFolder = new URL('../../programmes/la-victoria-el-agustino', import.meta.url)
  .pathname;
const dayIn = (text: string): Day => parseDay(text) as Day;
const now: Instant = startOfDay(dayIn('2026-10-01'), -300);

forEachEngine((engine) => {
  let world: Peopled;
  let asked: Asked;
  let close: () => Promise<void>;
  const viewer = (person: string | null, ...grants: readonly Partial<Grant>[]): Viewer => ({
    ...nobody,
    via: 'session',
    person: person === null ? null : idFrom(world.names.actor(person)),
    grants: grants.map((grant) => ({
      role: 'recycler',
      organisation: null,
      district: null,
      ...grant,
    })),
  });
  const leaderOf = (organisation: string): Viewer =>
    viewer('Julio', { role: 'leader', organisation: idFrom(world.names.actor(organisation)) });
  const officer = (district: string): Viewer => viewer(null, { role: 'officer', district });
  const dataOfficer = (): Viewer => viewer('Nélida', { role: 'data_officer' });
  const answers = async (asking: Promise<{ readonly ok: boolean }>): Promise<boolean> =>
    (await asking).ok;

  beforeAll(async () => {
    world = await startPeopled(engine);
    const { names, write, program } = world;
    const { outcomes } = await program.send([
      // A second record of Rosa, found to be her.
      write('actor.register', {
        actor: names.actor('Rossa'),
        kind: 'recycler',
        personal: { nonce: 'abcdefghijklmnopqrstuvwx', values: { phone: '911222333' } },
      }),
      write('actor.merge', {
        keep: names.actor('Rosa'),
        absorbed: names.actor('Rossa'),
        reasons: ['document'],
      }),
      write('privacy.request', {
        actor: names.actor('Rosa'),
        right: 'access',
        receivedOn: dayIn('2026-09-29'),
      }),
    ]);
    expect(outcomes.filter(({ outcome }) => outcome !== 'accepted')).toEqual([]);
    const { options } = program;
    await program.running.close();
    const opened = await openProgramme({ ...options, programmeFolder });
    if (!opened.ok) throw new Error('the programme did not open');
    asked = { db: opened.value.db, programme: opened.value.served };
    close = () => opened.value.db.close();
  });
  afterAll(() => close());

  describe('the data sheet', () => {
    test('is for the person herself and for who handles requests, and for no leader', async () => {
      const sheet = (who: Viewer) => answers(dataSheet(asked, who, world.rosa, now));
      expect(await sheet(viewer('Rosa', { role: 'recycler' }))).toBe(true);
      expect(await sheet(dataOfficer())).toBe(true);
      expect(await sheet(leaderOf('Los Cerros'))).toBe(false);
      expect(await sheet(viewer(null, { role: 'coordinator' }))).toBe(false);
      expect(await sheet(viewer(null, { role: 'administrator' }))).toBe(false);
      expect(await sheet(nobody)).toBe(false);
    });

    test('holds what any of her records says, whichever one is asked for', async () => {
      for (const id of [world.rosa, world.names.actor('Rossa')]) {
        const found = await dataSheet(asked, viewer('Rosa'), id, now);
        if (!found.ok) throw new Error(found.problem.code);
        const phones = found.value.fields.filter(({ field }) => field === 'phone');
        expect(phones.map(({ value }) => value).sort()).toEqual(['911222333', '987654321']);
        expect(found.value.person.mergedRecords).toEqual([world.names.actor('Rossa')]);
      }
    });
  });

  test('consents and images are for who may take them: the own leader, not another one', async () => {
    const content = pngWith('');
    const scan = (who: Viewer) =>
      answers(
        addPersonalFile(asked, who, { id: world.rosa, body: { purpose: 'scan', content } }, now),
      );
    const seen = (who: Viewer) => answers(consents(asked, who, world.rosa, now));
    for (const may of [seen, scan]) {
      expect(await may(leaderOf('Los Cerros'))).toBe(true);
      expect(await may(leaderOf('Mujeres del Agua'))).toBe(false);
      expect(await may(officer('150115'))).toBe(false);
    }
  });

  test('a cancellation is looked at by her and by the data officer', async () => {
    const look = (who: Viewer) => answers(cancellation(asked, who, world.rosa, now));
    expect(await look(viewer('Rosa'))).toBe(true);
    expect(await look(dataOfficer())).toBe(true);
    expect(await look(leaderOf('Los Cerros'))).toBe(false);
  });

  test('of the requests everybody sees her own', async () => {
    const count = async (who: Viewer): Promise<number> => {
      const found = await privacyRequests(asked, who, now);
      return found.ok ? found.value.requests.length : -1;
    };
    expect(await count(viewer('Rosa'))).toBe(1);
    expect(await count(viewer('Rossa'))).toBe(1);
    expect(await count(viewer('Carmen'))).toBe(0);
    expect(await count(dataOfficer())).toBe(1);
  });

  test('an officer prints names and documents of the own district, phones only if shared', async () => {
    const cerros = world.names.actor('Los Cerros');
    const list = async (who: Viewer) => {
      const found = await memberList(asked, who, { organisation: cerros }, now);
      return found.ok ? found.value.members : undefined;
    };
    const rosa = (await list(officer('150115')))?.find(({ actor }) => actor === world.rosa);
    expect(rosa).toMatchObject({ documentNumber: '40999111', phone: null, address: null });
    expect(await list(officer('150111'))).toBeUndefined();
    const own = (await list(leaderOf('Los Cerros')))?.find(({ actor }) => actor === world.rosa);
    expect(own).toMatchObject({ documentNumber: '40999111', phone: '987654321' });
    expect(await list(leaderOf('Mujeres del Agua'))).toBeUndefined();
  });

  test('a recycler prints her own sheet, whole, and nobody else’s', async () => {
    const own = await memberSheet(asked, viewer('Rosa', { role: 'recycler' }), world.rosa, now);
    expect(own.ok && own.value.values.schooling).toBe('primary');
    const julio = viewer('Julio', { role: 'recycler', organisation: idFrom(world.cerros) });
    expect(await answers(memberSheet(asked, julio, world.rosa, now))).toBe(false);
  });

  test('cards are given by who may print papers of the member', async () => {
    const body = { organisation: idFrom<'actor'>(world.cerros), validUntil: dayIn('2027-01-01') };
    const give = (who: Viewer) => answers(issueCard(asked, who, { id: world.rosa, body }, now));
    expect(await give(leaderOf('Los Cerros'))).toBe(true);
    expect(await give(officer('150115'))).toBe(true);
    expect(await give(leaderOf('Mujeres del Agua'))).toBe(false);
    expect(await give(officer('150111'))).toBe(false);
    expect(await give(viewer('Rosa', { role: 'recycler' }))).toBe(false);
  });
});
