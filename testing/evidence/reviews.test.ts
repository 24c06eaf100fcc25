import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import {
  askedBackAnswer,
  reviewAnswer,
  reviewsAnswer,
  type ReviewedRecord,
} from '../../wire/api/review-answers.ts';
import { personNames, roleOfPerson, type PersonName } from '../access/cast.ts';
import { forEachEngine } from '../engines.ts';
import { idOf, openCameras, type Cameras } from './camera.ts';
import { photoBytes } from './photo-bytes.ts';

forEachEngine((engine) => {
  let cast: Cameras;
  beforeAll(async () => {
    cast = await openCameras(engine);
  });

  const read = async <S extends v.GenericSchema>(
    by: PersonName,
    path: string,
    schema: S,
  ): Promise<v.InferOutput<S>> => {
    const answer = await cast.ask(cast.phones[by].read, `/api/v1${path}`);
    expect(answer.status, path).toBe(200);
    return v.parse(schema, await answer.json());
  };
  const queue = async (by: PersonName, query = ''): Promise<readonly ReviewedRecord[]> =>
    (await read(by, `/reviews${query}`, reviewsAnswer)).records;
  const ids = async (by: PersonName, query = ''): Promise<readonly string[]> =>
    (await queue(by, query)).map(({ event }) => event);
  const visit = async (by: PersonName, visited: string): Promise<string> => {
    const event = cast.write(by, 'encounter.visit', { visited, purpose: 'practice' });
    expect(await cast.send(by, [event])).toEqual(['accepted']);
    return idOf(event);
  };
  const say = (by: PersonName, subject: string, says: string, note?: string) => {
    const more = note === undefined ? {} : { note };
    return cast.send(by, [cast.write(by, 'evidence.review', { subject, says, ...more })]);
  };
  const one = (by: PersonName, id: string) => read(by, `/reviews/${id}`, reviewAnswer);
  const photograph = async (by: PersonName, subject: string, seed: number): Promise<void> => {
    const photo = photoBytes(2_000, seed);
    expect(await cast.announce(by, subject, photo, { role: 'visit' })).toEqual(['accepted']);
    await cast.upload(by, photo);
  };

  test('a visit waits for a second person, and leaves the list once she confirmed it', async () => {
    const seen = await visit('oscar', cast.organisations.cerros);
    expect(await ids('marta')).toContain(seen);
    await photograph('oscar', seen, 1);
    const [before] = (await queue('marta')).filter(({ event }) => event === seen);
    expect(before?.standing).toMatchObject({ level: 'documented', question: null });
    expect(before?.about?.name).toBe('Los Cerros');
    expect(await say('marta', seen, 'verified')).toEqual(['accepted']);
    expect(await ids('marta')).not.toContain(seen);
    const { record, attachments, history, mayReview } = await one('claudia', seen);
    expect(record.standing.level).toBe('verified');
    expect(attachments).toMatchObject([{ role: 'visit', stored: true }]);
    expect(history).toMatchObject([{ says: 'verified', by: { actor: cast.people.marta } }]);
    expect(mayReview).toBe(true);
  });

  test('a weighing waits only where there is a photo to compare it with', async () => {
    const [bare, shown] = [await cast.weigh('rosa'), await cast.weigh('rosa')];
    const photo = photoBytes(2_000, 2);
    await cast.announce('rosa', shown, photo);
    expect(await ids('marta')).not.toContain(bare);
    expect(await ids('marta', '?photo=yes')).not.toContain(shown);
    await cast.upload('rosa', photo);
    expect(await ids('marta', '?photo=yes')).toContain(shown);
    expect(await ids('marta', '?kind=encounter.visit')).not.toContain(shown);
  });

  test('an officer looks at her own district, and nobody confirms what she recorded', async () => {
    const victoria = await visit('marta', cast.organisations.cerros);
    const agustino = await visit('marta', cast.organisations.agua);
    expect(await ids('oscar')).toContain(victoria);
    expect(await ids('oscar')).not.toContain(agustino);
    expect(await ids('elsa')).toContain(agustino);
    expect(await ids('marta')).not.toContain(victoria);
    expect(await say('marta', victoria, 'verified')).toEqual(['refused access/not-yours']);
    expect(await say('elsa', victoria, 'verified')).toEqual(['refused access/not-yours']);
    const outside = await cast.ask(cast.phones.elsa.read, `/api/v1/reviews/${victoria}`);
    expect(outside.status).toBe(404);
    expect((await one('marta', victoria)).mayReview).toBe(false);
  });

  test('nobody else gets to the list, nor is her review taken', async () => {
    const seen = await visit('oscar', cast.organisations.cerros);
    const may = ['officer', 'monitoring', 'coordinator'];
    for (const name of personNames) {
      const answer = await cast.ask(cast.phones[name].read, '/api/v1/reviews');
      expect(answer.status, name).toBe(may.includes(roleOfPerson(name)) ? 200 : 403);
    }
    for (const name of ['rosa', 'julio', 'luzmila', 'ana'] as const) {
      expect(await say(name, seen, 'verified'), name).toEqual(['refused access/not-yours']);
    }
  });

  test('a question goes back to who recorded it; with her answer it waits again', async () => {
    const seen = await visit('oscar', cast.organisations.cerros);
    expect(await say('marta', seen, 'returned')).toEqual(['refused evidence/reason-missing']);
    expect(await say('marta', seen, 'returned', '¿De qué día es?')).toEqual(['accepted']);
    expect(await ids('marta')).not.toContain(seen);
    expect(await ids('marta', '?state=returned')).toContain(seen);
    const asked = await read('oscar', '/asked-back', askedBackAnswer);
    const [mine] = asked.records.filter(({ event }) => event === seen);
    const question = mine?.standing.question;
    expect(question).toMatchObject({ note: '¿De qué día es?', replies: [] });
    const reply = { review: question?.review, subject: seen, note: 'Del lunes 2.' };
    expect(await cast.send('oscar', [cast.write('oscar', 'evidence.reply', reply)])).toEqual([
      'accepted',
    ]);
    expect(await ids('marta', '?state=answered')).toContain(seen);
    expect(await ids('marta')).toContain(seen);
    expect(await say('marta', seen, 'rejected', 'No coincide')).toEqual(['accepted']);
    expect(await ids('marta')).not.toContain(seen);
    expect((await one('marta', seen)).record.standing).toMatchObject({
      level: 'rejected',
      reason: 'No coincide',
    });
    const after = await read('oscar', '/asked-back', askedBackAnswer);
    expect(after.records.map(({ event }): string => event)).not.toContain(seen);
  });

  test('a review that was taken back lets the record wait again; a record taken back does not', async () => {
    const seen = await visit('oscar', cast.organisations.cerros);
    const review = cast.write('marta', 'evidence.review', { subject: seen, says: 'verified' });
    await cast.send('marta', [review]);
    const back = { subject: idOf(review), reason: 'Era otra foto' };
    const taken = cast.write('marta', 'evidence.retract', back);
    expect(await cast.send('marta', [taken])).toEqual(['accepted']);
    expect(await ids('marta')).toContain(seen);
    const final = { subject: idOf(taken), reason: 'No' };
    expect(await cast.send('marta', [cast.write('marta', 'evidence.retract', final)])).toEqual([
      'refused events/other-kind',
    ]);
    const gone = { subject: seen, reason: 'No fue ese día' };
    await cast.send('oscar', [cast.write('oscar', 'evidence.retract', gone)]);
    expect(await ids('marta')).not.toContain(seen);
  });

  test('the list goes on behind the last one, and counts what is left and done', async () => {
    const first = await visit('oscar', cast.organisations.cerros);
    const second = await visit('elsa', cast.organisations.agua);
    const all = await read('claudia', '/reviews', reviewsAnswer);
    const order = all.records.map(({ event }): string => event);
    expect(order.indexOf(first)).toBeLessThan(order.indexOf(second));
    expect(all.left).toBe(order.length);
    const behind = await read('claudia', `/reviews?after=${first}`, reviewsAnswer);
    expect(behind.records.map(({ event }) => event)).toEqual(order.slice(order.indexOf(first) + 1));
    await say('claudia', first, 'verified');
    const after = await read('claudia', '/reviews', reviewsAnswer);
    expect(after).toMatchObject({ left: all.left - 1, doneToday: all.doneToday + 1 });
    expect(await ids('claudia', `?recorder=${cast.people.marta}`)).not.toContain(second);
    expect(await ids('claudia', '?district=150111')).toContain(second);
    expect(await ids('claudia', '?district=150115')).not.toContain(second);
  });
});
