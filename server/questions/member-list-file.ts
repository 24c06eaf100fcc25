import { reachOf, within } from '../../core/access/may.ts';
import { seesActor, visibleGroups, type ShownActor } from '../../core/access/visible.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { affiliationRoles } from '../../core/actors/affiliation-roles.ts';
import {
  fieldKind,
  isPersonalField,
  type FieldGroup,
  type PersonalField,
} from '../../core/actors/personal-fields.ts';
import { idFrom, type ActorId } from '../../core/events/ids.ts';
import { templateFields, type MemberField } from '../../core/importing/people/fields.ts';
import type { Choices } from '../../core/importing/people/mapping.ts';
import { inOrder } from '../../core/importing/people/read-date.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { dayOf, parseDay, type Instant } from '../../core/quantities/instant.ts';
import { headingText, importPeople as words } from '../../words/es/import-people.ts';
import { csvWords } from '../../words/es/server.ts';
import type { SheetOut } from '../outside/sheet-out.ts';
import { membersListed, type MemberRow } from '../store/imports/listed-members.ts';
import { whenStoreAnswers, type Asked, type ServedProgramme } from './asked.ts';
import type { Shown } from './import-report.ts';
import { choicesOf } from './import-vocabulary.ts';

const headings = templateFields.map(headingText);

/** The empty list, and a sheet that explains each column and what may stand in it. */
export function memberTemplate(programme: ServedProgramme): readonly [SheetOut, SheetOut] {
  const choices = choicesOf(programme);
  const allowed = (field: MemberField): string => {
    const named = Object.values(choices[field] ?? {}).map(([name]) => name ?? '');
    const places = programme.catalogue.districts.map(({ name }) => name);
    return (field === 'district' || field === 'municipality' ? places : named).join(', ');
  };
  const explained = templateFields.map((field) => [
    headingText(field),
    isPersonalField(field) ? words.help.types[fieldKind(field).type] : words.help.placed[field],
    allowed(field),
  ]);
  return [
    { name: words.sheets.list, headings, rows: [] },
    {
      name: words.sheets.help,
      headings: words.help.columns,
      rows: [...explained, ...words.help.about.map((sentence) => [sentence, '', ''])],
    },
  ];
}

/**
 * The members of an organisation, or all, in the template's own columns, as far as this viewer may
 * see them: a person out of reach is left out, a group of fields that is not hers to see is empty.
 * Brought in again it changes nothing.
 */
export function memberList(
  { db, programme }: Asked,
  viewer: Viewer,
  /** Empty is all. */
  query: { readonly organisation?: string; readonly municipality?: string },
  now: Instant,
): Promise<Result<Shown<SheetOut>>> {
  return whenStoreAnswers(async () => {
    const asked = {
      organisation: query.organisation || null,
      municipality: query.municipality || null,
    };
    const rows = await membersListed(db, programme.id, {
      ...asked,
      today: dayOf(now, programme.catalogue.offsetMinutes),
    });
    const choices = choicesOf(programme);
    const reach = reachOf(viewer, 'actors.export');
    const shown = rows.filter((row) => {
      const actor = shownOf(row, programme);
      return within(reach, actor) && seesActor(viewer, actor);
    });
    const lines = shown.flatMap((row) => {
      const groups = visibleGroups(viewer, shownOf(row, programme));
      return membershipsOf(row, asked).map((place) =>
        templateFields.map((field) =>
          cellOf(field, { row, place, groups }, { choices, programme }),
        ),
      );
    });
    return accept({
      answer: {
        name: words.sheets.list,
        headings,
        rows: lines,
        ...(programme.simulated ? { above: csvWords.simulated } : {}),
      },
      looked: shown.map(({ actor }) => actor),
    });
  });
}

