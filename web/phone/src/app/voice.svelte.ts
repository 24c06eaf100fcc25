import type { Problem } from '../../../../core/problems/problem.ts';
import type { ProblemWords } from '../../../../words/problem-words.ts';
import { kit as kitEs, type KitWords } from '../../../../words/es/kit.ts';
import { phone as phoneEs, type PhoneWords } from '../../../../words/es/phone.ts';
import type { PhoneProgramme } from '../../../../wire/phone-answers.ts';
import { massExact, massText } from '../../../../words/figures.ts';
import { speak } from '../device/device.ts';
import {
  readPreferences,
  writePreferences,
  type Language,
  type Preferences,
} from '../device/remembered.ts';
import { fetchEnglish } from './english.ts';

type Catalogue = { readonly phone: PhoneWords; readonly kit: KitWords };
const spanish: Catalogue = { phone: phoneEs, kit: kitEs };

/** Spanish is always there; English comes in a file of its own, which works offline too. */
async function catalogueOf({ language, runasimi }: Preferences): Promise<Catalogue> {
  if (language === 'es' && runasimi) {
    const { phone } = await import('../../../../words/qu/phone.ts');
    return { phone, kit: kitEs };
  }
  return language === 'es' ? spanish : fetchEnglish();
}

/** The wording of Problems comes in files of its own too: most days none is needed. */
async function problemWordsOf(language: Language): Promise<Readonly<Record<string, ProblemWords>>> {
  if (language === 'en') return (await fetchEnglish()).problemWords;
  return (await import('../../../../words/es/problems-on-phone.ts')).problemWords;
}

/** What happened, and what to do about it. */
export type Told = { readonly sentence: string; readonly remedy: string };

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
    this.#catalogue = await catalogueOf(wanted);
    this.preferences = wanted;
    writePreferences(wanted);
    this.#show();
  }

  #show(): void {
    const { language, screen, text } = this.preferences;
    const root = document.documentElement;
    root.lang = language;
    root.dataset['mode'] = screen;
    root.dataset['text'] = text;
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

  /** What lies there or adds up, rounded as everywhere: `450.3 kg`, `15.8 t`. */
  about(grams: number): string {
    return massText(grams, this.kit).replace(' ', '\u00a0');
  }

  /** Every gram, with its unit on the same line: `24.5 kg`, where somebody weighs or signs. */
  mass(grams: number): string {
    return massExact(grams, this.kit).replace(' ', '\u00a0');
  }

  /**
   * A Problem in the chosen language, with the programme's names for its codes; by its own code
   * alone if its wording cannot be fetched.
   */
  async tell({ code, facts }: Problem, programme: PhoneProgramme | undefined): Promise<Told> {
    const words = await this.fetchProblemWords();
    const found = words?.[code];
    if (!found) return this.words.failure.refused(code);
    const lists = {
      material: programme?.materials,
      regime: programme?.regimes,
      source_kind: programme?.sourceKinds,
    };
    const named: Record<string, Problem['facts'][string]> = { ...facts };
    for (const [fact, list] of Object.entries(lists)) {
      const item = list?.find((one) => one.code === facts[fact]);
      if (item) named[fact] = this.of(item.name);
    }
    return { sentence: found.sentence(named), remedy: found.remedy(named) };
  }

  /** Fetches the wording of Problems; where the phone may not keep files, before it is needed. */
  async fetchProblemWords(): Promise<Readonly<Record<string, ProblemWords>> | undefined> {
    try {
      return await problemWordsOf(this.preferences.language);
    } catch {
      return undefined;
    }
  }

  say(sentence: string): void {
    if (this.preferences.voice) speak(sentence, this.words.speech);
  }
}
