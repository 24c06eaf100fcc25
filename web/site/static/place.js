// Puts a point into the form: from where the device is, or from a touch on the drawn map. Without
// this script the numbers are typed, or the place is told by address and reference alone.
for (const box of document.querySelectorAll('[data-place]')) {
  const form = box.closest('form');
  const field = (name) => form.elements[`${box.dataset.prefix}${name}`];
  const put = (latitude, longitude) => {
    field('latitude').value = latitude.toFixed(6);
    field('longitude').value = longitude.toFixed(6);
    mark(latitude, longitude);
  };
  const map = box.querySelector('svg.map');
  const { north, south, west, east } = Object.fromEntries(
    Object.entries(box.dataset).map(([name, value]) => [name, Number(value)]),
  );
  /** Shows the point where the map has it. */
  const mark = (latitude, longitude) => {
    const spot = map?.querySelector('[data-chosen]');
    if (!spot) return;
    const { width, height } = map.viewBox.baseVal;
    const x = ((longitude - west) / (east - west)) * width;
    const y = ((north - latitude) / (north - south)) * height;
    spot.setAttribute('transform', `translate(${x} ${y})`);
    spot.classList.remove('waiting');
  };
  const here = box.querySelector('[data-here]');
  const said = box.querySelector('[data-said]');
  if (here && 'geolocation' in navigator) {
    here.addEventListener('click', () => {
      said.textContent = here.dataset.asking;
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          put(coords.latitude, coords.longitude);
          said.textContent = here.dataset.done.replace('#', String(Math.round(coords.accuracy)));
        },
        () => (said.textContent = here.dataset.failed),
        { enableHighAccuracy: true, timeout: 20000, maximumAge: 0 },
      );
    });
    here.classList.remove('needs-script');
  }
  if (map) {
    map.addEventListener('click', (event) => {
      const frame = map.getBoundingClientRect();
      const right = (event.clientX - frame.left) / frame.width;
      const down = (event.clientY - frame.top) / frame.height;
      put(north - down * (north - south), west + right * (east - west));
      said.textContent = box.dataset.touched;
      event.preventDefault();
    });
    box.querySelector('[data-touch]').classList.remove('needs-script');
  }
}
