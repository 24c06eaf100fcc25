import type { Fact } from '../site-facts.ts';

/** The passport of a lot, and the search by its code. */
export const siteLot = {
  title: (code: Fact) => `Pasaporte del lote ${code}`,
  description: (mass: Fact, material: Fact) =>
    `${mass} de ${material}: de dónde vino y por dónde pasó.`,
  passport: 'Pasaporte de lote',
  search: {
    title: 'Buscar un lote',
    description: 'Con el código de la etiqueta se ve de dónde vino un lote y por dónde pasó.',
    lead:
      'El código está en la etiqueta del fardo o del saco: ocho letras y números, por ' +
      'ejemplo A1B2C3D4. No importa si es con minúsculas, espacios o guiones.',
    label: 'Código del lote',
    button: 'Buscar',
    missing: 'Falta el código.',
  },
  choose: {
    title: (code: Fact) => `Varios lotes con el código ${code}`,
    lead:
      'Pasa muy pocas veces: dos lotes pueden tener el mismo código. Elegir por material, ' +
      'peso y fecha.',
  },
  facts: {
    made: 'Se formó',
    holder: 'Lo formó',
    grade: 'Calidad',
    regime: 'Régimen',
    district: 'Distrito',
    held: 'Queda en este lote',
    created: 'Al formarse',
    transit: 'En camino',
    nobody: 'sin dato',
    originClass: 'Clase de origen',
  },
  originClasses: {
    post_consumer: 'posconsumo',
    pre_consumer: 'preconsumo',
    post_industrial: 'posindustrial',
    by_product: 'material de descarte',
    organic_market: 'orgánico de mercado',
    unknown: 'sin dato',
  } as Readonly<Record<string, string>>,
  origin: {
    heading: 'De dónde vino',
    lead: (mass: Fact) => `El origen de ${mass}, en partes que suman 100 %.`,
    bySourceKind: 'Por tipo de origen',
    bySourceActor: 'Por quien lo entregó',
    byDistrict: 'Por distrito',
    byAssociation: 'Por asociación',
    bySex: 'Por quien lo recogió',
    withheld: 'no se muestra (menos de 5 personas)',
    unknown: 'sin dato',
    female: 'recicladoras',
    male: 'recicladores',
    other: 'otra respuesta',
    undeclared: 'no declara',
    share: 'Parte',
    kilograms: 'Kilogramos',
    what: 'Origen',
    none: 'Este lote no tiene origen registrado.',
    cut:
      'Este lote viene de tantos lotes que aquí no se muestran todos. El resumen de partes ' +
      'no está disponible.',
  },
  path: {
    heading: 'El camino',
    upstream: 'Se formó con',
    this: 'Este lote',
    downstream: 'Pasó a ser parte de',
    noUpstream: 'Es un lote de origen: se formó al recogerlo.',
    noDownstream: 'Todavía no es parte de otro lote.',
    step: (count: Fact) => `a ${count} pasos`,
    more: (count: Fact) => (count === 1 ? 'y 1 lote más' : `y ${count} lotes más`),
    into: (mass: Fact) => `${mass} pasaron`,
  },
  events: {
    heading: 'Qué le pasó',
    from: 'de',
    to: 'a',
    at: 'en',
    pending: 'en espera de otro registro',
    voided: 'anulado',
    corrected: 'corregido',
    none: 'Sin registros.',
  },
  states: {
    accepted: '',
    quarantined: 'en espera de otro registro',
    voided: 'anulado',
    corrected: 'corregido',
    superseded: 'reemplazado',
    refused: 'no aceptado',
  } as Readonly<Record<string, string>>,
  qr: {
    heading: 'Esta página en el teléfono',
    alt: (address: Fact) => `Código QR de ${address}`,
    print: 'Para imprimir: una hoja A4, con el menú del navegador.',
  },
  notFound: {
    title: 'No hay un lote con este código',
    hint:
      'Revisar el código de la etiqueta. El 0 (cero) y el 1 (uno) son números: la O y la I ' +
      'no se usan.',
  },
};

export type SiteLotWords = typeof siteLot;
