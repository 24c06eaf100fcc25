import { abilities } from '../core/access/abilities.ts';
import { keyAbilities, keyRoles, matrix, signedIn } from '../core/access/matrix.ts';
import { handwork } from '../core/access/may-record.ts';
import { roles } from '../core/access/roles.ts';
import { seenBy } from '../core/access/visible.ts';
import type { FieldGroup } from '../core/actors/personal-fields.ts';
import type { Endpoint } from '../server/http/endpoint.ts';
import { endpoints } from '../server/http/endpoints.ts';
import { accessWords as english } from '../words/en/access.ts';
import { fields as englishFields } from '../words/en/fields.ts';
import { toolWords as englishTools } from '../words/en/tools.ts';
import { accessWords as spanish, type AccessWords, type RecordRule } from '../words/es/access.ts';
import { fields as spanishFields } from '../words/es/fields.ts';
import { toolWords as spanishTools } from '../words/es/tools.ts';

type Language = {
  readonly words: AccessWords;
  readonly groups: Readonly<Record<FieldGroup, string>>;
  readonly generated: string;
};

/** `docs/access.md`: who may do and see what, from the tables that decide it. */
export function accessPage(): string {
  const es = {
    words: spanish,
    groups: spanishFields.groups,
    generated: spanishTools.problemsPage.generated,
  };
  const en = {
    words: english,
    groups: englishFields.groups,
    generated: englishTools.problemsPage.generated,
  };
  return `${[...part(es, '#'), '---', ...part(en, '#')].join('\n\n')}\n`;
}

function part(language: Language, mark: string): readonly string[] {
  const { page } = language.words;
  return [
    `${mark} ${page.title}`,
    `${page.intro} ${language.generated}`,
    mayTable(language.words),
    `${mark}# ${page.record.title}`,
    page.record.intro,
    recordTable(language.words),
    `${mark}# ${page.see.title}`,
    page.see.intro,
    seeTable(language),
    `${mark}# ${page.doors.title}`,
    page.doors.intro,
    doorTable(language.words),
    `${page.doors.keys} ${keyAbilities.map((ability) => `\`${ability}\``).join(', ')} (${keyRoles
      .map((role) => language.words.roles[role])
      .join(', ')}).`,
    `${mark}# ${page.addresses.title}`,
    page.addresses.intro,
    addressTable(language.words),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function mayTable({ page, roles: names, abilities: does, scopes, vias }: AccessWords): string {
  const rows = abilities.map((ability) => {
    const own = signedIn[ability];
    const held = roles.flatMap((role) => {
      const scope = matrix[role][ability];
      return scope === undefined ? [] : [`${names[role]}: ${scopes[scope]}`];
    });
    const who = own === undefined ? held : [`${page.everybody}: ${scopes[own]}`, ...held];
    const alone = ability === 'metrics.read' ? [vias.metrics] : [];
    return [`${does[ability]} \`${ability}\``, [...who, ...alone].join(' · ') || page.nothing];
  });
  return table([page.ability, page.who], rows);
}

const recordRules: readonly (readonly [string, RecordRule])[] = [
  ['*', 'inOwnName'],
  ['flow.*', 'stock'],
  [handwork.join(', '), 'handwork'],
  ['flow.void, flow.correct', 'amend'],
  ['actor.register', 'register'],
  ['actor.change', 'change'],
  ['actor.affiliate', 'affiliate'],
  ['actor.merge, actor.unmerge', 'merge'],
  ['actor.consent', 'consent'],
  ['privacy.request', 'request'],
  ['privacy.answer, actor.cancel', 'answer'],
  ['place.register, place.change', 'place'],
  ['period.close', 'close'],
];

function recordTable({ page }: AccessWords): string {
  const rows = recordRules.map(([kinds, rule]) => [`\`${kinds}\``, page.recordRules[rule]]);
  return table([page.kind, page.record.by], rows);
}

function seeTable({ words: { page, roles: names }, groups: named }: Language): string {
  const say = (groups: readonly FieldGroup[]): string =>
    groups.map((group) => named[group]).join(', ') || page.nothing;
  const rows = roles.map((role) => {
    const { person, allowed = {}, organisation } = seenBy[role];
    const more = Object.entries(allowed).map(([purposes, groups]) =>
      page.ifAllowed(purposes.split(' ').join(' + '), say(groups ?? [])),
    );
    return [names[role], [say(person), ...more].join('; '), say(organisation)];
  });
  return table([page.who, page.persons, page.organisations], rows);
}

function doorTable({ page, vias, abilities: does }: AccessWords): string {
  return table(
    [page.how, page.may],
    [
      [vias.nobody, does['public.read']],
      [vias.sending, `\`events.add\``],
      [vias.bootstrap, page.open],
      [vias.operator, page.open],
      [vias.metrics, `\`metrics.read\``],
    ],
  );
}

function addressTable({ page }: AccessWords): string {
  const listed: readonly Endpoint[] = Object.values(endpoints);
  const rows = listed
    .filter(({ ability }) => ability !== 'public.read')
    .map(({ method, route, ability, scoped, why }) => [
      `\`${method} ${route}\``,
      `\`${ability}\``,
      scoped === true ? page.narrow : page.wide,
      why === undefined ? page.nothing : page.noted,
    ]);
  return table([page.address, page.ability, page.may, page.noted], rows);
}
