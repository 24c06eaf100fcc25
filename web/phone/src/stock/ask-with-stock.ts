import type { ActorId } from '../../../../core/events/ids.ts';
import type { Decision } from '../../../../core/ledger/entries.ts';
import { askLedger } from '../record/ask-ledger.ts';
import type { Contact, Known, PhoneEvent, PhoneRecord, Setup } from '../store/database.ts';
import { knownStock, together, type Stocked } from './heard-stock.ts';

type Asking = Stocked & {
  readonly today: readonly PhoneRecord[];
  readonly earlier: readonly PhoneRecord[];
  readonly contact: Contact | undefined;
  readonly setup: Setup | undefined;
};

/**
 * Asks the ledger about statements with all that this phone knows: register, stock and its own
 * records.
 */
export async function askWithStock(
  events: readonly PhoneEvent[],
  known: Known,
  asking: Asking,
): Promise<readonly Decision[]> {
  const { contact, earlier, setup, today } = asking;
  const own = [...earlier, ...today];
  const heard = await stockFor(events, asking, setup?.holder);
  return askLedger(events, {
    known,
    records: heard ? together(heard.records, own) : own,
    serverAt: contact?.serverAt,
    stock: heard?.stock,
  });
}

/** Only what takes from a stock needs to know it. */
async function stockFor(
  events: readonly PhoneEvent[],
  asking: Asking,
  holder: ActorId | undefined,
) {
  const touches = events.some(({ kind }) => kind.startsWith('flow.') && kind !== 'flow.collect');
  return touches && holder !== undefined ? knownStock(asking, holder) : undefined;
}
