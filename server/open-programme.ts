import { accept, refuse, type Problem, type Result } from '../core/problems/problem.ts';
import { programmeFileEn } from '../words/en/programme-file.ts';
import { programmeFileEs } from '../words/es/programme-file.ts';
import { loadProgramme, type LoadedProgramme } from './commands/load-programme.ts';
import { readProgrammeFolder } from './outside/programme-folder.ts';
import type { ServedProgramme } from './questions/asked.ts';
import type { Engine } from './store/engine/contract.ts';
import { openDb } from './store/engine/db.ts';
import { StoreUnavailable } from './store/engine/errors.ts';
import { listProgrammes } from './store/programmes.ts';

export type Opening = {
  readonly dataFolder: string;
  readonly databaseUrl?: string;
  readonly programmeFolder: string;
  /** Only of a database that is new: it is one of a simulated programme for ever. */
  readonly simulated?: boolean;
};

export type Opened = {
  readonly db: Engine;
  readonly served: ServedProgramme;
  readonly loaded: LoadedProgramme;
};

/** All that is wrong with a programme folder; details worded in Spanish and again in English. */
export type RefusedFolder = {
  readonly ok: false;
  readonly problems: readonly Problem[];
  readonly inEnglish: readonly Problem[];
};

/**
 * Opens the store and makes the folder's programme the one that is served. Answers every problem
 * of the folder at once; what was opened is closed again when anything is refused.
 */
export async function openProgramme(opening: Opening): Promise<Result<Opened> | RefusedFolder> {
  const folder = await readProgrammeFolder(opening.programmeFolder, programmeFileEs);
  if (!folder.ok) {
    // What is wrong with a file is worded where it is found: read again for the other language.
    const again = await readProgrammeFolder(opening.programmeFolder, programmeFileEn);
    return { ...folder, inEnglish: again.ok ? folder.problems : again.problems };
  }
  const { dataFolder, databaseUrl } = opening;
  let db: Engine;
  try {
    const { id } = folder.value.identity;
    db = await openDb({ dataFolder, programme: id, ...(databaseUrl ? { databaseUrl } : {}) });
  } catch (error) {
    if (error instanceof StoreUnavailable) return refuse(error.problem);
    throw error;
  }
  const { sha256, value: programme } = folder;
  const loaded = await loadProgramme(db, programme, {
    sha256,
    simulated: opening.simulated ?? false,
  });
  if (!loaded.ok) {
    await db.close();
    return loaded;
  }
  const { identity, catalogue, partners, purposes, areas, privacy, holidays, curricula } =
    programme;
  const rows = await listProgrammes(db);
  const simulated = rows.find((row) => row.programme === identity.id)?.simulated ?? false;
  const funder = identity.funder === null ? [] : [{ name: identity.funder.es, role: 'funder' }];
  const served: ServedProgramme = {
    id: identity.id,
    code: identity.code,
    definition: sha256,
    name: identity.name,
    simulated,
    identity,
    partners: [...partners.map(({ name }) => ({ name, role: 'partner' })), ...funder],
    partnerOrganisations: partners,
    catalogue,
    privacy,
    holidays,
    curricula,
    change: programme.change,
    emissions: programme.emissions,
    wasteClasses: programme.crosswalks.minam33,
    logframe: programme.logframe,
    choices: {
      purposes,
      areas,
      families: programme.families,
      wasteKinds: programme.crosswalks.art19,
    },
  };
  return accept({ db, served, loaded: loaded.value });
}
