import { kit as kitEs, type KitWords } from '../../../../words/es/kit.ts';
import { phone as phoneEs, type PhoneWords } from '../../../../words/es/phone.ts';
import { speak } from '../device/device.ts';
import {
  readPreferences,
  writePreferences,
  type Language,
  type Preferences,
} from '../device/remembered.ts';

type Catalogue = { readonly phone: PhoneWords; readonly kit: KitWords };
const spanish: Catalogue = { phone: phoneEs, kit: kitEs };

/** Spanish is always there; English comes in a file of its own, which works offline too. */
async function catalogueOf(language: Language): Promise<Catalogue> {
  if (language === 'es') return spanish;
  const [{ phone }, { kit }] = await Promise.all([
    import('../../../../words/en/phone.ts'),
    import('../../../../words/en/kit.ts'),
  ]);
  return { phone, kit };
}

/** How this phone speaks and looks: language, sun mode, reading aloud. */
export class Voice {
  preferences = $state.raw<Preferences>(readPreferences());
  #catalogue = $state.raw(spanish);

  get words(): PhoneWords {
    return this.#catalogue.phone;
  }

  get kit(): KitWords {
    return this.#catalogue.kit;
  }

  /** Loads the words of the remembered language. */
  async open(): Promise<void> {
    await this.change({});
  }

  async change(changes: Partial<Preferences>): Promise<void> {
    const wanted = { ...this.preferences, ...changes };
    this.#catalogue = await catalogueOf(wanted.language);
    this.preferences = wanted;
    writePreferences(wanted);
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
