/**
 * What can be measured of a screen without eyes, run in the page: what is too small to read or to
 * touch, what is cut off, and what stands outside the screen. One sentence each.
 */
export function faultsOf(): string[] {
  const found: string[] = [];
  const wide = document.documentElement.clientWidth;
  const told = (element: Element): string =>
    `${element.tagName.toLowerCase()} "${(element.textContent ?? '').trim().slice(0, 40)}"`;
  for (const element of document.querySelectorAll('body *')) {
    const { height, right, width } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const isSeen = width > 1 && height > 1 && style.visibility !== 'hidden';
    if (!isSeen || element.closest('svg')) continue;
    const isTouched = element.matches('button, a, input, select, textarea');
    if (isTouched && (width < 47.5 || height < 47.5)) {
      found.push(`${told(element)} is ${Math.round(width)} × ${Math.round(height)} px`);
    }
    const own = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    if (own && Number.parseFloat(style.fontSize) < 18) {
      found.push(`${told(element)} is written in ${style.fontSize}`);
    }
    const isCut = element.scrollWidth > element.clientWidth + 1 && style.overflowX !== 'visible';
    if (isCut && style.display !== 'inline' && !element.matches('main, input')) {
      found.push(`${told(element)} is cut off`);
    }
    if (own && right > wide + 1) found.push(`${told(element)} leaves the screen`);
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide`);
  return found;
}
