// Reads what a page says aloud, with the voice of the device; nothing is sent anywhere.
if ('speechSynthesis' in window) {
  for (const button of document.querySelectorAll('[data-listen]')) {
    const says = button.textContent;
    const stop = () => {
      speechSynthesis.cancel();
      button.textContent = says;
      button.setAttribute('aria-pressed', 'false');
    };
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-pressed') === 'true') return stop();
      const text = document.getElementById(button.dataset.listen).innerText;
      // Long texts are cut off by some voices: sentence by sentence they are not.
      const sentences = text.split(/(?<=[.!?:])\s+|\n+/).filter((one) => one.trim() !== '');
      speechSynthesis.cancel();
      for (const [index, sentence] of sentences.entries()) {
        const spoken = new SpeechSynthesisUtterance(sentence);
        spoken.lang = document.documentElement.lang === 'en' ? 'en' : 'es-PE';
        if (index === sentences.length - 1) spoken.onend = stop;
        speechSynthesis.speak(spoken);
      }
      button.textContent = button.dataset.stop;
      button.setAttribute('aria-pressed', 'true');
    });
    addEventListener('pagehide', () => speechSynthesis.cancel());
    button.classList.remove('needs-script');
  }
}
