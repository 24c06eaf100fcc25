import * as v from 'valibot';
import { refuse, type Result } from '../../core/problems/problem.ts';
import {
  importBringBody,
  importCheckQuery,
  importPath,
  importRowsBody,
  importUploadQuery,
  mappingBody,
  membersQuery,
} from '../../wire/api/import-queries.ts';
import { importPeople as words } from '../../words/es/import-people.ts';
import { answerImport } from '../commands/answer-import.ts';
import { bringImport } from '../commands/bring-import.ts';
import { eraseImport } from '../commands/erase-import.ts';
import { importBytesMost, keepImport } from '../commands/keep-import.ts';
import { mapImport } from '../commands/map-import.ts';
import { csvOf, xlsxMedia, xlsxOf, type SheetOut } from '../outside/sheet-out.ts';
import { imports, importPreview } from '../questions/import-preview.ts';
import { heldRows, importCheck, importReport } from '../questions/import-report.ts';
import { memberList, memberTemplate } from '../questions/member-list-file.ts';
import { pathOf, queryOf } from './asked-for.ts';
import { readBytes, readJson } from './body.ts';
import type { importEndpoints } from './import-endpoints.ts';
import { answer, problemAnswer } from './problem-answer.ts';
import type { Ask, Handlers, Service } from './service.ts';

type Id = keyof typeof importEndpoints;

/** Member lists, in and out. */
export function importHandlers(service: Service): Handlers<Id> {
  const { asked, now } = service;
  return {
    memberTemplateCsv: async (c) => csvAnswer(c, words.files.template, templateOf(service)[0]),
    memberTemplateXlsx: async (c) => xlsxAnswer(c, words.files.template, templateOf(service)),
    membersCsv: async (c) => exported(c, service, (sheet) => csvAnswer(c, listName, sheet)),
    membersXlsx: async (c) => exported(c, service, (sheet) => xlsxAnswer(c, listName, [sheet])),
    imports: async (c) => answer(c, await imports(asked, c.get('viewer'))),
    keepImport: async (c) => answer(c, await upload(c, service)),
    importPreview: async (c) =>
      ofImport(c, async (id) => answer(c, await importPreview(asked, c.get('viewer'), id, now()))),
    mapImport: async (c) =>
      withBody(c, mappingBody, async (id, said) =>
        answer(c, await mapImport(asked, c.get('viewer'), { id, ...said }, now())),
      ),
    importCheck: async (c) => ofImport(c, (id) => checked(c, service, id)),
    answerImport: async (c) =>
      withBody(c, importRowsBody, async (id, said) =>
        answer(c, await answerImport(asked, c.get('viewer'), { id, ...said }, now())),
      ),
    bringImport: async (c) =>
      withBody(c, importBringBody, async (id, { changes = false }) =>
        answer(c, await bringImport(asked, c.get('viewer'), { id, changes }, now)),
      ),
    eraseImport: async (c) =>
      ofImport(c, async (id) => answer(c, await eraseImport(asked, c.get('viewer'), id))),
    importHeldXlsx: async (c) =>
      ofImport(c, async (id) => {
        const sheet = await heldRows(asked, c.get('viewer'), id, now());
        if (!sheet.ok) return answer(c, sheet);
        return xlsxAnswer(c, words.files.held, [sheet.value]);
      }),
    importReportCsv: async (c) =>
      ofImport(c, async (id) => {
        const sheet = await importReport(asked, c.get('viewer'), id, now());
        return sheet.ok ? csvAnswer(c, words.files.report, sheet.value) : answer(c, sheet);
      }),
  };
}

const listName = words.files.members;

function templateOf({ asked }: Service): readonly [SheetOut, SheetOut] {
  return memberTemplate(asked.programme);
}

async function upload(c: Ask, { asked, now }: Service): Promise<Result<{ readonly id: string }>> {
  const query = queryOf(c, importUploadQuery);
  if (!query.ok) return query;
  const bytes = await readBytes(c.req.raw, importBytesMost);
  if (!bytes.ok) return bytes;
  const { name } = query.value;
  return keepImport(asked, c.get('viewer'), { name, bytes: bytes.value }, now());
}

async function ofImport(c: Ask, work: (id: string) => Promise<Response>): Promise<Response> {
  const path = pathOf(c, importPath);
  return path.ok ? work(path.value.id) : problemAnswer(c, path.problem);
}

async function withBody<S extends v.GenericSchema>(
  c: Ask,
  schema: S,
  work: (id: string, said: v.InferOutput<S>) => Promise<Response>,
): Promise<Response> {
  return ofImport(c, async (id) => {
    const body = await readJson(c.req.raw);
    if (!body.ok) return problemAnswer(c, body.problem);
    const said = v.safeParse(schema, body.value, { abortEarly: true });
    if (said.success) return work(id, said.output);
    const [issue] = said.issues;
    const field = (v.getDotPath(issue) ?? '').slice(0, 60);
    const facts = { field, detail: issue.expected ?? issue.type };
    return answer(c, refuse({ code: 'http/query-invalid', facts }));
  });
}

async function checked(c: Ask, { asked, now }: Service, id: string): Promise<Response> {
  const query = queryOf(c, importCheckQuery);
  if (!query.ok) return answer(c, query);
  const about = { id, ...query.value };
  const found = await importCheck(asked, c.get('viewer'), about, now());
  if (!found.ok) return answer(c, found);
  c.set('looked', found.value.looked);
  return answer(c, { ok: true, value: found.value.answer });
}

async function exported(
  c: Ask,
  { asked, now }: Service,
  out: (sheet: SheetOut) => Response | Promise<Response>,
): Promise<Response> {
  const query = queryOf(c, membersQuery);
  if (!query.ok) return answer(c, query);
  const list = await memberList(asked, c.get('viewer'), query.value, now());
  if (!list.ok) return answer(c, list);
  c.set('looked', list.value.looked);
  return out(list.value.answer);
}

function csvAnswer(c: Ask, name: string, sheet: SheetOut): Response {
  return c.body(csvOf(sheet), 200, fileHeaders('text/csv; charset=utf-8', `${name}.csv`));
}

async function xlsxAnswer(c: Ask, name: string, sheets: readonly SheetOut[]): Promise<Response> {
  return c.body(await xlsxOf(sheets), 200, fileHeaders(xlsxMedia, `${name}.xlsx`));
}

/** A file to keep, of people: no cache on the way may keep it too. */
function fileHeaders(media: string, name: string): Record<string, string> {
  return {
    'content-type': media,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  };
}
