import { amountsAsked } from '../../core/pathways/ways-to-say.ts';
import type { PathwayBook } from '../../core/pathways/pathway.ts';
import type { PathwayBookAnswer } from '../../wire/api/pathway-answers.ts';

/** `GET /pathways/book`: what forms let choose, as the programme's folder says it. */
export function pathwayBook({ documents, practices, pathways }: PathwayBook): PathwayBookAnswer {
  return {
    documents: documents.map((one) => {
      const { code, name, issuer, of, sensitive, expires } = one;
      return { code, name, issuer, of, sensitive, expires };
    }),
    practices: practices.map((list) => ({
      code: list.code,
      name: list.name,
      kinds: [...list.kinds],
      practices: list.practices.map(({ code, name, seenBy, proposal }) => {
        return { code, name, seenBy, proposal };
      }),
      questions: list.questions.map(({ code, question, answers }) => ({
        code,
        question,
        answers: answers.map((answer) => ({ ...answer, practices: [...answer.practices] })),
      })),
    })),
    pathways: pathways.map(({ code, name, requirements, stages, who }) => ({
      code,
      name,
      stages: [...stages],
      kinds: who.walks === 'organisations' ? [...who.kinds] : [],
      amounts: [...new Set(requirements.flatMap(({ asks }) => amountsAsked(asks)))],
    })),
  };
}
