/**
 * What can be measured of a screen without eyes, run in the page: what is too small to read or to
 * touch, what is cut off or spills over, words that are broken, and what stands outside the
 * screen. One sentence each.
 */
export function faultsOf(): string[] {
  const found: string[] = [];
  const wide = document.documentElement.clientWidth;
  const told = (element: Element): string =>
    `${element.tagName.toLowerCase()} "${(element.textContent ?? '').trim().slice(0, 40)}"`;
  const range = new Range();
  const isDivided = (text: Node, from: number, to: number): boolean => {
    range.setStart(text, from);
    range.setEnd(text, to);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
  };
  /** Words and figures on two lines; no dictionary divides words in the browser of the tests. */
  const brokenOf = (texts: readonly Node[]): readonly string[] =>
    texts.flatMap((text) =>
      [...(text.textContent ?? '').matchAll(/\p{L}{3,}|\d[\d.,]*\d/gu)]
        .filter(({ index, 0: word }) => isDivided(text, index, index + word.length))
        .map(([word]) => `"${word}" is broken`),
    );
  for (const element of document.querySelectorAll('body *')) {
    const { height, right, width } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const isSeen = width > 1 && height > 1 && style.visibility !== 'hidden';
    if (!isSeen || element.closest('svg, [type=file]')) continue;
    const isTouched = element.matches('button, a, input, select, textarea');
    if (isTouched && (width < 47.5 || height < 47.5)) {
      found.push(`${told(element)} is ${Math.round(width)} × ${Math.round(height)} px`);
    }
    const texts = [...element.childNodes].filter(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    const own = texts.length > 0;
    found.push(...brokenOf(texts));
    if (own && Number.parseFloat(style.fontSize) < 18) {
      found.push(`${told(element)} is written in ${style.fontSize}`);
    }
    const isMore = element.scrollWidth > element.clientWidth + 1 && style.display !== 'inline';
    if (isMore && isTouched) found.push(`${told(element)} spills over`);
    else if (isMore && style.overflowX !== 'visible' && !element.matches('main')) {
      found.push(`${told(element)} is cut off`);
    }
    if (own && right > wide + 1) found.push(`${told(element)} leaves the screen`);
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide`);
  return found;
}
