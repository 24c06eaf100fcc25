import { beforeAll, describe, expect, test } from 'vitest';
import { operator, type Viewer } from '../../core/access/viewer.ts';
import type { PersonalValues } from '../../core/actors/personal-fields.ts';
import { idFrom } from '../../core/events/ids.ts';
import { sayNotSame } from '../../server/commands/say-not-same.ts';
import { doublesOf, doublesOfDraft } from '../../server/questions/doubles-of.ts';
import { likelyDoubles } from '../../server/questions/likely-doubles.ts';
import { mergePreview } from '../../server/questions/merge-preview.ts';
import type { Result } from '../../core/problems/problem.ts';
import { forEachEngine } from '../engines.ts';
import {
  agustino,
  directoryWorld,
  victoria,
  viewerAs,
  type DirectoryWorld,
} from './directory-world.ts';

const rosa: PersonalValues = {
  givenNames: 'Rosa María',
  firstSurname: 'Quispe',
  secondSurname: 'Huamán',
  documentType: 'dni',
  documentNumber: '40123456',
  birthDate: '1980-03-07',
};

function known<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

forEachEngine((engine) => {
  let world: DirectoryWorld;
  const leader = (): Viewer => viewerAs('leader', { organisation: world.id('rosales') });
  const pairs = async (): Promise<readonly (readonly (string | null)[])[]> => {
    const found: (string | null)[][] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = known(await likelyDoubles(world.asked, operator, after, world.now));
      found.push(...page.pairs.map(({ a, b }) => [a.label, b.label].toSorted()));
      after = page.next;
    }
    return found;
  };

  beforeAll(async () => {
    world = await directoryWorld(engine);
    const { id, person } = world;
    const association = (name: string, district: string) => ({
      kind: 'actor.register',
      payload: { actor: id(name), kind: 'recyclers-association', name, district },
    });
    await world.say(
      association('rosales', victoria),
      association('cerros', agustino),
      person('rosa', rosa, { parent: id('rosales'), sex: 'F', district: victoria }),
      person(
        'roza',
        {
          givenNames: 'Roza',
          firstSurname: 'Kispe',
          secondSurname: 'Guaman',
          birthDate: '1980-03-07',
        },
        { parent: id('cerros'), sex: 'F', district: agustino },
      ),
      person(
        'elena',
        { ...rosa, givenNames: 'Elena', documentNumber: '41123456', birthDate: '1983-08-01' },
        { parent: id('rosales'), sex: 'F', district: victoria },
      ),
    );
  });

  describe('records that may be one', () => {
    test('are proposed once, with reasons; a sister is not', async () => {
      expect(await pairs()).toEqual([['Kispe Guaman, Roza', 'Quispe Huamán, Rosa María']]);
      const { doubles } = known(
        await doublesOf(world.asked, operator, world.id('rosa'), world.now),
      );
      expect(doubles).toMatchObject([
        {
          other: { label: 'Kispe Guaman, Roza' },
          band: 'likely',
          reasons: [{ code: 'names_sound_alike' }, { code: 'same_birth_date' }],
        },
      ]);
    });

    test('of another association a leader learns that there is one, and nothing about her', async () => {
      const found = known(await doublesOf(world.asked, leader(), world.id('rosa'), world.now));
      expect(found).toMatchObject({ doubles: [], elsewhere: 1 });
      const stranger = await doublesOf(world.asked, leader(), world.id('roza'), world.now);
      expect(stranger).toMatchObject({ ok: false, problem: { code: 'actors/not-found' } });
    });

    test('are shown before somebody is registered; a document that may not be seen gives no reason', async () => {
      const values = {
        givenNames: 'Rosa',
        firstSurname: 'Quispe',
        secondSurname: 'Huamán',
        documentType: 'dni',
        documentNumber: '40123456',
      };
      const check = async (viewer: Viewer) =>
        known(await doublesOfDraft(world.asked, viewer, { kind: 'recycler', values }, world.now));
      const own = await check(leader());
      expect(own.doubles[0]).toMatchObject({
        band: 'likely',
        reasons: [{ code: 'same_document' }, {}],
      });
      const elsewhere = await check(viewerAs('leader', { organisation: world.id('cerros') }));
      expect(elsewhere.elsewhere).toBe(1);
      expect(JSON.stringify(elsewhere.doubles)).not.toContain('Rosa María');
      const fellow = await check(viewerAs('recycler', { organisation: world.id('rosales') }));
      const codes = fellow.doubles.flatMap(({ reasons }) => reasons.map(({ code }) => code));
      expect(codes).toContain('same_names');
      expect(codes).not.toContain('same_document');
    });

    test('of a kind that the programme does not know nothing is proposed', async () => {
      const found = await doublesOfDraft(world.asked, operator, { kind: 'wizard' }, world.now);
      expect(found).toMatchObject({ ok: false, problem: { code: 'actors/unknown-kind' } });
    });
  });

  describe('before a merge', () => {
    test('both sides stand field by field, and one woman less would be counted', async () => {
      const query = { keep: world.id('rosa'), absorbed: world.id('roza') };
      const preview = known(await mergePreview(world.asked, operator, query, world.now));
      expect(preview).toMatchObject({
        what: 'merge',
        keep: { label: 'Quispe Huamán, Rosa María', events: 1, collected_g: 0 },
        likeness: { band: 'likely' },
        effect: {
          total: { before: 4, after: 3 },
          changes: [{ district: agustino, sex: 'F', before: 1, after: 0 }],
          difference_g: 0,
        },
      });
      expect(preview.fields).toContainEqual({
        field: 'givenNames',
        keep: 'Rosa María',
        absorbed: 'Roza',
        stands: 'Rosa María',
        onlyBehind: false,
      });
    });

    test('what only the record behind knows is said to be hidden by it', async () => {
      const query = { keep: world.id('roza'), absorbed: world.id('rosa') };
      const { fields } = known(await mergePreview(world.asked, operator, query, world.now));
      expect(fields).toContainEqual({
        field: 'documentNumber',
        keep: null,
        absorbed: '40123456',
        stands: null,
        onlyBehind: true,
      });
    });

    test('a person and an organisation, one record twice or an unknown one are refused', async () => {
      const { id } = world;
      const ask = async (keep: string, absorbed: string): Promise<unknown> =>
        mergePreview(world.asked, operator, { keep: id(keep), absorbed: id(absorbed) }, world.now);
      expect(await ask('rosa', 'rosales')).toMatchObject({
        problem: { code: 'actors/merge-unfit' },
      });
      expect(await ask('rosa', 'rosa')).toMatchObject({ problem: { code: 'actors/same-actor' } });
      expect(await ask('rosa', 'ghost')).toMatchObject({ problem: { code: 'actors/not-found' } });
    });

    test('the figures after a merge and after taking it back are those that were shown', async () => {
      const { id } = world;
      const query = { keep: id('rosa'), absorbed: id('roza') };
      const before = known(await mergePreview(world.asked, operator, query, world.now));
      const [merge = ''] = await world.say({
        kind: 'actor.merge',
        payload: { ...query, reasons: ['names_sound_alike'] },
      });
      expect(await pairs()).toEqual([]);
      const back = { merge: idFrom<'event'>(merge) };
      const preview = known(await mergePreview(world.asked, operator, back, world.now));
      expect(preview).toMatchObject({ what: 'unmerge', fields: [], likeness: null });
      expect(preview.effect.total).toEqual({
        before: before.effect.total.after,
        after: before.effect.total.before,
      });
      await world.say({ kind: 'actor.unmerge', payload: { merge } });
      const again = known(await mergePreview(world.asked, operator, query, world.now));
      expect(again.effect).toEqual(before.effect);
    });
  });

  test('what somebody called two is not proposed again', async () => {
    const { asked, id, now } = world;
    expect(await pairs()).toHaveLength(1);
    const two = { a: id('roza'), b: id('rosa') };
    known(await sayNotSame(asked, operator, two, now));
    known(await sayNotSame(asked, operator, { a: two.b, b: two.a }, now));
    expect(await pairs()).toEqual([]);
    const { doubles } = known(await doublesOf(asked, operator, id('rosa'), now));
    expect(doubles).toEqual([]);
    const same = await sayNotSame(asked, operator, { a: two.a, b: two.a }, now);
    expect(same).toMatchObject({ ok: false, problem: { code: 'actors/same-actor' } });
    const ghost = await sayNotSame(asked, operator, { a: two.a, b: id('ghost') }, now);
    expect(ghost).toMatchObject({ ok: false, problem: { code: 'actors/not-found' } });
  });
});
