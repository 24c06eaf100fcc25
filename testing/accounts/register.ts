import { expect } from 'vitest';
import { newId, newNonce } from '../../server/outside/secrets.ts';
import type { Browser, Clock } from './browser.ts';

/** Says things in the office and expects all of them to be taken. */
export async function state(
  browser: Browser,
  statements: readonly { readonly kind: string; readonly payload: object }[],
): Promise<void> {
  const told = await browser.post('/api/v1/statements', { statements });
  expect(told.status, JSON.stringify(told.body)).toBe(200);
  const outcomes = told.body['outcomes'] as { readonly outcome: string }[];
  expect(outcomes.filter(({ outcome }) => outcome !== 'accepted')).toEqual([]);
}

/** Registers a person with a post; answers her id. */
export async function registerPerson(
  browser: Browser,
  clock: Clock,
  of: {
    readonly givenNames: string;
    readonly surname: string;
    readonly kind?: string;
    readonly organisation?: string;
    readonly role?: string;
  },
): Promise<string> {
  const actor = newId<'actor'>(clock.now());
  const values = { givenNames: of.givenNames, firstSurname: of.surname };
  const personal = { nonce: newNonce(), values };
  await state(browser, [
    { kind: 'actor.register', payload: { actor, kind: of.kind ?? 'person', personal } },
    ...(of.organisation === undefined
      ? []
      : [
          {
            kind: 'actor.affiliate',
            payload: {
              affiliation: newId(clock.now()),
              member: actor,
              organisation: of.organisation,
              role: of.role ?? 'associate',
            },
          },
        ]),
  ]);
  return actor;
}

export async function registerAssociation(
  browser: Browser,
  clock: Clock,
  name: string,
): Promise<string> {
  const actor = newId<'actor'>(clock.now());
  const payload = { actor, kind: 'recyclers-association', name, district: '150115' };
  await state(browser, [{ kind: 'actor.register', payload }]);
  return actor;
}
