// The office works without this. It only saves steps: menus close by themselves, a secret is copied
// or printed by a button, the slash key goes to the search, and a key that came behind the # of a
// link is put into its field and taken out of the address, where it would stay in the history.
document.documentElement.classList.add('has-script');

for (const field of document.querySelectorAll('[data-from-fragment]')) {
  const name = field.getAttribute('data-from-fragment');
  const value = new URLSearchParams(location.hash.slice(1)).get(name);
  if (!value) continue;
  field.value = value;
  history.replaceState(null, '', location.pathname + location.search);
  field.closest('[data-asks-for-key]')?.setAttribute('hidden', '');
  document.querySelector('[data-key-came]')?.removeAttribute('hidden');
}

document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll('details[data-menu][open]')) {
    if (!menu.contains(event.target)) menu.open = false;
  }
  const button = event.target.closest?.('button[data-print], button[data-copy]');
  if (!button) return;
  if (button.hasAttribute('data-print')) window.print();
  else void copy(button);
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    for (const menu of document.querySelectorAll('details[data-menu][open]')) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  }
  const writing = event.target.closest?.('input, select, textarea, [contenteditable]');
  if (event.key === '/' && !writing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const search = document.querySelector('input[data-search]');
    if (!search) return;
    event.preventDefault();
    search.focus();
  }
});

/** `data-copy` names the element whose text is copied; the button says so in its own words. */
async function copy(button) {
  const from = document.getElementById(button.getAttribute('data-copy'));
  if (!from || !navigator.clipboard) return;
  await navigator.clipboard.writeText(from.textContent.trim());
  const before = button.textContent;
  button.textContent = button.getAttribute('data-copied');
  setTimeout(() => (button.textContent = before), 2000);
}
