import type { ActorId } from '../../../../core/events/ids.ts';
import type { Take } from '../../../../core/ledger/facts.ts';
import { familyColour, materialIcon, type IconName } from '../../../kit/icons/icons.ts';
import type { Notebook } from '../app/notebook.svelte.ts';
import type { Voice } from '../app/voice.svelte.ts';
import { onBehalf } from '../people/called.ts';
import type { PhoneEvent, PhoneRecord } from '../store/database.ts';

/** How a record is shown in lists: a picture, what leads (kilograms, a name), and what explains. */
export type Told = {
  readonly icon: IconName;
  readonly title: string;
  readonly fill?: string;
  readonly name?: string;
  readonly from?: string;
  readonly byEye?: boolean;
  readonly onBehalf?: string | undefined;
};

type Flow = Extract<PhoneEvent, { readonly kind: `flow.${string}` }>;

export function tellRecord({ event }: PhoneRecord, notebook: Notebook, voice: Voice): Told {
  if (isFlow(event)) return tellFlow(event, notebook, voice);
  const { kinds, registered } = voice.words.notebook;
  switch (event.kind) {
    case 'actor.register': {
      const name = event.payload.name ?? memberName(notebook, event.payload.actor);
      const title = name === undefined ? kinds[event.kind] : registered(name);
      return { icon: 'people', title };
    }
    case 'place.register':
      return { icon: 'centre', title: registered(event.payload.name) };
    case 'intent.offer':
    case 'intent.want':
      return { ...ofMaterial(notebook, voice, event.payload.material), title: kinds[event.kind] };
    case 'encounter.visit':
      return { ...ofSomebody(notebook, event.payload.visited), ...plain(event.kind, voice) };
    case 'practice.observe':
      return { ...ofSomebody(notebook, event.payload.observed), ...plain(event.kind, voice) };
    case 'encounter.attend':
      return { ...ofSomebody(notebook, event.payload.person), ...plain(event.kind, voice) };
    case 'round.set':
      return { icon: iconOf[event.kind], title: kinds[event.kind], name: event.payload.name };
    default:
      return plain(event.kind, voice);
  }
}

function plain(kind: keyof typeof iconOf, { words }: Voice): Pick<Told, 'icon' | 'title'> {
  return { icon: iconOf[kind], title: words.notebook.kinds[kind] };
}

function ofSomebody(notebook: Notebook, actor: ActorId): Pick<Told, 'name'> {
  const name = nameOf(notebook, actor);
  return name === undefined ? {} : { name };
}

function isFlow(event: PhoneEvent): event is Flow {
  return event.kind.startsWith('flow.');
}

function tellFlow(event: Flow, notebook: Notebook, voice: Voice): Told {
  const { kinds, from } = voice.words.notebook;
  switch (event.kind) {
    case 'flow.collect': {
      const { material, source, weighed } = event.payload;
      const kind = notebook.known?.programme.sourceKinds.find(({ code }) => code === source.kind);
      return {
        ...ofMaterial(notebook, voice, material),
        title: voice.mass(weighed.grams),
        from: from(kind ? voice.within(kind.name) : source.kind),
        byEye: weighed.entry.method === 'estimated',
        onBehalf: onBehalf(notebook, voice, event),
      };
    }
    case 'flow.dispatch':
    case 'flow.sort': {
      const { take } = event.payload;
      const said = { title: voice.mass(gramsOf(take)), from: kinds[event.kind] };
      return 'material' in take
        ? { ...ofMaterial(notebook, voice, take.material), ...said }
        : { icon: iconOf[event.kind], ...said };
    }
    case 'flow.accept': {
      const grams = event.payload.accepted?.grams ?? 0;
      return { icon: 'received', title: voice.mass(grams), from: kinds[event.kind] };
    }
    case 'flow.adjust':
      return { icon: 'scale', title: kinds[event.kind] };
    case 'flow.void':
      return { icon: 'undo', title: voice.words.saved.undo };
  }
}

function ofMaterial(
  notebook: Notebook,
  voice: Voice,
  code: string,
): Pick<Told, 'icon' | 'fill' | 'name'> {
  const material = notebook.known?.programme.materials.find((one) => one.code === code);
  const family = material?.family ?? '';
  return {
    icon: materialIcon(material?.icon ?? '', family),
    fill: familyColour(family),
    name: material ? voice.of(material.name) : code,
  };
}

function gramsOf(take: Take): number {
  if ('grams' in take) return take.grams;
  return take.lots.reduce((sum, { grams }) => sum + grams, 0);
}

/** As the register or the association calls her; undefined where neither does. */
function nameOf(notebook: Notebook, actor: ActorId): string | undefined {
  const registered = notebook.known?.register.actors.find(({ id }) => id === actor)?.name;
  return registered ?? memberName(notebook, actor);
}

function memberName(notebook: Notebook, actor: ActorId): string | undefined {
  return notebook.circle.members.find(({ id }) => id === actor)?.name;
}

const iconOf = {
  'flow.dispatch': 'truck',
  'flow.sort': 'sack',
  'actor.affiliate': 'people',
  'actor.consent': 'check',
  'privacy.request': 'info',
  'evidence.attach': 'camera',
  'share.rule': 'people',
  'share.out': 'sale',
  'share.sign': 'check',
  'share.void': 'undo',
  'intent.offer': 'bag',
  'intent.withdraw': 'undo',
  'intent.answer': 'check',
  'intent.want': 'search',
  'document.hold': 'paper',
  'evidence.reply': 'info',
  'practice.observe': 'leaf',
  'practice.diagnose': 'info',
  'practice.plan': 'calendar',
  'agreement.sign': 'check',
  'food.receive': 'fruit',
  'food.deliver': 'people',
  'encounter.visit': 'eye',
  'encounter.attend': 'people',
  'encounter.sign': 'check',
  'commitment.settle': 'received',
  'evidence.retract': 'undo',
  'round.set': 'tricycle',
  'round.end': 'tricycle',
} as const satisfies Readonly<Record<string, IconName>>;
