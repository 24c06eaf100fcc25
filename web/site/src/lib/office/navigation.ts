import type { Ability } from '../../../../../core/access/abilities.ts';
import type { IconName } from '../../../../kit/icons/icons.ts';
import type { OfficeWords } from '../../../../../words/es/office.ts';

type Name = Exclude<keyof OfficeWords['nav'], 'label' | 'menu' | 'soon'>;

/** A page of the office; without `ability` everybody who is signed in may open it. */
export type Entry = { readonly name: Name; readonly path: string; readonly ability?: Ability };

/** One of the seven ideas; without a path it is not built yet. */
export type Idea = {
  readonly name: Name;
  readonly icon: IconName;
  readonly path?: string;
  readonly entries: readonly Entry[];
};

/** The seven ideas of the office, in their order, with the pages that each has so far. */
export const ideas: readonly Idea[] = [
  {
    name: 'programme',
    icon: 'building',
    path: '/oficina',
    entries: [
      { name: 'home', path: '/oficina' },
      { name: 'team', path: '/oficina/equipo', ability: 'accounts.manage' },
      { name: 'phones', path: '/oficina/equipo/telefonos', ability: 'devices.manage' },
      { name: 'queues', path: '/oficina/equipo/traer', ability: 'queues.bring' },
      { name: 'keys', path: '/oficina/llaves', ability: 'keys.manage' },
      { name: 'accessLog', path: '/oficina/privacidad/accesos', ability: 'access.read' },
      { name: 'review', path: '/oficina/privacidad/revision', ability: 'access.review' },
      { name: 'breach', path: '/oficina/privacidad/incidente', ability: 'access.read' },
    ],
  },
  {
    name: 'actors',
    icon: 'people',
    path: '/oficina/actores',
    entries: [
      { name: 'directory', path: '/oficina/actores', ability: 'actors.find' },
      { name: 'register', path: '/oficina/actores/nuevo', ability: 'actors.write' },
      { name: 'duplicates', path: '/oficina/actores/duplicados', ability: 'actors.merge' },
      { name: 'importing', path: '/oficina/padron/importar', ability: 'actors.import' },
      { name: 'documents', path: '/oficina/documentos', ability: 'actors.export' },
      { name: 'requests', path: '/oficina/privacidad/pedidos', ability: 'privacy.handle' },
    ],
  },
  { name: 'flows', icon: 'scale', entries: [] },
  {
    name: 'pathways',
    icon: 'tricycle',
    path: '/oficina/rutas',
    entries: [
      { name: 'board', path: '/oficina/rutas', ability: 'progress.read' },
      { name: 'expiring', path: '/oficina/rutas/vencimientos', ability: 'progress.read' },
    ],
  },
  {
    name: 'encounters',
    icon: 'event',
    path: '/oficina/encuentros',
    entries: [
      { name: 'meetings', path: '/oficina/encuentros', ability: 'progress.read' },
      { name: 'courses', path: '/oficina/encuentros/cursos', ability: 'progress.read' },
      { name: 'spaces', path: '/oficina/encuentros/espacios', ability: 'progress.read' },
      { name: 'commitments', path: '/oficina/compromisos', ability: 'progress.read' },
    ],
  },
  {
    name: 'agreements',
    icon: 'check',
    path: '/oficina/acuerdos',
    entries: [
      { name: 'agreed', path: '/oficina/acuerdos', ability: 'progress.read' },
      { name: 'offers', path: '/oficina/ofertas', ability: 'progress.read' },
      { name: 'chains', path: '/oficina/cadenas', ability: 'progress.read' },
      { name: 'food', path: '/oficina/alimentos', ability: 'progress.read' },
    ],
  },
  {
    name: 'results',
    icon: 'notebook',
    path: '/oficina/resultados',
    entries: [
      { name: 'logframe', path: '/oficina/resultados', ability: 'results.read' },
      { name: 'dashboard', path: '/oficina/resultados/tablero', ability: 'results.read' },
      { name: 'reports', path: '/oficina/resultados/informes', ability: 'results.read' },
      { name: 'quality', path: '/oficina/resultados/calidad', ability: 'results.read' },
      { name: 'settings', path: '/oficina/resultados/ajustes', ability: 'results.set' },
      { name: 'evidence', path: '/oficina/evidencia', ability: 'evidence.review' },
      { name: 'askedBack', path: '/oficina/evidencia/preguntas', ability: 'events.add' },
    ],
  },
];

/** The entries that somebody with these abilities may open. */
export function entriesFor(idea: Idea, abilities: readonly string[]): readonly Entry[] {
  return idea.entries.filter(({ ability }) => ability === undefined || abilities.includes(ability));
}

const home = '/oficina';

/** The entry that is open: the one with the longest path that begins the page's own. */
export function openEntry(pathname: string): string {
  if (/^\/oficina\/(?:persona|organizacion)\//.test(pathname)) return '/oficina/actores';
  const paths = ideas.flatMap(({ entries }) => entries.map(({ path }) => path));
  const fitting = paths.filter(
    (path) => pathname === path || (path !== home && pathname.startsWith(`${path}/`)),
  );
  return fitting.sort((a, b) => b.length - a.length)[0] ?? '';
}
