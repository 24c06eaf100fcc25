import { beforeAll, describe, expect, test } from 'vitest';
import * as api from '../../wire/api/encounter-answers.ts';
import type { PersonName } from '../access/cast.ts';
import { forEachEngine } from '../engines.ts';
import { openWorking, type Working } from './working.ts';

const hour = 3_600_000;
const modules = ['solid-waste', 'health-safety', 'business', 'social-skills'] as const;

forEachEngine((engine) => {
  let of: Working;
  let sessions: string[];
  beforeAll(async () => {
    of = await openWorking(engine);
    sessions = [];
    for (const [at, module] of modules.entries()) {
      sessions.push(await of.say('claudia', 'encounter.plan', training(at, module)));
    }
  });
  const training = (at: number, module: string): object => ({
    type: 'training',
    title: `Sesión ${at + 1}`,
    holder: of.organisations.victoria,
    curriculum: 'recyclers-basic',
    module,
    start: of.clock.now() + (at - 6) * 24 * hour,
    minutes: 180,
    where: 'Local comunal',
    district: '150115',
    invited: [of.organisations.cerros],
  });
  const attend = (
    as: PersonName,
    encounter: string,
    person: PersonName,
    minutes: number,
    how = 'list',
  ): Promise<string> =>
    of.say(as, 'encounter.attend', { encounter, person: of.people[person], minutes, how });
  const session = (at: number): string => sessions[at] ?? '';
  const look = (as: PersonName, at: number) =>
    of.read(as, `/encounters/${session(at)}`, api.encounterAnswer);
  const hoursOf = (as: PersonName) =>
    of.read(as, '/curricula/recyclers-basic/hours', api.curriculumHoursAnswer);

  describe('a training', () => {
    test('is in the list of whoever holds it, was invited or coordinates, and of nobody else', async () => {
      const list = async (as: PersonName): Promise<number> =>
        (await of.read(as, '/encounters', api.encountersAnswer)).encounters.length;
      expect(await list('claudia')).toBe(4);
      expect(await list('oscar')).toBe(4);
      expect(await list('rosa')).toBe(4);
      expect(await list('elsa')).toBe(0);
      expect(await list('carmen')).toBe(0);
      expect(await of.status('carmen', `/encounters/${session(0)}`)).toBe(404);
      const narrowed = '/encounters?state=past&curriculum=recyclers-basic&type=training';
      const found = await of.read('claudia', narrowed, api.encountersAnswer);
      expect(found.encounters.map(({ module }) => module)).toEqual([...modules].reverse());
    });

    test('expects the members of who was invited, and names them to whom the register does', async () => {
      const { people } = await look('claudia', 0);
      expect(people.map(({ name, expected }) => [name, expected])).toEqual([
        ['Quispe, julio', true],
        ['Quispe, rosa', true],
      ]);
    });

    test('is read by the members who are asked to come, each with her own attendance only', async () => {
      const { title, people, mayHold } = await look('julio', 0);
      expect({ title, mayHold }).toEqual({ title: 'Sesión 1', mayHold: false });
      expect(people.map(({ actor }) => actor)).toEqual([of.people.julio]);
      expect((await of.read('julio', '/encounters', api.encountersAnswer)).encounters).toHaveLength(
        4,
      );
      expect(await of.status('luzmila', `/encounters/${session(0)}`)).toBe(404);
    });

    test('is attended by her own phone, by the list, and corrected: the latest speaks', async () => {
      await attend('julio', session(0), 'julio', 180, 'qr');
      await attend('claudia', session(0), 'rosa', 120);
      await attend('oscar', session(0), 'rosa', 150);
      await attend('claudia', session(0), 'carmen', 90);
      await attend('claudia', session(0), 'carmen', 0);
      const { people, attended, bySex, exact } = await look('claudia', 0);
      expect(attended).toBe(2);
      expect(exact).toBe(true);
      expect(bySex).toEqual([{ key: 'undeclared', people: 2 }]);
      expect(people.find(({ actor }) => actor === of.people.rosa)).toMatchObject({
        minutes: 150,
        organisation: 'Los Cerros',
      });
    });

    test('is not attended in somebody else’s name, nor planned for who is not hers', async () => {
      const other = { encounter: session(0), person: of.people.rosa, minutes: 1, how: 'list' };
      const refused = of.write('julio', 'encounter.attend', other);
      expect(await of.send('julio', [refused])).toEqual(['refused access/not-yours']);
      const plan = of.write('elsa', 'encounter.plan', training(1, 'business'));
      expect(await of.send('elsa', [plan])).toEqual(['refused access/not-yours']);
    });

    test('small groups are withheld from who does not see all of them by name', async () => {
      await attend('claudia', session(0), 'luzmila', 60);
      const { exact, bySex, unnamed, attended } = await look('oscar', 0);
      expect({ exact, unnamed, attended }).toEqual({ exact: false, unnamed: 1, attended: 3 });
      expect(bySex.every(({ people }) => people === null)).toBe(true);
      const own = await look('julio', 0);
      expect({ exact: own.exact, unnamed: own.unnamed }).toEqual({ exact: false, unnamed: 2 });
    });

    test('says how the group’s answers changed', async () => {
      for (const [phase, right] of [
        ['before', 4],
        ['after', 9],
      ] as const) {
        const assessed = { person: of.people.julio, phase, right, of: 10 };
        await of.say('claudia', 'encounter.assess', { encounter: session(0), ...assessed });
      }
      expect((await look('claudia', 0)).change).toMatchObject({ before: 4_000, after: 9_000 });
    });
  });

  describe('hours and certificates', () => {
    const issue = async (as: PersonName, body = '{}'): Promise<Response> =>
      of.ask(of.phones[as].read, '/api/v1/curricula/recyclers-basic/certificates', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
    let code: string;
    let certificate: string;

    test('one who was at three sessions is short of 80 %', async () => {
      await attend('claudia', session(1), 'julio', 180);
      await attend('claudia', session(2), 'julio', 180);
      const julio = (await hoursOf('claudia')).people.find(
        ({ actor }) => actor === of.people.julio,
      );
      expect(julio).toMatchObject({ minutes: 540, of: 720, completedOn: null });
      expect((await issue('claudia')).status).toBe(409);
    });

    test('all who completed it are certified in one step, and once', async () => {
      await attend('claudia', session(3), 'julio', 36);
      const issued = await issue('claudia');
      expect(issued.status).toBe(200);
      const { certificates } = (await issued.json()) as {
        certificates: { code: string; certificate: string }[];
      };
      expect(certificates).toHaveLength(1);
      [code, certificate] = [certificates[0]?.code ?? '', certificates[0]?.certificate ?? ''];
      expect((await issue('claudia')).status).toBe(409);
      const own = `/actors/${of.people.julio}/training`;
      const mine = await of.read('julio', own, api.trainingAnswer);
      expect(mine.curricula[0]).toMatchObject({
        minutes: 576,
        certificate: { code, standing: 'valid' },
      });
      expect(mine.attended).toHaveLength(4);
      expect(await of.status('carmen', own)).toBe(404);
    });

    test('anybody with the paper reads what it says, and no name without her consent', async () => {
      const path = `/public/certificates/${code.toLowerCase()}`;
      const seen = await of.read('vecina', path, api.publicCertificateAnswer);
      expect(seen).toMatchObject({
        standing: 'valid',
        name: null,
        initials: 'J. Q.',
        minutes: 576,
        of: 720,
      });
      expect(await of.status('vecina', '/public/certificates/0000000000000000')).toBe(404);
    });

    test('it is printed for her and hers, tagged, and for nobody else', async () => {
      const path = `/certificates/${certificate}?language=en`;
      const answer = await of.ask(of.phones.julio.read, `/api/v1${path}`);
      const pdf = Buffer.from(await answer.arrayBuffer());
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.includes('pdfuaid')).toBe(true);
      expect(await of.status('rosa', path)).toBe(200);
      expect(await of.status('carmen', path)).toBe(404);
    });

    test('it is void when a correction leaves too few hours, and revoked when taken back', async () => {
      const path = `/public/certificates/${code}`;
      const standing = async (): Promise<string> =>
        (await of.read('vecina', path, api.publicCertificateAnswer)).standing;
      await attend('claudia', session(3), 'julio', 0);
      expect(await standing()).toBe('void');
      await attend('claudia', session(3), 'julio', 180);
      expect(await standing()).toBe('valid');
      await of.say('claudia', 'evidence.retract', { subject: certificate, reason: 'Otro nombre' });
      expect(await standing()).toBe('revoked');
    });
  });

  describe('a round table', () => {
    let space: string;
    let commitment: string;
    const meeting = async (days: number): Promise<string> => {
      const plan = {
        type: 'round_table',
        title: `Mesa ${days}`,
        holder: of.organisations.victoria,
        space,
        start: of.clock.now() + days * 24 * hour,
        minutes: 90,
        invited: [of.organisations.papelera, of.organisations.cerros],
      };
      return of.say('oscar', 'encounter.plan', plan);
    };
    const signed = async (encounter: string, more: readonly PersonName[]): Promise<string> => {
      const minutes = await of.say('oscar', 'encounter.minutes', {
        encounter,
        topics: ['Retazos'],
        agreed: ['Dos recojos por semana'],
      });
      for (const signer of more) {
        await of.say('oscar', 'encounter.sign', {
          minutes,
          signer: of.people[signer],
          how: 'shown',
        });
      }
      return minutes;
    };
    const read = () => of.read('oscar', `/spaces/${space}`, api.spaceAnswer);

    test('does not function yet, and says what is missing', async () => {
      space = await of.say('oscar', 'space.describe', {
        name: 'Mesa de Gamarra',
        purpose: 'Cerrar el círculo de los retazos',
        district: '150115',
      });
      await signed(await meeting(-20), ['oscar', 'rosa']);
      expect(await read()).toMatchObject({
        functions: false,
        missing: ['meetings', 'actor-types', 'industry', 'commitment'],
        actorTypes: ['municipality', 'recyclers-association'],
      });
      const { held } = await read();
      expect(held[0]?.organisations).toEqual(['Los Cerros', 'Municipalidad de La Victoria']);
    });

    test('needs an industry: another buyer is none', async () => {
      const minutes = await signed(await meeting(-5), ['oscar', 'ana']);
      commitment = await of.say('oscar', 'commitment.make', {
        by: of.organisations.victoria,
        to: of.organisations.cerros,
        what: 'Autorizar la segunda ruta',
        due: '2026-11-20',
        minutes,
      });
      expect((await read()).missing).toEqual(['industry']);
    });

    test('its promises are followed until they are kept, with proof', async () => {
      const list = () => of.read('oscar', '/commitments', api.commitmentsAnswer);
      const [first] = (await list()).commitments;
      expect(first).toMatchObject({
        commitment,
        state: 'overdue',
        space,
        title: 'Mesa -5',
        maySettle: true,
      });
      const settled = await of.say('oscar', 'commitment.settle', {
        commitment,
        says: 'fulfilled',
        on: '2026-11-20',
      });
      expect((await list()).onTime).toMatchObject({ onTime: 0, unproved: 1, of: 1 });
      await of.say('oscar', 'evidence.attach', {
        subject: settled,
        role: 'document',
        sha256: 'c'.repeat(64),
        media: 'image/jpeg',
        bytes: 1_000,
      });
      expect((await list()).onTime).toMatchObject({ onTime: 1, unproved: 0, of: 1 });
      expect((await of.read('elsa', '/commitments', api.commitmentsAnswer)).commitments).toEqual(
        [],
      );
      const own = await of.read('rosa', '/commitments?state=kept', api.commitmentsAnswer);
      expect(own.commitments.map(({ by }) => by.name)).toEqual(['Municipalidad de La Victoria']);
    });

    test('whoever promised something herself says that she kept it, and nobody else for her', async () => {
      const minutes = await signed(await meeting(-3), ['oscar', 'julio']);
      const promised = await of.say('claudia', 'commitment.make', {
        by: of.people.julio,
        what: 'Llevar el carné a la próxima mesa',
        due: '2026-11-30',
        minutes,
      });
      const path = `/commitments?by=${of.people.julio}`;
      const own = await of.read('julio', path, api.commitmentsAnswer);
      expect(own.commitments).toMatchObject([{ commitment: promised, maySettle: true }]);
      const kept = { commitment: promised, says: 'fulfilled', on: '2026-11-22' };
      const { write, send } = of;
      expect(await send('carmen', [write('carmen', 'commitment.settle', kept)])).toEqual([
        'refused access/not-yours',
      ]);
      await of.say('julio', 'commitment.settle', kept);
      const after = await of.read('julio', path, api.commitmentsAnswer);
      expect(after.commitments).toMatchObject([{ state: 'kept', proofs: 0 }]);
    });

    test('its papers are tagged PDFs in both languages, and its calendar names nobody', async () => {
      const [held] = (await read()).held;
      for (const paper of ['invitation', 'signatures', 'minutes']) {
        for (const language of ['es', 'en']) {
          const path = `/api/v1/encounters/${held?.encounter}/${paper}.pdf?language=${language}`;
          const answer = await of.ask(of.phones.oscar.read, path);
          const pdf = Buffer.from(await answer.arrayBuffer());
          expect(pdf.subarray(0, 5).toString(), path).toBe('%PDF-');
          expect(pdf.includes('pdfuaid'), path).toBe(true);
        }
      }
      const ics = await of.ask(of.phones.oscar.read, '/api/v1/encounters.ics');
      const text = await ics.text();
      expect(text).toContain('SUMMARY:Mesa -5');
      expect(text).not.toContain('Quispe');
    });
  });
});
