import * as v from 'valibot';
import type { Day } from '../../core/quantities/instant.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { searchAnswer } from '../../wire/api/search-answers.ts';
import * as answers from '../../wire/api/privacy-answers.ts';
import { memberListAnswer, memberSheetAnswer } from '../../wire/api/privacy-documents.ts';
import { problemSchema } from '../../wire/events/outcome-schemas.ts';
import { forEachEngine } from '../engines.ts';
import { pngWith, rosasSecrets, startPeopled, type Peopled } from './people.ts';

const day = (text: string): Day => text as Day;

forEachEngine((engine) => {
  let world: Peopled;
  const get = async <S extends v.GenericSchema>(path: string, schema: S) =>
    v.parse(schema, await world.program.json(`/api/v1${path}`));
  const codeOf = async (answer: Promise<Response>): Promise<string> => {
    const made = await answer;
    return v.parse(problemSchema, await made.json()).code;
  };
  beforeAll(async () => {
    world = await startPeopled(engine);
  });

  describe('what people are asked', () => {
    test('is said in both languages to anybody, with what is still to be set', async () => {
      const { address } = world.program.running;
      for (const language of ['es', 'en'] as const) {
        const answer = await fetch(`${address}/api/v1/privacy/texts?language=${language}`);
        const texts = v.parse(answers.privacyTextsAnswer, await answer.json());
        expect(texts.controller.identity).toBeNull();
        expect(texts.purposes.map(({ text }) => text)).toContain('photo-1');
        expect(texts.purposes.filter(({ needed }) => needed)).toHaveLength(1);
        expect(texts.rights).toContainEqual(expect.objectContaining({ right: 'access', days: 20 }));
      }
    });
  });

  describe('consents', () => {
    test('keep their history, with the words that were read', async () => {
      await world.allow('Rosa', 'named-reports');
      await world.allow('Rosa', 'named-reports', false);
      const { consents } = await get(`/actors/${world.rosa}/consents`, answers.consentsAnswer);
      const reports = consents.find(({ purpose }) => purpose === 'named-reports');
      expect(reports?.history.map(({ given }) => given)).toEqual([false, true]);
      expect(reports?.now).toMatchObject({ given: false, how: 'verbal' });
      expect(reports?.now?.wording).toContain('nombre de la persona');
      expect(consents.find(({ purpose }) => purpose === 'photo')?.now).toBeNull();
    });

    test('in words that the programme never had are refused', async () => {
      const { names, write, program } = world;
      const payload = { actor: names.actor('Julio'), purpose: 'photo', given: true } as const;
      const said = { text: 'photo-99', language: 'es', how: 'tap' } as const;
      const { outcomes } = await program.send([write('actor.consent', { ...payload, ...said })]);
      expect(outcomes[0]).toMatchObject({
        outcome: 'refused',
        problem: { code: 'privacy/unknown-text' },
      });
    });
  });

  describe('images', () => {
    const path = () => `/api/v1/actors/${world.names.actor('Carmen')}/files`;

    test('a photo is kept only while the person allows it, and without what the camera wrote', async () => {
      const photo = { purpose: 'photo', content: pngWith('GPS -12.07 -77.01') };
      expect(await codeOf(world.post(path(), photo))).toBe('privacy/needs-consent');
      await world.allow('Carmen', 'photo');
      const added = await world.post(path(), photo);
      const { id } = v.parse(answers.fileAddedAnswer, await added.json());
      const shown = await world.program.ask(`/api/v1/files/${id}`);
      expect(shown.headers.get('content-type')).toBe('image/png');
      expect(Buffer.from(await shown.arrayBuffer()).includes('GPS')).toBe(false);
      await world.allow('Carmen', 'photo', false);
      expect(await codeOf(world.program.ask(`/api/v1/files/${id}`))).toBe('privacy/file-unknown');
    });

    test('what is no image is refused, whatever it is called', async () => {
      const script = Buffer.from('<svg onload="alert(1)"/>').toString('base64');
      const large = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(400 * 1024)]);
      const add = (content: string) => codeOf(world.post(path(), { purpose: 'scan', content }));
      expect(await add(script)).toBe('privacy/not-an-image');
      expect(await add(large.toString('base64'))).toBe('privacy/file-too-large');
    });

    test('of an organisation there are none', async () => {
      const photo = { purpose: 'scan', content: pngWith('') };
      const answer = world.post(`/api/v1/actors/${world.cerros}/files`, photo);
      expect(await codeOf(answer)).toBe('actors/not-a-person');
    });
  });

  describe('the data sheet', () => {
    test('says all that is held, who said it and who looked, and names nobody else', async () => {
      const sheet = await get(`/actors/${world.rosa}/data-sheet`, answers.dataSheetAnswer);
      for (const [field, value] of Object.entries(rosasSecrets)) {
        const line = sheet.fields.find((one) => one.field === field);
        expect(line?.value, field).toEqual(value);
        expect(line?.by).toBe('self');
        expect(line?.at).toMatch(/^2026-07-02/);
      }
      expect(sheet.affiliations).toMatchObject([{ organisation: 'Los Cerros', role: 'associate' }]);
      expect(sheet.consents.some(({ history }) => history.length === 2)).toBe(true);
      expect(sheet.events).toContainEqual({ kind: 'actor.register', count: 1 });
      const again = await get(`/actors/${world.rosa}/data-sheet`, answers.dataSheetAnswer);
      expect(again.readsInAll).toBe(sheet.readsInAll + 1);
      expect(again.reads[0]).toMatchObject({
        by: 'administrator',
        what: 'dataSheet',
        why: 'right',
      });
      expect(JSON.stringify(again)).not.toContain(world.names.actor('Julio'));
    });

    test('is there as a paper', async () => {
      const answer = await world.program.ask(`/api/v1/actors/${world.rosa}/data-sheet.pdf`);
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      const pdf = Buffer.from(await answer.arrayBuffer());
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.includes('StructTreeRoot')).toBe(true);
      expect(pdf.includes('pdfuaid')).toBe(true);
    });

    test('is nobody else’s business', async () => {
      const { address } = world.program.running;
      const answer = await fetch(`${address}/api/v1/actors/${world.rosa}/data-sheet`);
      expect(answer.status).toBe(401);
    });
  });

  describe('requests', () => {
    test('bear the last day to answer in working days, and say when it is over', async () => {
      const { names, write, program } = world;
      const julio = names.actor('Julio');
      const { outcomes } = await program.send([
        write('privacy.request', { actor: julio, right: 'access', receivedOn: day('2026-07-24') }),
        write(
          'privacy.request',
          { actor: julio, right: 'cancellation', receivedOn: day('2026-07-24') },
          { name: 'asked' },
        ),
        write('privacy.answer', {
          actor: julio,
          request: names.event('asked'),
          outcome: 'refused',
          answeredOn: day('2026-07-31'),
        }),
      ]);
      expect(outcomes.every(({ outcome }) => outcome === 'accepted')).toBe(true);
      const { requests } = await get('/privacy/requests', answers.privacyRequestsAnswer);
      // Fiestas Patrias and Junín lie between.
      expect(requests.map(({ right, dueOn, late }) => [right, dueOn, late])).toEqual([
        ['access', '2026-08-26', true],
        ['cancellation', '2026-08-12', false],
      ]);
    });
  });

  describe('ID cards', () => {
    const card = async (validUntil: string): Promise<string> => {
      const body = { organisation: world.cerros, validUntil };
      const answer = await world.post(`/api/v1/actors/${world.rosa}/cards`, body);
      return v.parse(answers.cardIssuedAnswer, await answer.json()).card.code;
    };
    const check = async (code: string) => {
      const { address } = world.program.running;
      const answer = await fetch(`${address}/api/v1/public/cards/${code}`);
      return v.parse(answers.publicCardAnswer, await answer.json());
    };

    test('say to anybody the organisation and the term, and the name only by consent', async () => {
      const code = await card('2099-12-31');
      const shown = await check(code.toLowerCase().replace('-', ' '));
      expect(shown).toMatchObject({
        standing: 'valid',
        organisation: 'Los Cerros',
        validUntil: '2099-12-31',
        name: null,
        code,
      });
      await world.allow('Rosa', 'public-card');
      expect((await check(code)).name).toBe('Rosamunda Quispequispe Ñahuincopa');
      await world.allow('Rosa', 'public-card', false);
      expect((await check(code)).name).toBeNull();
      expect(JSON.stringify(await check(code))).not.toContain(world.rosa);
    });

    test('find who bears them, typed or read by a scanner, until they are revoked', async () => {
      const code = await card('2099-12-31');
      const address = `https://otro.example/carne/${code.replace('-', '')}`;
      const found = async (text: string) =>
        (await get(`/search?text=${encodeURIComponent(text)}`, searchAnswer)).people;
      for (const text of [code, code.toLowerCase().replace('-', ' '), address]) {
        expect(await found(text)).toMatchObject([{ actor: world.rosa, by: 'card' }]);
      }
      const { cards } = await get(`/actors/${world.rosa}/cards`, answers.cardsAnswer);
      const id = cards.find((one) => one.code === code)?.id ?? '';
      await world.post(`/api/v1/cards/${id}/revoke`, {});
      expect(await found(code)).toEqual([]);
    });

    test('that were revoked say so, at once and for good', async () => {
      const code = await card('2099-12-31');
      const { cards } = await get(`/actors/${world.rosa}/cards`, answers.cardsAnswer);
      const id = cards.find((one) => one.code === code)?.id ?? '';
      expect((await check(code)).standing).toBe('valid');
      await world.post(`/api/v1/cards/${id}/revoke`, {});
      expect((await check(code)).standing).toBe('revoked');
    });

    test('are not given to who is not a member, nor for days that are over', async () => {
      const to = (organisation: string, validUntil: string) =>
        codeOf(world.post(`/api/v1/actors/${world.rosa}/cards`, { organisation, validUntil }));
      const agua = world.names.actor('Mujeres del Agua');
      expect(await to(agua, '2099-12-31')).toBe('privacy/not-a-member');
      expect(await to(world.cerros, '2020-12-31')).toBe('privacy/card-over');
    });

    test('that nobody gave are plainly unknown', async () => {
      const { address } = world.program.running;
      for (const code of ['0000000000', 'nonsense', '%27%3B--']) {
        const answer = await fetch(`${address}/api/v1/public/cards/${code}`);
        expect(answer.status).toBe(404);
        expect(v.parse(problemSchema, await answer.json()).code).toBe('privacy/card-unknown');
      }
    });

    test('are printed, ten on a sheet', async () => {
      const sheet = await world.program.ask(`/api/v1/documents/cards?organisation=${world.cerros}`);
      expect(
        Buffer.from(await sheet.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
      const agua = world.names.actor('Mujeres del Agua');
      const none = world.program.ask(`/api/v1/documents/cards?organisation=${agua}`);
      expect(await codeOf(none)).toBe('documents/nothing-to-print');
    });
  });

  describe('papers of formalization', () => {
    test('the sheet of a member has what is known, and no health without signed consent', async () => {
      const path = `/documents/member-sheet.json?actor=${world.rosa}`;
      const sheet = await get(path, memberSheetAnswer);
      expect(sheet).toMatchObject({
        organisation: 'Los Cerros',
        sex: 'F',
        showsHealth: false,
        values: { firstSurname: 'Quispequispe', dailyGrams: 24_500 },
      });
      expect(sheet.age?.from).toBe(sheet.age?.to);
      const pdf = await world.program.ask(`/api/v1/documents/member-sheet?actor=${world.rosa}`);
      expect(pdf.status).toBe(200);
    });

    test('the list has each member once, with sex, document and post', async () => {
      const path = `/documents/member-list.json?organisation=${world.cerros}`;
      const list = await get(path, memberListAnswer);
      expect(list.asked).toBe('art34');
      expect(list.members.map(({ actor }) => world.names.nameOf(actor)).sort()).toEqual([
        'Julio',
        'Rosa',
      ]);
      expect(list.members.find(({ actor }) => actor === world.rosa)).toMatchObject({
        label: 'Quispequispe Ñahuincopa, Rosamunda',
        documentNumber: '40999111',
        sex: 'F',
        role: 'associate',
      });
      const one = `${path}&municipality=150115`;
      expect((await get(one, memberListAnswer)).members).toEqual([]);
      const pdf = await world.program.ask(
        `/api/v1/documents/member-list?organisation=${world.cerros}&language=en`,
      );
      expect(pdf.status).toBe(200);
    });
  });
});
