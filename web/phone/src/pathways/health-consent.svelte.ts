import { sensitivePurpose } from '../../../../core/actors/purposes.ts';
import * as v from 'valibot';
import type { ActorId } from '../../../../core/events/ids.ts';
import { idFrom } from '../../../../core/events/ids.ts';
import { accept, type Result } from '../../../../core/problems/problem.ts';
import { consentTextsForPhone, type PhoneConsentTexts } from '../../../../wire/phone-answers.ts';
import { sheetForPhone } from '../../../../wire/phone-register-answers.ts';
import type { Notebook, SavedRecord } from '../app/notebook.svelte.ts';
import { consentEvent } from '../record/compose.ts';
import { ask, bearer } from '../sync/post.ts';

type Language = 'es' | 'en';
const fileAnswer = v.object({ id: v.string() });

/**
 * Whether somebody allowed by her signature that what tells of her health is kept. What this phone
 * signed counts at once; otherwise what her data sheet says.
 */
export class HealthConsent {
  stands = $state<boolean | undefined>();
  text = $state.raw<PhoneConsentTexts['purposes'][number] | undefined>();
  readonly #notebook: Notebook;
  readonly #person: ActorId;

  constructor(notebook: Notebook, person: ActorId) {
    this.#notebook = notebook;
    this.#person = person;
  }

  async look(language: Language): Promise<void> {
    const { circle, heard, key } = this.#notebook;
    const texts = await heard.hear(`/privacy/texts?language=${language}`, consentTextsForPhone);
    const known =
      texts.is === 'answer'
        ? texts.value
        : (await heard.last(`/privacy/texts?language=${language}`, consentTextsForPhone))?.value;
    this.text = known?.purposes.find(({ code }) => code === sensitivePurpose);
    if (this.#signedHere()) {
      this.stands = true;
      return;
    }
    const path = `/actors/${this.#person}/data-sheet`;
    const asked = key === undefined ? undefined : await ask(path, sheetForPhone, bearer(key));
    if (asked?.is === 'answer') await circle.keep('sheet', asked.value);
    const sheet = asked?.is === 'answer' ? asked.value : await circle.kept('sheet', sheetForPhone);
    this.stands =
      sheet?.consents.find(({ purpose }) => purpose === sensitivePurpose)?.now?.given ?? false;
  }

  #signedHere(): boolean {
    const rows = [...this.#notebook.today, ...this.#notebook.earlier];
    return rows.some(
      ({ event, state }) =>
        event.kind === 'actor.consent' &&
        event.payload.actor === this.#person &&
        event.payload.purpose === sensitivePurpose &&
        event.payload.given &&
        state !== 'refused',
    );
  }

  /**
   * Sends the signature, then says that it is allowed. `undefined`: the signature did not arrive.
   *
   * @param signature a JPEG in base 64
   */
  async sign(
    signature: string,
    language: Language,
  ): Promise<Result<readonly SavedRecord[]> | undefined> {
    const { key } = this.#notebook;
    if (key === undefined || !this.text) return undefined;
    const sent = await ask(`/actors/${this.#person}/files`, fileAnswer, {
      method: 'POST',
      headers: { ...bearer(key).headers, 'content-type': 'application/json' },
      body: JSON.stringify({ purpose: 'signature', content: signature }),
    });
    if (sent.is !== 'answer') return undefined;
    const consent = {
      actor: this.#person,
      purpose: sensitivePurpose,
      given: true,
      text: this.text.text,
      language,
      how: 'signed' as const,
      signature: idFrom<'file'>(sent.value.id),
    };
    const saved = await this.#notebook.saveAll(undefined, [
      (writing, stamp) => consentEvent(writing, stamp, consent),
    ]);
    if (!saved.ok) return saved;
    this.stands = true;
    return accept(saved.value);
  }
}
