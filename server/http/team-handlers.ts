import { idFrom } from '../../core/events/ids.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import * as bodies from '../../wire/api/account-bodies.ts';
import type { LinkAnswer } from '../../wire/api/account-answers.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { MadeLink } from '../accounts/password-link.ts';
import { closeAccount } from '../commands/close-account.ts';
import { createAccount } from '../commands/create-account.ts';
import { enrolDevice } from '../commands/enrol-device.ts';
import { invitePhone } from '../commands/invite-phone.ts';
import { makeResetLink } from '../commands/make-reset-link.ts';
import { newLink } from '../commands/new-link.ts';
import { resetSecondFactor } from '../commands/reset-second-factor.ts';
import { revokeDevice } from '../commands/revoke-device.ts';
import { setUp } from '../commands/set-up.ts';
import { takeInvitationBack } from '../commands/take-invitation-back.ts';
import { sha256Of } from '../outside/secrets.ts';
import { accountHistory } from '../questions/account-history.ts';
import { accounts } from '../questions/accounts.ts';
import { invitations } from '../questions/invitations.ts';
import { phones } from '../questions/phones.ts';
import { setUpState } from '../questions/set-up-state.ts';
import { bearerOf } from '../questions/viewer-of.ts';
import { deskFor, setSession } from './account-desk.ts';
import { bodyOf, pathOf } from './asked-for.ts';
import { answer } from './problem-answer.ts';
import type { Ask, Handlers, Service } from './service.ts';
import type { teamEndpoints } from './team-endpoints.ts';

/** Accounts of others, phones and invitations, and the set-up. */
export function teamHandlers(service: Service): Handlers<keyof typeof teamEndpoints> {
  return { ...manageHandlers(service), ...phoneHandlers(service), ...setUpHandlers(service) };
}

type ManageIds =
  | 'accounts'
  | 'accountCreate'
  | 'accountHistory'
  | 'accountClose'
  | 'accountOpen'
  | 'accountResetSecondFactor'
  | 'accountResetLink';

function manageHandlers(service: Service): Handlers<ManageIds> {
  return {
    accounts: async (c) => {
      const listed = await accounts(service.asked, service.now());
      if (listed.ok)
        c.set(
          'looked',
          listed.value.accounts.map(({ person }) => person),
        );
      return answer(c, listed);
    },
    accountCreate: async (c) => {
      const body = await bodyOf(c, bodies.createAccountBody);
      if (!body.ok) return answer(c, body);
      const made = await createAccount(deskFor(c, service), c.get('viewer'), body.value);
      if (!made.ok) return answer(c, made);
      const { account, link, sent } = made.value;
      return answer(c, accept({ account, ...linkOut(link, sent) }));
    },
    accountHistory: async (c) => {
      const path = pathOf(c, bodies.idPath);
      if (!path.ok) return answer(c, path);
      c.set('looked', []);
      return answer(c, await accountHistory(service.asked, idFrom(path.value.id)));
    },
    accountClose: (c) => closing(c, service, true),
    accountOpen: (c) => closing(c, service, false),
    accountResetSecondFactor: async (c) => {
      const path = pathOf(c, bodies.idPath);
      if (!path.ok) return answer(c, path);
      const desk = deskFor(c, service);
      return answer(c, await resetSecondFactor(desk, c.get('viewer'), idFrom(path.value.id)));
    },
    accountResetLink: async (c) => {
      const path = pathOf(c, bodies.idPath);
      if (!path.ok) return answer(c, path);
      const desk = deskFor(c, service);
      return answer(c, shown(await makeResetLink(desk, c.get('viewer'), idFrom(path.value.id))));
    },
  };
}

async function closing(c: Ask, service: Service, close: boolean): Promise<Response> {
  const path = pathOf(c, bodies.idPath);
  if (!path.ok) return answer(c, path);
  const of = { account: idFrom<'account'>(path.value.id), close };
  return answer(c, await closeAccount(deskFor(c, service), c.get('viewer'), of));
}

type PhoneIds =
  | 'invitations'
  | 'invitationCreate'
  | 'invitationRevoke'
  | 'devices'
  | 'deviceEnrol'
  | 'deviceRevoke';

function phoneHandlers(service: Service): Handlers<PhoneIds> {
  return {
    invitations: async (c) => {
      const listed = await invitations(service.asked, c.get('viewer'), service.now());
      if (listed.ok)
        c.set(
          'looked',
          listed.value.invitations.map(({ person }) => person),
        );
      return answer(c, listed);
    },
    invitationCreate: async (c) => {
      const body = await bodyOf(c, bodies.invitationBody);
      if (!body.ok) return answer(c, body);
      const made = await invitePhone(deskFor(c, service), c.get('viewer'), body.value);
      if (!made.ok) return answer(c, made);
      return answer(c, accept({ ...made.value, until: instantOut(made.value.until) }));
    },
    invitationRevoke: async (c) => {
      const path = pathOf(c, bodies.idPath);
      if (!path.ok) return answer(c, path);
      const desk = deskFor(c, service);
      return answer(c, await takeInvitationBack(desk, c.get('viewer'), path.value.id));
    },
    devices: async (c) => {
      const listed = await phones(service.asked, c.get('viewer'), service.now());
      if (listed.ok)
        c.set(
          'looked',
          listed.value.phones.map(({ person }) => person),
        );
      return answer(c, listed);
    },
    deviceEnrol: async (c) => {
      const body = await bodyOf(c, bodies.enrolPhoneBody);
      return answer(c, body.ok ? await enrolDevice(deskFor(c, service), body.value) : body);
    },
    deviceRevoke: async (c) => {
      const path = pathOf(c, bodies.idPath);
      const body = await bodyOf(c, bodies.revokePhoneBody);
      if (!path.ok || !body.ok) return answer(c, path.ok ? body : path);
      const of = { device: idFrom<'device'>(path.value.id), ...body.value };
      return answer(c, await revokeDevice(deskFor(c, service), c.get('viewer'), of));
    },
  };
}

function setUpHandlers(service: Service): Handlers<'setUpState' | 'setUp' | 'setUpLink'> {
  return {
    setUpState: async (c) => answer(c, await setUpState(service.asked)),
    setUp: async (c) => {
      const body = await bodyOf(c, bodies.setUpBody);
      if (!body.ok) return answer(c, body);
      const tokenSha256 = sha256Of(bearerOf(c.req.raw.headers) ?? '');
      const by = { viewer: c.get('viewer'), tokenSha256 };
      const done = await setUp(deskFor(c, service), by, body.value);
      if (!done.ok) return answer(c, done);
      const { opened, person, account } = done.value;
      setSession(c, service, opened);
      return answer(c, accept({ state: 'enrol-second-factor', person, account }));
    },
    setUpLink: async (c) => {
      const body = await bodyOf(c, bodies.newLinkBody);
      if (!body.ok) return answer(c, body);
      if (c.get('viewer').via !== 'operator') {
        const facts = { ability: 'programme.setup' };
        return answer(c, refuse({ code: 'access/not-allowed', facts }));
      }
      return answer(c, shown(await newLink(deskFor(c, service), body.value.email)));
    },
  };
}

/** A link that is handed over by hand. */
function shown(made: Result<MadeLink>): Result<LinkAnswer> {
  return made.ok ? accept(linkOut(made.value, false)) : made;
}

function linkOut({ path, until }: MadeLink, sent: boolean): LinkAnswer {
  return { link: { path, until: instantOut(until), sent } };
}
