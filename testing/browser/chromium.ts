/** Debian's Chromium, headless and quiet: it downloads nothing and tells nobody. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A cheap phone and a small laptop. */
export const small = { width: 360, height: 740 };
export const wide = { width: 1280, height: 800 };
