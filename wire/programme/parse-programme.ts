import type { Catalogue, ContainerFactor } from '../../core/materials/catalogue.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { ProgrammeFileWords } from '../../words/es/programme-file.ts';
import type { Contents, Files } from './contents.ts';
import { crossCheck } from './cross-checks.ts';
import { areasFile, readDistrictAreas } from './district-areas.ts';
import { readEmissionFiles } from './emission-files.ts';
import { fileNames, type FileName, type FileOf } from './file-schemas.ts';
import { logframeOf } from './logframe.ts';
import { pathwayBookOf } from './pathway-book.ts';
import type { Programme } from './programme.ts';
import { readYamlFile, type YamlFile } from './yaml-file.ts';

/** A folder is right, or all that is wrong with it is told at once. */
export type ParsedProgramme =
  | {
      readonly ok: true;
      readonly value: Programme;
      /** What each factor set states its SHA-256 of; whoever reads the folder holds it against. */
      readonly hashed: readonly {
        readonly version: string;
        readonly sha256: string;
        readonly text: string;
      }[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Parses the files of a programme folder.
 *
 * @param texts file name (such as `materials.yaml`) → its text
 * @param words the language of the details
 * Every problem is `programme/file-invalid` with file, line (from 1), field (dotted path) and a
 * detail sentence. The files are looked at one by one first; only when each has its shape are they
 * held against each other (unknown and doubled codes, overlapping dates, UBIGEO, loops).
 */
export function parseProgramme(
  texts: ReadonlyMap<string, string>,
  words: ProgrammeFileWords,
): ParsedProgramme {
  const read = <N extends FileName>(name: N): YamlFile<N> =>
    readYamlFile(name, texts.get(name), words);
  const files = Object.fromEntries(fileNames.map((name) => [name, read(name)])) as Files;
  const problems = fileNames.flatMap((name) => files[name].problems);
  if (problems.length > 0) return { ok: false, problems };
  const said = Object.fromEntries(fileNames.map((name) => [name, files[name].content])) as Contents;
  const crossed = crossCheck(files, said, words);
  if (crossed.length > 0) return { ok: false, problems: crossed };
  const districts = said['programme.yaml'].districts.map(({ ubigeo }) => ubigeo);
  const areas = readDistrictAreas(texts.get(areasFile), districts, words);
  if (!areas.ok) return areas;
  const programme = programmeOf(said);
  const emissions = readEmissionFiles(texts, programme.catalogue, words);
  if (!emissions.ok) return emissions;
  return {
    ok: true,
    value: { ...programme, areas: areas.value, emissions: emissions.value },
    hashed: emissions.texts.map(({ set: { version, sha256 }, canonical: text }) => {
      return { version, sha256, text };
    }),
  };
}

function programmeOf(said: Contents): Omit<Programme, 'areas' | 'emissions'> {
  const { id, code, name, dates, durationMonths, funder, partners, openDataLicence, iati } =
    said['programme.yaml'];
  const curricula = said['curricula.yaml'].curricula.map(({ proposal, ...one }) => {
    return { ...one, isProposal: proposal };
  });
  return {
    identity: { id, code, name, dates, durationMonths, funder, openDataLicence, iati },
    partners,
    catalogue: catalogueOf(said),
    families: said['families.yaml'].families,
    crosswalks: said['crosswalks.yaml'],
    containerVolumes: said['containers.yaml'].containers.map((container) => ({
      container: container.code,
      litres: container.litres,
    })),
    legalParameters: said['legal-parameters.yaml'].legalParameters,
    reports: said['reporting-calendar.yaml'].reports,
    privacy: said['privacy.yaml'],
    holidays: said['holidays.yaml'].holidays,
    curricula,
    change: pathwayBookOf(said, curricula),
    logframe: logframeOf(said),
    purposes: said['privacy.yaml'].purposes.map(({ code, needsSignature, name: called }) => {
      return { code, needsSignature, name: called };
    }),
  };
}

function catalogueOf(said: Contents): Catalogue {
  const { offsetMinutes, earliestDay, districts } = said['programme.yaml'];
  return {
    sensitiveDocuments: said['documents.yaml'].documents.flatMap(({ code, sensitive }) =>
      sensitive ? [code] : [],
    ),
    results: {
      indicators: said['logframe.yaml'].indicators.map(({ code }) => code),
      partners: said['programme.yaml'].partners.map(({ code }) => code),
      mayFallBelowZero: said['logframe.yaml'].indicators.flatMap(({ code, unit }) =>
        unit === 'gramsCO2e' ? [code] : [],
      ),
    },
    offsetMinutes,
    earliestDay,
    districts,
    materials: said['materials.yaml'].materials,
    grades: said['grades.yaml'].grades,
    containers: said['containers.yaml'].containers.map(({ code, icon, name }) => ({
      code,
      icon,
      name,
    })),
    containerFactors: factorsOf(said['containers.yaml']),
    regimes: said['regimes.yaml'].regimes,
    actorKinds: said['actor-kinds.yaml'].actorKinds,
    sourceKinds: said['source-kinds.yaml'].sourceKinds,
    purposes: said['privacy.yaml'].purposes.map((purpose) => ({
      code: purpose.code,
      needsSignature: purpose.needsSignature,
      texts: purpose.texts.map(({ id }) => id),
    })),
  };
}

function factorsOf(file: FileOf<'containers.yaml'>): ContainerFactor[] {
  return file.containerFactors.flatMap((row) =>
    Object.entries(row.grams).map(([material, grams]) => ({
      container: row.container,
      material,
      grams,
      tareGrams: row.tareGrams,
      validFrom: row.validFrom,
      validTo: row.validTo,
      source: file.sources[row.source] ?? row.source,
    })),
  );
}
