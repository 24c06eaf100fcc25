import { abilities } from '../../core/access/abilities.ts';
import { scopeOf } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { MeAnswer } from '../../wire/api/account-answers.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import { isFresh } from '../accounts/open-session.ts';
import { accountById } from '../store/accounts/accounts.ts';
import { clockCodeOf, passkeysOf, recoveryCodesLeft } from '../store/accounts/factors.ts';
import { lettersOf } from '../store/accounts/reminders.ts';
import { findPerson } from '../store/accounts/people.ts';
import { sessionOf } from '../store/accounts/sessions.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';

type Looking = {
  readonly viewer: Viewer;
  /** Of the session's cookie; undefined for phones and systems. */
  readonly tokenSha256: string | undefined;
  readonly now: Instant;
};

/**
 * `GET /me`: who the program takes whoever asks for, what that person may do, and what has to be
 * done first. Refuses with `access/sign-in` for nobody.
 */
export function me(asked: Asked, looking: Looking): Promise<Result<MeAnswer>> {
  return whenStoreAnswers(async () => {
    const { db, programme } = asked;
    const { viewer } = looking;
    const { via, grants } = viewer;
    if (via === 'nobody' || via === 'metrics') return refuse({ code: 'access/sign-in', facts: {} });
    const person =
      viewer.person === null ? undefined : await findPerson(db, programme.id, viewer.person);
    const account = await accountOf(asked, looking);
    const enrolling = via === 'session' && viewer.only?.includes('own.account') === true;
    return accept({
      via,
      person: viewer.person,
      name: person?.label ?? null,
      roles: [...new Set(grants.map(({ role }) => role))],
      grants: grants.map(({ role, organisation, district }) => ({ role, organisation, district })),
      abilities: abilities.filter((ability) => scopeOf(viewer, ability) !== 'none'),
      account,
      due: enrolling ? ['second-factor'] : [],
    });
  });
}

async function accountOf(
  { db, programme }: Asked,
  { viewer, tokenSha256, now }: Looking,
): Promise<MeAnswer['account']> {
  const { account: id, via } = viewer;
  // How an account is opened is nobody's business on a phone.
  if (id === null || via !== 'session' || tokenSha256 === undefined) return null;
  const account = await accountById(db, programme.id, id);
  const session = await sessionOf(db, programme.id, tokenSha256, now);
  if (account === undefined || session === undefined) return null;
  const clock = await clockCodeOf(db, programme.id, id);
  const since = clock?.addedAt ?? null;
  return {
    id,
    email: account.email,
    totpSince: since === null ? null : instantOut(since),
    passkeys: (await passkeysOf(db, programme.id, id)).map((passkey) => ({
      id: passkey.id,
      name: passkey.name,
      addedAt: instantOut(passkey.addedAt),
      usedAt: passkey.usedAt === null ? null : instantOut(passkey.usedAt),
    })),
    recoveryCodesLeft: await recoveryCodesLeft(db, programme.id, id),
    letters: await lettersOf(db, programme.id, id),
    fresh: isFresh(session, now),
  };
}
