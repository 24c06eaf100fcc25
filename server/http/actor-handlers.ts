import * as v from 'valibot';
import { actorHistoryQuery, actorMembersQuery, actorPath } from '../../wire/api/actor-answers.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { renderOutcomes, type RecordAnswerJson } from '../../wire/api/record-answer.ts';
import { placesQuery } from '../../wire/api/places-answer.ts';
import { statementsBody } from '../../wire/events/statements.ts';
import { recordStatements } from '../commands/record-statements.ts';
import { actor } from '../questions/actor.ts';
import { actorHistory } from '../questions/actor-history.ts';
import { actorMembers } from '../questions/actor-members.ts';
import { places } from '../questions/places.ts';
import { pathOf, queryOf } from './asked-for.ts';
import { readJson } from './body.ts';
import { answer } from './problem-answer.ts';
import type { Ask, Handlers, Service } from './service.ts';

/** Actors one by one, and what the office says of them. */
export function actorHandlers(
  service: Service,
): Handlers<'statements' | 'actor' | 'actorHistory' | 'actorMembers' | 'places'> {
  const { asked, now } = service;
  return {
    statements: async (c) => answer(c, await state(c, service)),
    actor: async (c) => {
      const path = pathOf(c, actorPath);
      if (!path.ok) return answer(c, path);
      c.set('looked', [path.value.id]);
      return answer(c, await actor(asked, c.get('viewer'), path.value.id, now()));
    },
    actorHistory: async (c) => {
      const path = pathOf(c, actorPath);
      const query = queryOf(c, actorHistoryQuery);
      if (!path.ok || !query.ok) return answer(c, path.ok ? query : path);
      const looked = { ...path.value, ...query.value };
      c.set('looked', [path.value.id]);
      return answer(c, await actorHistory(asked, c.get('viewer'), looked, now()));
    },
    places: async (c) => {
      const query = queryOf(c, placesQuery);
      return answer(c, query.ok ? await places(asked, query.value) : query);
    },
    actorMembers: async (c) => {
      const path = pathOf(c, actorPath);
      const query = queryOf(c, actorMembersQuery);
      if (!path.ok || !query.ok) return answer(c, path.ok ? query : path);
      const looked = { ...path.value, ...query.value };
      const listed = await actorMembers(asked, c.get('viewer'), looked, now());
      if (listed.ok)
        c.set(
          'looked',
          listed.value.members.map(({ member }) => member),
        );
      return answer(c, listed);
    },
  };
}

async function state(c: Ask, service: Service): Promise<Result<RecordAnswerJson>> {
  const now = service.now();
  const body = await readJson(c.req.raw);
  if (!body.ok) return body;
  const said = v.safeParse(statementsBody, body.value, { abortEarly: true });
  if (!said.success) {
    const [issue] = said.issues;
    const field = v.getDotPath(issue) ?? '';
    return refuse({ code: 'events/malformed', facts: { field, detail: issue.expected ?? '' } });
  }
  const { db, programme } = service.asked;
  const context = { programme: programme.id, catalogue: programme.catalogue };
  const recorded = await recordStatements(db, context, {
    viewer: c.get('viewer'),
    said: said.output,
    now,
  });
  if (!recorded.ok) return recorded;
  for (const { outcome } of recorded.value.outcomes) service.measures.eventDone(outcome);
  return accept(renderOutcomes(recorded.value, now));
}
