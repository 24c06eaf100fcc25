import type { ActorId, ProgrammeId } from '../../../core/events/ids.ts';
import { isRegisterEvent, type RegisterEvent } from '../../../core/ledger/decide-register.ts';
import type { LedgerEvent } from '../../../core/ledger/entries.ts';
import type { Catalogue } from '../../../core/materials/catalogue.ts';
import type { Queryable } from '../engine/contract.ts';
import { forgetActors, indexActors } from '../search/index-actors.ts';
import { eraseWhatMustGo } from './erase.ts';
import { linkActors } from './links.ts';
import { loadStatements } from './load-statements.ts';
import { projectPlaces } from './places.ts';
import { foldActor, type Folded } from './register-rows.ts';
import { projectRequests } from './requests.ts';
import { affiliationTable, consentTable, profileTable, putRows } from './write-register.ts';

export type Registering = { readonly programme: ProgrammeId; readonly catalogue: Catalogue };

/**
 * Brings the projections of the register up to what was just accepted: each actor that is spoken
 * of is folded anew from all its statements. In the transaction of the batch, after its events
 * were written; costs nothing where a batch says nothing of the register.
 */
export async function projectRegister(
  tx: Queryable,
  { programme, catalogue }: Registering,
  accepted: readonly LedgerEvent[],
): Promise<void> {
  const events = accepted.filter(isRegisterEvent);
  if (events.length === 0) return;
  const actors = [...new Set(events.flatMap(actorsOf))];
  const folded = await foldActors(tx, { programme, catalogue }, actors);
  await writeActors(tx, programme, folded);
  await eraseWhatMustGo(tx, programme, folded);
  await linkActors(tx, programme, events);
  await projectPlaces(tx, programme, events);
  await projectRequests(tx, programme, events);
}

/** The actors whose own state a statement changes. */
function actorsOf(event: RegisterEvent): readonly ActorId[] {
  const { kind, payload } = event;
  switch (kind) {
    case 'actor.register':
    case 'actor.change':
    case 'actor.consent':
    case 'actor.cancel':
      return [payload.actor];
    case 'actor.affiliate':
      return [payload.member];
    // Late words about somebody who cancelled are erased too.
    case 'privacy.request':
    case 'privacy.answer':
      return [payload.actor];
    default:
      return [];
  }
}

export async function foldActors(
  tx: Queryable,
  { programme, catalogue }: Registering,
  actors: readonly ActorId[],
): Promise<readonly Folded[]> {
  if (actors.length === 0) return [];
  const statements = await loadStatements(tx, programme, actors);
  return actors.flatMap((actor) => {
    const folded = foldActor(actor, statements.get(actor) ?? [], catalogue);
    return folded === undefined ? [] : [folded];
  });
}

async function writeActors(
  tx: Queryable,
  programme: ProgrammeId,
  folded: readonly Folded[],
): Promise<void> {
  await putRows(
    tx,
    programme,
    profileTable,
    folded.map(({ rows }) => rows.profile),
  );
  await putRows(
    tx,
    programme,
    affiliationTable,
    folded.flatMap(({ rows }) => rows.affiliations),
  );
  await putRows(
    tx,
    programme,
    consentTable,
    folded.flatMap(({ rows }) => rows.consents),
  );
  const gone = folded.filter(({ state }) => state.cancelled !== null);
  await forgetActors(
    tx,
    programme,
    gone.map(({ state }) => state.actor),
  );
  await indexActors(
    tx,
    programme,
    folded.map(({ searched }) => searched),
  );
}
