/** Photos on a phone of the field. Sizes and dates arrive already written. */
export const phonePhotos = {
  take: {
    scale: 'Foto de la balanza',
    goods: 'Foto del material',
    place: 'Foto del lugar',
    visit: 'Foto de la visita',
    document: 'Foto del documento',
    signature: 'Foto de la firma',
  },
  another: 'Otra foto',
  preparing: 'Preparando la foto…',
  alt: (what: string, number: number) => `${what}, ${number}`,
  remove: (number: number) => `Quitar la foto ${number}`,
  failed: 'Este teléfono no pudo leer esa foto. Tomarla otra vez.',
  plainHttp:
    'En esta dirección no se pueden guardar fotos, porque no empieza con https. Lo demás se registra igual.',
  notKept:
    'Se guardó sin la foto: al teléfono no le queda espacio. Liberar espacio antes de la próxima.',
  settings: {
    heading: 'Fotos',
    none: 'No hay fotos por enviar.',
    network: 'Cuándo salen las fotos',
    any: 'Con cualquier señal',
    wifi: 'Solo con wifi',
    unknown:
      'Este navegador no dice si la señal es wifi: las fotos salen con cualquier señal. Cada una gasta hasta 150 kB de datos.',
    waitsForWifi: 'Las fotos esperan una señal wifi. Los registros salen igual, sin esperarlas.',
    kept: (days: number) =>
      `Cada foto se queda en este teléfono ${days} días después de llegar; luego se borra de aquí.`,
  },
  pending: (count: number) => (count === 1 ? '1 foto por enviar' : `${count} fotos por enviar`),
  received: (count: number) => (count === 1 ? '1 foto recibida' : `${count} fotos recibidas`),
  refused: (count: number) =>
    count === 1 ? '1 foto no fue aceptada' : `${count} fotos no fueron aceptadas`,
};

export type PhonePhotosWords = typeof phonePhotos;
