// Reviewing works without this: by forms and links. It lets the keyboard do all of it, shows one
// photo at a time and brings it closer. Keys are named on the page.
const form = document.querySelector('[data-decision]');
const pictures = [...document.querySelectorAll('[data-picture]')];
const choices = [...document.querySelectorAll('[data-show]')];
const note = form?.querySelector('textarea');
let shown = 0;
let pending = 'returned';

function show(index) {
  if (!pictures[index]) return;
  shown = index;
  pictures.forEach((one, at) => (one.hidden = at !== shown));
  choices.forEach((one, at) => one.setAttribute('aria-current', String(at === shown)));
}

function zoom(step) {
  const frame = pictures[shown]?.querySelector('.frame');
  if (!frame) return;
  const near = Math.min(3, Math.max(1, Number(frame.dataset.near ?? 1) + step));
  frame.dataset.near = String(near);
  frame.classList.toggle('near-2', near === 2);
  frame.classList.toggle('near-3', near === 3);
  frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) / 2;
  frame.scrollTop = (frame.scrollHeight - frame.clientHeight) / 2;
}

function sendVerdict(says) {
  const button = form?.querySelector(`button.button[value="${says}"]`);
  if (!button || form.dataset.sent) return;
  form.requestSubmit(button);
}

/** A question and a reason are written first; what is written already is sent. */
function write(says) {
  pending = says;
  if (!note) return;
  note.focus();
  form.dataset.pending = says;
}

if (pictures.length > 0) show(0);
form?.addEventListener('submit', (event) => {
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = '1';
});
// Back in the browser shows the page as it was left: it may be sent again.
window.addEventListener('pageshow', () => delete form?.dataset.sent);

document.addEventListener('click', (event) => {
  const button = event.target.closest?.('[data-show], [data-zoom]');
  if (!button) return;
  if (button.dataset.zoom) zoom(button.dataset.zoom === 'in' ? 1 : -1);
  else show(Number(button.dataset.show));
});

const actions = {
  // Not before there was something to see.
  v: () => {
    const picture = pictures[shown]?.querySelector('img');
    if (!picture || picture.complete) sendVerdict('verified');
  },
  p: () => write('returned'),
  r: () => write('rejected'),
  n: () => document.querySelector('[data-skip]')?.click(),
  ArrowRight: () => document.querySelector('[data-skip]')?.click(),
  ArrowLeft: () => history.back(),
  l: () => document.querySelector('[data-list]')?.click(),
  '+': () => zoom(1),
  '=': () => zoom(1),
  '-': () => zoom(-1),
};

// A document that is shown may take the keys to itself without having been asked (as the message of
// a broken one does): they come back, unless somebody went there.
const papers = [...document.querySelectorAll('object')];
let wanted = false;
for (const paper of papers) {
  paper.addEventListener('pointerenter', () => (wanted = true));
  paper.addEventListener('pointerleave', () => (wanted = false));
}
window.addEventListener('blur', () => {
  setTimeout(() => {
    if (wanted || !papers.includes(document.activeElement)) return;
    document.activeElement.blur();
    window.focus();
  });
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Tab') {
    wanted = true;
    setTimeout(() => (wanted = false), 500);
  }
  const writing = event.target.closest?.('input, select, textarea, [contenteditable]');
  if (writing) {
    if (event.key === 'Escape') writing.blur();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && writing === note) {
      event.preventDefault();
      sendVerdict(pending);
    }
    return;
  }
  // A key that is held down must not decide about what comes next.
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  // In a photo that was brought closer the arrows move it.
  const inFrame = event.target.closest?.('.near-2, .near-3');
  if (inFrame && event.key.startsWith('Arrow')) return;
  if (/^[1-9]$/.test(event.key)) show(Number(event.key) - 1);
  const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!action) return;
  event.preventDefault();
  action();
});
