// Attaching works without this: choose and send. It takes files that are dragged onto the page,
// makes large photos small and upright before they are sent, and shows what was chosen.
const longest = 1600;
const input = document.querySelector('input[name="archivos"]');
const drop = document.querySelector('[data-drop]');
const list = document.querySelector('[data-chosen]');

input?.addEventListener('change', () => void take(input.files));
for (const name of ['dragover', 'dragleave', 'drop']) {
  drop?.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.toggle('over', name === 'dragover');
    if (name === 'drop') void take(event.dataTransfer.files);
  });
}

async function take(chosen) {
  const files = new DataTransfer();
  for (const file of chosen) files.items.add(await small(file));
  input.files = files.files;
  list.replaceChildren(...[...files.files].map(shown));
}

function shown(file) {
  const line = document.createElement('li');
  line.textContent = `${file.name} · ${Math.ceil(file.size / 1000)} kB`;
  return line;
}

/** Drawn anew, upright, without what the camera wrote into it; anything else stays as it is. */
async function small(file) {
  if (!file.type.startsWith('image/')) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
    return new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' });
  } catch {
    return file;
  }
}
