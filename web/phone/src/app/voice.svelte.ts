import { kit as kitEn } from '../../../../words/en/kit.ts';
import { phone as phoneEn } from '../../../../words/en/phone.ts';
import { kit as kitEs } from '../../../../words/es/kit.ts';
import { phone as phoneEs } from '../../../../words/es/phone.ts';
import { speak } from '../device/device.ts';
import { readPreferences, writePreferences, type Preferences } from '../device/remembered.ts';

const catalogues = {
  es: { phone: phoneEs, kit: kitEs },
  en: { phone: phoneEn, kit: kitEn },
} as const;

/** How this phone speaks and looks: language, sun mode, reading aloud. */
export class Voice {
  preferences = $state.raw<Preferences>(readPreferences());
  words = $derived(catalogues[this.preferences.language].phone);
  kit = $derived(catalogues[this.preferences.language].kit);

  constructor() {
    this.#show();
  }

  change(changes: Partial<Preferences>): void {
    this.preferences = { ...this.preferences, ...changes };
    writePreferences(this.preferences);
    this.#show();
  }

  #show(): void {
    const { language, screen } = this.preferences;
    const root = document.documentElement;
    root.lang = language;
    root.dataset['mode'] = screen;
    document.title = this.words.title;
  }

  /** The programme's own names, in the chosen language. */
  of(name: { readonly es: string; readonly en: string }): string {
    return name[this.preferences.language];
  }

  /** A name inside a sentence: `Cartón` → `cartón`, but `PET` stays. */
  within(name: { readonly es: string; readonly en: string }): string {
    const text = this.of(name);
    const isWord = /^\p{Lu}\p{Ll}/u.test(text);
    return isWord ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  }

  say(sentence: string): void {
    if (this.preferences.voice) speak(sentence, this.words.speech);
  }
}
