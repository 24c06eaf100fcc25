import type { Problem } from '../../core/problems/problem.ts';
import type { Day } from '../../core/quantities/instant.ts';
import type { ProgrammeFileWords } from '../../words/es/programme-file.ts';
import type { Contents, Files, Report } from './contents.ts';
import type { FileName } from './file-schemas.ts';
import type { FieldPath, YamlFile } from './yaml-file.ts';
import { checkLogframe } from './logframe-checks.ts';
import { checkPathways } from './pathway-checks.ts';

/** What no single file can know: codes of other files, doubles, dates that overlap, loops. */
export function crossCheck(files: Files, said: Contents, words: ProgrammeFileWords): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (file, path, detail) => problems.push(files[file].problem(path, detail));
  checkDoubles(said, report, words);
  checkProgramme(said, report, words);
  checkFamilies(said, report, words);
  checkMaterials(said, report, words);
  checkSourceKinds(said, report, words);
  checkContainers(files, said, report, words);
  checkLegalParameters(files, said, report, words);
  checkReports(said, report, words);
  checkCurricula(said, report, words);
  checkPrivacy(said, report, words);
  checkPathways(said, report, words);
  checkLogframe(said, report, words);
  return problems;
}

function codesOf(items: readonly { readonly code: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ code }) => code));
}

function checkDoubles(said: Contents, report: Report, words: ProgrammeFileWords): void {
  const lists: readonly (readonly [FileName, string, readonly { readonly code: string }[]])[] = [
    ['programme.yaml', 'partners', said['programme.yaml'].partners],
    ['families.yaml', 'families', said['families.yaml'].families],
    ['grades.yaml', 'grades', said['grades.yaml'].grades],
    ['materials.yaml', 'materials', said['materials.yaml'].materials],
    ['containers.yaml', 'containers', said['containers.yaml'].containers],
    ['regimes.yaml', 'regimes', said['regimes.yaml'].regimes],
    ['actor-kinds.yaml', 'actorKinds', said['actor-kinds.yaml'].actorKinds],
    ['source-kinds.yaml', 'sourceKinds', said['source-kinds.yaml'].sourceKinds],
    ['reporting-calendar.yaml', 'reports', said['reporting-calendar.yaml'].reports],
    ['privacy.yaml', 'purposes', said['privacy.yaml'].purposes],
    ['holidays.yaml', 'holidays', said['holidays.yaml'].holidays],
    ['documents.yaml', 'documents', said['documents.yaml'].documents],
    ['practices.yaml', 'practices', said['practices.yaml'].practices],
    ...Object.entries(said['crosswalks.yaml']).map(
      ([list, classes]) => ['crosswalks.yaml', list, classes] as const,
    ),
  ];
  for (const [file, list, items] of lists) {
    const seen = new Set<string>();
    items.forEach(({ code }, index) => {
      if (seen.has(code)) report(file, [list, index, 'code'], words.doubled(code));
      seen.add(code);
    });
  }
  const ranks = new Set<number>();
  said['regimes.yaml'].regimes.forEach(({ rank }, index) => {
    if (ranks.has(rank)) {
      report('regimes.yaml', ['regimes', index, 'rank'], words.rankTaken(rank));
    }
    ranks.add(rank);
  });
}

/** A curriculum may have several versions, each once, with modules of their own. */
function checkCurricula(said: Contents, report: Report, words: ProgrammeFileWords): void {
  const file = 'curricula.yaml';
  const versions = new Set<string>();
  said[file].curricula.forEach(({ code, version, modules }, index) => {
    const named = `${code} ${version}`;
    if (versions.has(named)) report(file, ['curricula', index, 'version'], words.doubled(named));
    versions.add(named);
    const seen = new Set<string>();
    modules.forEach((module, n) => {
      const path = ['curricula', index, 'modules', n, 'code'];
      if (seen.has(module.code)) report(file, path, words.doubled(module.code));
      seen.add(module.code);
    });
  });
}

