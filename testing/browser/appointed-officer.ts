import { expect } from 'vitest';
import { newId, newNonce } from '../../server/outside/secrets.ts';
import type { Office } from './office-pages.ts';

/** The small simulation has no municipality: La Victoria's, and who keeps its register. */
export async function appointOfficer(office: Office): Promise<void> {
  const { context } = await office.enter('coordinator');
  const municipality = newId<'actor'>(office.program.now());
  const actor = newId<'actor'>(office.program.now());
  const name = 'Municipalidad de La Victoria';
  const values = { givenNames: 'Óscar', firstSurname: 'Quispe' };
  const post = {
    affiliation: newId(office.program.now()),
    member: actor,
    organisation: municipality,
  };
  const statements = [
    {
      kind: 'actor.register',
      payload: { actor: municipality, kind: 'municipality', name, district: '150115' },
    },
    {
      kind: 'actor.register',
      payload: { actor, kind: 'person', personal: { nonce: newNonce(), values } },
    },
    { kind: 'actor.affiliate', payload: { ...post, role: 'official' } },
  ];
  const said = await context.request.post(`${office.program.address}/api/v1/statements`, {
    headers: { origin: office.program.address, 'sec-fetch-site': 'same-origin' },
    data: { statements },
  });
  expect(said.status(), await said.text()).toBe(200);
  await context.close();
}
