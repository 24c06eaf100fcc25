// Asks the browser for a passkey and sends its answer to the API. Everything else on these pages
// works without this; no browser can give a passkey without a script.
const offered = 'PublicKeyCredential' in window && window.isSecureContext;

for (const button of document.querySelectorAll('button[data-passkey]')) {
  if (!offered) continue;
  button.closest('[data-passkey-area]').hidden = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    const use = button.getAttribute('data-passkey') === 'add' ? add : answer;
    use(button)
      .catch((error) => complain(button, error))
      .finally(() => (button.disabled = false));
  });
}

/** The second step of signing in. */
async function answer(button) {
  const { options } = await send('/api/v1/sign-in/passkey/options', {});
  const publicKey = {
    ...options,
    challenge: bytes(options.challenge),
    allowCredentials: (options.allowCredentials ?? []).map(withBytes),
  };
  const given = await navigator.credentials.get({ publicKey });
  const { clientDataJSON, authenticatorData, signature, userHandle } = given.response;
  const response = {
    ...common(given),
    response: {
      clientDataJSON: text(clientDataJSON),
      authenticatorData: text(authenticatorData),
      signature: text(signature),
      ...(userHandle ? { userHandle: text(userHandle) } : {}),
    },
  };
  await send('/api/v1/sign-in/passkey', { response });
  location.assign(button.getAttribute('data-then'));
}

/** A new passkey for who is signed in. */
async function add(button) {
  const { options } = await send('/api/v1/passkeys/options', {});
  const publicKey = {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: (options.excludeCredentials ?? []).map(withBytes),
  };
  const made = await navigator.credentials.create({ publicKey });
  const { clientDataJSON, attestationObject } = made.response;
  const typed = document.getElementById(button.getAttribute('data-name'))?.value.trim();
  const response = {
    ...common(made),
    response: {
      clientDataJSON: text(clientDataJSON),
      attestationObject: text(attestationObject),
      transports: made.response.getTransports?.() ?? [],
    },
  };
  const name = typed || button.getAttribute('data-unnamed');
  const { recoveryCodes } = await send('/api/v1/passkeys', { name, response });
  if (recoveryCodes) showCodes(recoveryCodes);
  else location.assign(button.getAttribute('data-then'));
}

/** They are shown only this once, in the place of the questions. */
function showCodes(codes) {
  const place = document.querySelector('[data-codes]');
  const list = place.querySelector('[data-codes-list]');
  for (const code of codes) {
    const item = document.createElement('li');
    item.textContent = code;
    list.append(item);
  }
  document.querySelector('[data-before-codes]').hidden = true;
  place.hidden = false;
  place.querySelector('h1').setAttribute('tabindex', '-1');
  place.querySelector('h1').focus();
}

function common(credential) {
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
}

async function send(path, body) {
  const told = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const said = await told.json();
  if (told.ok) return said;
  const words = said[document.documentElement.lang];
  throw Object.assign(new Error(said.code), { words });
}

/** The Problem's own words where the API refused; else the sentence of the page. */
function complain(button, error) {
  const place = document.getElementById(button.getAttribute('data-complaint'));
  if (!place) return;
  const { words } = error;
  place.textContent = words
    ? `${words.sentence} ${words.remedy}`
    : place.getAttribute('data-otherwise');
  place.hidden = false;
}

function withBytes(known) {
  return { ...known, id: bytes(known.id) };
}

function bytes(base64url) {
  const binary = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
}

function text(buffer) {
  const binary = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
