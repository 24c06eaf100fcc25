import type { encounterTypes as types } from '../../core/encounters/meeting-events.ts';

/** What an encounter is, said alike on a phone and in the office. */
export const encounterTypes: Readonly<Record<(typeof types)[number], string>> = {
  training: 'Capacitación',
  round_table: 'Mesa de articulación',
  assembly: 'Asamblea',
  fair: 'Feria',
  recognition: 'Reconocimiento',
  exchange: 'Intercambio',
};
