/** What whoever coordinates has to see first: late, due, stuck, promised. */
export const officeDashboard = {
  title: 'Tablero de la coordinación',
  lead: 'Lo que está por vencer, lo que no avanza y lo prometido, con el camino para actuar.',
  behind: 'Indicadores en riesgo o atrasados',
  behindNone: 'Ningún indicador está atrasado frente a sus hitos',
  behindHelp: 'Sin hitos no hay con qué comparar; se fijan en «Fechas y metas».',
  unset: (count: string) => `${count} indicadores sin meta o sin hitos fijados.`,
  due: (days: string) => `Vence en ${days} días`,
  dueNone: 'Nada vence en estos días',
  stuck: 'Sin avanzar desde hace más tiempo',
  stuckNone: 'Nadie está detenido',
  promised: 'Compromisos vencidos o de esta semana',
  promisedNone: 'Ningún compromiso está vencido ni vence esta semana',
  overdue: 'vencido',
  week: 'esta semana',
  all: 'Ver todo',
  nobody: 'Sin nombre a la vista',
  more: (count: string) => `y ${count} más`,
};

export type OfficeDashboardWords = typeof officeDashboard;
