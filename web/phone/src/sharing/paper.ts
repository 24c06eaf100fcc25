import { bearer } from '../sync/post.ts';

/** A paper that the server makes; `offline`: nobody answered. */
export type Fetched =
  | { readonly is: 'ready'; readonly file: File }
  | { readonly is: 'offline' }
  | { readonly is: 'failed' };

const patienceMs = 60_000;
const pdf = 'application/pdf';

/** Asks for a PDF that names a person or her work: only with her own token, never kept. */
export async function fetchPaper(path: string, token: string, name: string): Promise<Fetched> {
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const answer = await fetch(`/api/v1${path}`, { ...bearer(token), signal, cache: 'no-store' });
    const type = answer.headers.get('content-type') ?? '';
    // A portal answers everything with its own page.
    if (!answer.ok || !type.startsWith(pdf)) return { is: answer.ok ? 'offline' : 'failed' };
    return { is: 'ready', file: new File([await answer.blob()], name, { type: pdf }) };
  } catch {
    return { is: 'offline' };
  }
}

export function canShare(file: File): boolean {
  return 'canShare' in navigator && navigator.canShare({ files: [file] });
}

/** By the phone's own list of ways; whoever closes it decided so. */
export async function sharePaper(file: File): Promise<void> {
  try {
    await navigator.share({ files: [file] });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) savePaper(file);
  }
}

export function savePaper(file: File): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
