import type { Ask } from '../../core/pathways/asks.ts';
import type { ProgrammeFileWords } from '../../words/es/programme-file.ts';
import type { Contents, Report } from './contents.ts';

type Asking = Contents['pathways.yaml']['pathways'][number]['requirements'][number];
type Walked = {
  readonly file: 'pathways.yaml' | 'criteria.yaml';
  readonly list: 'pathways' | 'criteria';
  readonly index: number;
  readonly code: string;
  readonly version: string;
  readonly who: Contents['pathways.yaml']['pathways'][number]['who'];
  readonly requirements: readonly Asking[];
  readonly stages: readonly { readonly code: string }[];
};

/**
 * Codes that pathways, criteria, papers and practices name in each other and in other files, their
 * sources, doubles, and pathways that would wait for themselves.
 */
export function checkPathways(said: Contents, report: Report, words: ProgrammeFileWords): void {
  const all = walked(said);
  const check = { said, report, words, all };
  const versions = new Set<string>();
  for (const one of all) {
    const named = `${one.code} ${one.version}`;
    const at = [one.list, one.index, 'version'];
    if (versions.has(named)) report(one.file, at, words.doubled(named));
    versions.add(named);
    checkWho(one, check);
    checkRequirements(one, check);
  }
  checkRings(check);
  checkSources(check);
  checkPracticeLists(check);
}

type Check = {
  readonly said: Contents;
  readonly report: Report;
  readonly words: ProgrammeFileWords;
  readonly all: readonly Walked[];
};

function walked(said: Contents): readonly Walked[] {
  return [
    ...said['pathways.yaml'].pathways.map((one, index) => {
      return { file: 'pathways.yaml', list: 'pathways', index, ...one } as const;
    }),
    ...said['criteria.yaml'].criteria.map((one, index) => {
      return { file: 'criteria.yaml', list: 'criteria', index, stages: [], ...one } as const;
    }),
  ];
}

function checkWho({ file, list, index, who }: Walked, { said, report, words }: Check): void {
  const kinds = new Set(said['actor-kinds.yaml'].actorKinds.map(({ code }) => code));
  const named = who.walks === 'organisations' ? who.kinds : who.walks === 'people' ? who.of : [];
  for (const kind of named) {
    if (kinds.has(kind)) continue;
    report(file, [list, index, 'who'], words.unknownCode('actor-kinds.yaml', kind));
  }
}

function checkRequirements(one: Walked, check: Check): void {
  const { file, list, index, requirements } = one;
  const { report, words } = check;
  const own = requirements.map(({ code }) => code);
  if (requirements.every(({ optional }) => optional)) {
    report(file, [list, index, 'requirements'], words.allOptional());
  }
  requirements.forEach((requirement, n) => {
    const at = (...rest: string[]) => [list, index, 'requirements', n, ...rest];
    if (own.indexOf(requirement.code) < n) {
      report(file, at('code'), words.doubled(requirement.code));
    }
    const earlier = [...requirement.after, ...(requirement.due ? [requirement.due.after] : [])];
    for (const code of [...earlier, ...sinceOf(requirement.asks)]) {
      if (own.indexOf(code) >= n || !own.includes(code)) {
        report(file, at(), words.notEarlier(code));
      }
    }
    for (const [where, code] of unknownIn(requirement.asks, one, check)) {
      report(file, at('asks'), words.unknownCode(where, code));
    }
  });
}

function parts(ask: Ask): readonly Ask[] {
  return ask.ask === 'all' || ask.ask === 'any' ? ask.of.flatMap(parts) : [ask];
}

function sinceOf(ask: Ask): readonly string[] {
  return parts(ask).flatMap((one) =>
    one.ask === 'flows' && one.since !== undefined ? [one.since] : [],
  );
}

/** Codes that a question names and that are nowhere: each with the list in which it should be. */
function unknownIn(ask: Ask, within: Walked, check: Check): (readonly [string, string])[] {
  return parts(ask).flatMap((one) =>
    namedBy(one).flatMap(([where, code]) =>
      listed(where, within, check).includes(code) ? [] : [[where, code] as const],
    ),
  );
}

