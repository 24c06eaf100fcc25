import { accept, type Problem, type Result } from '../../core/problems/problem.ts';
import type { FreezingAnswer } from '../../wire/api/report-answers.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import * as wire from '../../wire/api/report-answers.ts';
import { renderProblem } from '../../wire/api/problem-json.ts';
import { approveReport } from '../commands/approve-report.ts';
import { beginFreezing } from '../commands/begin-freezing.ts';
import { freezeReport, periodToFreeze, type MakeReport } from '../commands/freeze-report.ts';
import { tellFreezing } from '../commands/tell-freezing.ts';
import { freezingBegins, openFreezings, type Freezing } from '../jobs/freezings.ts';
import { newId } from '../outside/secrets.ts';
import type { Asked } from '../questions/asked.ts';
import { freezingOf } from '../questions/freezing.ts';
import { reportEvidence } from '../questions/report-evidence.ts';
import { reportFile } from '../questions/report-file.ts';
import { reportRestated } from '../questions/report-restated.ts';
import { report, reports } from '../questions/reports.ts';
import { bodyOf, pathOf, queryOf } from './asked-for.ts';
import { answer, problemAnswer } from './problem-answer.ts';
import type { Ask, Handlers, Service } from './service.ts';
import { told } from './telling.ts';

type Mine =
  | 'reports'
  | 'freezeReport'
  | 'freezing'
  | 'report'
  | 'reportRestated'
  | 'approveReport'
  | 'reportFile'
  | 'reportEvidence';

/** Reports as they were frozen, and the files made of them. */
export function reportHandlers(service: Service, make: MakeReport): Handlers<Mine> {
  const { asked, now } = service;
  return {
    ...freezingHandlers(service, make),
    reports: async (c) => told(c, await reports(asked)),
    report: async (c) => {
      const path = pathOf(c, wire.reportPath);
      if (!path.ok) return answer(c, path);
      return told(c, await report(asked, c.get('viewer'), path.value.id));
    },
    reportRestated: async (c) => {
      const path = pathOf(c, wire.reportPath);
      if (!path.ok) return answer(c, path);
      return answer(c, await reportRestated(asked, path.value.id, now(), make));
    },
    approveReport: async (c) => {
      const path = pathOf(c, wire.reportPath);
      if (!path.ok) return answer(c, path);
      const { id } = path.value;
      return answer(c, await approveReport(asked, { viewer: c.get('viewer'), id, now: now() }));
    },
    reportFile: async (c) => {
      const path = pathOf(c, wire.reportFilePath);
      const query = queryOf(c, wire.reportFileQuery);
      if (!path.ok || !query.ok) return answer(c, path.ok ? query : path);
      const { language = 'es' } = query.value;
      const found = await reportFile(asked, { ...path.value, language }, now());
      if (!found.ok) return problemAnswer(c, found.problem);
      const { name, media, content } = found.value;
      return c.body(content, 200, fileHeaders(name, media));
    },
    reportEvidence: (c) => evidence(c, service),
  };
}

function fileHeaders(name: string, media: string): Record<string, string> {
  return {
    'content-type': media,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store',
  };
}

async function evidence(c: Ask, { asked, files, now }: Service): Promise<Response> {
  const path = pathOf(c, wire.reportPath);
  const query = queryOf(c, wire.reportFileQuery);
  if (!path.ok || !query.ok) return answer(c, path.ok ? query : path);
  const { language = 'es' } = query.value;
  const asking = { viewer: c.get('viewer'), id: path.value.id, language, now: now() };
  const found = await reportEvidence(asked, files, asking);
  if (!found.ok) return problemAnswer(c, found.problem);
  const { name, stream, looked } = found.value;
  c.set('looked', looked);
  return c.body(stream, 200, fileHeaders(name, 'application/zip'));
}

function freezingHandlers(
  { asked, now, log }: Service,
  make: MakeReport,
): Handlers<'freezeReport' | 'freezing'> {
  const freezings = openFreezings(log, (id, progress) => tellFreezing(asked, id, progress));
  const standing = async (id: string): Promise<Result<FreezingAnswer>> => {
    const found = freezings.at(id);
    return found === undefined ? freezingBefore(asked, id) : accept(freezingOut(id, found));
  };
  return {
    freezeReport: async (c) => {
      const body = await bodyOf(c, wire.freezeBody);
      if (!body.ok) return answer(c, body);
      const at = now();
      const period = periodToFreeze(asked, body.value, at);
      if (!period.ok) return answer(c, period);
      const id = newId(at);
      const of = { id, viewer: c.get('viewer'), period: period.value, now: at };
      const noted = await beginFreezing(asked, id, at);
      if (!noted.ok) return answer(c, noted);
      const begun = freezings.begin(id, (progress) => freezeReport(asked, of, make, progress));
      return answer(c, begun.ok ? await standing(id) : begun);
    },
    freezing: async (c) => {
      const path = pathOf(c, wire.reportPath);
      return answer(c, path.ok ? await standing(path.value.id) : path);
    },
  };
}

/** What became of a freezing that this program is not at: another one is, or none is any more. */
async function freezingBefore(asked: Asked, id: string): Promise<Result<FreezingAnswer>> {
  const was = await freezingOf(asked, id);
  if (!was.ok) return was;
  const { state, begunAt, progress } = was.value;
  const of = { ...freezingBegins, ...progress };
  if (state === 'working') return accept(freezingOut(id, of));
  if (state === 'kept') return accept(freezingOut(id, { ...of, state: 'done', report: id }));
  const begun = instantOut(begunAt);
  const problem: Problem = { code: 'reports/broken-off', facts: { begun } };
  return accept(freezingOut(id, { ...of, state: 'failed', problem }));
}

function freezingOut(id: string, { problem, ...rest }: Freezing): FreezingAnswer {
  return { freezing: id, ...rest, problem: problem === null ? null : renderProblem(problem) };
}
