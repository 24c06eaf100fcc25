import type { consumed } from '../../core/practices/practice-events.ts';

/** What can be measured or estimated of a month, and in which unit it is asked for. */
type Amounts = Readonly<
  Record<(typeof consumed)[number], { readonly name: string; readonly unit: string }>
>;
const amounts: Amounts = {
  electricity: { name: 'Luz', unit: 'kWh' },
  water: { name: 'Agua', unit: 'm³' },
  fabric: { name: 'Tela que entra', unit: 'kg' },
  other_input: { name: 'Hilos, botones y otros insumos', unit: 'S/' },
  organic_waste: { name: 'Restos de fruta y verdura', unit: 'kg' },
  packaging_waste: { name: 'Cartón, film y otros envases', unit: 'kg' },
  textile_waste: { name: 'Retazos que quedan', unit: 'kg' },
};

/** The diagnosis that the owner of a workshop or a stall does herself. */
export const phoneDiagnosis = {
  heading: 'Diagnóstico',
  intro:
    'Unas preguntas sobre cómo se trabaja hoy. Al final: lo que ya se hace bien, dos o tres prácticas que calzan y un plan propio.',
  kept: 'Se puede parar en cualquier momento: lo respondido queda en este teléfono.',
  unknownIsFine: 'Lo que no se sepa se deja en “No sé”.',
  start: 'Empezar',
  goOn: 'Seguir donde quedó',
  again: 'Hacerlo otra vez',
  over: 'Empezar de nuevo',
  loading: 'Buscando las preguntas…',
  since: (moment: string) => `Sin señal: preguntas como estaban el ${moment}.`,
  never: 'Las preguntas aún no se bajaron a este teléfono. Abrir esta página con señal, una vez.',
  notForThis: 'Todavía no hay un diagnóstico para este tipo de lugar: hay para talleres y puestos.',
  noOrganisation: 'Este teléfono no sabe de qué taller o puesto es. Pedir ayuda en la oficina.',
  step: (now: number, all: number) => `Paso ${now} de ${all}`,
  next: 'Seguir',
  unknown: 'No sé',
  questions: '¿Cómo se hace hoy?',
  amounts: '¿Cuánto en un mes?',
  amountsHelp: 'De un recibo, de la balanza o calculado. Sirve para comparar después.',
  month: (month: string) => `En ${month}`,
  whichMonth: '¿De qué mes?',
  howKnown: '¿De dónde sale?',
  from: { bill: 'Recibo', meter: 'Medidor o balanza', estimate: 'Calculado' },
  wrongNumber: 'El número no se entiende: escribir por ejemplo 120 o 12.5',
  doing: '¿Qué se hace ya?',
  doingHelp: (seenBy: string) => `Se ve así: ${seenBy}`,
  states: { yes: 'Ya se hace', no: 'Todavía no', unknown: 'No sé' },
  result: 'Resultado',
  already: 'Ya se hace',
  alreadyNone: 'Nada marcado todavía: cualquier práctica de abajo es un buen comienzo.',
  numbers: 'Los números de un mes',
  number: (name: string, amount: string, from: string) => `${name}: ${amount} (${from})`,
  numbersNone: 'Sin números por ahora. Con un recibo a mano se completa otro día.',
  loss: (permille: string) =>
    `De lo dicho sale que de la tela que entra queda ${permille} en retazos.`,
  lossSource: 'Calculado con los dos números de arriba.',
  fits: 'Lo que conviene probar',
  fitsNone: 'Por lo respondido no hay otra práctica del catálogo que proponer.',
  because: 'Por qué',
  becauseNotYet: 'Se marcó que todavía no se hace.',
  seen: 'Cómo se ve',
  proposal:
    'El catálogo es una propuesta, todavía sin acuerdo de los socios. No promete ahorros: se miden.',
  take: 'Sí, lo pruebo',
  leave: 'Ahora no',
  byWhen: '¿Para cuándo?',
  inMonths: (months: number) => (months === 1 ? 'En 1 mes' : `En ${months} meses`),
  save: (count: number) =>
    count === 0
      ? 'Guardar sin plan'
      : count === 1
        ? 'Guardar con 1 práctica'
        : `Guardar con ${count} prácticas`,
  saved: 'Guardado',
  savedHelp:
    'El diagnóstico y el plan quedaron anotados. Una visita del programa puede comprobarlo.',
  plan: 'Mi plan',
  planLine: (name: string, by: string) => `${name}, hasta el ${by}`,
  planNone: 'Sin plan por ahora.',
  toPathway: 'Ver mi ruta',
  listen: 'Escuchar',
  nothing: 'Falta responder algo para guardar',
  what: amounts,
};

export type PhoneDiagnosisWords = typeof phoneDiagnosis;
