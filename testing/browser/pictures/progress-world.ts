import { newId } from '../field-program.ts';
import type { SharingProgram } from '../sharing-program.ts';

const dayIn = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Papers of which one expires soon, an agreement that waits to be signed, and a kitchen. */
export async function holdPapers({
  association,
  people,
  state,
  workshop,
}: SharingProgram): Promise<void> {
  const [kitchen, mill] = [newId(), newId()];
  await state([
    organisation(kitchen, 'community-kitchen', 'Olla Santa Rosa'),
    organisation(mill, 'buyer', 'Cartonera del Centro'),
    held(people.rosa, 'national-id', {
      expiresOn: dayIn(10),
      number: '41234567',
      link: 'https://example.org/dni',
    }),
    held(people.rosa, 'ppe-handover', {}),
    held(association, 'ruc', { number: '20601234567' }),
  ]);
  await state([
    {
      kind: 'agreement.make',
      payload: {
        type: 'supply',
        title: 'Cartón de La Victoria',
        parties: [association, workshop, mill],
        from: dayIn(0),
        clauses: [{ text: 'Pago el mismo día.' }],
      },
    },
  ]);
}

const organisation = (actor: string, kind: string, name: string): object => ({
  kind: 'actor.register',
  payload: { actor, kind, name, district: '150115' },
});
const held = (holder: string, document: string, more: object): object => ({
  kind: 'document.hold',
  payload: { holder, document, issuedOn: dayIn(-200), ...more },
});
