import type { requirementStates, walkStates } from '../../core/pathways/walk.ts';
import type { ProofLevel } from '../../core/pathways/evidence.ts';
import { pathwayMeasures } from './pathway-measures.ts';

type Of<Codes extends readonly string[]> = Readonly<Record<Codes[number], string>>;

const states: Of<typeof requirementStates> & { readonly withheld: string } = {
  withheld: 'Dato de salud: no se muestra',
  met: 'Cumplido',
  partly: 'En camino',
  missing: 'Falta',
  expired: 'Vencido',
  waiting: 'En espera de respuesta',
  refused: 'Denegado',
};
const walks: Of<typeof walkStates> = {
  walking: 'En camino',
  waiting: 'En espera de respuesta',
  refused: 'Denegada',
  complete: 'Completa',
  lapsed: 'Ya no se cumple',
};
const levels: Readonly<Record<ProofLevel, string>> = {
  recorded: 'registrado',
  documented: 'documentado',
  verified: 'verificado',
};

/** The pages of pathways in the office. */
export const officePathways = {
  board: {
    title: 'Rutas',
    lead: 'Quién va por dónde en cada ruta, y quién no avanza desde hace tiempo.',
    choose: 'Elegir una ruta',
    walkers: (count: number) => (count === 1 ? '1 participante' : `${count} participantes`),
    none: 'Nadie recorre todavía esta ruta',
    noneHelp:
      'Aparecerá aquí quien esté en el padrón y pueda recorrerla, o quien la empiece. Revisar el distrito elegido.',
    noPathways: 'Este programa todavía no tiene rutas',
    noPathwaysHelp: 'Las rutas son parte de la carpeta del programa (pathways.yaml).',
    sentence: (pathway: string, district: string | null) =>
      district === null ? pathway : `${pathway} en ${district}`,
    district: 'Distrito',
    anyDistrict: 'Todos los distritos',
    requirements: 'Requisito por requisito',
    people: 'Participantes',
    who: 'Quién',
    state: 'Cómo va',
    progress: 'Requisitos cumplidos',
    met: (met: number, needed: number) => `${met} de ${needed}`,
    next: 'Lo que sigue',
    nothingNext: 'Nada pendiente',
    stuck: 'Sin avanzar',
    days: (days: number) =>
      days === 0 ? 'desde hoy' : days === 1 ? 'desde ayer' : `desde hace ${days} días`,
    expires: 'Vence',
    withoutName: 'Sin nombre a la vista',
    due: 'Ver lo que vence',
    asOf: (day: string) => `Al ${day}`,
    sortStuck: 'Primero quien lleva más tiempo sin avanzar',
  },
  walker: {
    lead: 'Lo hecho, lo que sigue y lo que vence, ruta por ruta.',
    up: 'Rutas',
    actor: 'Ver sus datos',
    none: 'No recorre ninguna ruta',
    noneHelp: 'Ninguna ruta del programa es para quien está aquí, o todavía no empezó una.',
    version: (version: string, begun: string) => `Versión ${version} · empezó el ${begun}`,
    stage: (name: string, on: string) => `Última etapa: ${name}, ${on}`,
    completed: (on: string) => `Completa desde el ${on}`,
    next: 'Lo que sigue',
    nothingNext: 'No hay nada pendiente por ahora.',
    all: 'Todos los requisitos',
    bring: 'Qué llevar y dónde',
    metOn: (on: string) => `Se cumplió el ${on}`,
    expiresOn: (on: string) => `Vence el ${on}`,
    expiredOn: (on: string) => `Venció el ${on}`,
    answerBy: (on: string) => `Respuesta hasta el ${on}`,
    bySilence: 'Nadie respondió en el plazo: la ley lo toma como un no.',
    dueBy: (on: string) => `Plazo: ${on}`,
    late: 'Fuera de plazo',
    known: (known: ProofLevel, least: ProofLevel) =>
      `Está ${levels[known]}; para contar tiene que estar ${levels[least]}.`,
    progress: (have: number, need: number, what: keyof typeof pathwayMeasures) =>
      `${have} de ${need} ${pathwayMeasures[what]}`,
    earliest: (on: string) => `La siguiente cuenta desde el ${on}`,
    optional: 'No es obligatorio',
    proposal: 'Propuesta, todavía sin acuerdo de los socios',
    source: (title: string, article: string | null, year: number) =>
      article === null ? `${title} (${year})` : `${title}, ${article} (${year})`,
    evidence: (count: number) => (count === 1 ? '1 registro' : `${count} registros`),
    rejected: (count: number) =>
      count === 1 ? '1 registro que no se aceptó' : `${count} registros que no se aceptaron`,
    file: 'Expediente en PDF',
    print: 'Imprimir',
    listen: 'Escuchar',
  },
  due: {
    title: 'Lo que vence',
    lead: 'Documentos, plazos y respuestas de los próximos días, lo más cercano primero.',
    none: 'Nada vence en este tiempo',
    noneHelp: 'Se puede mirar más adelante con más días.',
    days: 'Días hacia adelante',
    what: { expires: 'Vence', answer: 'Falta respuesta', due: 'Hay que cumplir' },
    past: 'ya pasó',
    on: 'Día',
    which: 'Qué',
  },
  stating: {
    title: (requirement: string) => `Registrar: ${requirement}`,
    lead: (who: string) =>
      `Lo que se diga aquí queda a nombre de quien entró, y cuenta para ${who}.`,
    open: 'Registrar',
    save: 'Guardar',
    cancel: 'Volver sin guardar',
    optional: 'opcional',
    nothing: {
      sentence: 'No se dijo nada todavía.',
      remedy: 'Marcar al menos una respuesta y guardar otra vez.',
    },
    forms: {
      document: (name: string) => `Tiene este documento: ${name}`,
      stage: (name: string) => `Ocurrió esta etapa: ${name}`,
      observe: 'Lo que se vio en una visita',
      diagnose: 'Diagnóstico',
      plan: 'Qué prácticas adoptará',
      product: 'Lo que hizo con lo aprendido',
    },
    labels: {
      number: 'Número del documento',
      issuer: 'Quién lo emitió',
      issuedOn: 'Fecha de emisión',
      expiresOn: 'Último día en que vale',
      link: 'Dirección en internet',
      on: 'Qué día fue',
      gazette: 'Dónde se publicó',
      note: 'Nota, sin nombres de personas',
      title: 'Título',
      type: 'Qué es',
      by: 'Hasta qué día',
      baseline: 'Es el punto de partida: cómo estaba antes de empezar',
    },
    numberHelp: 'Sin número, la etapa queda dicha, pero no documentada.',
    scan: 'La imagen del documento se agrega después, en su registro de evidencia.',
    seen: { yes: 'Se vio', no: 'No se vio', none: 'No se miró' },
    practices: 'Prácticas',
    products: {
      ordinance_draft: 'Proyecto de ordenanza',
      procedure: 'Procedimiento',
      plan_line: 'Línea de un plan',
      budget_line: 'Línea de presupuesto',
      tender_terms: 'Términos de referencia',
      inspection_protocol: 'Protocolo de inspección',
      programme_activity: 'Actividad de un programa',
      other: 'Otro',
    },
    saved: 'Guardado. Aparece en la ruta con su nivel de prueba.',
  },
  states,
  walks,
  levels,
};

export type OfficePathwaysWords = typeof officePathways;
