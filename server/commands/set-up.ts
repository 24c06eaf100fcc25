import { checkPassword } from '../../core/accounts/password-rules.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import type { AccountId, ActorId } from '../../core/events/ids.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Day } from '../../core/quantities/instant.ts';
import type { Partner } from '../../wire/programme/programme.ts';
import { log, within, type Desk } from '../accounts/desk.ts';
import { openSession, type Opened } from '../accounts/open-session.ts';
import { newId } from '../outside/secrets.ts';
import { stableId } from '../outside/stable-id.ts';
import { insertAccount } from '../store/accounts/accounts.ts';
import { useLink } from '../store/accounts/links.ts';
import { findPerson } from '../store/accounts/people.ts';
import { putSetting, settingOf } from '../store/accounts/settings.ts';
import { allOrNothing } from '../store/engine/all-or-nothing.ts';
import { lockProgramme } from '../store/programmes.ts';
import { recordStatements } from './record-statements.ts';

export type SettingUp = {
  readonly givenNames: string;
  readonly firstSurname: string;
  readonly secondSurname?: string;
  readonly email: string;
  readonly password: string;
  /** Code of the partner where the administrator works. */
  readonly organisation: string;
  readonly dates?: { readonly from: Day; readonly to: Day };
};

export type SetUp = {
  readonly account: AccountId;
  readonly person: ActorId;
  readonly opened: Opened;
};

type Statement = { readonly kind: string; readonly payload: Readonly<Record<string, unknown>> };

/**
 * Makes an administrator, with the first token or with a one-time link: registers the programme's
 * partners and the person, who says all of it herself, gives her an account, and notes that the
 * programme is set up. Her session may do nothing before she has a second factor. Refuses with
 * `access/token-retired`, `access/not-allowed`, `programme/organisation-unknown`,
 * `actors/dates-reversed`, `access/email-taken` and the reasons for which a password will not do;
 * then nothing was kept, and the token still counts.
 *
 * @param tokenSha256 of the token that was shown
 */
export async function setUp(
  desk: Desk,
  by: { readonly viewer: Viewer; readonly tokenSha256: string },
  asked: SettingUp,
): Promise<Result<SetUp>> {
  const { programme, credentials } = desk;
  if (by.viewer.via !== 'bootstrap') {
    return refuse({ code: 'access/not-allowed', facts: { ability: 'programme.setup' } });
  }
  const partner = programme.partnerOrganisations.find(({ code }) => code === asked.organisation);
  if (partner === undefined) {
    const facts = { organisation: asked.organisation };
    return refuse({ code: 'programme/organisation-unknown', facts });
  }
  const { dates } = asked;
  if (dates !== undefined && dates.to < dates.from) {
    return refuse({ code: 'actors/dates-reversed', facts: { since: dates.from, until: dates.to } });
  }
  const names = [asked.givenNames, asked.firstSurname, asked.secondSurname ?? ''];
  const email = asked.email.trim().toLowerCase();
  const unfit = checkPassword(asked.password, { email, names });
  if (unfit !== undefined) return refuse(unfit);
  return credentials.line(async () => {
    const kept = await credentials.hasher.hash(asked.password);
    const founding = { ...asked, email, partner, kept };
    return allOrNothing(desk.db, (tx) => found(within(desk, tx), by, founding));
  });
}

type Founding = SettingUp & { readonly partner: Partner; readonly kept: string };

async function found(
  desk: Desk,
  by: { readonly viewer: Viewer; readonly tokenSha256: string },
  asked: Founding,
): Promise<Result<SetUp>> {
  const { db, programme, now } = desk;
  await lockProgramme(db, programme.id);
  const link = { tokenSha256: by.tokenSha256, purpose: 'administrator', now } as const;
  const first = (await settingOf(db, programme.id, 'set-up')) === undefined;
  if (!(await useLink(db, programme.id, link)) && !first) {
    return refuse({ code: 'access/token-retired', facts: {} });
  }
  const person = newId<'actor'>(now);
  const statements = await foundingStatements(desk, person, asked);
  const recorded = await recordStatements(
    db,
    { programme: programme.id, catalogue: programme.catalogue },
    // Whoever holds a founding token may say this much, and nothing else.
    { viewer: { ...by.viewer, only: null }, said: { statements, recorder: person }, now },
  );
  if (!recorded.ok) return recorded;
  const account = newId<'account'>(now);
  const row = {
    id: account,
    person,
    email: asked.email,
    password: asked.kept,
    at: now,
    by: person,
  };
  if ((await insertAccount(db, programme.id, row)) !== 'added') {
    return refuse({ code: 'access/email-taken', facts: {} });
  }
  const set = { at: now, by: person };
  if (first) await putSetting(db, programme.id, 'set-up', { ...set, value: { person } });
  if (asked.dates !== undefined) {
    await putSetting(db, programme.id, 'dates', { ...set, value: asked.dates });
  }
  await log(db, desk, { what: 'set-up', account, person, by: person });
  const opened = await openSession(db, desk, { account, state: 'enrol' });
  return accept({ account, person, opened });
}

/** The partners that the register does not have yet, the person, and her post. */
async function foundingStatements(
  { db, programme, now }: Desk,
  person: ActorId,
  asked: Founding,
): Promise<Statement[]> {
  const statements: Statement[] = [];
  for (const { code, kind, name, district } of programme.partnerOrganisations) {
    const actor = partnerActor(programme.id, code);
    if ((await findPerson(db, programme.id, actor)) !== undefined) continue;
    const payload = { actor, kind, name, ...(district === null ? {} : { district }) };
    statements.push({ kind: 'actor.register', payload });
  }
  const { givenNames, firstSurname, secondSurname, email } = asked;
  const second = secondSurname === undefined ? {} : { secondSurname };
  const values = { givenNames, firstSurname, ...second, email };
  const kinds = programme.catalogue.actorKinds.filter(({ isPerson }) => isPerson);
  const kind = kinds.find(({ code }) => code === 'person') ?? kinds[0];
  return [
    ...statements,
    {
      kind: 'actor.register',
      payload: { actor: person, kind: kind?.code, personal: { values } },
    },
    {
      kind: 'actor.affiliate',
      payload: {
        affiliation: newId<'affiliation'>(now),
        member: person,
        organisation: partnerActor(programme.id, asked.partner.code),
        role: 'administrator',
        since: dayOf(now, programme.catalogue.offsetMinutes),
      },
    },
  ];
}

/** The actor that a partner of the programme folder is, the same in every database. */
export function partnerActor(programme: string, code: string): ActorId {
  return stableId<'actor'>(0, ['partner', programme, code]);
}
