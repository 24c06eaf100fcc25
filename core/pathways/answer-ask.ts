import { soMany, type Answer, type Asked } from './answer.ts';
import { answerFlows, answerLinks } from './answer-flows.ts';
import { answerMeetings, answerMembers, answerPathway } from './answer-others.ts';
import {
  answerAgreement,
  answerAttendance,
  answerDescribed,
  answerDiagnosis,
  answerDocument,
  answerPlan,
  answerProduct,
  answerStage,
} from './answer-papers.ts';
import { answerBaseline, answerObserved } from './answer-practices.ts';
import type { Ask, AskAll, AskAny } from './asks.ts';
import { atLeast, periodOn } from './periods.ts';

/** Answers one question about one walker from the evidence up to a day. Pure. */
export function answerAsk(ask: Ask, asked: Asked): Answer {
  switch (ask.ask) {
    case 'document':
      return answerDocument(ask, asked);
    case 'attendance':
      return answerAttendance(ask, asked);
    case 'observed':
      return answerObserved(ask, asked);
    case 'baseline':
      return answerBaseline(ask, asked);
    case 'diagnosis':
      return answerDiagnosis(ask, asked);
    case 'plan':
      return answerPlan(ask, asked);
    case 'flows':
      return answerFlows(ask, asked);
    case 'links':
      return answerLinks(ask, asked);
    case 'stage':
      return answerStage(ask, asked);
    case 'pathway':
      return answerPathway(ask, asked);
    case 'agreement':
      return answerAgreement(ask, asked);
    case 'product':
      return answerProduct(ask, asked);
    case 'members':
      return answerMembers(ask, asked);
    case 'meetings':
      return answerMeetings(ask, asked);
    case 'described':
      return answerDescribed(ask, asked);
    case 'all':
    case 'any':
      return together(ask, asked);
  }
}

function together(ask: AskAll | AskAny, asked: Asked): Answer {
  const answers = ask.of.map((one) => answerAsk(one, asked));
  const need = ask.ask === 'all' ? answers.length : ask.least;
  const now = answers.filter(({ held }) => periodOn(held, asked.asOf) !== undefined);
  const enough = now.length >= need;
  const waiting = answers.find(({ waitingUntil }) => waitingUntil !== undefined);
  const refused = answers.find((answer) => answer.refused !== undefined);
  return {
    held: atLeast(
      answers.map(({ held }) => ({ periods: held, weight: 1 })),
      need,
    ),
    get progress() {
      if (enough) return [soMany('all', need, need)];
      return [soMany('all', now.length, need), ...answers.flatMap(({ progress }) => progress)];
    },
    get used() {
      return (enough ? now : answers).flatMap(({ used }) => used);
    },
    ...(!enough && waiting?.waitingUntil !== undefined
      ? { waitingUntil: waiting.waitingUntil }
      : {}),
    ...(!enough && refused?.refused !== undefined ? { refused: refused.refused } : {}),
  };
}
