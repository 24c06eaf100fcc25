import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { operator } from '../../core/access/viewer.ts';
import type { ProgrammeId } from '../../core/events/ids.ts';
import type { LedgerEvent } from '../../core/ledger/entries.ts';
import { accept, refuse, type Problem, type Result } from '../../core/problems/problem.ts';
import { parseProblem } from '../../wire/api/problem-json.ts';
import { programmeAnswer } from '../../wire/api/public-answers.ts';
import { programmeId } from '../../wire/events/fields.ts';
import { wireVersion } from '../../wire/events/event-schemas.ts';
import { outcomesSchema } from '../../wire/events/outcome-schemas.ts';
import { renderEvent } from '../../wire/events/parse-event.ts';
import { recordEvents } from '../commands/record-events.ts';
import { readLocalToken } from '../local-token.ts';
import { openProgramme, type Opened } from '../open-programme.ts';
import { serverWords as wordsEn } from '../../words/en/server.ts';
import { serverWords as wordsEs } from '../../words/es/server.ts';
import { runningAt } from '../store/engine/lock.ts';
import type { Room } from './command.ts';

export type RecordedOutcome = {
  readonly outcome: 'accepted' | 'already_had' | 'quarantined' | 'refused';
  readonly problem?: Problem;
};

/** The programme as a command reaches it: through the running program, or by opening its data. */
export type Reached = {
  readonly programme: ProgrammeId;
  readonly offsetMinutes: number;
  /** Address of the running program; null when the command opened the data itself. */
  readonly through: string | null;
  /** At most 500 events; an outcome for each, in order. */
  record(events: readonly LedgerEvent[]): Promise<Result<readonly RecordedOutcome[]>>;
  close(): Promise<void>;
};

type Refused = { readonly ok: false; readonly problems: readonly Problem[] };

/** Where a program already runs on this data: its address and the token it left there. */
export function runningProgram({
  settings,
}: Room): { readonly address: string; readonly token: string } | undefined {
  if (settings.databaseUrl !== undefined) return undefined;
  const address = runningAt(settings.dataFolder);
  const token = readLocalToken(settings.dataFolder);
  return address === undefined || token === undefined ? undefined : { address, token };
}

/** Reaches the programme; refuses with all that the folder, the store or the program says. */
export async function reachProgramme(
  room: Room,
): Promise<{ readonly ok: true; readonly value: Reached } | Refused> {
  const running = runningProgram(room);
  const reached = running === undefined ? await openHere(room) : await throughProgram(running);
  if (reached.ok) return reached;
  return 'problems' in reached ? reached : { ok: false, problems: [reached.problem] };
}

/** Opens the programme's data for one command; only the first of the problems is told. */
export async function openForCommand(room: Room): Promise<Result<Opened>> {
  const opened = await openProgramme(room.settings);
  if (opened.ok) showFirstToken(opened.value, room);
  if (opened.ok || !('problems' in opened)) return opened;
  const [problem] = opened.problems;
  if (problem === undefined) throw new Error('Bug: a programme was refused without a problem');
  return refuse(problem);
}

/** Has the running program do something under `/api/v1`, with the token it left on the disk. */
export async function askProgram<S extends v.GenericSchema>(
  room: Room,
  path: string,
  schema: S,
  body?: object,
): Promise<Result<v.InferOutput<S>>> {
  const running = runningProgram(room);
  if (running === undefined) return refuse({ code: 'store/unavailable', facts: {} });
  const headers = { authorization: `Bearer ${running.token}` };
  const url = `${running.address}/api/v1${path}`;
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  return answerOf(fetch(url, { method: 'POST', headers, ...sent }), schema);
}

/** A command that is the first to open the data gets the token, and nobody else ever will. */
function showFirstToken({ loaded }: Opened, { say }: Room): void {
  const { newToken } = loaded;
  if (newToken === null) return;
  for (const words of [wordsEs, wordsEn]) say(words.administratorToken(newToken));
}

async function openHere(room: Room): Promise<Result<Reached> | Refused> {
  const opened = await openProgramme(room.settings);
  if (!opened.ok) return opened;
  showFirstToken(opened.value, room);
  const { db, served } = opened.value;
  const context = { programme: served.id, catalogue: served.catalogue };
  return accept({
    programme: served.id,
    offsetMinutes: served.catalogue.offsetMinutes,
    through: null,
    record: async (events) => {
      const batch = { events: events.map(renderEvent), receivedAt: room.now(), viewer: operator };
      const recorded = await recordEvents(db, context, batch);
      return recorded.ok ? accept(recorded.value.outcomes) : recorded;
    },
    close: () => db.close(),
  });
}

async function throughProgram(running: {
  readonly address: string;
  readonly token: string;
}): Promise<Result<Reached>> {
  const api = `${running.address}/api/v1`;
  const told = await answerOf(fetch(`${api}/public/programme`), programmeAnswer);
  if (!told.ok) return told;
  return accept({
    programme: v.parse(programmeId, told.value.programme),
    offsetMinutes: told.value.offsetMinutes,
    through: running.address,
    record: async (events) => {
      const body = gzipSync(JSON.stringify({ wire: wireVersion, events: events.map(renderEvent) }));
      const headers = {
        authorization: `Bearer ${running.token}`,
        'content-type': 'application/json',
        'content-encoding': 'gzip',
      };
      const sent = fetch(`${api}/events`, { method: 'POST', headers, body });
      const recorded = await answerOf(sent, outcomesSchema);
      if (!recorded.ok) return recorded;
      return accept(
        recorded.value.outcomes.map(({ outcome, problem }) => ({
          outcome,
          ...(problem === undefined ? {} : { problem: parseProblem(problem) }),
        })),
      );
    },
    close: () => Promise.resolve(),
  });
}

/** An answer of the running program, or its Problem; a program that is gone is unavailable. */
async function answerOf<S extends v.GenericSchema>(
  asked: Promise<Response>,
  schema: S,
): Promise<Result<v.InferOutput<S>>> {
  let answer: Response;
  try {
    answer = await asked;
  } catch {
    return refuse({ code: 'store/unavailable', facts: {} });
  }
  const body: unknown = await answer.json();
  return answer.ok ? accept(v.parse(schema, body)) : refuse(parseProblem(body));
}
