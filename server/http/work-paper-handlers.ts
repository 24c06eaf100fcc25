import { actorPath } from '../../wire/api/actor-answers.ts';
import { labelsQuery, spanPaperQuery, workPaperQuery } from '../../wire/api/work-queries.ts';
import { givenPaperPage } from '../outside/documents/given-paper-page.ts';
import { labelsPage } from '../outside/documents/labels-page.ts';
import { speechIn } from '../outside/documents/speech.ts';
import { workPaperPage } from '../outside/documents/work-paper-page.ts';
import { workSpeech, type WorkSpeech } from '../outside/documents/work-speech.ts';
import { newId } from '../outside/secrets.ts';
import { givenPaper } from '../questions/given-paper.ts';
import { labelSheet } from '../questions/label-sheet.ts';
import { workPaper } from '../questions/work-paper.ts';
import { originOf } from './account-desk.ts';
import { pathOf, queryOf } from './asked-for.ts';
import type { Print } from './printing.ts';
import { answer } from './problem-answer.ts';
import type { Handlers, Service } from './service.ts';

const usualMonths = 12;
const sheetLabels = 24;

/** Papers about the work: income, what was handed over, labels. */
export function workPaperHandlers(
  service: Service,
  print: Print,
): Handlers<'workPdf' | 'givenPdf' | 'labelsPdf'> {
  const { asked, now } = service;
  const speechFor = (language: 'es' | 'en' | undefined): WorkSpeech => {
    const { choices, catalogue } = asked.programme;
    return workSpeech(speechIn(language ?? 'es', choices.wasteKinds), catalogue.materials);
  };
  return {
    workPdf: async (c) => {
      const path = pathOf(c, actorPath);
      const query = queryOf(c, workPaperQuery);
      if (!path.ok || !query.ok) return answer(c, path.ok ? query : path);
      const { months, language } = query.value;
      const what = { ...path.value, months: months === undefined ? usualMonths : Number(months) };
      const found = await workPaper(asked, c.get('viewer'), what, now());
      if (!found.ok) return answer(c, found);
      const data = workPaperPage(found.value, speechFor(language));
      return print(c, { name: 'work-paper', data, looked: [found.value.actor] });
    },
    givenPdf: async (c) => {
      const path = pathOf(c, actorPath);
      const query = queryOf(c, spanPaperQuery);
      if (!path.ok || !query.ok) return answer(c, path.ok ? query : path);
      const { language, ...span } = query.value;
      const found = await givenPaper(asked, c.get('viewer'), { ...path.value, ...span }, now());
      if (!found.ok) return answer(c, found);
      const data = givenPaperPage(found.value, speechFor(language));
      return print(c, { name: 'given-paper', data, looked: [] });
    },
    labelsPdf: async (c) => {
      const path = pathOf(c, actorPath);
      const query = queryOf(c, labelsQuery);
      if (!path.ok || !query.ok) return answer(c, path.ok ? query : path);
      const { kind, count, language } = query.value;
      const labels = count === undefined ? sheetLabels : Number(count);
      const what = { ...path.value, is: kind ?? 'sacks', count: labels } as const;
      const at = now();
      const found = await labelSheet(asked, c.get('viewer'), what, {
        now: at,
        address: originOf(c, service),
        newId: () => newId(at),
      });
      if (!found.ok) return answer(c, found);
      const page = labelsPage(found.value, speechFor(language));
      return print(c, { name: 'labels', ...page, looked: [] });
    },
  };
}
