// Makes a photo small before it is sent, so that a phone's picture passes and costs little data.
// Without this script a large picture is refused with a sentence that says so.
const longest = 1200;
for (const input of document.querySelectorAll('input[type=file][accept*="image"]')) {
  input.addEventListener('change', () => void shrink(input));
}

async function shrink(input) {
  const file = input.files?.[0];
  if (!file || file.size < 300_000) return;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.8));
    const files = new DataTransfer();
    files.items.add(new File([blob], 'foto.jpg', { type: 'image/jpeg' }));
    input.files = files.files;
  } catch {
    // It stays as it is; the server says what is wrong with it.
  }
}
