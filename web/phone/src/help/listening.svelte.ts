import { hush, speak } from '../device/device.ts';
import { labelOf, tapped } from './label.ts';

/** The second tap does what the first one read, while it is still in mind. */
export const secondTapMs = 3_000;

const sameTapMs = 50;

/** Marks what is not read but done at once: the way out of listening. */
const exempt = '[data-listen-exempt]';

type Heard = { readonly element: Element; readonly at: number; readonly byKey: boolean };

/**
 * Reads what a tap would do before it does it. It sits at the root of the page and catches every
 * tap on its way down, so no screen knows about it.
 */
export class Listening {
  /** What was read last; shown too, for phones without a voice. */
  said = $state('');
  #heard: Heard | undefined;
  /** What is being done: a label sends its tap on to its field. */
  #done: Heard | undefined;
  readonly #language: () => string;
  readonly #unnamed: () => string;
  readonly #disabled: () => string;

  constructor(words: {
    readonly language: () => string;
    readonly unnamed: () => string;
    readonly disabled: () => string;
  }) {
    this.#language = words.language;
    this.#unnamed = words.unnamed;
    this.#disabled = words.disabled;
  }

  /** Starts; what it returns ends it. */
  start(): () => void {
    const click = (event: MouseEvent): void => this.#clicked(event);
    const down = (event: PointerEvent): void => this.#pressed(event);
    const focus = (event: FocusEvent): void => this.#focused(event);
    document.addEventListener('click', click, true);
    document.addEventListener('pointerdown', down, true);
    document.addEventListener('focusin', focus, true);
    return () => {
      document.removeEventListener('click', click, true);
      document.removeEventListener('pointerdown', down, true);
      document.removeEventListener('focusin', focus, true);
      this.#forget();
      hush();
    };
  }

  #clicked(event: MouseEvent): void {
    const found = tapped(event.target);
    if (!found || found.element.closest(exempt)) return;
    // A click that a field's label sends on, or that a program makes, is nobody's tap.
    if (!event.isTrusted) return;
    const { element, acts } = found;
    const isSame = this.#done?.element === element && event.timeStamp - this.#done.at < sameTapMs;
    if (acts && isSame) return;
    if (acts && this.#wasHeard(element, event.timeStamp)) {
      this.#done = { element, at: event.timeStamp, byKey: false };
      return this.#forget();
    }
    if (acts) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    this.#read(element, event.timeStamp, false);
  }

  /** What cannot be done yet gets no click, but says what it is. */
  #pressed(event: PointerEvent): void {
    const found = tapped(event.target);
    if (!found || !found.element.matches(':disabled')) return;
    this.#read(found.element, event.timeStamp, false, this.#disabled());
  }

  /** By keys, arriving reads and Enter does. */
  #focused(event: FocusEvent): void {
    const found = tapped(event.target);
    if (!found?.acts || !found.element.matches(':focus-visible')) return;
    if (found.element.closest(exempt) || this.#heard?.element === found.element) return;
    this.#read(found.element, event.timeStamp, true);
  }

  #wasHeard(element: Element, at: number): boolean {
    const heard = this.#heard;
    if (heard?.element !== element) return false;
    return heard.byKey || at - heard.at <= secondTapMs;
  }

  #read(element: Element, at: number, byKey: boolean, after?: string): void {
    this.#forget();
    const label = labelOf(element) || this.#unnamed();
    this.said = after === undefined ? label : `${label}, ${after}`;
    this.#heard = { element, at, byKey };
    element.setAttribute('data-heard', '');
    speak(this.said, this.#language());
  }

  #forget(): void {
    this.#heard?.element.removeAttribute('data-heard');
    this.#heard = undefined;
  }
}
