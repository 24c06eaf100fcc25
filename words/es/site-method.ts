import type { Fact } from '../site-facts.ts';

/** "How was it computed?": from the total to the anonymised weighings. */
export const siteMethod = {
  title: '¿Cómo se calculó?',
  description:
    'Del total a los pesajes: la cuenta, por mes, por asociación, por material y los registros.',
  lead:
    'Cada cifra pública es una suma de pesajes. Aquí se puede bajar del total hasta cada ' +
    'registro, sin nombres de personas.',
  steps: 'Camino del cálculo',
  all: 'Todo el periodo',
  equation: {
    heading: '1. La cuenta completa',
    lead:
      'Lo que ya estaba, más lo que entró, menos lo que salió, es lo que queda. En gramos, ' +
      'como en una auditoría.',
    opening: 'Ya estaba al empezar',
    collected: 'Recogido',
    adjusted: 'Ajustes de inventario',
    delivered: 'Entregado',
    lost: 'Perdido',
    stock: 'Debe quedar y queda',
    difference: 'Diferencia',
    balanced: 'La cuenta cierra: cada gramo está explicado.',
    broken:
      'La cuenta no cierra. Es una falla del programa y hay que avisar a quien lo administra.',
    caption: 'Cuenta del periodo, en gramos',
    concept: 'Concepto',
    grams: 'Gramos',
  },
  months: {
    heading: '2. Mes por mes',
    lead:
      'Un mes abre sus asociaciones y materiales. Una entrega está en el día en que todo su ' +
      'peso estaba registrado; los resultados la cuentan el día en que se recibió. Cuando un ' +
      'registro llega tarde, un mes puede diferir; el total es el mismo.',
    caption: 'Kilogramos por mes',
    open: (month: Fact) => `Abrir ${month}`,
  },
  parts: {
    heading: (month: Fact) => `3. Quién y qué: ${month}`,
    lead: 'Una fila abre los registros que la componen.',
    association: 'Asociación',
    material: 'Material',
    captionAssociation: 'Kilogramos por asociación',
    captionMaterial: 'Kilogramos por material',
  },
  events: {
    heading: '4. Los registros',
    lead: 'Cada fila es un hecho registrado. Sin personas y sin hora exacta.',
    caption: 'Registros detrás de la cifra',
    showing: (what: Fact) => `Se muestra: ${what}`,
    day: 'Día',
    kind: 'Qué pasó',
    material: 'Material',
    mass: 'Peso',
    how: 'Cómo se pesó',
    association: 'Asociación',
    district: 'Distrito',
    source: 'Origen',
    next: 'Registros siguientes',
    first: 'Volver al comienzo',
    none: 'No hay registros con estas condiciones.',
    unknown: 'sin dato',
    choose: 'Qué registros',
    classes: {
      collected: 'Recojo',
      delivered: 'Entrega',
      lost: 'Pérdida',
      adjusted: 'Ajuste',
    },
    back: 'Valor negativo: un registro posterior corrige uno anterior.',
    filter: 'Ver registros',
  },
  kinds: {
    'flow.collect': 'recojo',
    'flow.receive': 'ingreso por balanza',
    'flow.dispatch': 'despacho',
    'flow.accept': 'recepción',
    'flow.sort': 'clasificación',
    'flow.combine': 'se juntaron lotes',
    'flow.transform': 'transformación',
    'flow.dispose': 'disposición final',
    'flow.adjust': 'ajuste de inventario',
    'flow.measure': 'medición',
    'flow.void': 'anulación',
    'flow.correct': 'corrección',
  } as Readonly<Record<string, string>>,
  weighing: {
    scale_photo: 'balanza, con foto',
    scale: 'balanza',
    container_count: 'conteo de envases',
    declared: 'declarado',
    estimated: 'al ojo',
  } as Readonly<Record<string, string>>,
  rules: {
    heading: 'Las reglas, en palabras simples',
    list: [
      {
        name: 'Recogido',
        text:
          'Lo que entra a la alianza: pesado al recogerlo o al llegar al centro de acopio. ' +
          'Una vez, aunque después cambie de manos.',
      },
      {
        name: 'Entregado',
        text:
          'Lo que un comprador, una industria o una planta recibió y aceptó. Lo despachado ' +
          'y todavía no recibido sigue contando como nuestro.',
      },
      {
        name: 'Perdido',
        text:
          'Rechazo al clasificar, humedad, merma del compostaje, disposición final. ' +
          'Siempre con su motivo.',
      },
      {
        name: 'Ajuste',
        text:
          'Lo que un inventario encontró de más o de menos. Se muestra aparte, no se ' +
          'esconde en otra cifra.',
      },
      {
        name: 'En acopio',
        text: 'Lo que tienen las asociaciones el último día del periodo.',
      },
      {
        name: 'Correcciones',
        text:
          'Nada se borra. Un registro equivocado se anula o se corrige con otro registro, ' +
          'y los dos quedan.',
      },
      {
        name: 'Peso',
        text:
          'Se guarda en gramos enteros, con la forma de pesar. Un envase contado vale los ' +
          'gramos de su factor, con fecha y fuente.',
      },
      {
        name: 'Personas',
        text: 'Los grupos de menos de 5 personas no se muestran.',
      },
    ],
  },
  regimes: {
    heading: 'Regímenes',
    lead:
      'No todo residuo es lo mismo ante la ley. El régimen dice quién puede llevarlo y ' +
      'dónde se informa.',
  },
  api: {
    heading: 'Repetir la cuenta',
    lead: 'Estas mismas respuestas, para un programa o una hoja de cálculo:',
    docs: 'Documentación de la API',
  },
};

export type SiteMethodWords = typeof siteMethod;
