import type { measures } from '../../core/pathways/walk.ts';

/** “2 de 4 …”: what is counted, said alike on a phone and in the office. */
export const pathwayMeasures: Readonly<Record<(typeof measures)[number], string>> = {
  minutes: 'minutos de capacitación',
  modules: 'módulos',
  practices: 'prácticas',
  times: 'visitas en que se vio',
  flows: 'entregas',
  weeks: 'semanas con pesajes',
  givers: 'empresas que entregaron',
  links: 'tramos de la cadena con entregas',
  members: 'integrantes',
  meetings: 'reuniones con acta firmada',
  commitments: 'compromisos',
  parts: 'partes',
  documents: 'documentos',
  stages: 'etapas',
  signatures: 'firmas',
  all: 'requisitos',
};
