/** How a receipt leaves the phone: by the phone's own sharing, else by file or clipboard. */
export type Handed = 'shared' | 'saved' | 'copied' | 'closed' | 'failed';

/** Shares a picture; where the phone cannot, it is saved as a file. */
export async function handPicture(blob: Blob, name: string, text: string): Promise<Handed> {
  const file = new File([blob], name, { type: 'image/png' });
  const data = { files: [file], text };
  if ('canShare' in navigator && navigator.canShare(data)) return share(data);
  savePicture(blob, name);
  return 'saved';
}

/** Shares a text; where the phone cannot, it is copied. */
export async function handText(text: string): Promise<Handed> {
  if (canShare()) return share({ text });
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'failed';
  }
}

export function savePicture(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Many browsers cannot, whatever the types say. */
function canShare(): boolean {
  return 'share' in navigator;
}

async function share(data: ShareData): Promise<Handed> {
  try {
    await navigator.share(data);
    return 'shared';
  } catch (error) {
    // Whoever closes the phone's own list of ways decided so; nothing failed.
    return error instanceof DOMException && error.name === 'AbortError' ? 'closed' : 'failed';
  }
}
