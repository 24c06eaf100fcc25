/**
 * Hands a text to a messenger, as the phone offers it; else copies it.
 *
 * @returns what to say; undefined when the messenger has it, or nothing was chosen
 */
export async function shareText(text: string): Promise<'copied' | 'copyFailed' | undefined> {
  if ('share' in navigator) {
    try {
      await navigator.share({ text });
      return undefined;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    }
  }
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'copyFailed';
  }
}
