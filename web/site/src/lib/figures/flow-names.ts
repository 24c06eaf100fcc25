import type { SiteWords } from '../../../../../words/es/site.ts';

/**
 * Names for the parts of the journey that the programme has no name for: `loss/reject`,
 * `stock/closing`, `stock/opening`… A reason nobody has worded yet is shown as its code.
 */
export function flowNames(words: SiteWords): (key: string) => string {
  const reasons: Readonly<Record<string, string>> = words.reasons;
  return (key) => {
    const [column, code = ''] = key.split('/');
    if (column === 'stock') return code === 'opening' ? words.flow.opening : words.flow.stock;
    if (column === 'source') return words.flow.adjusted;
    return reasons[code.replaceAll('-', '_')] ?? code.replaceAll(/[_-]/g, ' ');
  };
}
