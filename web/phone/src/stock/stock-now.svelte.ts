import type { ActorId } from '../../../../core/events/ids.ts';
import { stockAnswer } from '../../../../wire/api/work-answers.ts';
import type { Notebook } from '../app/notebook.svelte.ts';
import { knownStock, stockPath, together } from './heard-stock.ts';
import { stockOf, type StockLot } from './stock.ts';

/**
 * The stock of a holder as a screen shows it: what is known at once, then what the server says, and
 * anew after each record and each sending. Made by `useStock`.
 */
export class StockNow {
  lots = $state.raw<readonly StockLot[]>([]);
  /** When the server was last heard, by this phone's clock; undefined: never. */
  at = $state<number | undefined>();
  state = $state<'loading' | 'fresh' | 'kept' | 'none' | 'refused'>('loading');
  #asking = 0;
  readonly #notebook: Notebook;
  readonly #holder: ActorId;

  constructor(notebook: Notebook, holder: ActorId) {
    this.#notebook = notebook;
    this.#holder = holder;
  }

  /** Reads what is known without asking. */
  async read(): Promise<void> {
    const notebook = this.#notebook;
    const { known, contact } = notebook;
    if (!known) return;
    const heard = await knownStock(notebook, this.#holder);
    const own = [...notebook.earlier, ...notebook.today];
    const records = heard ? together(heard.records, own) : own;
    const told = { known, records, serverAt: contact?.serverAt, stock: heard?.stock };
    this.lots = stockOf(told, this.#holder);
    this.at = heard?.at;
    if (this.state === 'loading' && heard) this.state = 'kept';
  }

  /** Asks the server; without an answer what was known stays. */
  async hear(): Promise<void> {
    this.#asking += 1;
    const turn = this.#asking;
    const asked = await this.#notebook.heard.hear(stockPath(this.#holder), stockAnswer);
    await this.read();
    // A question that failed late says nothing against the answer to a later one.
    if (turn !== this.#asking) return;
    if (asked.is === 'answer') this.state = 'fresh';
    else if (this.at !== undefined) this.state = 'kept';
    else if (asked.is === 'refused' || asked.is === 'unauthorised') this.state = 'refused';
    else this.state = 'none';
  }
}

/** For a screen: the stock of whoever is recorded for, kept up to date while the screen is open. */
export function useStock(notebook: Notebook): StockNow {
  const stock = new StockNow(notebook, notebook.mustSetup().holder);
  $effect(() => {
    // What was just recorded changes it at once.
    void notebook.today;
    void notebook.earlier;
    void stock.read();
  });
  const isSending = $derived(notebook.line === 'sending');
  $effect(() => {
    // Asked before a batch is answered, nobody could say whether it is within the answer.
    if (!isSending) void stock.hear();
  });
  $effect(() => {
    const hear = (): void => void stock.hear();
    addEventListener('online', hear);
    return () => removeEventListener('online', hear);
  });
  return stock;
}
