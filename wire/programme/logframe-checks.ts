import type { Indicator } from '../../core/indicators/logframe.ts';
import { queryFaults, type QueryFault } from '../../core/indicators/query-faults.ts';
import type { ProgrammeFileWords } from '../../words/es/programme-file.ts';
import type { Contents, Report } from './contents.ts';

type Said = Contents['logframe.yaml']['indicators'][number];
type Check = {
  readonly said: Contents;
  readonly report: Report;
  readonly words: ProgrammeFileWords;
};
const file = 'logframe.yaml';

/**
 * Codes that indicators name in each other and in other files, what they count against their unit,
 * milestones that fall, and parts of a target that nobody could ever look at.
 */
export function checkLogframe(said: Contents, report: Report, words: ProgrammeFileWords): void {
  const check = { said, report, words };
  const { results, indicators } = said[file];
  results.forEach(({ code }, n) => {
    if (results.findIndex((one) => one.code === code) < n) {
      report(file, ['results', n, 'code'], words.doubled(code));
    }
  });
  indicators.forEach((one, n) => {
    if (indicators.findIndex(({ code }) => code === one.code) < n) {
      report(file, ['indicators', n, 'code'], words.doubled(one.code));
    }
    checkNames(one, n, check);
    checkQuery(one, n, check);
    checkAims(one, n, check);
  });
}

/** Codes of results, partners, other indicators, criteria on the way, sources. */
function checkNames(one: Said, n: number, { said, report, words }: Check): void {
  const { results, indicators, sources } = said[file];
  const criteria = said['criteria.yaml'].criteria;
  const codesOf = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
  const named: readonly (readonly [keyof Said, string, readonly string[], readonly string[]])[] = [
    ['result', 'results', codesOf(results), [one.result]],
    ['responsible', 'programme.yaml', codesOf(said['programme.yaml'].partners), one.responsible],
    ['leading', 'indicators', codesOf(indicators), one.leading],
    ['source', 'sources', Object.keys(sources), [one.source.of]],
    [
      'pipeline',
      'criteria.yaml',
      criteria.flatMap(({ code, requirements }) => [
        code,
        ...requirements.map((requirement) => `${code}/${requirement.code}`),
      ]),
      one.pipeline,
    ],
  ];
  for (const [field, list, known, codes] of named) {
    for (const code of codes) {
      if (known.includes(code)) continue;
      report(file, ['indicators', n, field], words.unknownCode(list, code));
    }
  }
}

function checkQuery(one: Said, n: number, { said, report, words }: Check): void {
  const facts = {
    criteria: said['criteria.yaml'].criteria,
    kinds: said['actor-kinds.yaml'].actorKinds,
    districts: said['programme.yaml'].districts.map(({ ubigeo }) => ubigeo),
    stages: said['pathways.yaml'].pathways
      .filter(({ who }) => who.walks === 'policies')
      .flatMap(({ requirements }) =>
        requirements.flatMap(({ asks }) => (asks.ask === 'stage' ? [asks.stage] : [])),
      ),
  };
  for (const fault of queryFaults(one, facts)) {
    report(file, ['indicators', n, fault.field, ...fault.path], sayFault(fault, words));
  }
}

function sayFault(fault: QueryFault, words: ProgrammeFileWords): string {
  switch (fault.is) {
    case 'unknown':
      return words.unknownCode(fault.list, fault.code);
    case 'unit':
      return words.unitOfQuery(fault.unit, fault.counts);
    case 'other-walkers':
      return words.criterionOfOthers(fault.code, fault.counts);
    case 'stage-of-others':
      return words.stageOfOthers(fault.counts);
    case 'field':
      return words.noSuchField(fault.field_, fault.evidence, fault.fields.join(', '));
    case 'field-type':
      return words.fieldType(fault.field_, fault.type);
    case 'timing':
      return words.timingOfQuery(fault.timing, fault.measure);
    case 'dimension':
      return words.dimensionOfOthers(fault.dimension, fault.counts);
  }
}

type Aims = Pick<Indicator, 'milestones' | 'target' | 'subtargets' | 'disaggregate'>;

function checkAims(one: Aims, n: number, { said, report, words }: Check): void {
  one.milestones.forEach(({ month, value }, m) => {
    const before = one.milestones[m - 1];
    if (before === undefined || (month > before.month && value >= before.value)) return;
    report(file, ['indicators', n, 'milestones', m], words.milestonesFall(before.month));
  });
  const last = one.milestones.at(-1);
  if (last !== undefined && one.target !== null && last.month < one.target.month) {
    if (last.value > one.target.value) {
      report(file, ['indicators', n, 'target'], words.milestonesFall(last.month));
    }
  }
  one.subtargets.forEach(({ dimension, value, sharePermille, absolute }, m) => {
    const at = ['indicators', n, 'subtargets', m];
    if (!one.disaggregate.includes(dimension)) report(file, at, words.notDisaggregated(dimension));
    if (sharePermille === null && absolute === null) report(file, at, words.aimsAtNothing());
    const districts = said['programme.yaml'].districts.map(({ ubigeo }) => ubigeo);
    if (dimension === 'district' && !districts.includes(value)) {
      report(file, at, words.unknownCode('programme.yaml', value));
    }
  });
}
