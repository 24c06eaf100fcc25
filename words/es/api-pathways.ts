/** What the description of the API says of pathways. */
export const pathwayApiWords = {
  walksOf:
    'Las rutas que recorre alguien, requisito por requisito, con lo que sigue y lo que vence',
  pathwayBook: 'Lo que los formularios dejan elegir: documentos, prácticas, diagnósticos y etapas',
  pathwayBoard: 'Quién va por dónde en una ruta; primero quien lleva más tiempo sin avanzar',
  associationFilePdf:
    'El expediente de una organización: rutas, papeles, integrantes, registros y sus archivos',
  pathwaysStuck: 'Quién está en camino y lleva más tiempo sin avanzar, entre todas las rutas',
  pathwaysDue: 'Documentos, respuestas y plazos de los próximos días, lo más cercano primero',
};

export type PathwayApiWords = { [K in keyof typeof pathwayApiWords]: string };
