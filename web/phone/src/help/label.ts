/** What a tap can do something with. */
export const touchable =
  'button, a[href], input, select, textarea, summary, [role="button"], [role="checkbox"], ' +
  '[role="radio"], [role="tab"], label';

/** What only says something. */
const sayable = 'p, li, dt, dd, h1, h2, h3, legend, figcaption, td, th, [role="status"]';

/** The text that is seen, with its hidden explanations; pictures say nothing, lines stay apart. */
function textOf(element: Element): string {
  const text = element instanceof HTMLElement ? element.innerText : element.textContent;
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

function named(ids: string): string {
  return ids
    .split(/\s+/)
    .map((id) => document.getElementById(id))
    .flatMap((found) => (found ? [textOf(found)] : []))
    .join(' ');
}

/** What a screen reader would call it: its label, else its text, and what a field holds. */
export function labelOf(element: Element): string {
  const own =
    named(element.getAttribute('aria-labelledby') ?? '') ||
    (element.getAttribute('aria-label') ?? '');
  const isField =
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement;
  if (!isField) return own || textOf(element);
  const label = own || [...(element.labels ?? [])].map(textOf).join(' ');
  const value =
    element instanceof HTMLSelectElement ? element.selectedOptions[0]?.text : valueOf(element);
  return [label, value].filter((part) => part !== undefined && part !== '').join(': ');
}

/** A hidden word is not read aloud in the street. */
function valueOf(field: HTMLInputElement | HTMLTextAreaElement): string {
  if (field.type === 'password' || field.type === 'checkbox' || field.type === 'radio') return '';
  return field.value;
}

/** What was tapped: something that does something, or the sentence under the finger. */
export function tapped(target: EventTarget | null):
  | {
      readonly element: Element;
      readonly acts: boolean;
    }
  | undefined {
  if (!(target instanceof Element)) return undefined;
  const control = target.closest(touchable);
  if (control) {
    const field = control instanceof HTMLLabelElement ? control.control : null;
    return { element: field ?? control, acts: true };
  }
  const said = target.closest(sayable);
  return said ? { element: said, acts: false } : undefined;
}
