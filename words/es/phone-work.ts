/** The leader's hub: today, the stock, what is due, and the way to each work. */
export const phoneWork = {
  heading: 'Trabajo',
  today: (people: number, sacks: number) =>
    `pesados hoy · ${people === 1 ? '1 persona' : `${people} personas`} · ${sacks === 1 ? '1 costal' : `${sacks} costales`}`,
  todayNone: 'Hoy todavía no se pesó a nadie.',
  stock: 'En acopio',
  stockMore: 'Ver existencias',
  due: 'Por hacer',
  incoming: (count: number) =>
    count === 1 ? '1 entrega por recibir' : `${count} entregas por recibir`,
  outgoing: (count: number) =>
    count === 1
      ? '1 entrega en camino, sin confirmar'
      : `${count} entregas en camino, sin confirmar`,
  unsigned: (count: number) =>
    count === 1 ? '1 parte del reparto sin firmar' : `${count} partes del reparto sin firmar`,
  do: '¿Qué se va a hacer?',
  doors: {
    segregar: 'Segregar',
    vender: 'Vender',
    entregar: 'Entregar',
    recibir: 'Recibir',
    reparto: 'Reparto',
    existencias: 'Existencias',
    ronda: 'Ronda',
    ofertas: 'Ofertas',
    encuentros: 'Encuentros',
    busco: 'Se busca',
    acuerdos: 'Acuerdos',
    comida: 'Alimentos',
  },
};

export type PhoneWorkWords = typeof phoneWork;
