import { beforeAll, expect, test } from 'vitest';
import * as v from 'valibot';
import {
  boardAnswer,
  dueAnswer,
  stuckAnswer,
  walksAnswer,
} from '../../wire/api/pathway-answers.ts';
import { openCast, type Cast, type PersonName } from '../access/cast.ts';
import { forEachEngine } from '../engines.ts';

/** Who may read of whom how her pathways stand, and what of it. */
forEachEngine((engine) => {
  let cast: Cast;

  beforeAll(async () => {
    cast = await openCast(engine);
    const { cerros } = cast.organisations;
    const { rosa, julio } = cast.people;
    const paper = (holder: string, document: string): object =>
      cast.write('rosa', 'document.hold', {
        holder,
        document,
        issuedOn: '2026-01-15',
        ...(document === 'national-id' ? { expiresOn: '2030-01-15' } : {}),
      });
    const said = [paper(cerros, 'ruc'), paper(rosa, 'national-id'), paper(julio, 'national-id')];
    expect(await cast.send('rosa', said)).toEqual(['accepted', 'accepted', 'accepted']);
  });

  async function walks(as: PersonName, id: string, kind = 'actor') {
    const path = `/api/v1/pathways/walkers/${kind}/${id}`;
    const answer = await cast.ask(cast.phones[as].read, path);
    if (!answer.ok) return answer.status;
    return v.parse(walksAnswer, await answer.json());
  }

  test('a leader reads what her association lacks, with what to bring', async () => {
    const found = await walks('rosa', cast.organisations.cerros);
    if (typeof found === 'number') throw new Error(`answered ${found}`);
    const formal = found.walks.find(({ pathway }) => pathway === 'formalisation');
    const ruc = formal?.requirements.find(({ code }) => code === 'ruc');
    expect(ruc).toMatchObject({ state: 'partly', known: 'recorded', least: 'documented' });
    expect(ruc?.help.es).not.toBe('');
    expect(ruc?.source.year).toBeGreaterThan(2000);
    const fee = formal?.requirements.find(({ code }) => code === 'fee');
    expect(fee).toMatchObject({ state: 'missing', ways: [{ say: 'document' }] });
  });

  test('a recycler reads her own pathway, not that of a fellow member', async () => {
    expect(await walks('julio', cast.people.julio)).toMatchObject({ walker: { kind: 'actor' } });
    expect(await walks('julio', cast.people.rosa)).toBe(404);
    expect(await walks('carmen', cast.people.rosa)).toBe(404);
  });

  test('an officer reads those of her own district only', async () => {
    expect(await walks('oscar', cast.organisations.cerros)).toMatchObject({
      asOf: expect.any(String),
    });
    expect(await walks('elsa', cast.organisations.cerros)).toBe(404);
    const board = await cast.ask(
      cast.phones.elsa.read,
      '/api/v1/pathways/board?pathway=formalisation',
    );
    const { shown } = v.parse(boardAnswer, await board.json());
    expect(shown?.rows.map(({ walker }) => walker.id)).toEqual([cast.organisations.agua]);
  });

  test('health is shown to herself, and to nobody who counts people for the funder', async () => {
    const state = async (as: PersonName): Promise<unknown> => {
      const found = await walks(as, cast.people.julio);
      if (typeof found === 'number') return found;
      const own = found.walks.find(({ pathway }) => pathway === 'recycler-requirements');
      return own?.requirements.find(({ code }) => code === 'tetanus')?.state;
    };
    expect(await state('julio')).toBe('missing');
    expect(await state('marta')).toBe('withheld');
    expect(await state('claudia')).toBe('withheld');
  });

  test('a vaccination is not kept before its holder allowed it in writing', async () => {
    const shot = cast.write('rosa', 'document.hold', {
      holder: cast.people.julio,
      document: 'vaccination-tetanus',
      issuedOn: '2026-01-15',
    });
    expect(await cast.send('rosa', [shot])).toEqual(['refused privacy/needs-consent']);
  });

  test('the board counts and says who has not moved; what expires is asked for ahead', async () => {
    const answer = await cast.ask(cast.phones.claudia.read, '/api/v1/pathways/board');
    const { pathways, shown } = v.parse(boardAnswer, await answer.json());
    expect(pathways.find(({ code }) => code === 'formalisation')?.walkers).toBe(2);
    expect(shown?.rows.length).toBe(pathways.find(({ code }) => code === shown?.code)?.walkers);
    const stuck = await cast.ask(cast.phones.claudia.read, '/api/v1/pathways/stuck?most=1');
    const { rows, more } = v.parse(stuckAnswer, await stuck.json());
    expect(rows).toHaveLength(1);
    expect(more).toBeGreaterThan(0);
    const due = await cast.ask(cast.phones.claudia.read, '/api/v1/pathways/due?days=365');
    expect(v.parse(dueAnswer, await due.json()).rows).toEqual([]);
    const wrong = await cast.ask(cast.phones.claudia.read, '/api/v1/pathways/due?days=soon');
    expect(wrong.status).toBe(400);
  });
});
