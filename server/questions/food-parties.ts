import { boardRoles } from '../../core/actors/affiliation-roles.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { FoodParty } from '../../wire/api/food-answers.ts';
import { membersOf, type AffiliationRow } from '../store/register/actor-questions.ts';
import type { Asked } from './asked.ts';
import { standingFor, type Standing } from './standing-for.ts';

/** Members of an institution that are looked through for who represents it. */
const membersMost = 200;
/** Who signs for an institution, the first that it has. */
const signing: readonly string[] = ['representative', ...boardRoles];

export type Parties = {
  readonly partyOf: (actor: string) => FoodParty;
  /** Whose names or papers stand in it. */
  readonly people: readonly string[];
};

/**
 * Who gave and who received, as D.S. 055-2017-EF asks: a person with her document, an institution
 * with its RUC and who represents it, each as far as the viewer may see it.
 */
export async function foodParties(
  asked: Asked,
  viewer: Viewer,
  actors: readonly string[],
  now: Instant,
): Promise<Parties> {
  const standing = await standingFor(asked, viewer, actors, now);
  const ids = [...new Set(actors.map(standing.same))];
  const representatives = new Map<string, string>();
  for (const id of ids) {
    if (standing.rowOf(id)?.isPerson !== false) continue;
    const found = representing(await membersNow(asked, id), id);
    if (found !== undefined) representatives.set(id, found);
  }
  const signers = await standingFor(asked, viewer, representatives.values(), now);
  const named = [
    ...ids.filter((id) => standing.named(id).isPerson && standing.named(id).name !== null),
    ...[...representatives.values()].filter((id) => signers.named(id).name !== null),
  ];
  return {
    people: named,
    partyOf: (actor) => {
      const id = standing.same(actor);
      const { actor: shown, name, isPerson } = standing.named(id);
      const signer = representatives.get(id);
      const { ruc } = standing.rowOf(id)?.personal ?? {};
      return {
        actor: shown,
        name,
        isPerson,
        ruc: ruc !== undefined && standing.shows(id, 'legal') ? ruc : null,
        representative:
          signer === undefined
            ? null
            : { name: signers.named(signer).name, document: documentOf(signer, signers) },
        document: isPerson ? documentOf(id, standing) : null,
      };
    },
  };
}

function membersNow({ db, programme }: Asked, organisation: string) {
  const asked = { organisation, municipality: null, after: null, limit: membersMost };
  return membersOf(db, programme.id, asked);
}

function representing(members: readonly AffiliationRow[], id: string): string | undefined {
  const current = members.filter(
    ({ until, organisation }) => until === null && organisation === id,
  );
  for (const role of signing) {
    const found = current.find((one) => one.role === role);
    if (found !== undefined) return found.member;
  }
  return undefined;
}

/** `DNI 12345678`, for who may see it. */
function documentOf(actor: string, { rowOf, shows }: Standing): string | null {
  const { documentType, documentNumber } = rowOf(actor)?.personal ?? {};
  if (documentNumber === undefined || !shows(actor, 'identity')) return null;
  const type = documentType === 'dni' || documentType === 'ce' ? documentType.toUpperCase() : '';
  return `${type} ${documentNumber}`.trim();
}
