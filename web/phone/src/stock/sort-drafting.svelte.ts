import * as v from 'valibot';
import { gramsOrNone, lotId } from '../../../../wire/events/fields.ts';
import { weighed } from '../../../../wire/events/flow-schemas.ts';
import { emptySort, lossReasons, type SortDraft } from './sorting.ts';

const schema = v.object({
  material: v.nullable(v.string()),
  lot: v.nullable(lotId),
  weighed: v.nullable(weighed),
  outs: v.array(
    v.object({ lot: lotId, material: v.string(), grade: v.nullable(v.string()), weighed }),
  ),
  losses: v.array(v.object({ reason: v.picklist(lossReasons), grams: gramsOrNone })),
});

/**
 * A sorting lasts an hour and a phone's tab does not: every step is remembered at once. It names
 * nobody, so it lies open.
 */
export class SortDrafting {
  draft = $state.raw<SortDraft>(emptySort);
  readonly #key: string;

  /** @param notebook whose it is: the name of that notebook's database */
  constructor(notebook: string) {
    this.#key = `ayni.campo.sort.${notebook}`;
    this.draft = this.#read();
  }

  change(changes: Partial<SortDraft>): void {
    this.#keep({ ...this.draft, ...changes });
  }

  set(draft: SortDraft): void {
    this.#keep(draft);
  }

  clear(): void {
    this.#keep(emptySort);
  }

  #read(): SortDraft {
    try {
      const parsed = v.safeParse(schema, JSON.parse(localStorage.getItem(this.#key) ?? 'null'));
      return parsed.success ? parsed.output : emptySort;
    } catch {
      // Storage switched off, or a text that is not ours: start anew.
      return emptySort;
    }
  }

  #keep(draft: SortDraft): void {
    this.draft = draft;
    try {
      localStorage.setItem(this.#key, JSON.stringify(draft));
    } catch {
      // Full or switched off: the screen still has it, and saving will say so.
    }
  }
}
