/** Made-up messages for the description: nobody's names, and no secret that opens anything. */
const id = (room: string, count: number): string =>
  `01900000-0000-7000-8${room}00-${String(count).padStart(12, '0')}`;

export const person = id('a', 2);
export const account = id('e', 3);
const organisation = id('a', 1);
const device = id('d', 1);
const at = '2026-07-01T15:10:00.000Z';
const later = '2026-07-04T15:10:00.000Z';
const name = 'Apellido';

export const signIn = { email: 'nombre@example.org', password: 'tres carretas azules' };
const password = 'costal verde llueve 7';
export const changePassword = { current: signIn.password, password };
export const resetPassword = { token: 'ayni_link_0000000000000000', password };

const credential = {
  id: 'AAEC',
  rawId: 'AAEC',
  type: 'public-key',
  clientExtensionResults: {},
};
export const passkeyRequest = { options: { challenge: 'AAEC', rpId: 'localhost' } };
export const passkeyCreation = {
  options: { challenge: 'AAEC', rp: { id: 'localhost', name: 'Ayni' } },
};
export const passkeySignIn = {
  response: {
    ...credential,
    response: { clientDataJSON: 'AAEC', authenticatorData: 'AAEC', signature: 'AAEC' },
  },
};
export const addPasskey = {
  name: 'USB',
  response: {
    ...credential,
    response: { clientDataJSON: 'AAEC', attestationObject: 'AAEC', transports: ['usb'] },
  },
};
export const clockSecret = {
  secret: 'JBSWY3DPEHPK3PXP',
  uri: 'otpauth://totp/Ayni:nombre%40example.org?issuer=Ayni&secret=JBSWY3DPEHPK3PXP',
};

export const me = {
  via: 'session',
  person,
  name,
  roles: ['coordinator'],
  grants: [{ role: 'coordinator', organisation, district: null }],
  abilities: ['actors.find', 'own.account'],
  account: {
    id: account,
    email: signIn.email,
    totpSince: at,
    passkeys: [{ id: 'AAEC', name: 'USB', addedAt: at, usedAt: null }],
    recoveryCodesLeft: 10,
    letters: 'both',
    fresh: true,
  },
  due: [],
};
export const sessions = {
  sessions: [
    {
      id: id('e', 9),
      browser: 'Firefox',
      since: at,
      seen: at,
      until: later,
      current: true,
    },
  ],
};

export const createAccount = {
  person,
  email: signIn.email,
  posts: [{ role: 'coordinator', organisation }],
};
export const link = {
  link: { path: '/oficina/contrasena#llave=ayni_link_…', until: later, sent: false },
};
export const accounts = {
  accounts: [
    {
      id: account,
      person,
      name,
      email: signIn.email,
      posts: [
        {
          affiliation: id('f', 1),
          role: 'coordinator',
          organisation,
          organisationName: 'Organizacion',
        },
      ],
      hasPassword: true,
      hasSecondFactor: true,
      closedAt: null,
      madeAt: at,
      seenAt: at,
    },
  ],
};
export const accountHistory = { deeds: [{ at, what: 'signed-in', by: name }] };

const code = '7K3M-9QRT';
export const invitation = {
  id: id('f', 2),
  person,
  code,
  path: `/campo/#invitacion=${code}`,
  until: later,
};
export const invitations = {
  invitations: [{ id: id('f', 2), person, name, madeAt: at, until: later, state: 'open' }],
};
export const enrolPhone = { code, device, deviceName: 'Celular' };
export const enrolled = {
  person,
  name,
  association: { id: organisation, name: 'Organizacion' },
  programme: { id: id('f', 1), code: 'programa', name: { es: 'Programa', en: 'Programme' } },
  readToken: 'ayni_dev_…',
  sendToken: 'ayni_send_…',
  until: '2027-07-01T15:10:00.000Z',
};
export const phones = {
  phones: [
    {
      device,
      deviceName: 'Celular',
      person,
      name,
      enrolledAt: at,
      seenAt: at,
      until: '2027-07-01T15:10:00.000Z',
      revokedAt: null,
    },
  ],
};

export const setUpState = {
  done: false,
  partners: [{ code: 'organizacion', name: 'Organizacion' }],
  dates: null,
  demoCommand: 'npm run demo',
};
export const setUp = {
  givenNames: 'Nombre',
  firstSurname: 'Apellido',
  ...signIn,
  organisation: 'organizacion',
  dates: { from: '2026-01-01', to: '2028-06-30' },
};
export const setUpDone = { state: 'enrol-second-factor', person, account };
