/** Chromium's way to install; not in the compiler's own list, and not in other browsers. */
type InstallEvent = Event & { readonly prompt: () => Promise<unknown> };

function isInstallEvent(event: Event): event is InstallEvent {
  return 'prompt' in event && typeof event.prompt === 'function';
}

/** Whether this page runs as an installed app, and the browser's offer to make it one. */
export class Installing {
  isInstalled = $state(matchMedia('(display-mode: standalone)').matches);
  canAsk = $state(false);
  #offer: InstallEvent | undefined;

  /** The browser offers once, soon after the page opened: whoever listens late hears nothing. */
  watch(): void {
    addEventListener('beforeinstallprompt', (event) => {
      // Without this the browser shows its own bar over the pad.
      event.preventDefault();
      if (!isInstallEvent(event)) return;
      this.#offer = event;
      this.canAsk = true;
    });
    addEventListener('appinstalled', () => {
      this.isInstalled = true;
      this.canAsk = false;
    });
  }

  async ask(): Promise<void> {
    const offer = this.#offer;
    this.#offer = undefined;
    this.canAsk = false;
    await offer?.prompt();
  }
}