function namedBy(ask: Ask): (readonly [string, string])[] {
  const each = (where: string, list: readonly string[]) =>
    list.map((code) => [where, code] as const);
  switch (ask.ask) {
    case 'document':
      return each('documents.yaml', [ask.document]);
    case 'attendance':
      return each('curricula.yaml', [ask.curriculum]);
    case 'product':
      return each('curricula.yaml', [ask.afterFirstSessionOf]);
    case 'observed':
    case 'baseline':
      return each('practices.yaml', [ask.practices]);
    case 'flows':
      return [...each('actor-kinds.yaml', ask.with), ...each('materials.yaml', ask.without)];
    case 'agreement':
      return each('actor-kinds.yaml', ask.with);
    case 'meetings':
      return each('actor-kinds.yaml', ask.including.flat());
    case 'stage':
      return each('stages', [
        ask.stage,
        ...ask.refusedBy,
        ...ask.endedBy,
        ...(ask.answer === undefined ? [] : [ask.answer.to]),
      ]);
    case 'pathway':
      return ask.requirement === undefined
        ? each('pathways.yaml', [ask.pathway])
        : [
            ['pathways.yaml', ask.pathway],
            [`requirements of ${ask.pathway}`, ask.requirement],
          ];
    case 'members':
      return each('pathways.yaml', [ask.pathway]);
    default:
      return [];
  }
}

function listed(where: string, within: Walked, { said, all }: Check): readonly string[] {
  const codesOf = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
  switch (where) {
    case 'documents.yaml':
      return codesOf(said['documents.yaml'].documents);
    case 'curricula.yaml':
      return codesOf(said['curricula.yaml'].curricula);
    case 'practices.yaml':
      return codesOf(said['practices.yaml'].practices);
    case 'actor-kinds.yaml':
      return codesOf(said['actor-kinds.yaml'].actorKinds);
    case 'materials.yaml':
      return codesOf(said['materials.yaml'].materials);
    case 'pathways.yaml':
      return codesOf(all);
    case 'stages':
      return codesOf(within.stages);
    default: {
      const pathway = all.filter(({ code }) => where === `requirements of ${code}`);
      return pathway.flatMap(({ requirements }) => codesOf(requirements));
    }
  }
}

/** A pathway that asks, over others, for itself could never be walked to its end. */
function checkRings({ all, report, words }: Check): void {
  const asksFor = (code: string): readonly string[] =>
    all
      .filter((one) => one.code === code)
      .flatMap(({ requirements }) => requirements.flatMap(({ asks }) => parts(asks)))
      .flatMap((ask) => (ask.ask === 'pathway' || ask.ask === 'members' ? [ask.pathway] : []));
  for (const { file, list, index, code } of all) {
    const passed = new Set<string>();
    const ahead = [...asksFor(code)];
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
      if (passed.has(next)) continue;
      passed.add(next);
      ahead.push(...asksFor(next));
    }
    if (passed.has(code)) report(file, [list, index, 'code'], words.loop(`${code} → ${code}`));
  }
}

/** Whatever says its source names one that stands at the head of its file. */
function checkSources({ said, report, words, all }: Check): void {
  const unknown = (file: keyof Contents, of: string): boolean => {
    const { sources } = { sources: {}, ...said[file] };
    return !Object.hasOwn(sources, of);
  };
  for (const { file, list, index, requirements } of all) {
    requirements.forEach(({ source }, n) => {
      if (!unknown(file, source.of)) return;
      const path = [list, index, 'requirements', n, 'source'];
      report(file, path, words.unknownCode('sources', source.of));
    });
  }
  said['documents.yaml'].documents.forEach(({ source }, n) => {
    if (!unknown('documents.yaml', source.of)) return;
    const path = ['documents', n, 'source'];
    report('documents.yaml', path, words.unknownCode('sources', source.of));
  });
  said['practices.yaml'].practices.forEach(({ practices }, index) => {
    practices.forEach(({ source }, n) => {
      if (!unknown('practices.yaml', source.of)) return;
      const path = ['practices', index, 'practices', n, 'source'];
      report('practices.yaml', path, words.unknownCode('sources', source.of));
    });
  });
}

/** Practices and questions stand once in their list; answers propose practices of that list. */
function checkPracticeLists({ said, report, words }: Check): void {
  const file = 'practices.yaml';
  const kinds = new Set(said['actor-kinds.yaml'].actorKinds.map(({ code }) => code));
  const once = (list: readonly { readonly code: string }[], path: readonly (string | number)[]) => {
    list.forEach(({ code }, n) => {
      const first = list.findIndex((other) => other.code === code);
      if (first < n) report(file, [...path, n, 'code'], words.doubled(code));
    });
  };
  said[file].practices.forEach((list, index) => {
    const at = (...rest: readonly (string | number)[]) => ['practices', index, ...rest];
    once(list.practices, at('practices'));
    once(list.questions, at('questions'));
    for (const kind of list.kinds) {
      if (kinds.has(kind)) continue;
      report(file, at('kinds'), words.unknownCode('actor-kinds.yaml', kind));
    }
    const known = new Set(list.practices.map(({ code }) => code));
    list.questions.forEach(({ answers }, n) => {
      for (const code of answers.flatMap(({ practices }) => practices)) {
        if (known.has(code)) continue;
        report(file, at('questions', n), words.unknownCode(list.code, code));
      }
    });
  });
}
