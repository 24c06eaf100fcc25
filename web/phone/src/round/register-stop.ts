import type { PlaceId } from '../../../../core/events/ids.ts';
import { accept, type Result } from '../../../../core/problems/problem.ts';
import type { PhoneProgramme } from '../../../../wire/phone-answers.ts';
import type { Make, Notebook } from '../app/notebook.svelte.ts';
import { newId } from '../device/device.ts';
import { actorEvent, placeEvent } from '../record/compose.ts';

type Kind = Pick<PhoneProgramme['sourceKinds'][number], 'code' | 'icon' | 'name'>;

/** Source kinds of which somebody can be registered: organisations, never homes. */
export function stopKinds({ actorKinds, sourceKinds }: PhoneProgramme): readonly Kind[] {
  const organisations = new Set(
    actorKinds.filter(({ side, isPerson }) => side === 'source' && !isPerson).map((k) => k.code),
  );
  return sourceKinds.filter(({ code }) => organisations.has(code));
}

/** `kind` null: a place of nobody, such as a corner. */
export type NewStop = {
  readonly name: string;
  readonly reference: string;
  readonly district: string;
  readonly kind: string | null;
};

/** Registers a place for a round, with the organisation that stands there if it is one. */
export async function registerStop(
  notebook: Notebook,
  { name, reference, district, kind }: NewStop,
): Promise<Result<PlaceId>> {
  const place = newId<'place'>();
  const actor = kind === null ? null : newId<'actor'>();
  const where = { place, name, district, ...(reference === '' ? {} : { reference }) };
  const makes: readonly Make[] = [
    ...(actor === null || kind === null
      ? []
      : ([
          (writing, stamp) => actorEvent(writing, stamp, { actor, kind, name, district }),
        ] satisfies Make[])),
    (writing, stamp) => placeEvent(writing, stamp, actor === null ? where : { ...where, actor }),
  ];
  const saved = await notebook.saveAll(notebook.setup, makes);
  if (!saved.ok) return saved;
  const owner = { kind: kind ?? '', name, letter: null, district, parent: null };
  await notebook.own({
    actors: actor === null ? [] : [{ id: actor, ...owner }],
    places: [{ id: place, name, actor, district }],
  });
  return accept(place);
}
