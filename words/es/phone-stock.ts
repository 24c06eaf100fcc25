/** What there is, lot by lot, and counting it. */
export const phoneStock = {
  heading: 'Existencias',
  total: 'en acopio',
  empty: 'Aquí aparecerá lo que hay en acopio, por material. Se llena al pesar.',
  emptyNext: 'Pesar por socio',
  since: {
    fresh: (moment: string) => `Al día: ${moment}.`,
    kept: (moment: string) =>
      `Sin señal: lo que se sabía el ${moment}, más lo anotado después en este teléfono.`,
    none: 'Sin señal: solo lo anotado en este teléfono. Lo demás se sabrá cuando haya señal.',
    refused: 'El programa no muestra las existencias a este cuaderno: se ve solo lo anotado aquí.',
    loading: 'Buscando lo último…',
  },
  lots: (count: number) => (count === 1 ? '1 lote' : `${count} lotes`),
  days: (count: number) =>
    count === 0 ? 'de hoy' : count === 1 ? 'desde ayer' : `hace ${count} días`,
  ungraded: 'Sin clasificar',
  elsewhere: 'otro lugar',
  count: 'Contar',
  countHeading: (material: string) => `Contar ${material}`,
  recorded: (mass: string) => `Consta: ${mass}`,
  same: (mass: string) => `Coincide: ${mass}. No hay nada que ajustar.`,
  missing: (mass: string) => `Faltan ${mass}`,
  over: (mass: string) => `Sobran ${mass}`,
  why: '¿Por qué?',
  missingReason: 'Falta decir por qué',
  next: 'Siguiente',
  save: (mass: string) => `Guardar: hay ${mass}`,
  saved: (mass: string, material: string) => `Contado: ${mass} de ${material}`,
  undone: 'El ajuste se anuló.',
  nothingLeft: 'No queda nada',
  reasons: {
    scale_difference: 'Diferencia entre balanzas',
    moisture: 'Secó: perdió humedad',
    unrecorded_out: 'Salió sin anotar',
    unrecorded_in: 'Entró sin anotar',
    theft: 'Robo',
    spillage: 'Se derramó o se dañó',
    stock_take: 'No se sabe',
  },
};

export type PhoneStockWords = typeof phoneStock;
