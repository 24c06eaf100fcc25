import type { DoublesOfAnswer } from '../../../../../wire/api/doubles-answers.ts';
import { doublesOfDraft } from '../register/doubles.server.ts';
import type { ReadForm } from '../register/read-form.ts';
import { findPeople } from '../server/find-people.ts';
import type { OfficeEvent, Told } from '../server/office.ts';

/** Who may be the same as somebody about to be registered at the door. */
export type Alike = {
  readonly alike: readonly {
    readonly actor: string;
    readonly label: string;
    readonly where: string;
    readonly reasons: DoublesOfAnswer['doubles'][number]['reasons'];
  }[];
  /** Likely ones out of reach. */
  readonly elsewhere: number;
};

/**
 * Those whom the register takes for likely the same, and those of exactly these names: with one
 * given name and one surname nothing else is known at a door that could speak for or against.
 */
export async function alikeTo(
  event: OfficeEvent,
  who: {
    readonly kind: string;
    readonly parent: string | undefined;
    readonly details: ReadForm['details'];
    readonly values: { readonly givenNames: string; readonly firstSurname: string };
  },
): Promise<Told<Alike>> {
  const { kind, parent, details, values } = who;
  const found = await doublesOfDraft(event, kind, parent, { details, values });
  if (!found.ok) return found;
  const likely = found.value.doubles.map(({ other, reasons }) => ({
    actor: other.actor,
    label: other.label ?? '',
    where: other.belongings.map(({ label }) => label).join(', '),
    reasons,
  }));
  const words = wordsOf(`${values.givenNames} ${values.firstSurname}`);
  const { people } = await findPeople(event, words.join(' '));
  const named = people.filter(({ actor, label }) => {
    const own = wordsOf(label);
    return words.every((word) => own.includes(word)) && !likely.some((one) => one.actor === actor);
  });
  const alike = [...likely, ...named.map((one) => ({ ...one, reasons: [] }))];
  return { ok: true, value: { alike, elsewhere: found.value.elsewhere } };
}

/** Without accents and capitals. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}]+/u).filter((word) => word !== '');
}
