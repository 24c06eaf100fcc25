import type { Viewer } from '../../core/access/viewer.ts';
import { fieldKind, isPersonalField } from '../../core/actors/personal-fields.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Instant } from '../../core/quantities/instant.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { ByWhom, DataSheetAnswer } from '../../wire/api/privacy-answers.ts';
import { consentHistory } from '../store/privacy/consents.ts';
import {
  eventsAbout,
  looksAt,
  placesOf,
  whenSaid,
  type Look,
  type Said,
} from '../store/privacy/held.ts';
import type { RecordRow } from '../store/privacy/people.ts';
import { requestsOf } from '../store/privacy/requests.ts';
import { filesOf } from '../store/register/files.ts';
import { whenStoreAnswers, type Asked, type ServedProgramme } from './asked.ts';
import { byWhomOf } from './by-whom.ts';
import { cardLines } from './cards.ts';
import { consentLines } from './consents.ts';
import { requestLine } from './privacy-requests.ts';
import { reached, type Reached } from './reached.ts';

/**
 * `GET /actors/:id/data-sheet`: all that the programme holds of a person, from all her records, for
 * herself and for who handles requests. Others appear only by their role. Refuses with
 * `actors/not-found`.
 */
export function dataSheet(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<DataSheetAnswer>> {
  return whenStoreAnswers(async () => {
    const what = { id, ability: 'privacy.handle', orSelf: true } as const;
    const found = await reached(asked, viewer, what, now);
    return found.ok ? accept(await sheetOf(asked, found.value, now)) : found;
  });
}

async function sheetOf(asked: Asked, person: Reached, now: Instant): Promise<DataSheetAnswer> {
  const { db, programme } = asked;
  const { ids, records } = person;
  const said = await whenSaid(db, programme.id, [
    ...new Set(records.flatMap(({ saidBy }) => Object.values(saidBy))),
  ]);
  const consentRows = await consentHistory(db, programme.id, ids);
  const { looks, inAll } = await looksAt(db, programme.id, ids);
  const others = [
    ...[...said.values()].map(({ recorder }) => recorder),
    ...consentRows.map(({ recorder }) => recorder),
    ...looks.map((look) => look.person),
  ];
  const by = await byWhomOf(asked, others, ids, now);
  const files = await filesOf(db, programme.id, ids);
  const requests = await requestsOf(db, programme.id, ids);
  const today = dayOf(now, programme.catalogue.offsetMinutes);
  return {
    ...headOf(programme, person, now),
    details: records.flatMap((record) => detailsOf(record, said, by)),
    fields: records.flatMap((record) => fieldsOf(record, said, by)),
    affiliations: person.seen.affiliations.map((post) => ({
      organisation: post.label,
      role: post.role,
      municipality: post.municipality,
      since: post.since,
      until: post.until,
    })),
    places: [...(await placesOf(db, programme.id, ids))],
    consents: consentLines(programme.privacy, consentRows, by),
    files: files.map(({ id, purpose, media, bytes, addedAt }) => {
      return { id, purpose, media, bytes, addedAt: instantOut(addedAt) };
    }),
    cards: await cardLines(asked, ids, now),
    requests: requests.map((row) => requestLine(row, programme, today)),
    reads: looks.map((look) => readOf(look, by)),
    readsInAll: inAll,
    events: [...(await eventsAbout(db, programme.id, ids))],
  };
}

type Head =
  'format' | 'madeAt' | 'programme' | 'simulated' | 'controller' | 'dataOfficer' | 'person';

function headOf(
  { name, simulated, privacy, catalogue }: ServedProgramme,
  { first, ids }: Reached,
  now: Instant,
): Pick<DataSheetAnswer, Head> {
  const kind = catalogue.actorKinds.find(({ code }) => code === first.kind);
  return {
    format: 'ayni-data-sheet/1',
    madeAt: instantOut(now),
    programme: name,
    simulated,
    controller: privacy.controller,
    dataOfficer: privacy.dataOfficer,
    person: {
      actor: first.actor,
      kind: kind?.name ?? { es: first.kind, en: first.kind },
      label: first.label,
      registeredAt: instantOut(first.registeredAt),
      cancelledAt: first.cancelledAt === null ? null : instantOut(first.cancelledAt),
      mergedRecords: ids.filter((id) => id !== first.actor),
    },
  };
}

function fieldsOf(
  record: RecordRow,
  said: ReadonlyMap<string, Said>,
  by: (person: string | null) => ByWhom,
): DataSheetAnswer['fields'] {
  return Object.entries(record.personal).flatMap(([field, value]) => {
    if (!isPersonalField(field)) return [];
    const { purpose } = fieldKind(field);
    const from = said.get(record.saidBy[field] ?? '');
    return [{ record: record.actor, field, value: plain(value), purpose, ...saidOf(from, by) }];
  });
}

function detailsOf(
  record: RecordRow,
  said: ReadonlyMap<string, Said>,
  by: (person: string | null) => ByWhom,
): DataSheetAnswer['details'] {
  const { name, sex, bornFrom, district, languages } = record;
  const spoken = languages.length === 0 ? null : [...languages];
  const details = { name, sex, bornFrom, district, languages: spoken };
  const fields = ['name', 'sex', 'bornFrom', 'district', 'languages'] as const;
  return fields.flatMap((field) => {
    const value = details[field];
    if (value === null) return [];
    return [{ field, value, ...saidOf(said.get(record.saidBy[field] ?? ''), by) }];
  });
}

function saidOf(
  from: Said | undefined,
  by: (person: string | null) => ByWhom,
): { readonly at: string | null; readonly by: ByWhom } {
  if (from === undefined) return { at: null, by: 'unknown' };
  return { at: instantOut(from.at), by: by(from.recorder) };
}

function plain(value: string | number | readonly string[]): string | number | string[] {
  return typeof value === 'object' ? [...value] : value;
}

function readOf(
  look: Look,
  by: (person: string | null) => ByWhom,
): DataSheetAnswer['reads'][number] {
  const { at, via, what, why, person } = look;
  const reader = via === 'key' ? 'system' : person === null ? 'administrator' : by(person);
  return { at: instantOut(at), by: reader, what, why };
}
