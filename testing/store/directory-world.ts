import { afterAll, expect } from 'vitest';
import type { Role } from '../../core/access/roles.ts';
import { nobody, operator, type Viewer } from '../../core/access/viewer.ts';
import type { PersonalValues } from '../../core/actors/personal-fields.ts';
import { idFrom, type ActorId } from '../../core/events/ids.ts';
import { instant, type Instant } from '../../core/quantities/instant.ts';
import { recordStatements } from '../../server/commands/record-statements.ts';
import { openProgramme } from '../../server/open-programme.ts';
import type { Asked } from '../../server/questions/asked.ts';
import { freshStore, type EngineName } from '../engines.ts';
import { testNames } from '../factories/ids.ts';

type Statement = { readonly kind: string; readonly payload: Readonly<Record<string, unknown>> };

/** A register to ask questions of, without a socket: whoever asks is said with the question. */
export type DirectoryWorld = {
  readonly asked: Asked;
  readonly now: Instant;
  say(...statements: readonly Statement[]): Promise<readonly string[]>;
  /** A person, by what a list would say; its id is the name in lower case. */
  person(name: string, values: PersonalValues, more?: object): Statement;
  id(name: string): ActorId;
};

export const victoria = '150115';
export const agustino = '150111';

const folder = new URL('../../programmes/la-victoria-el-agustino', import.meta.url).pathname;
const closing: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

export async function directoryWorld(engine: EngineName): Promise<DirectoryWorld> {
  const store = await freshStore(engine);
  closing.push(() => store.remove());
  const opened = await openProgramme({
    ...store.options,
    programmeFolder: folder,
    simulated: true,
  });
  if (!opened.ok) throw new Error('the programme folder is refused');
  const { db, served } = opened.value;
  closing.push(() => db.close());
  const names = testNames();
  const now = instant(Date.UTC(2026, 4, 4, 17));
  const office = names.actor('office');
  const context = { programme: served.id, catalogue: served.catalogue };
  const say = async (...statements: readonly Statement[]): Promise<readonly string[]> => {
    const recorded = await recordStatements(db, context, {
      viewer: operator,
      said: {
        recorder: office,
        statements: statements.map(({ kind, payload }) => ({ kind, payload: { ...payload } })),
      },
      now,
    });
    expect(recorded, JSON.stringify(recorded)).toMatchObject({ ok: true });
    return recorded.ok ? recorded.value.outcomes.map(({ id }) => id ?? '') : [];
  };
  await say({ kind: 'actor.register', payload: { actor: office, kind: 'recorder' } });
  return {
    asked: { db, programme: served },
    now,
    say,
    id: (name) => names.actor(name),
    person: (name, values, more = {}) => ({
      kind: 'actor.register',
      payload: { actor: names.actor(name), kind: 'recycler', personal: { values }, ...more },
    }),
  };
}

/** Somebody with one role in one place. */
export function viewerAs(
  role: Role,
  place: { readonly organisation?: ActorId; readonly district?: string } = {},
): Viewer {
  const person = idFrom<'actor'>('0193a5b0-0000-7000-8000-0000000000aa');
  const { organisation = null, district = null } = place;
  return { ...nobody, via: 'session', person, grants: [{ role, organisation, district }] };
}