function checkProgramme(said: Contents, report: Report, words: ProgrammeFileWords): void {
  const { dates, districtCodes, districts, partners } = said['programme.yaml'];
  if (dates && dates.to < dates.from) {
    report('programme.yaml', ['dates', 'to'], words.order(dates.from, dates.to));
  }
  const seen = new Set<string>();
  districts.forEach(({ ubigeo }, index) => {
    const path = ['districts', index, 'ubigeo'];
    if (districtCodes === 'ubigeo' && !/^(?:0[1-9]|1\d|2[0-5])\d{4}$/.test(ubigeo)) {
      report('programme.yaml', path, words.ubigeo(ubigeo));
    }
    if (seen.has(ubigeo)) report('programme.yaml', path, words.doubled(ubigeo));
    seen.add(ubigeo);
  });
  const kinds = codesOf(said['actor-kinds.yaml'].actorKinds);
  partners.forEach(({ kind, district }, index) => {
    if (!kinds.has(kind)) {
      const detail = words.unknownCode('actor-kinds.yaml', kind);
      report('programme.yaml', ['partners', index, 'kind'], detail);
    }
    if (district !== null && !seen.has(district)) {
      const detail = words.unknownCode('districts', district);
      report('programme.yaml', ['partners', index, 'district'], detail);
    }
  });
}

function checkFamilies(said: Contents, report: Report, words: ProgrammeFileWords): void {
  const { families } = said['families.yaml'];
  const parents = new Map(families.map(({ code, parent }) => [code, parent]));
  families.forEach(({ code, parent }, index) => {
    const path = ['families', index, 'parent'];
    if (parent !== null && !parents.has(parent)) {
      report('families.yaml', path, words.unknownCode('families.yaml', parent));
    }
    const above = [code];
    let next = parent;
    while (next !== null && !above.includes(next)) {
      above.push(next);
      next = parents.get(next) ?? null;
    }
    if (next === code) report('families.yaml', path, words.loop([...above, code].join(' → ')));
  });
}

function checkMaterials(said: Contents, report: Report, words: ProgrammeFileWords): void {
  const families = codesOf(said['families.yaml'].families);
  const grades = codesOf(said['grades.yaml'].grades);
  const file = 'materials.yaml';
  said[file].materials.forEach((material, index) => {
    const at = (...rest: readonly (string | number)[]) => ['materials', index, ...rest];
    if (!families.has(material.family)) {
      report(file, at('family'), words.unknownCode('families.yaml', material.family));
    }
    material.grades.forEach((grade, n) => {
      if (!grades.has(grade)) {
        report(file, at('grades', n), words.unknownCode('grades.yaml', grade));
      }
    });
    for (const [list, classes] of Object.entries(said['crosswalks.yaml'])) {
      const code = Object.entries(material.crosswalk).find(([name]) => name === list)?.[1] ?? null;
      if (code !== null && !codesOf(classes).has(code)) {
        report(file, at('crosswalk', list), words.unknownCode(`crosswalks.yaml, ${list}`, code));
      }
    }
  });
}

function checkSourceKinds(said: Contents, report: Report, words: ProgrammeFileWords): void {
  const regimes = codesOf(said['regimes.yaml'].regimes);
  const families = codesOf(said['families.yaml'].families);
  const file = 'source-kinds.yaml';
  said[file].sourceKinds.forEach((kind, index) => {
    const at = (...rest: readonly (string | number)[]) => ['sourceKinds', index, ...rest];
    const checkRegime = (regime: string, path: FieldPath): void => {
      if (!regimes.has(regime)) report(file, path, words.unknownCode('regimes.yaml', regime));
    };
    checkRegime(kind.regime, at('regime'));
    kind.exceptions.forEach(({ family, regime }, n) => {
      checkRegime(regime, at('exceptions', n, 'regime'));
      if (!families.has(family)) {
        const detail = words.unknownCode('families.yaml', family);
        report(file, at('exceptions', n, 'family'), detail);
      }
    });
  });
}

