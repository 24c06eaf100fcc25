import type { QualityRule } from '../../core/evidence/quality-rules.ts';

const rules: Readonly<Record<QualityRule, { readonly name: string; readonly rule: string }>> = {
  undeclared_sex: {
    name: 'Personas sin sexo declarado',
    rule: 'La ficha no dice el sexo o dice “no declara”. No entran en la meta de mujeres, ni a favor ni en contra.',
  },
  single_source: {
    name: 'Evidencia de una sola fuente',
    rule: 'Lo dice solo quien lo registró: todavía sin documento que lo pruebe y sin revisión.',
  },
  possible_doubles: {
    name: 'Posibles duplicados',
    rule: 'Dos fichas se parecen en nombre, documento o teléfono. Nada se une sin que alguien decida.',
  },
  outside_dates: {
    name: 'Registros fuera de las fechas del programa',
    rule: 'Ocurrieron antes del primer día del programa o después del último.',
  },
  same_minute: {
    name: 'Varias personas en el mismo lugar y minuto',
    rule: 'Un mismo teléfono anotó acopios de personas distintas en un solo minuto. Se mira entre los últimos 100,000 registros recibidos. Puede ser una fila en la balanza, o una planilla copiada después.',
  },
  without_scale: {
    name: 'Kilos sin balanza',
    rule: 'El peso se calculó por envases, se declaró o se estimó. Cuenta, con más incertidumbre.',
  },
  without_point: {
    name: 'Lugares de organizaciones sin coordenadas',
    rule: 'El lugar no tiene punto en el mapa: sus cifras no aparecen en él.',
  },
};

/** What the page of data quality says in the office. */
export const officeQuality = {
  title: 'Calidad de los datos',
  lead: 'Lo que conviene mirar de lo registrado, con quién puede corregirlo. Coordinación puede con todo; nada se corrige solo.',
  asOf: (day: string): string => `Al ${day}.`,
  rules,
  count: (n: string, atLeast: boolean): string => (atLeast ? `Al menos ${n}` : n),
  notSet: 'Faltan las fechas del programa',
  notSetHelp: 'Se puede saber cuando coordinación fije el primer o el último día.',
  none: 'Nada que mirar con esta regla.',
  shown: (n: string): string => `Se muestran ${n}.`,
  open: 'Abrir',
  about: 'De quién',
  day: 'Día',
  mends: 'Puede corregirlo',
  mendsAs: {
    recorder: (name: string): string => `${name}, que lo registró`,
    leader: (name: string): string => `${name}, por su organización`,
    officer: (name: string): string => `${name}, por el municipio`,
  },
  stillLooking: 'El padrón todavía se recorre: al abrir otra vez esta página se cuentan todos.',
  all: 'Ver todas las reglas',
  merge: 'Quien une fichas del padrón',
  with: (a: string, b: string): string => `${a} y ${b}`,
};

export type OfficeQualityWords = { [K in keyof typeof officeQuality]: (typeof officeQuality)[K] };
