/** Whether a newer version of the app is ready; it is used once all tabs of the old one closed. */
export class Updates {
  isReady = $state(false);

  /** Registers the worker that opens the app without signal, and watches for newer ones. */
  async watch(): Promise<void> {
    if (!('serviceWorker' in navigator)) return;
    const registration = await navigator.serviceWorker.register('/campo/sw.js', {
      scope: '/campo/',
    });
    const look = (): void => {
      this.isReady = registration.waiting !== null;
    };
    look();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', look);
    });
  }
}
