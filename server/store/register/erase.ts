import { sensitiveFields } from '../../../core/actors/actor-state.ts';
import { photoPurpose, sensitivePurpose } from '../../../core/actors/purposes.ts';
import type { ActorId, ProgrammeId } from '../../../core/events/ids.ts';
import { eraseAccountsOf } from '../accounts/erase-accounts.ts';
import type { Queryable } from '../engine/contract.ts';
import { forgetInImports } from '../imports/erase-imports.ts';
import type { Folded } from './register-rows.ts';

/**
 * Erases what may no longer be kept: all that names a person who cancelled, the photos of who does
 * not allow one, health data without the consent it was kept under. What arrives late about them
 * is erased again each time.
 */
export async function eraseWhatMustGo(
  tx: Queryable,
  programme: ProgrammeId,
  folded: readonly Folded[],
): Promise<void> {
  const cancelled = folded.filter(({ state }) => state.cancelled !== null).map(actorOf);
  if (cancelled.length > 0) {
    for (const table of ['vault', 'personal_file']) {
      await tx.query(
        `delete from ${table} where programme = $1 and subject = any($2::text::uuid[])`,
        [programme, list(cancelled)],
      );
    }
    await eraseAccountsOf(tx, programme, cancelled);
    await forgetInImports(tx, programme, cancelled);
  }
  const without = folded.filter(({ state }) => state.consents.length > 0);
  const photos = without.filter((one) => refuses(one, photoPurpose)).map(actorOf);
  if (photos.length > 0) {
    await tx.query(
      `delete from personal_file
       where programme = $1 and purpose = 'photo' and subject = any($2::text::uuid[])`,
      [programme, list(photos)],
    );
  }
  const health = without.filter((one) => refuses(one, sensitivePurpose)).map(actorOf);
  if (health.length > 0) await eraseSensitive(tx, programme, health);
}

const actorOf = ({ state }: Folded): ActorId => state.actor;
const list = (actors: readonly ActorId[]): string => `{${actors.join(',')}}`;

function refuses({ state }: Folded, purpose: string): boolean {
  return state.consents.some((one) => one.purpose === purpose && !one.given);
}

async function eraseSensitive(
  tx: Queryable,
  programme: ProgrammeId,
  actors: readonly ActorId[],
): Promise<void> {
  await tx.query(
    `with had as (
       delete from vault
       where programme = $1 and subject = any($2::text::uuid[])
         and content -> 'values' ?| $3::text::text[]
       returning event, subject, content)
     insert into vault (programme, event, subject, content)
     select $1, event, subject,
       jsonb_set(content, '{values}', (content -> 'values') - $3::text::text[])
     from had`,
    [programme, list(actors), `{${sensitiveFields.join(',')}}`],
  );
}
