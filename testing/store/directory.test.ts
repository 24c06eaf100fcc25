import { beforeAll, describe, expect, test } from 'vitest';
import { nobody, operator, type Viewer } from '../../core/access/viewer.ts';
import { actorsCsv } from '../../server/questions/actors-csv.ts';
import { findActors } from '../../server/questions/find-actors.ts';
import { search } from '../../server/questions/search.ts';
import type { DirectoryAnswer, DirectoryQuery } from '../../wire/api/directory-answers.ts';
import type { SearchAnswer } from '../../wire/api/search-answers.ts';
import { forEachEngine } from '../engines.ts';
import {
  agustino,
  directoryWorld,
  victoria,
  viewerAs,
  type DirectoryWorld,
} from './directory-world.ts';

forEachEngine((engine) => {
  let world: DirectoryWorld;
  const find = async (text: string, viewer: Viewer = operator): Promise<SearchAnswer> => {
    const found = await search(world.asked, viewer, text, world.now);
    if (!found.ok) throw new Error(found.problem.code);
    return found.value;
  };
  const people = async (text: string, viewer?: Viewer): Promise<readonly (string | null)[]> =>
    (await find(text, viewer)).people.map(({ label }) => label);
  const list = async (
    query: DirectoryQuery = {},
    viewer: Viewer = operator,
  ): Promise<DirectoryAnswer> => {
    const found = await findActors(world.asked, viewer, query, world.now);
    if (!found.ok) throw new Error(found.problem.code);
    return found.value;
  };
  const labels = async (query?: DirectoryQuery, viewer?: Viewer): Promise<readonly unknown[]> =>
    (await list(query, viewer)).actors.map(({ label }) => label);
  const leader = (): Viewer => viewerAs('leader', { organisation: world.id('rosales') });
  const officer = (): Viewer => viewerAs('officer', { district: victoria });

  beforeAll(async () => {
    world = await directoryWorld(engine);
    const { id, person } = world;
    const organisation = (name: string, kind: string, title: string, district: string) => ({
      kind: 'actor.register',
      payload: { actor: id(name), kind, name: title, district },
    });
    await world.say(
      organisation('rosales', 'recyclers-association', 'Asociación Los Rosales', victoria),
      organisation('cerros', 'recyclers-association', 'Asociación Los Cerros', agustino),
      organisation('market', 'market', 'Mercado Tres Cosechas', victoria),
      person(
        'rosa',
        {
          givenNames: 'Rosa María',
          firstSurname: 'Quispe',
          secondSurname: 'Huamán',
          documentType: 'dni',
          documentNumber: '40123456',
          phone: '+51987654321',
        },
        { parent: id('rosales'), sex: 'F', district: victoria },
      ),
      person(
        'juan',
        {
          givenNames: 'Juan',
          firstSurname: 'Álvarez',
          secondSurname: 'Quispe',
          documentType: 'dni',
          documentNumber: '41999888',
        },
        { parent: id('cerros'), sex: 'M', district: agustino },
      ),
      person(
        'zoila',
        { givenNames: 'Zoila', firstSurname: 'De la Cruz', knownAs: 'Chola' },
        { parent: id('rosales'), sex: 'F' },
      ),
      person('maria', { givenNames: 'María', firstSurname: 'Zapata' }, { parent: id('cerros') }),
      {
        kind: 'place.register',
        payload: {
          place: id('stall'),
          name: 'Puesto 14',
          actor: id('market'),
          district: victoria,
          reference: 'frente al paradero',
        },
      },
      {
        kind: 'place.register',
        payload: { place: id('home'), name: 'Paradero de Rosa', actor: id('rosa') },
      },
    );
  });

  describe('the search', () => {
    test.each([
      ['Rosa Quispe', 'as it is written'],
      ['quis ros', 'half typed and in any order'],
      ['QUÍSPE HUAMAN', 'with other accents'],
      ['kispe waman', 'as it is heard'],
      ['Qispi Roza', 'in the letters of Quechua'],
      ['quipse huaman', 'with two letters swapped'],
      ['rosa de quispe', 'with a particle too many'],
      ['40123456', 'by the document'],
      ['4012', 'by the beginning of the document'],
      ['654321', 'by the end of the phone'],
      ['987 654 321', 'by the phone, written with spaces'],
      ['+51 987654321', 'by the phone with the country'],
    ])('%s finds Rosa Quispe: %s', async (text) => {
      expect((await people(text))[0]).toBe('Quispe Huamán, Rosa María');
    });

    test('a name she is called by finds her too', async () => {
      expect(await people('chola')).toEqual(['De la Cruz, Zoila']);
      expect(await people('cruz')).toEqual(['De la Cruz, Zoila']);
    });

    test('finds nobody by what nobody is called', async () => {
      expect(await people('Wilfredo')).toEqual([]);
      expect(await people('rosa wilfredo')).toEqual([]);
      expect(await people('?!')).toEqual([]);
    });

    test('an organisation and a place are found by a slip of the hand too', async () => {
      expect((await find('rozales')).organisations).toMatchObject([
        { label: 'Asociación Los Rosales', by: 'name' },
      ]);
      expect((await find('puesto 14')).places).toMatchObject([{ name: 'Puesto 14' }]);
    });

    test('where a person has her place is not found by its name', async () => {
      expect((await find('paradero')).places.map(({ name }) => name)).toEqual(['Puesto 14']);
    });

    test('a leader finds her own members and nobody else’s, organisations all', async () => {
      expect(await people('quispe', leader())).toEqual(['Quispe Huamán, Rosa María']);
      expect(await people('zapata', leader())).toEqual([]);
      expect((await find('cerros', leader())).organisations).toHaveLength(1);
    });

    test('an officer finds those of her district, also by the list they stand in', async () => {
      expect(await people('quispe', officer())).toEqual(['Quispe Huamán, Rosa María']);
      expect(await people('zoila', officer())).toEqual(['De la Cruz, Zoila']);
    });

    test('who may not see a document or phone does not find by it', async () => {
      const fellow = viewerAs('recycler', { organisation: world.id('rosales') });
      expect(await people('rosa', fellow)).toEqual(['Quispe Huamán, Rosa María']);
      expect(await people('40123456', fellow)).toEqual([]);
      expect(await people('987654321', fellow)).toEqual([]);
      expect(await people('40123456', officer())).toHaveLength(1);
      expect(await people('987654321', officer())).toEqual([]);
    });

    test('nobody without rights finds a person', async () => {
      expect(await people('quispe', nobody)).toEqual([]);
    });
  });

  describe('the directory', () => {
    test('is sorted as a Peruvian list, accents beside their letters', async () => {
      const rows = await labels({ kind: 'recycler' });
      expect(rows).toEqual([
        'Álvarez Quispe, Juan',
        'De la Cruz, Zoila',
        'Quispe Huamán, Rosa María',
        'Zapata, María',
      ]);
    });

    test('pages by key: no row twice, none left out, in every order', async () => {
      for (const sort of ['label', 'registered', 'changed', 'district'] as const) {
        for (const direction of ['up', 'down'] as const) {
          const seen: string[] = [];
          for (let after: string | null | undefined; after !== null;) {
            const query = { sort, direction, size: '2', ...(after === undefined ? {} : { after }) };
            const page = await list(query);
            seen.push(...page.actors.map(({ actor }) => actor));
            after = page.next;
          }
          const { total } = await list();
          expect([new Set(seen).size, seen.length], `${sort} ${direction}`).toEqual([total, total]);
        }
      }
    });

    test('refuses a cursor of another order', async () => {
      const { next } = await list({ size: '1' });
      const query = { sort: 'changed', after: next ?? '' } as const;
      const found = await findActors(world.asked, operator, query, world.now);
      expect(found).toMatchObject({ ok: false, problem: { code: 'http/cursor-invalid' } });
    });

    test('narrows by part, organisation, role, district, sex and text, and counts what is left', async () => {
      const { facets, total } = await list({ part: 'person', text: 'kispe' });
      expect(total).toBe(2);
      expect(facets.sexes).toEqual(
        expect.arrayContaining([
          { sex: 'F', many: 1 },
          { sex: 'M', many: 1 },
        ]),
      );
      expect(await labels({ organisation: world.id('cerros'), sex: 'M' })).toEqual([
        'Álvarez Quispe, Juan',
      ]);
      expect(await labels({ role: 'president' })).toEqual([]);
      expect(await labels({ part: 'market' })).toEqual(['Mercado Tres Cosechas']);
      expect(await labels({ text: '41999888' })).toEqual(['Álvarez Quispe, Juan']);
      expect((await list({ district: victoria, part: 'person' })).total).toBe(1);
    });

    test('shows and counts for a leader only her members and the organisations', async () => {
      const own = await list({ part: 'person' }, leader());
      expect(own.total).toBe(2);
      expect(own.actors.map(({ label }) => label)).toEqual([
        'De la Cruz, Zoila',
        'Quispe Huamán, Rosa María',
      ]);
      expect((await list({ part: 'recyclers-association' }, leader())).total).toBe(2);
    });

    test('shows nobody without rights any person', async () => {
      expect((await list({ part: 'person' }, nobody)).total).toBe(0);
    });

    test('a member who left has ended; she is no longer in the leader’s reach', async () => {
      const { id } = world;
      const [registered] = await world.say(
        world.person(
          'elena',
          { givenNames: 'Elena', firstSurname: 'Poma' },
          { parent: id('rosales') },
        ),
      );
      await world.say({
        kind: 'actor.affiliate',
        payload: {
          affiliation: registered,
          member: id('elena'),
          organisation: id('rosales'),
          role: 'associate',
          until: '2026-01-31',
        },
      });
      expect(await labels({ state: 'ended' })).toEqual(['Poma, Elena']);
      expect(await labels({ state: 'ended', organisation: id('rosales') })).toEqual([
        'Poma, Elena',
      ]);
      expect(await labels({ organisation: id('rosales') })).not.toContain('Poma, Elena');
      expect(await people('poma', leader())).toEqual([]);
    });

    test('a merged record stands behind the one that stands for it, and is found by either name', async () => {
      const { id } = world;
      await world.say(
        world.person(
          'ysabel',
          { givenNames: 'Ysabel', firstSurname: 'Ccori' },
          { parent: id('cerros') },
        ),
        world.person(
          'isabel',
          { givenNames: 'Isabel', firstSurname: 'Puma' },
          { parent: id('rosales') },
        ),
      );
      const [merge] = await world.say({
        kind: 'actor.merge',
        payload: { keep: id('isabel'), absorbed: id('ysabel'), reasons: ['same_document'] },
      });
      expect(await people('ccori')).toEqual(['Puma, Isabel']);
      expect(await labels({ text: 'ccori' })).toEqual(['Puma, Isabel']);
      expect(await labels({ organisation: id('cerros') })).toContain('Puma, Isabel');
      await world.say({ kind: 'actor.unmerge', payload: { merge } });
      expect(await people('ccori')).toEqual(['Ccori, Ysabel']);
    });

    test('who cancelled is found by no word, and her words are forgotten', async () => {
      const { id, asked } = world;
      await world.say(
        world.person('aurora', { givenNames: 'Aurora', firstSurname: 'Wichqapampa' }, {}),
      );
      expect(await people('wichqapampa')).toEqual(['Wichqapampa, Aurora']);
      await world.say({ kind: 'actor.cancel', payload: { actor: id('aurora') } });
      expect(await people('wichqapampa')).toEqual([]);
      const left = await asked.db.query<{ many: number }>(
        `select (select count(*) from name_word where word = 'wichqapampa')
           + (select count(*) from name_near where sound like 'wiC%') as many`,
      );
      expect(left[0]?.many).toBe(0);
      expect((await list({ state: 'cancelled' })).total).toBe(1);
    });

    test('is taken along as a table of what its taker may export, and says SIMULACIÓN', async () => {
      const made = await actorsCsv(world.asked, leader(), { part: 'person' }, world.now);
      if (!made.ok) throw new Error(made.problem.code);
      expect(made.value.text).toContain('"Quispe Huamán, Rosa María"');
      expect(made.value.text).not.toContain('Zapata');
      expect(made.value.text).toContain('SIMULACIÓN');
      expect(made.value.people).toContain(world.id('rosa'));
      const fellow = viewerAs('recycler', { organisation: world.id('rosales') });
      const none = await actorsCsv(world.asked, fellow, { part: 'person' }, world.now);
      expect(none).toMatchObject({ ok: true, value: { people: [] } });
    });
  });
});
