import type { PhoneWorkWords } from '../es/phone-work.ts';

export const phoneWork: PhoneWorkWords = {
  heading: 'Work',
  today: (people, sacks) =>
    `weighed today · ${people === 1 ? '1 person' : `${people} people`} · ${sacks === 1 ? '1 sack' : `${sacks} sacks`}`,
  todayNone: 'Nobody has been weighed in today yet.',
  stock: 'In stock',
  stockMore: 'See the stock',
  due: 'To do',
  incoming: (count) => (count === 1 ? '1 delivery to receive' : `${count} deliveries to receive`),
  outgoing: (count) =>
    count === 1
      ? '1 delivery on its way, not confirmed'
      : `${count} deliveries on their way, not confirmed`,
  unsigned: (count) =>
    count === 1 ? '1 part of a share-out not signed' : `${count} parts of share-outs not signed`,
  do: 'What is to be done?',
  doors: {
    segregar: 'Sort',
    vender: 'Sell',
    entregar: 'Deliver',
    recibir: 'Receive',
    reparto: 'Share out',
    existencias: 'Stock',
    ronda: 'Round',
    ofertas: 'Offers',
    encuentros: 'Encounters',
    busco: 'Wanted',
    acuerdos: 'Deals',
    comida: 'Food',
  },
};
