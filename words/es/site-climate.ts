import type { climateBecauses } from '../../core/reports/restated-climate.ts';
import { routeNames } from './route-names.ts';
import type { Fact } from '../site-facts.ts';

const movedBy: Readonly<Record<(typeof climateBecauses)[number], string>> = {
  factors: 'otros factores de emisión',
  method: 'otra versión del método',
  baselines: 'otros datos de partida de los distritos',
  records: 'registros que llegaron, se probaron o se corrigieron después',
};

/** The climate account for people: how much, how sure, what is in it and what is not. */
export const siteClimate = {
  title: 'Efecto en el clima',
  description:
    'Cuántas emisiones evitó el material que volvió a usarse: la cifra, su rango y sus factores.',
  caveat: 'No es un crédito de carbono ni reduce la huella de ninguna organización.',
  unit: 'CO₂e',
  front: {
    heading: 'El clima',
    lead:
      'El material que vuelve a una fábrica o al suelo evita fabricar de nuevo y evita metano ' +
      'en el relleno. Se cuenta lo que alguien pesó y un comprador aceptó.',
    open: 'Ver la cuenta climática completa',
  },
  headline: {
    atLeast: 'Al menos',
    avoided: 'de CO₂e evitadas',
    notSure: 'No se puede asegurar que se hayan evitado emisiones',
    range: (estimate: Fact, low: Fact, high: Fact) =>
      `Estimación: ${estimate}. Con 90 % de confianza, entre ${low} y ${high}.`,
    of: (mass: Fact, day: Fact) =>
      `Por ${mass} que se pesaron, se entregaron y se aceptaron, desde el primer registro hasta ` +
      `el ${day}.`,
    meaning:
      'CO₂e: todos los gases que calientan el clima, contados como si fueran dióxido de carbono.',
    recalculating:
      'Se está calculando de nuevo con los últimos registros. Esta es la última cuenta terminada.',
    fixed: 'Esta es una cuenta guardada: no cambia.',
    today: 'Ver la cuenta de hoy',
  },
  waiting: {
    title: 'La cuenta se está calculando',
    body: 'Es la primera vez y toma menos de un minuto. No se pierde nada.',
    again: 'Ver si ya está',
  },
  empty: {
    title: 'Aquí aparecerá el efecto en el clima',
    body:
      'Todavía no hay material pesado, con prueba, y aceptado por quien lo transforma. ' +
      'La cuenta empieza con la primera entrega así.',
    next: 'Ver los kilogramos de la alianza',
  },
  when: {
    heading: 'Cuánto ya ocurrió',
    done: 'Ya ocurrió',
    rest: 'En las próximas décadas',
    lead:
      'Fabricar menos evita emisiones hoy. En un relleno, lo que se pudre suelta metano durante ' +
      'décadas: esa parte se evita poco a poco.',
    behind:
      'Hasta hoy se emitió más de lo que se evitó: el compostaje emite ahora y el metano del ' +
      'relleno se evita después.',
    range: (low: Fact, high: Fact) => `entre ${low} y ${high}`,
  },
  parts: {
    heading: 'De qué está hecha la cifra',
    lead: 'Hacia la derecha, lo que se evitó. Hacia la izquierda, lo que se emitió al hacerlo.',
    figure: (day: Fact) => `Emisiones evitadas y emitidas por componente, en CO₂e, al ${day}`,
    table: 'Ver la tabla por componente',
    component: 'Componente',
    worth: 'CO₂e (− es emitido)',
    net: 'Neto',
    names: {
      credit_g: 'Producción nueva que no hizo falta',
      landfill_g: 'Metano de relleno que no saldrá',
      processing_g: 'Compostaje y proceso',
      transport_g: 'Transporte con motor',
      electricity_g: 'Electricidad',
    },
  },
  sure: {
    heading: 'Qué tan segura es',
    lead:
      'Cada factor tiene un rango. Se hizo la cuenta miles de veces con valores al azar dentro ' +
      'de esos rangos: la franja reúne 9 de cada 10 resultados y la raya es la estimación.',
    figure: 'Rango de la cuenta, en CO₂e, desde cero',
    band: 'Por los rangos de los factores',
    choice: 'Según la publicación que se elija',
    choiceLead:
      'Cada publicación calcula a su manera y ningún sorteo dice cuál tiene razón: por eso este ' +
      'rango va aparte.',
    choiceTable: 'Ver la cifra con cada publicación',
    publisher: 'Publicación',
    own: (version: Fact) => `Factores de esta cuenta (${version})`,
    replaced: 'Factores que cambia',
    between: (low: Fact, high: Fact) => `de ${low} a ${high}`,
    three: 'Los tres factores que más mueven la cifra',
    threeLead: 'La cifra si ese factor solo estuviera en un extremo o en el otro de su rango.',
  },
  swing: {
    landfill: (site: Fact) => `Metano que deja escapar el relleno: ${site}`,
    rot: (what: Fact) => `Qué tan rápido se pudre: ${what}`,
    mass: (grade: Fact) => `Error del peso: ${grade}`,
    sites: {
      'managed-capture': 'con captura de gas',
      'managed-no-capture': 'sin captura de gas',
      'dump-deep': 'botadero profundo',
      'dump-shallow': 'botadero superficial',
    } as Readonly<Record<string, string>>,
    rots: {
      food: 'restos de comida',
      garden: 'poda y jardín',
      paper: 'papel y cartón',
      textile: 'textil',
      wood: 'madera',
    } as Readonly<Record<string, string>>,
    grades: {
      E1: 'declarado',
      E2: 'pesado y probado',
      E3: 'con ticket y los dos lados',
    } as Readonly<Record<string, string>>,
  },
  scope: {
    heading: 'Qué entra y qué no',
    inside: 'Entra',
    outside: 'No entra',
    ins: [
      'Fabricar con material nuevo, que no hizo falta.',
      'Metano del relleno por restos de comida, papel, cartón y textil que no llegaron ahí.',
      'Se resta: transporte con motor, electricidad y gases del compostaje.',
      'Se resta: lo rechazado que sí terminó en un relleno.',
    ],
    outs: [
      'El uso de los productos y los efectos sociales.',
      'El carbono que queda en el suelo, el relleno o el bosque: se anota aparte.',
      'Construir locales y máquinas, y el trabajo humano.',
      'La quema que se evitó y el transporte a pulso o a pedal.',
      'Lo recogido que todavía nadie transformó.',
    ],
  },
  by: {
    heading: 'Por material, distrito y mes',
    lead:
      'Las estimaciones se suman; los rangos no. El peso es de material; las otras ' +
      'columnas, de CO₂e.',
    material: 'Material',
    district: 'Distrito',
    month: 'Mes',
    captionMaterial: 'CO₂e por material',
    captionDistrict: 'CO₂e por distrito',
    captionMonth: 'CO₂e por mes de aceptación',
    grams: 'Peso',
    committed: 'CO₂e evitado',
    toDate: 'Ya ocurrió',
    range: 'Rango de 90 %',
    total: 'Total',
    openMonth: 'Ver la tabla por mes',
  },
  apart: {
    heading: 'Lo que no está en la cifra',
    declared: 'Declarado, sin pesaje probado',
    declaredLead:
      'Contado por costales o al ojo, o con la palabra de una sola persona. Va aparte y nunca ' +
      'se suma.',
    declaredFigure: (mass: Fact, estimate: Fact, low: Fact, high: Fact) =>
      `${mass} de material. Estimación: ${estimate}, entre ${low} y ${high}.`,
    declaredToDate: (figure: Fact) => `De eso, hasta hoy: ${figure}.`,
    declaredNone: 'No hay material declarado sin pesaje probado.',
    gaps: 'Kilogramos sin factor',
    gapsLead: 'Nadie publicó todavía un factor que sirva. No valen cero: no se sabe.',
    gapsNone: 'Todo el material aceptado tiene su factor.',
    potential: 'Todavía en camino',
    potentialLead:
      'Aceptado por quien lo revende: falta saber quién lo transforma. No se convierte en CO₂e.',
    potentialNone: 'No hay material en manos de quien revende.',
    potentialTable: 'Ver el material en camino',
    operations: 'Combustible y electricidad registrados, ya restados en la cifra',
    memo: 'Carbono guardado, anotado aparte y fuera de toda suma',
    extra: 'Lo que se hace de más que antes',
    extraLead:
      'La cifra de arriba compara con botar el material. Parte ya se reciclaba antes del ' +
      'programa; aquí va solo lo que hay de más.',
    extraFigure: (estimate: Fact, low: Fact, high: Fact) =>
      `Estimación: ${estimate}, entre ${low} y ${high}.`,
    extraNone: 'Todavía no se puede decir.',
    missing: 'Ver qué falta, y cuánto material espera',
    name: 'De quién o de qué',
    mass: 'Peso',
    routes: routeNames,
  },
  problems: {
    heading: 'Qué se supuso y qué falta',
    lead: 'Cada falta tiene cómo resolverse.',
    none: 'No falta ningún dato para esta cuenta.',
  },
  circularity: {
    heading: 'Tasa de circularidad',
    lead:
      'De los residuos que un distrito genera en un año, la parte que la alianza devolvió al uso. ' +
      'Va como rango porque las fuentes no dicen lo mismo y no todo está pesado. El rango compara ' +
      'solo con residuos municipales; con los domiciliarios solos, la tasa está en la tabla.',
    figure: (low: Fact, high: Fact) => `entre ${low} y ${high}`,
    period: (mass: Fact, from: Fact, to: Fact) => `${mass} de ${from} a ${to}`,
    nothing: 'Todavía no se registró nada que volviera al uso: no se dice una tasa.',
    doubtful: 'Solo hay fuentes dudosas: no se dice una tasa.',
    table: 'Ver las fuentes de la tasa',
    district: 'Distrito',
    source: 'Fuente y método',
    year: 'Año',
    generated: 'Genera',
    rate: 'Tasa',
    of: { household: 'domiciliarios', municipal: 'municipales' },
  },
  composition: {
    heading: 'De qué se componen los residuos',
    lead:
      'Lo que las tablas oficiales dicen que botan los hogares de cada distrito, por clase, y al lado ' +
      'lo que la alianza devolvió al uso de esa clase. No se dice una tasa por clase: lo de la ' +
      'alianza viene también de mercados y talleres, que estas tablas no cuentan.',
    months: (from: Fact, to: Fact) => `Lo que volvió al uso va de ${from} a ${to}.`,
    noAccount: 'Todavía no hay una cuenta de lo que volvió al uso.',
    table: (source: Fact, year: Fact) => `${source}, ${year}`,
    class: 'Clase',
    share: 'Parte',
    generated: 'Generado en el año',
    circular: 'Volvió al uso',
    unsaid: 'Sin equivalencia',
    elsewhere: 'De materiales sin clase en esta tabla',
  },
  factors: {
    heading: 'Los factores y sus fuentes',
    lead: (count: Fact, version: Fact) =>
      `${count} factores, versión ${version}. Menos (−) es emisión evitada, como lo imprime cada fuente.`,
    open: 'Ver los factores',
    sources: 'Ver las fuentes y sus licencias',
    unread: 'Lo que falta leer en su fuente antes de la versión 1',
    caption: 'Factores de emisión',
    of: 'De qué',
    value: 'Valor',
    range: 'Rango',
    where: 'Región y año',
    source: 'Fuente',
    trust: 'Cómo se leyó',
    sourceTitle: 'Título',
    licence: 'Licencia',
    excluded: (why: Fact) => `No se usa: ${why}`,
    exact: 'exacto',
    notStated: 'sin rango publicado',
    units: {
      fuel_per_litre: 'kg CO₂e/L',
      electricity_per_kwh: 'kg CO₂e/kWh',
    } as Readonly<Record<string, string>>,
    perKg: 'kg CO₂e/kg',
    gasUnits: {
      fuel_per_litre: 'kg/L',
      electricity_per_kwh: 'kg/kWh',
    } as Readonly<Record<string, string>>,
    gasPerKg: 'kg/kg',
    gases: { co2: 'CO₂', ch4: 'CH₄', ch4Fossil: 'CH₄ fósil', n2o: 'N₂O' } as Readonly<
      Record<string, string>
    >,
  },
  published: {
    heading: 'Lo último que se publicó',
    lead: (from: Fact, to: Fact, on: Fact) =>
      `El informe del ${from} al ${to}, aprobado el ${on}, dice lo que había evitado la alianza ` +
      'hasta su último día. Su cuenta no se cambia nunca.',
    figure: (least: Fact, central: Fact, most: Fact) =>
      `Al menos ${least} de CO₂e; ${central} en el centro, hasta ${most}.`,
    run: 'Ver esa cuenta',
    factors: (version: Fact) => `factores, versión ${version}`,
    runNow: 'Ver la cuenta de hoy',
    same: 'Con lo que se sabe hoy, hasta ese día sale lo mismo.',
    restated: (central: Fact, least: Fact, most: Fact) =>
      `Con lo que se sabe hoy, hasta ese día son ${central} de CO₂e, entre ${least} y ${most}.`,
    none: 'Hoy esa cuenta no se puede hacer.',
    because: (list: Fact) => `Cambió por: ${list}.`,
    movedBy,
    recalculating: 'Se está calculando otra vez: en unos segundos puede cambiar.',
  },
  run: {
    heading: 'Para repetir la cuenta',
    method: 'Método',
    factorSet: 'Factores',
    gwp: 'Peso de los gases (GWP a 100 años)',
    bundled: (names: Fact) => `Hay factores en bloque que no se pueden cambiar: ${names}.`,
    other: (name: Fact) => `Ver con ${name}`,
    id: 'Corrida',
    made: 'Calculada',
    draws: 'Sorteos y semilla',
    api: 'Esta cuenta para un programa (JSON)',
  },
};

export type SiteClimateWords = typeof siteClimate;
