import type { RegisterActor, RegisterPlace, Sex } from '../../../core/actors/register-events.ts';
import { parseMonth } from '../../../core/quantities/instant.ts';
import type { Mutable } from './page.ts';
import type { Line } from './page.ts';
import type { Said } from './statement.ts';

const sexes: readonly Sex[] = ['F', 'M', 'X', 'undeclared'];

/** `actor Rosa recycler sex F`, `place Centro of Rosales district 150115`, `close 2026-02`. */
export const registerReaders: Readonly<Record<string, (line: Line) => Said>> = {
  actor: ({ cursor, page, name, common }) => {
    const kind = cursor.word('a kind of actor');
    const said: Mutable<RegisterActor> = { actor: page.names.actor(name), kind };
    cursor.clauses({
      name: () => (said.name = cursor.word('a name')),
      letter: () => (said.letter = cursor.word('a letter')),
      district: () => (said.district = cursor.word('a district')),
      of: () => (said.parent = page.names.actor(cursor.word('an actor'))),
      sex: () => {
        const text = cursor.word('F, M, X or undeclared');
        said.sex = sexes.find((sex) => sex === text) ?? cursor.fail(`${text} is no sex`);
      },
      as: () => (said.actor = page.names.actor(cursor.word('an actor'))),
      ...common,
    });
    return { kind: 'actor.register', payload: said };
  },
  place: ({ cursor, page, name, common }) => {
    const said: Mutable<RegisterPlace> = { place: page.names.place(name), name };
    cursor.clauses({
      of: () => (said.actor = page.names.actor(cursor.word('an actor'))),
      district: () => (said.district = cursor.word('a district')),
      ...common,
    });
    return { kind: 'place.register', payload: said };
  },
  close: ({ cursor, name, common }) => {
    const month = parseMonth(name) ?? cursor.fail(`${name} is no month`);
    cursor.clauses(common);
    return { kind: 'period.close', payload: { month } };
  },
};
