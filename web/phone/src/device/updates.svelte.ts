/** Whether a newer version of the app is ready; it is used once all tabs of the old one closed. */
export class Updates {
  isReady = $state(false);
  /**
   * Does the phone keep the app's own files? Browsers allow it only on https and localhost; without
   * it everything works but opening the app without signal.
   */
  opensOffline = $state('serviceWorker' in navigator);

  /** Registers the worker that opens the app without signal, and watches for newer ones. */
  async watch(): Promise<void> {
    if (!this.opensOffline) return;
    let registration: ServiceWorkerRegistration;
    try {
      const scope = '/campo/';
      registration = await navigator.serviceWorker.register('/campo/sw.js', { scope });
    } catch {
      this.opensOffline = false;
      return;
    }
    const look = (): void => {
      this.isReady = registration.waiting !== null;
    };
    look();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', look);
    });
  }
}
