/** A scale that sends its weight to the phone. */
export const phoneScale = {
  label: 'Balanza con Bluetooth',
  connect: 'Conectar la balanza',
  connecting: 'Buscando la balanza…',
  failed: 'No se pudo conectar con la balanza. El peso se puede escribir.',
  gone: 'Se perdió la conexión con la balanza. El peso se puede escribir.',
  again: 'Conectar otra vez',
  waiting: 'Esperando el peso de la balanza…',
  over: 'Es más de lo que pesa esta balanza. Quitar peso.',
  belowZero: 'La balanza marca menos que cero. Vaciarla y ponerla en cero.',
  zero: 'La balanza está vacía.',
  unknown: 'La balanza envía algo que no se entiende. Escribir el peso.',
  moving: 'moviéndose',
  stable: 'estable',
  take: (mass: string) => `Usar ${mass}`,
  steady: (mass: string) => `Estable: ${mass}`,
  name: (name: string) => `Balanza ${name}`,
  battery: (percent: number) => `pila ${percent} %`,
  disconnect: 'Soltar la balanza',
};

export type PhoneScaleWords = typeof phoneScale;
