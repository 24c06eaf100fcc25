// Signing with a finger or a pen: what is drawn goes into the form as a PNG. Without this script the
// page still takes a scan or a photo of the signed paper.
for (const box of document.querySelectorAll('[data-signature]')) {
  const canvas = box.querySelector('canvas');
  const field = box.querySelector('input[type=hidden]');
  const pen = canvas.getContext('2d');
  let drawn = false;
  const clear = () => {
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.strokeStyle = '#111';
    pen.lineWidth = 3;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    drawn = false;
    field.value = '';
  };
  const at = (event) => {
    const frame = canvas.getBoundingClientRect();
    return [
      ((event.clientX - frame.left) / frame.width) * canvas.width,
      ((event.clientY - frame.top) / frame.height) * canvas.height,
    ];
  };
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    pen.beginPath();
    pen.moveTo(...at(event));
    event.preventDefault();
  });
  canvas.addEventListener('pointermove', (event) => {
    if (!canvas.hasPointerCapture(event.pointerId)) return;
    pen.lineTo(...at(event));
    pen.stroke();
    drawn = true;
  });
  canvas.addEventListener('pointerup', () => {
    if (drawn) field.value = canvas.toDataURL('image/png');
  });
  box.querySelector('[data-clear]').addEventListener('click', clear);
  box.classList.remove('needs-script');
  clear();
}
