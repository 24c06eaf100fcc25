/** What the description of the API says of the work: what is held, sold, shared and offered. */
export const workApiWords = {
  stock: 'Lo que tiene ahora una organización o una persona, lote por lote, primero lo más antiguo',
  transfers: 'Lo que va en camino desde o hacia ella, y lo aceptado en los últimos 60 días',
  yields: 'Lo que dio segregar en los últimos 180 días, por material que entró',
  sales: 'Lo vendido entre dos días, lo que vale tras el castigo y en qué repartos está',
  collected: 'Cuánto trajo cada integrante entre dos días; quien no reparte ve solo lo propio',
  shares: 'La regla del reparto y los repartos; quien no reparte ve solo su parte',
  work: 'Los meses de una persona: kilogramos, días, partes de repartos, ventas y mejores precios',
  given: 'Lo recogido de una organización o en sus lugares, por mes y por quién lo recogió',
  ownOffers: 'Lo que ofreció una organización, con respuestas; primero lo más nuevo',
  rounds: 'Las rondas que recorre ahora una asociación, con sus paradas',
  workPdf: 'Kilogramos e ingresos de una persona, mes por mes, impresos',
  givenPdf: 'Constancia de recepción de lo que entregó una organización, impresa',
  labelsPdf: 'Etiquetas con QR para sacos o lugares, 24 por hoja',
  offers: 'Lo que se ofrece y nadie retiró; para asociaciones y quienes coordinan',
};

export type WorkApiWords = { [K in keyof typeof workApiWords]: string };
