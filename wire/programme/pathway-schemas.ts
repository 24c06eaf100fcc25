import * as v from 'valibot';
import { affiliationRoles } from '../../core/actors/affiliation-roles.ts';
import { agreementTypes } from '../../core/agreements/agreement-events.ts';
import type { Ask } from '../../core/pathways/asks.ts';
import { proofLevels } from '../../core/pathways/evidence.ts';
import { consumed, observationMethods } from '../../core/practices/practice-events.ts';
import { bilingual, code, day, say, text, wholeNumber, wholePositive } from './file-fields.ts';

/** Files of the programme folder about change: pathways, criteria, papers, practices. */
const codes = v.optional(v.array(code), []);
const some = <T extends v.GenericSchema>(one: T) => v.pipe(v.array(one), v.nonEmpty(say('empty')));
const role = v.picklist(affiliationRoles);
const permille = v.pipe(
  v.number(),
  v.check((value) => Number.isInteger(value) && value >= 1 && value <= 1000, say('permille')),
);
const window = v.optional(v.nullable(wholePositive), null);
const proposal = v.optional(v.boolean(), false);

/** What is called the same in both languages, as the number of a decree, is said once. */
const said = v.union([
  v.pipe(
    text,
    v.transform((once) => ({ es: once, en: once })),
  ),
  bilingual,
]);

/** Where a thing is written, in a list of sources that stands once in the file. */
const sources = v.record(
  code,
  v.strictObject({ title: said, year: wholePositive, url: v.nullable(text) }),
);
const source = v.strictObject({ of: code, article: v.optional(v.nullable(said), null) });

const document = v.strictObject({ ask: v.literal('document'), document: code });
const attendance = v.strictObject({
  ask: v.literal('attendance'),
  curriculum: code,
  permille,
  of: v.picklist(['whole', 'each_module']),
});
const observed = v.strictObject({
  ask: v.literal('observed'),
  practices: code,
  least: wholePositive,
  times: v.picklist([1, 2]),
  daysApart: wholeNumber,
  methods: v.optional(some(v.picklist(observationMethods)), ['visit', 'photo']),
  absentAtBaseline: v.boolean(),
});
const baseline = v.strictObject({ ask: v.literal('baseline'), practices: code });
const diagnosis = v.strictObject({
  ask: v.literal('diagnosis'),
  amounts: v.optional(v.array(v.picklist(consumed)), []),
});
const plan = v.strictObject({ ask: v.literal('plan'), least: wholePositive });
const flows = v.strictObject({
  ask: v.literal('flows'),
  whose: v.optional(
    v.union([v.literal('own'), v.strictObject({ members: some(role) })]),
    'own' as const,
  ),
  side: v.picklist(['gives', 'takes', 'brings']),
  with: codes,
  settled: v.optional(v.boolean(), false),
  without: codes,
  count: v.picklist(['flows', 'weeks', 'givers']),
  least: wholePositive,
  withinDays: window,
  since: v.exactOptional(code),
});
const links = v.strictObject({ ask: v.literal('links'), withinDays: window });
const stage = v.strictObject({
  ask: v.literal('stage'),
  stage: code,
  numbered: v.optional(v.boolean(), true),
  refusedBy: codes,
  endedBy: codes,
  validMonths: window,
  answer: v.exactOptional(
    v.strictObject({
      to: code,
      workingDays: wholePositive,
      silence: v.picklist(['negative', 'none']),
    }),
  ),
});
const pathway = v.strictObject({
  ask: v.literal('pathway'),
  pathway: code,
  requirement: v.exactOptional(code),
  sinceItBegan: v.optional(v.boolean(), false),
  anywhere: v.optional(v.boolean(), false),
});
const agreement = v.strictObject({
  ask: v.literal('agreement'),
  with: some(code),
  types: v.optional(v.array(v.picklist(agreementTypes)), []),
});
const product = v.strictObject({
  ask: v.literal('product'),
  afterFirstSessionOf: code,
  mostAuthors: wholePositive,
  confirmed: v.boolean(),
  inUseAfterDays: v.exactOptional(wholePositive),
});
const members = v.strictObject({
  ask: v.literal('members'),
  roles: some(role),
  pathway: code,
  least: v.union([v.literal('all'), wholePositive]),
});
const meetings = v.strictObject({
  ask: v.literal('meetings'),
  least: wholePositive,
  withinDays: wholePositive,
  actorTypes: wholeNumber,
  including: v.optional(v.array(some(code)), []),
  commitments: wholeNumber,
});
const described = v.strictObject({
  ask: v.literal('described'),
  leastParts: v.optional(wholeNumber, 0),
});

const ask: v.GenericSchema<unknown, Ask> = v.variant('ask', [
  document,
  attendance,
  observed,
  baseline,
  diagnosis,
  plan,
  flows,
  links,
  stage,
  pathway,
  agreement,
  product,
  members,
  meetings,
  described,
  v.strictObject({ ask: v.literal('all'), of: v.lazy(() => some(ask)) }),
  v.strictObject({ ask: v.literal('any'), least: wholePositive, of: v.lazy(() => some(ask)) }),
]);

const who = v.variant('walks', [
  v.strictObject({ walks: v.literal('organisations'), kinds: some(code) }),
  v.strictObject({ walks: v.literal('people'), roles: some(role), of: some(code) }),
  v.strictObject({ walks: v.picklist(['policies', 'chains', 'spaces']) }),
]);

const requirement = v.strictObject({
  code,
  name: bilingual,
  help: bilingual,
  after: codes,
  asks: ask,
  least: v.optional(v.picklist(proofLevels), 'documented'),
  verifiedBy: v.optional(v.array(role), []),
  optional: v.optional(v.boolean(), false),
  due: v.optional(v.nullable(v.strictObject({ after: code, workingDays: wholePositive })), null),
  remindDays: v.optional(wholePositive, 30),
  source,
  proposal,
});

const common = {
  code,
  version: text,
  from: day,
  name: bilingual,
  help: bilingual,
  who,
  requirements: some(requirement),
};

export const pathwayFileSchemas = {
  'pathways.yaml': v.strictObject({
    sources,
    pathways: v.array(
      v.strictObject({
        ...common,
        perDistrict: v.optional(v.boolean(), false),
        begins: v.picklist(['registered', 'said']),
        stages: v.optional(v.array(v.strictObject({ code, name: bilingual })), []),
      }),
    ),
  }),
  'criteria.yaml': v.strictObject({ sources, criteria: v.array(v.strictObject(common)) }),
  'documents.yaml': v.strictObject({
    sources,
    documents: v.array(
      v.strictObject({
        code,
        name: bilingual,
        issuer: v.nullable(bilingual),
        of: v.picklist(['person', 'organisation', 'vehicle']),
        sensitive: v.optional(v.boolean(), false),
        expires: v.union([v.picklist(['stated', 'never']), wholePositive]),
        source,
      }),
    ),
  }),
  'practices.yaml': v.strictObject({
    sources,
    practices: v.array(
      v.strictObject({
        code,
        name: bilingual,
        kinds: some(code),
        practices: some(
          v.strictObject({ code, name: bilingual, seenBy: bilingual, source, proposal }),
        ),
        questions: v.array(
          v.strictObject({
            code,
            question: bilingual,
            answers: some(
              v.strictObject({ code, name: bilingual, says: bilingual, practices: codes }),
            ),
          }),
        ),
      }),
    ),
  }),
};
