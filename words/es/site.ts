import type { Fact } from '../site-facts.ts';

/** The frame of every page, and the public page. Masses, days and months arrive already written. */
export const site = {
  language: {
    code: 'es',
    name: 'Español',
    other: 'English',
    switchTo: 'Read this page in English',
  },
  skip: 'Ir al contenido',
  brand: 'Ayni',
  tagline: 'Cada kilogramo, contado',
  nav: {
    label: 'Secciones del sitio',
    home: 'Resultados',
    method: '¿Cómo se calculó?',
    lot: 'Buscar un lote',
    data: 'Datos abiertos',
  },
  simulation: {
    word: 'SIMULACIÓN',
    sentence: 'Cifras inventadas para probar y mostrar el programa. No son resultados reales.',
  },
  titles: {
    home: 'Kilogramos que vuelven a la economía',
    homeDescription: (programme: Fact) =>
      `Lo que recogió la alianza, de dónde vino y a dónde fue: ${programme}.`,
    onSite: (page: Fact, programme: Fact) => `${page} · ${programme}`,
  },
  months: { from: 'Desde', to: 'Hasta', show: 'Ver periodo', all: 'Ver todo', legend: 'Periodo' },
  join: (names: readonly string[]) => joined(names, 'y'),
  hero: {
    inMonth: (month: Fact) => `En ${month}`,
    collectedBy: (districts: Fact) => `de materiales recogió la alianza de ${districts}.`,
    since: (month: Fact) => `Desde ${month}`,
    between: (from: Fact, to: Fact) => `De ${from} a ${to}`,
    running: (month: Fact, mass: Fact) => `En lo que va de ${month}: ${mass}.`,
    asOf: (moment: Fact) => `Datos al ${moment}`,
    asOfNone: 'Todavía no hay registros',
    scene: 'Cerros con casas, galerías y un triciclo cargado',
  },
  key: {
    collected: 'recogido',
    delivered: 'entregado a quienes lo vuelven a usar',
    lost: 'se perdió: rechazo, humedad, merma',
    stock: (day: Fact) => `en los centros de acopio al ${day}`,
    adjusted: 'corrección por inventario',
    opening: 'ya estaba al empezar el periodo',
  },
  empty: {
    title: 'Aquí aparecerán los kilogramos',
    body:
      'Todavía no hay pesajes registrados. El primero que se guarde en un teléfono se verá ' +
      'en esta página el mismo día.',
    period: 'No hay registros en este periodo.',
    next: 'Registrar un pesaje',
  },
  byMonth: {
    heading: 'Mes a mes',
    lead: (month: Fact, mass: Fact) => `El mes con más recojo fue ${month}: ${mass}.`,
    title: (unit: Fact, from: Fact, to: Fact) => `Recogido por mes, en ${unit}, ${from} a ${to}`,
    unitKg: 'kilogramos (kg)',
    unitT: 'toneladas (t)',
    gap: 'sin registros',
    gapNote: (months: Fact) => `Sin registros: ${months}. El hueco no es un cero.`,
    running: 'mes en curso',
    table: 'Ver la tabla por mes',
    caption: 'Kilogramos por mes',
    month: 'Mes',
  },
  columns: {
    collected: 'Recogido',
    delivered: 'Entregado',
    lost: 'Perdido',
    adjusted: 'Ajuste',
    stock: 'En acopio',
    share: 'Parte',
    total: 'Total',
  },
  flow: {
    heading: 'El recorrido',
    lead: (delivered: Fact, lost: Fact, stock: Fact) =>
      `Entregado: ${delivered}. Perdido en el camino: ${lost}. Todavía en acopio: ${stock}.`,
    title: (from: Fact, to: Fact) => `De dónde vino y a dónde fue, en kg, ${from} a ${to}`,
    description:
      'El ancho de cada cinta es proporcional a los kilogramos. Lo mismo está en la ' +
      'tabla que sigue.',
    sources: 'De dónde vino',
    holders: 'Quién lo recogió y clasificó',
    outcomes: 'A dónde fue',
    firstHalf: 'De dónde vino → quién lo recogió',
    secondHalf: 'Quién lo recogió → a dónde fue',
    others: (count: Fact) => `Otros ${count}`,
    stock: 'Todavía en acopio',
    opening: 'Ya estaba en acopio',
    adjusted: 'Hallado en inventario',
    toOutlet: 'entregado',
    toLoss: 'perdido',
    toStock: 'en acopio',
    table: 'Ver la tabla del recorrido',
    caption: 'Kilogramos que pasaron de cada parte a cada parte',
    origin: 'De',
    destination: 'A',
    kilograms: 'Kilogramos',
  },
  reasons: {
    reject: 'Rechazo al clasificar',
    moisture: 'Humedad',
    process_loss: 'Merma del proceso',
    scale_difference: 'Diferencia entre balanzas',
    adjustment: 'Faltante de inventario',
    spillage: 'Derrame',
    contamination: 'Contaminado',
    theft: 'Robo',
    disposal: 'Disposición final',
    unknown: 'Sin motivo indicado',
  },
  byMaterial: {
    heading: 'Qué materiales',
    lead: (name: Fact, share: Fact) => `Lo que más se recogió: ${name}, ${share} del total.`,
    title: (from: Fact, to: Fact) => `Recogido por material, ${from} a ${to}`,
    table: 'Ver la tabla por material',
    material: 'Material',
    others: (count: Fact) => `Otros ${count} materiales`,
  },
  byDistrict: {
    heading: 'En qué distrito',
    title: (from: Fact, to: Fact) => `Recogido por distrito, ${from} a ${to}`,
    table: 'Ver la tabla por distrito',
    district: 'Distrito',
  },
  people: {
    heading: 'Quiénes participan',
    lead: (people: Fact, associations: Fact) =>
      `Al menos ${people} personas recicladoras en ${associations} asociaciones, con talleres, ` +
      'galerías, mercados y compradores.',
    leadPlain: 'Recicladoras y recicladores, talleres, galerías, mercados y compradores.',
    women: 'mujeres',
    men: 'hombres',
    other: 'otra respuesta',
    undeclared: 'no declara',
    withheld:
      'Para proteger a cada persona, no se muestran los grupos de menos de 5 ni el que los dejaría ver.',
    rounded: 'Las cuentas de personas se redondean hacia abajo, de 5 en 5.',
    sexTitle: 'Recicladoras y recicladores registrados',
    notShown: 'no se muestra',
    empty: 'Todavía no hay participantes registrados.',
  },
  method: {
    heading: '¿Cómo se calculó?',
    lead:
      'Nada aparece ni desaparece: lo que entra es igual a lo que sale, más lo que queda, ' +
      'más lo que se perdió. Cada cifra se abre hasta los pesajes.',
    open: 'Abrir el cálculo, del total al pesaje',
    difference: (grams: Fact) => `Diferencia sin explicar: ${grams}`,
  },
  map: {
    heading: 'Dónde trabaja la alianza',
    lead: (places: Fact) =>
      `Al menos ${places} asociaciones, talleres, puestos, mercados e industrias tienen su lugar en el mapa.`,
    empty: 'El mapa aparece cuando por lo menos cinco lugares tienen su punto.',
    title: 'Lugares de la alianza por hexágono',
    describes: (hexagons: Fact) =>
      `Mapa con ${hexagons} hexágonos; los mismos números están en la tabla`,
    hexagon: (places: Fact) => `al menos ${places}`,
    scale: (metres: Fact) => `${metres} m`,
    withheld:
      'Los hexágonos con menos de cinco lugares no se dibujan, para no señalar a nadie. ' +
      'Cada hexágono mide unos 0.7 km².',
    table: 'Ver la tabla por hexágono',
    cell: 'Hexágono (H3)',
    places: 'Lugares, al menos',
    collected: 'Recogido',
    weighed:
      'Bajo el número de lugares, lo que recogieron en ese periodo las asociaciones que trabajan ' +
      'en ese hexágono. De una que trabaja en varios, los meses terminados en que cinco o más ' +
      'personas llevaron material a cada uno.',
    elsewhere: (mass: Fact) =>
      `Otros ${mass} no se sitúan: son de lugares sin punto en el mapa, de hexágonos que no se dibujan, o de muy pocas personas o del mes en curso en asociaciones con varios lugares.`,
  },
  share: {
    heading: 'Compartir',
    lead: 'Para la pared del centro de acopio, para otra página web o para un mensaje.',
    poster: 'Afiche del mes',
    posterHelp: 'Una hoja A4 en PDF con el número del mes y un código QR que trae a esta página.',
    month: 'Mes del afiche',
    print: 'Abrir el afiche',
    embed: 'En otra página web',
    embedHelp: 'Copiar este código donde debe verse el número del mes. Se actualiza solo.',
    code: 'Código para incrustar',
    frame: (programme: Fact) => `Kilogramos del mes: ${programme}`,
    open: 'Ver todas las cifras',
  },
  data: {
    heading: 'Datos para descargar',
    lead: 'Las mismas cifras de esta página, sin datos de personas.',
    csv: (by: Fact) => `CSV ${by}`,
    byMonth: 'por mes',
    byMaterial: 'por material',
    byDistrict: 'por distrito',
    byAssociation: 'por asociación',
    api: 'Para programas: la API y su documentación',
  },
  about: {
    heading: 'Qué es Ayni',
    body:
      'Ayni es el cuaderno común de una alianza de economía circular: cada kilogramo se ' +
      'pesa, se registra en el teléfono y se sigue desde quien lo entrega hasta quien lo ' +
      'vuelve a usar. En quechua, ayni es ayudarse unos a otros: hoy por ti, mañana por mí.',
    partners: 'Quiénes la hacen posible',
    roles: {
      lead: 'Coordina',
      partner: 'Socio',
      funder: 'Financia',
      ally: 'Aliado',
    },
  },
  error: {
    notFoundTitle: 'Esta página no existe',
    notFoundBody: 'Puede que la dirección tenga una letra de más o de menos.',
    brokenTitle: 'Algo falló de nuestro lado',
    brokenBody: 'No se perdió ningún registro. Probar otra vez en un minuto.',
    code: 'Código',
    request: 'Solicitud',
    home: 'Ir a los resultados',
    lot: 'Buscar un lote por su código',
  },
  offline: {
    note: 'Sin señal: se muestra la copia guardada en este equipo. La fecha de sus datos está en la página.',
    title: 'Sin señal',
    lead: 'Esta página todavía no se había abierto en este equipo, y ahora no hay señal. Las que ya se abrieron se pueden leer.',
    home: 'Ver los resultados guardados',
    phone: 'Registrar un pesaje: funciona sin señal',
  },
  notFound: { lotLabel: 'Código del lote', search: 'Buscar' },
  footer: {
    label: 'Pie de página',
    source: 'Programa libre, licencia EUPL-1.2',
    phone: 'Para registrar pesajes',
    climate: 'Efecto en el clima',
  },
};

/** `A, B y C`. */
function joined(names: readonly string[], and: string): string {
  const last = names.at(-1);
  if (last === undefined) return '';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}

export type SiteWords = typeof site;
