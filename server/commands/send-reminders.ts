import { may } from '../../core/access/may.ts';
import { nobody, type Viewer } from '../../core/access/viewer.ts';
import type { Day, Instant } from '../../core/quantities/instant.ts';
import type { DueAnswer } from '../../wire/api/pathway-answers.ts';
import { reminderLetters as lettersEn } from '../../words/en/reminder-letters.ts';
import { reminderLetters as lettersEs } from '../../words/es/reminder-letters.ts';
import type { Mailer } from '../outside/mail.ts';
import { dayInWords, speechIn } from '../outside/documents/speech.ts';
import { askedBack } from '../questions/asked-back.ts';
import type { Asked, ServedProgramme } from '../questions/asked.ts';
import { pathwaysDue } from '../questions/pathways-due.ts';
import { personOf } from '../questions/viewer-of.ts';
import {
  accountsToRemind,
  takeReminder,
  type AccountToRemind,
} from '../store/accounts/reminders.ts';

const letterWords = { es: lettersEs, en: lettersEn };

/** How far ahead the letter looks, and how many lines it has room for. */
const days = '30';
const mostLines = 20;

export type Reminding = {
  readonly mailer: Mailer;
  /** Where people find the program, without a slash at its end. */
  readonly address: string;
  /** Monday of the week that is written about. */
  readonly week: Day;
};

/**
 * Writes to everybody who reads how participants advance what expires, awaits an answer or is due
 * within her reach, and what was asked about her own records: once a week, and only when there is
 * something. E-mail is read by whoever holds the mailbox: persons are counted and never named, and
 * which papers of theirs it is about is said on the page and not here. Answers how many it wrote.
 */
export async function sendReminders(
  asked: Asked,
  reminding: Reminding,
  now: Instant,
): Promise<number> {
  const { db, programme } = asked;
  let written = 0;
  for (const row of await accountsToRemind(db, programme.id, reminding.week)) {
    if (!(await takeReminder(db, programme.id, row.account, reminding.week))) continue;
    const found = await dueFor(asked, row, now);
    if (found === undefined) continue;
    reminding.mailer.send({
      to: row.email,
      ...letterOf(found, row.letters, programme, reminding.address),
    });
    written += 1;
  }
  return written;
}

type Found = { readonly rows: DueAnswer['rows']; readonly questions: number };

/** Undefined where there is nothing to write, or she may not read it. */
async function dueFor(
  asked: Asked,
  { account, person: id }: AccountToRemind,
  now: Instant,
): Promise<Found | undefined> {
  const known = await personOf(asked, id, now);
  if (known === undefined) return undefined;
  const { person, grants } = known;
  const viewer: Viewer = { ...nobody, via: 'session', account, person, grants };
  if (!may(viewer, 'progress.read')) return undefined;
  const due = await pathwaysDue(asked, viewer, { days }, now);
  const back = await askedBack(asked, viewer, now);
  // The store is gone: next week is soon enough.
  if (!due.ok || !back.ok) return undefined;
  const { rows } = due.value.answer;
  const questions = back.value.answer.records.filter(
    ({ standing }) => standing.question?.replies.length === 0,
  ).length;
  return rows.length === 0 && questions === 0 ? undefined : { rows, questions };
}

/** In the language that she chose; in both before she did. */
function letterOf(
  found: Found,
  letters: AccountToRemind['letters'],
  programme: ServedProgramme,
  address: string,
): { readonly subject: string; readonly text: string } {
  const { name, simulated } = programme;
  const languages = letters === 'both' ? (['es', 'en'] as const) : [letters];
  return {
    subject: languages.map((one) => letterWords[one].subject(name, simulated)).join(' · '),
    text: languages
      .map((one) => textIn(one, found, programme, one === 'es' ? address : `${address}/en`))
      .join('\n\n—\n\n'),
  };
}

function textIn(
  language: 'es' | 'en',
  { rows, questions }: Found,
  { name, catalogue }: ServedProgramme,
  address: string,
): string {
  const words = letterWords[language];
  const speech = speechIn(language, []);
  const isPerson = new Map(catalogue.actorKinds.map((kind) => [kind.code, kind.isPerson]));
  // Of a kind that is not known nothing is said by name.
  const isNamed = ({ walker }: DueAnswer['rows'][number]): boolean =>
    walker.name !== null &&
    (walker.kind !== 'actor' || isPerson.get(walker.actorKind ?? '') === false);
  const named = rows.filter(isNamed);
  const ofPersons = rows.length - named.length;
  const lines = named.slice(0, mostLines).map(({ walker, what, name: of, on, isPast }) =>
    words.row({
      who: walker.name ?? '',
      what,
      name: of[language],
      on: dayInWords(on, speech),
      isPast,
    }),
  );
  const more = named.length > mostLines ? [words.more(named.length - mostLines)] : [];
  const counted = ofPersons > 0 ? [words.ofPersons(ofPersons)] : [];
  const due = [
    words.intro(name),
    [...lines, ...more, ...counted].join('\n'),
    words.see(`${address}/oficina/rutas/vencimientos`),
  ];
  return [
    ...(rows.length === 0 ? [] : due),
    ...(questions === 0 ? [] : [words.asked(questions, `${address}/oficina/evidencia/preguntas`)]),
    words.end(`${address}/oficina/cuenta`),
  ].join('\n\n');
}