type Dated = {
  readonly key: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly path: FieldPath;
};

/** Rows of one key must not hold on the same day; an open end reaches to the end of time. */
function checkOverlaps(
  file: YamlFile<FileName>,
  rows: readonly Dated[],
  report: Report,
  words: ProgrammeFileWords,
): void {
  rows.forEach((row, index) => {
    if (row.from !== null && row.to !== null && row.to < row.from) {
      report(file.name, row.path, words.order(row.from, row.to));
    }
    for (const other of rows.slice(0, index)) {
      const apart =
        (row.to !== null && other.from !== null && row.to < other.from) ||
        (other.to !== null && row.from !== null && other.to < row.from);
      if (row.key === other.key && !apart) {
        report(file.name, row.path, words.overlap(file.lineOf(other.path)));
      }
    }
  });
}

function checkContainers(
  files: Files,
  said: Contents,
  report: Report,
  words: ProgrammeFileWords,
): void {
  const file = 'containers.yaml';
  const { containers, containerFactors, sources } = said[file];
  const known = codesOf(containers);
  const materials = codesOf(said['materials.yaml'].materials);
  const rows: Dated[] = [];
  containerFactors.forEach((factor, index) => {
    const at = (...rest: readonly string[]) => ['containerFactors', index, ...rest];
    if (!known.has(factor.container)) {
      report(file, at('container'), words.unknownCode('containers', factor.container));
    }
    if (!Object.hasOwn(sources, factor.source)) {
      report(file, at('source'), words.unknownCode('sources', factor.source));
    }
    for (const material of Object.keys(factor.grams)) {
      const path = at('grams', material);
      if (!materials.has(material)) {
        report(file, path, words.unknownCode('materials.yaml', material));
      }
      const key = `${factor.container} ${material}`;
      rows.push({ key, from: factor.validFrom, to: factor.validTo, path });
    }
  });
  checkOverlaps(files[file], rows, report, words);
}

function checkLegalParameters(
  files: Files,
  said: Contents,
  report: Report,
  words: ProgrammeFileWords,
): void {
  const rows = said['legal-parameters.yaml'].legalParameters.map(
    ({ code, from, to }, index): Dated => ({
      key: code,
      from,
      to,
      path: ['legalParameters', index, 'from'],
    }),
  );
  checkOverlaps(files['legal-parameters.yaml'], rows, report, words);
}

function checkReports(said: Contents, report: Report, words: ProgrammeFileWords): void {
  const kinds = codesOf(said['actor-kinds.yaml'].actorKinds);
  const file = 'reporting-calendar.yaml';
  said[file].reports.forEach(({ who, to }, index) => {
    for (const [field, kind] of Object.entries({ who, to })) {
      if (!kinds.has(kind)) {
        report(file, ['reports', index, field], words.unknownCode('actor-kinds.yaml', kind));
      }
    }
  });
}

/** Each text is named once in all purposes; nothing is kept shorter than the law demands. */
function checkPrivacy(said: Contents, report: Report, words: ProgrammeFileWords): void {
  const { purposes, retention } = said['privacy.yaml'];
  const seen = new Set<string>();
  purposes.forEach(({ texts }, index) => {
    texts.forEach(({ id }, n) => {
      const path = ['purposes', index, 'texts', n, 'id'];
      if (seen.has(id)) report('privacy.yaml', path, words.doubled(id));
      seen.add(id);
    });
  });
  const law = said['legal-parameters.yaml'].legalParameters.find(
    ({ code, to }) => code === 'access-log-retention' && to === null,
  );
  retention.forEach(({ kind, months }, index) => {
    if (kind !== 'access-log' || months === null || law === undefined) return;
    if (months < law.value * 12) {
      const detail = words.shorterThanLaw(months, law.value * 12, law.source);
      report('privacy.yaml', ['retention', index, 'months'], detail);
    }
  });
}
