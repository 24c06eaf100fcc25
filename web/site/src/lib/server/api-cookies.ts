/**
 * The reader's cookies as the API sees them while one page is made: those of the request, changed
 * by what the API set meanwhile, so that a page made right after a form knows the new session.
 */
export class ApiCookies {
  readonly #held = new Map<string, string>();
  /** `Set-Cookie` lines for the reader, as the API wrote them. */
  readonly toSet: string[] = [];

  constructor(header: string | null) {
    for (const pair of (header ?? '').split(';')) this.#hold(pair);
  }

  /** As a `Cookie` header; empty when there is none. */
  get header(): string {
    return [...this.#held].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Notes the `Set-Cookie` lines of an answer. */
  take(lines: readonly string[]): void {
    for (const line of lines) {
      this.toSet.push(line);
      const [pair = '', ...attributes] = line.split(';');
      const gone = attributes.some((one) => /^\s*max-age=(0|-\d+)\s*$/i.test(one));
      if (gone) this.#held.delete(pair.split('=')[0]?.trim() ?? '');
      else this.#hold(pair);
    }
  }

  #hold(pair: string): void {
    const at = pair.indexOf('=');
    if (at > 0) this.#held.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
  }
}
