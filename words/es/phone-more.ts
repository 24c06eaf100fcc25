import type { Right } from '../../core/actors/register-events.ts';

/** What a person does less often than weighing, and what she sees of herself on her phone. */
export const phoneMore = {
  more: {
    heading: 'Más',
    register: 'Registrar a una persona',
    registerHelp: 'También sin señal',
    encounters: 'Encuentros',
    encountersHelp: 'Capacitaciones, mesas, actas y compromisos',
    links: {
      ingresos: { text: 'Mis ingresos', help: 'Kilos y soles de cada mes, y mi constancia' },
      ofertas: { text: 'Ofertas', help: 'Lo que talleres y mercados tienen para dar' },
      ronda: { text: 'Rondas', help: 'Los lugares por donde se pasa y en qué días' },
      vehiculo: { text: 'Mi vehículo', help: 'Cuánto suele llevar' },
      ruta: { text: 'Mi ruta', help: 'Lo hecho, lo que sigue y qué llevar' },
      preguntas: { text: 'Preguntas', help: 'Lo que preguntan sobre lo registrado' },
      diagnostico: {
        text: 'Diagnóstico',
        help: 'Diez minutos: qué se hace ya y qué conviene probar',
      },
      busco: { text: 'Se busca', help: 'Material que alguien quiere recibir, y lo que buscamos' },
      acuerdos: { text: 'Acuerdos', help: 'Lo acordado con otros y cuánto se cumplió' },
      miskilos: { text: 'Mis kilos', help: 'Lo que se llevaron, mes a mes, y sus constancias' },
      comida: { text: 'Alimentos', help: 'Ofrecer antes de que se malogre, recibir y repartir' },
    },
    card: 'Mi carné',
    cardHelp: 'Para mostrarlo cuando lo pidan',
    sheet: 'Mis datos',
    sheetHelp: 'Lo que el programa sabe de mí',
    settings: 'Ajustes',
    settingsHelp: 'Idioma, letra, pantalla y lo que falta enviar',
    photos: (count: number) =>
      count === 1
        ? '1 foto espera en este teléfono. Sale cuando la persona ya está inscrita y hay señal.'
        : `${count} fotos esperan en este teléfono. Salen cuando las personas ya están inscritas y hay señal.`,
  },
  card: {
    heading: 'Mi carné',
    of: 'Asociación',
    valid: (day: string) => `Vale hasta el ${day}`,
    standings: { valid: 'VIGENTE', expired: 'VENCIDO', revoked: 'ANULADO' },
    scan: 'Quien lo revisa lee este código y ve la organización y la vigencia.',
    code: (code: string) => `Código ${code}`,
    none: 'Todavía no hay un carné emitido. Lo emite la directiva o la oficina.',
    noneNext: 'Ver qué datos míos tiene el programa',
    never: 'El carné aún no se bajó a este teléfono. Abrir esta página con señal, una vez.',
    since: (moment: string) => `Como estaba el ${moment}.`,
    loading: 'Buscando el carné…',
    qr: 'Código QR del carné',
  },
  sheet: {
    heading: 'Lo que el programa sabe de mí',
    listen: 'Escuchar',
    stop: 'Callar',
    since: (moment: string) => `Como estaba el ${moment}.`,
    never: 'Los datos aún no se bajaron a este teléfono. Abrir esta página con señal, una vez.',
    loading: 'Buscando los datos…',
    known: 'Datos',
    belongs: 'Dónde participo',
    allowed: 'Lo que permití',
    yes: 'sí',
    no: 'no',
    neverAsked: 'no se preguntó',
    reads: (count: number) =>
      count === 0
        ? 'Nadie del programa miró todavía estos datos.'
        : `Alguien del programa miró estos datos ${count === 1 ? '1 vez' : `${count} veces`}.`,
    requests: 'Mis pedidos',
    requestLine: (right: string, received: string) => `${right}: pedido el ${received}`,
    due: (day: string) => `respuesta hasta el ${day}`,
    answered: (day: string) => `respondido el ${day}`,
    waiting: 'guardado en este teléfono, por enviar',
    ask: 'Pedir algo sobre mis datos',
    askHeading: '¿Qué se pide?',
    note: 'Qué es lo que hay que mirar (si se quiere decir)',
    send: 'Hacer el pedido',
    missing: 'Falta elegir qué se pide',
    sent: 'El pedido quedó guardado y saldrá solo. El programa responde en el plazo de la ley.',
    rights: {
      information: { name: 'Información', meaning: 'Saber para qué se usan mis datos.' },
      access: { name: 'Acceso', meaning: 'Ver y llevarme mis datos.' },
      rectification: { name: 'Corregir', meaning: 'Algo está mal escrito.' },
      cancellation: {
        name: 'Borrar',
        meaning: 'Quitar lo que me nombra; los kilos quedan sin nombre.',
      },
      opposition: { name: 'Oponerme', meaning: 'Que no usen mis datos para algo.' },
      portability: { name: 'Llevarlos', meaning: 'Recibir mis datos en un archivo.' },
    } satisfies Record<Right, { readonly name: string; readonly meaning: string }>,
  },
};

export type PhoneMoreWords = typeof phoneMore;
