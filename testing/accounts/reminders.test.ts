import { afterAll, beforeAll, expect, test } from 'vitest';
import { pino } from 'pino';
import { addDays, dayOf, instant, parseDay, type Day } from '../../core/quantities/instant.ts';
import { chooseLetters } from '../../server/commands/choose-letters.ts';
import { sendReminders } from '../../server/commands/send-reminders.ts';
import { weekToRemind } from '../../server/jobs/reminders.ts';
import { startMailer, type Mailer } from '../../server/outside/mail.ts';
import { openProgramme } from '../../server/open-programme.ts';
import type { Asked } from '../../server/questions/asked.ts';
import { accountByEmail } from '../../server/store/accounts/accounts.ts';
import { forEachEngine } from '../engines.ts';
import type { PersonName } from '../access/cast.ts';
import { openWorking, type Working } from '../work/working.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';

const folder = new URL('../../programmes/la-victoria-el-agustino', import.meta.url).pathname;
const address = 'https://ayni.example.org';

forEachEngine((engine) => {
  let of: Working;
  let post: PostOffice;
  let mailer: Mailer;
  let asked: Asked;
  let close: () => Promise<void> = () => Promise.resolve();

  beforeAll(async () => {
    post = await openPostOffice();
    of = await openWorking(engine);
    for (const who of ['rosa', 'julio', 'oscar', 'elsa', 'marta'] as const) await account(who);
    await happen();
    await of.program.running.close();
    const opened = await openProgramme({ ...of.program.options, programmeFolder: folder });
    if (!opened.ok) throw new Error(JSON.stringify(opened));
    asked = { db: opened.value.db, programme: opened.value.served };
    mailer = startMailer({
      smtpUrl: post.url,
      from: 'ayni@example.org',
      log: pino({ level: 'silent' }),
    });
    close = () => opened.value.db.close();
  });
  afterAll(async () => {
    await mailer.close();
    await post.close();
    await close();
  });

  const today = (): Day => dayOf(of.clock.now(), -300);
  const monday = parseDay('2026-11-23') ?? today();
  const account = async (who: PersonName): Promise<void> => {
    const body = { person: of.people[who], email: `${who}@example.org`, posts: [] };
    expect((await of.browser.post('/api/v1/accounts', body)).status).toBe(200);
  };
  /** An application waits, a card of Julio's ends soon, and Oscar is asked about his visit. */
  const happen = async (): Promise<void> => {
    const { cerros } = of.organisations;
    await of.say('marta', 'pathway.stage', {
      walker: { kind: 'actor', id: cerros },
      pathway: 'formalisation',
      stage: 'submitted',
      on: today(),
      district: '150115',
      number: 'EXP-1',
      link: 'https://example.org/exp-1',
    });
    const card = await of.say('marta', 'document.hold', {
      holder: of.people.julio,
      document: 'id-card',
      issuedOn: today(),
      expiresOn: addDays(today(), 9),
    });
    await of.say('claudia', 'evidence.review', { subject: card, says: 'verified' });
    const visited = { visited: cerros, purpose: 'practice' };
    const visit = await of.say('oscar', 'encounter.visit', visited);
    await of.say('marta', 'evidence.review', {
      subject: visit,
      says: 'returned',
      note: '¿Con quién habló Julio?',
    });
  };
  const write = async (week: Day): Promise<ReadonlyMap<string, string>> => {
    const count = await sendReminders(asked, { mailer, address, week }, of.clock.now());
    const letters = new Map<string, string>();
    for (let n = 0; n < count; n += 1) {
      const { to, text } = await post.next();
      letters.set(to.split('@')[0] ?? '', text.slice(text.indexOf('\r\n\r\n')));
    }
    return letters;
  };

  test('goes to whoever reaches what expires, and to nobody who reaches nothing', async () => {
    const letters = await write(monday);
    expect([...letters.keys()].sort()).toEqual(['julio', 'marta', 'oscar', 'rosa']);
    const rosa = letters.get('rosa') ?? '';
    expect(rosa).toMatch(/- Los Cerros: .+, respuesta hasta el \d+ dic 2026/);
    expect(rosa).toContain('2 requisitos de integrantes');
    expect(rosa).toContain(`${address}/oficina/rutas/vencimientos`);
    expect(rosa).toMatch(/- Los Cerros: .+, answer due by/);
    expect(rosa).toContain(`${address}/en/oficina/rutas/vencimientos`);
    // Her own record was asked about; what was asked is not for a mailbox.
    expect(letters.get('oscar')).toContain('Hay 1 pregunta sobre un registro propio.');
    expect(letters.get('julio')).not.toContain('Los Cerros:');
  });

  test('names no person and says nothing of which papers are theirs', async () => {
    const letters = await write(addDays(monday, 7));
    const all = [...letters.values()].join('\n');
    expect(all).not.toMatch(/Quispe|julio|¿Con quién|fotocheck|carné|ID card/i);
  });

  test('goes once a week, whoever asks again and however often the program starts', async () => {
    expect((await write(addDays(monday, 7))).size).toBe(0);
    expect((await write(monday)).size).toBe(0);
    const next = addDays(monday, 14);
    const both = await Promise.all([
      sendReminders(asked, { mailer, address, week: next }, of.clock.now()),
      sendReminders(asked, { mailer, address, week: next }, of.clock.now()),
    ]);
    expect(both[0] + both[1]).toBe(4);
    for (let n = 0; n < 4; n += 1) await post.next();
  });

  test('comes in the language that was chosen, and to nobody who wants none', async () => {
    const { db, programme } = asked;
    for (const [who, letters] of [
      ['rosa', 'es'],
      ['oscar', 'en'],
      ['julio', 'none'],
    ] as const) {
      const account = await accountByEmail(db, programme.id, `${who}@example.org`);
      if (account === undefined) throw new Error(`${who} has no account`);
      expect((await chooseLetters(asked, account.id, letters)).ok).toBe(true);
    }
    const letters = await write(addDays(monday, 21));
    expect([...letters.keys()].sort()).toEqual(['marta', 'oscar', 'rosa']);
    expect(letters.get('rosa')).toContain('respuesta hasta el');
    expect(letters.get('rosa')).not.toContain('answer due by');
    expect(letters.get('oscar')).toContain(`${address}/en/oficina/cuenta`);
    expect(letters.get('oscar')).not.toContain('Hay 1 pregunta');
    expect(letters.get('marta')).toContain(`${address}/en/oficina/cuenta`);
    expect(letters.get('marta')).toContain('respuesta hasta el');
  });
});

test('the week begins on Monday at seven in the morning, and letters rest at night', () => {
  const lima = (text: string) => weekToRemind(instant(Date.parse(`${text}:00-05:00`)), -300);
  expect(lima('2026-11-23T06:59')).toBeUndefined();
  expect(lima('2026-11-23T07:00')).toBe('2026-11-23');
  expect(lima('2026-11-29T18:59')).toBe('2026-11-23');
  expect(lima('2026-11-23T19:00')).toBeUndefined();
  expect(lima('2026-11-30T07:00')).toBe('2026-11-30');
});
