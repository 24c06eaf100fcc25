import type { Fact } from '../site-facts.ts';

/** The readable page of the API and the list of problems. */
export const siteReference = {
  title: 'API de Ayni',
  description:
    'Las direcciones, los parámetros y las respuestas de la API, leídos del documento OpenAPI.',
  lead:
    'Todo lo que muestran las páginas sale de esta API. Las direcciones públicas no piden ' +
    'clave; las demás, la clave de administración.',
  contents: 'Contenido',
  document: 'Documento OpenAPI (JSON)',
  problemsLink: 'Lista de problemas y qué hacer',
  version: (version: Fact) => `Versión ${version}`,
  public: 'público',
  token: 'pide clave',
  parameters: 'Parámetros',
  name: 'Nombre',
  where: 'Dónde',
  places: {
    query: 'pregunta',
    path: 'dirección',
    header: 'cabecera',
    cookie: 'cookie',
  } as Readonly<Record<string, string>>,
  type: 'Tipo',
  meaning: 'Qué es',
  required: 'obligatorio',
  body: 'Lo que se envía',
  responses: 'Respuestas',
  status: 'Código',
  shape: 'Forma',
  example: 'Ejemplo',
  curl: 'Con curl',
  schemas: 'Formas',
  field: 'Campo',
  other: 'Otras',
  none: 'El documento de la API no está disponible en este momento.',
  types: {
    string: 'texto',
    integer: 'número entero',
    number: 'número',
    boolean: 'sí o no',
    null: 'nada',
    object: 'objeto',
    any: 'cualquiera',
    listOf: (what: Fact) => `lista de ${what}`,
    or: ' o ',
    oneOf: 'uno de',
    always: 'siempre',
  },
  problems: {
    title: 'Problemas y qué hacer',
    description: 'Cada problema que el programa puede encontrar: qué pasó y qué se puede hacer.',
    lead:
      'Cuando algo no se puede hacer, el programa responde con un código, una frase y un ' +
      'remedio. Nada se pierde en silencio.',
    back: 'Volver a la API',
    remedy: 'Qué hacer',
    rooms: {
      quantities: 'Cantidades',
      events: 'Registros',
      actors: 'Participantes y lugares',
      materials: 'Materiales',
      ledger: 'Libro de kilogramos',
      import: 'Importación',
      programme: 'Programa',
      access: 'Acceso',
      http: 'Conexión',
      store: 'Almacenamiento',
    } as Readonly<Record<string, string>>,
    reactions: {
      mend: 'corregir y enviar de nuevo',
      look: 'revisar lo que ya se sabe',
      wait: 'esperar: se acepta solo',
      'ask-permission': 'pedir permiso',
      'look-elsewhere': 'buscar en otra parte',
      'send-less': 'enviar menos',
      retry: 'probar otra vez',
      operator: 'avisar a quien lo administra',
    } as Readonly<Record<string, string>>,
    placeholder: (name: Fact) => `‹${name}›`,
  },
};

export type SiteReferenceWords = typeof siteReference;
