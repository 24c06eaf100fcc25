// The pages need no script. This one only asks the browser to keep what was read, so that it can
// be read again without a signal (offline-worker.js). Where that is not possible nothing is lost.
if ('serviceWorker' in navigator && window.isSecureContext) {
  navigator.serviceWorker.register('/offline-worker.js').catch(() => undefined);
}