function shownOf(row: MemberRow, { catalogue }: ServedProgramme): ShownActor {
  const belongs = row.affiliations ?? [];
  const kind = catalogue.actorKinds.find(({ code }) => code === row.kind);
  const lists = belongs.map(({ municipality, district }) => municipality ?? district);
  return {
    actor: idFrom(row.actor),
    organisations: belongs.map(({ organisation }): ActorId => idFrom(organisation)),
    districts: [row.district, ...lists].filter((district) => district !== null),
    isPerson: true,
    worksWithMaterial: kind?.side === 'chain',
    consents: row.consents ?? [],
  };
}

type Membership = NonNullable<MemberRow['affiliations']>[number];

/** One line for each organisation; of several posts there, the highest. */
function membershipsOf(
  { affiliations }: MemberRow,
  {
    organisation,
    municipality,
  }: { readonly organisation: string | null; readonly municipality: string | null },
): readonly (Membership | undefined)[] {
  const mains = new Map<string, Membership>();
  for (const one of affiliations ?? []) {
    if (organisation !== null && one.organisation !== organisation) continue;
    if (municipality !== null && one.municipality !== municipality) continue;
    const had = mains.get(one.organisation);
    if (had === undefined || rankOf(one.role) < rankOf(had.role)) mains.set(one.organisation, one);
  }
  return mains.size > 0 ? [...mains.values()] : [undefined];
}

/** Posts of the board first, then as the list of roles goes; being a mere associate comes last. */
function rankOf(role: string): number {
  const at = affiliationRoles.findIndex((one) => one === role);
  return role === 'associate' || at < 0 ? affiliationRoles.length : at;
}

type Line = {
  readonly row: MemberRow;
  readonly place: Membership | undefined;
  readonly groups: readonly FieldGroup[];
};
type Named = { readonly choices: Choices; readonly programme: ServedProgramme };

function cellOf(field: MemberField, { row, place, groups }: Line, named: Named): string {
  const { choices, programme } = named;
  const isNamed = groups.includes('name');
  switch (field) {
    case 'sex':
      return isNamed && row.sex !== null ? labelOf('sex', row.sex, choices) : '';
    case 'district':
      return isNamed ? districtText(row.district, programme) : '';
    case 'languages':
      return isNamed ? row.languages.map((one) => labelOf(field, one, choices)).join(', ') : '';
    case 'organisation':
      return place?.name ?? '';
    case 'municipality':
      return districtText(place?.municipality ?? null, programme);
    case 'role':
      return roleText(place?.role, choices);
    case 'since':
      return dayText(place?.since ?? '');
    default:
      return groups.includes(fieldKind(field).group) ? valueText(field, row, choices) : '';
  }
}

function valueText(field: PersonalField, { personal }: MemberRow, choices: Choices): string {
  const value: string | number | readonly string[] | undefined = personal[field];
  if (value === undefined) return '';
  if (typeof value === 'object') return value.map((one) => labelOf(field, one, choices)).join(', ');
  const { type } = fieldKind(field);
  if (typeof value === 'number') return type === 'grams' ? kilograms(value) : String(value);
  if (type === 'day') return dayText(value);
  return type === 'code' ? labelOf(field, value, choices) : value;
}

/** The Spanish name of a choice; a code that has none stays what it is. */
function labelOf(field: string, code: string, choices: Choices): string {
  return choices[field]?.[code]?.[0] ?? code;
}

/** Posts that no list brings in are not written either. */
function roleText(role: string | undefined, choices: Choices): string {
  return role === undefined ? '' : (choices['role']?.[role]?.[0] ?? '');
}

function districtText(ubigeo: string | null, { catalogue }: ServedProgramme): string {
  return catalogue.districts.find((one) => one.ubigeo === ubigeo)?.name ?? ubigeo ?? '';
}

function dayText(text: string): string {
  const day = parseDay(text);
  return day === undefined ? text : inOrder(day);
}

/** Whole grams as kilograms with a decimal point. */
function kilograms(grams: number): string {
  const rest = String(grams % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${Math.floor(grams / 1000)}${rest === '' ? '' : `.${rest}`}`;
}
