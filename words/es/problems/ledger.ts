import type { ProblemsOf } from '../../problem-words.ts';
import { again, byItself } from './remedies.ts';

export const ledgerProblems: ProblemsOf<'quantities' | 'events' | 'materials' | 'ledger'> = {
  'quantities/not-a-number': {
    title: 'El valor no es un número',
    sentence: ({ field, value }) => `En «${field}» dice «${value}», y eso no es un número.`,
    remedy: () => 'Escribir solo cifras, con punto para los decimales: 12.4.',
  },
  'quantities/not-positive': {
    title: 'El valor tiene que ser mayor que cero',
    sentence: ({ field, value }) => `En «${field}» dice «${value}»; tiene que ser mayor que cero.`,
    remedy: () => 'Revisar el peso o la cuenta y escribirlo de nuevo.',
  },
  'quantities/too-large': {
    title: 'El valor es demasiado grande',
    sentence: ({ field, value, most }) =>
      `En «${field}» dice «${value}»; una sola pesada no puede pasar de ${most} gramos.`,
    remedy: () => 'Revisar la unidad (g, kg o t) y las cifras.',
  },
  'quantities/tare-mismatch': {
    title: 'El peso neto no es el bruto menos la tara',
    sentence: ({ gross, tare, value }) =>
      `Bruto ${gross} menos tara ${tare} no da el neto ${value}.`,
    remedy: () => 'Revisar el peso bruto, la tara y el neto.',
  },
  'quantities/grams-mismatch': {
    title: 'Los gramos no corresponden a lo pesado',
    sentence: ({ stated_g, derived_g }) =>
      `El registro dice ${stated_g}, pero lo leído en la balanza da ${derived_g}.`,
    remedy: () => again,
  },
  'quantities/unknown-unit': {
    title: 'Unidad desconocida',
    sentence: ({ unit, material }) =>
      `No se conoce la unidad «${unit}» para el material «${material}».`,
    remedy: () => 'Usar g, kg, t o un envase del catálogo con peso para ese material.',
  },
  'quantities/factor-not-valid': {
    title: 'El envase no tiene ese peso en esa fecha',
    sentence: ({ unit, material, day }) =>
      `El ${day}, el envase «${unit}» no tenía ese peso para el material «${material}».`,
    remedy: () => 'Actualizar el catálogo en el equipo, o pesar en balanza.',
  },
  'events/malformed': {
    title: 'El registro no se puede leer',
    sentence: ({ field, detail }) => `El campo «${field}» no se puede leer: ${detail}.`,
    remedy: () => again,
  },
  'events/unknown-kind': {
    title: 'Tipo de registro desconocido',
    sentence: ({ kind }) => `No se conoce el tipo de registro «${kind}».`,
    remedy: () => 'Actualizar el programa de uno de los dos lados y volver a enviar.',
  },
  'events/other-programme': {
    title: 'El registro es de otro programa',
    sentence: ({ stated, expected }) =>
      `El registro es del programa ${stated}; aquí se lleva el programa ${expected}.`,
    remedy: () => 'Enviarlo a la dirección de su programa.',
  },
  'events/id-taken': {
    title: 'Ese identificador ya tiene otro contenido',
    sentence: ({ event }) =>
      `Ya hay un registro ${event} con otro contenido; el primero se conserva como está.`,
    remedy: () => 'Comparar los dos. Si el nuevo es el correcto, registrar una corrección.',
  },
  'events/sequence-taken': {
    title: 'Ese número de orden ya está usado',
    sentence: ({ device, sequence, event }) =>
      `El equipo ${device} ya usó el número de orden ${sequence} en el registro ${event}.`,
    remedy: () =>
      'Revisar si el equipo se restauró de una copia; en ese caso darle una identidad nueva.',
  },
  'events/occurred-too-early': {
    title: 'La fecha es anterior al programa',
    sentence: ({ occurred, earliest }) =>
      `Dice que ocurrió el ${occurred}; el programa no acepta nada anterior al ${earliest}.`,
    remedy: () => 'Revisar la fecha y la hora del equipo, corregir y volver a enviar.',
  },
  'events/not-yet-here': {
    title: 'Falta otro registro',
    sentence: ({ event }) => `Todavía no llegó el registro ${event}, del que este habla.`,
    remedy: () => byItself,
  },
  'events/other-kind': {
    title: 'El registro nombrado es de otra clase',
    sentence: ({ event, kind }) =>
      `El registro ${event} es de la clase «${kind}», y de esa no se puede decir esto.`,
    remedy: () => 'Revisar qué registro se quiso nombrar y volver a enviar.',
  },
  'events/would-wait': {
    title: 'Falta algo de lo que se nombra',
    sentence: ({ statement, statements, because }) =>
      `No se guardó nada: el registro ${statement} de ${statements} tendría que esperar (${because}).`,
    remedy: () => 'Registrar primero lo que falta, o corregir los kilogramos, y volver a enviar.',
  },
  'materials/unknown': {
    title: 'Material desconocido',
    sentence: ({ material }) => `El catálogo no tiene el material «${material}».`,
    remedy: () => 'Elegir un material del catálogo del programa.',
  },
  'materials/unknown-grade': {
    title: 'Calidad desconocida',
    sentence: ({ grade, material }) =>
      `El material «${material}» no tiene la calidad «${grade}» en el catálogo.`,
    remedy: () => 'Elegir una calidad de ese material, o dejarla sin indicar.',
  },
  'materials/unknown-regime': {
    title: 'Régimen desconocido',
    sentence: ({ regime }) => `El catálogo no tiene el régimen «${regime}».`,
    remedy: () => 'Elegir un régimen del catálogo del programa.',
  },
  'materials/unknown-source-kind': {
    title: 'Tipo de fuente desconocido',
    sentence: ({ source_kind }) => `El catálogo no tiene el tipo de fuente «${source_kind}».`,
    remedy: () => 'Elegir un tipo de fuente del catálogo del programa.',
  },
  'materials/blocked': {
    title: 'Ese residuo no se puede recoger aquí',
    sentence: ({ regime }) =>
      `Los residuos del régimen «${regime}» no pueden entrar en esta cadena.`,
    remedy: () => 'No recibirlos; derivarlos a una empresa autorizada para ese residuo.',
  },
  'ledger/lot-unknown': {
    title: 'Falta el lote',
    sentence: ({ lot }) => `Todavía no llegó el registro que crea el lote ${lot}.`,
    remedy: () => byItself,
  },
  'ledger/lot-exists': {
    title: 'El lote ya existe',
    sentence: ({ lot, event }) => `El lote ${lot} ya fue creado por el registro ${event}.`,
    remedy: () => 'Registrarlo con un lote nuevo, o revisar si es el mismo hecho dos veces.',
  },
  'ledger/lot-overdrawn': {
    title: 'El lote no alcanza',
    sentence: ({ lot, held_g, asked_g }) => `El lote ${lot} tiene ${held_g} y se piden ${asked_g}.`,
    remedy: () =>
      'Se guardó y espera. Si falta enviar una entrada, se aceptará solo; si no, corregir el peso.',
  },
  'ledger/not-enough': {
    title: 'No hay suficiente material',
    sentence: ({ material, held_g, asked_g }) =>
      `De «${material}» hay ${held_g} en este lugar y se piden ${asked_g}.`,
    remedy: () =>
      'Se guardó y espera. Si falta enviar una entrada, se aceptará solo; si no, corregir el peso.',
  },
  'ledger/outgoing-lot-missing': {
    title: 'Falta el lote de salida',
    sentence: ({ lots }) =>
      `Salen varios lotes juntos (${lots}) y no se nombra el lote que forman.`,
    remedy: () => 'Volver a registrar la salida con un lote nuevo para el conjunto.',
  },
  'ledger/lot-repeated': {
    title: 'El lote está dos veces',
    sentence: ({ lot }) => `El mismo registro nombra dos veces el lote ${lot}.`,
    remedy: () => 'Sumar los pesos y nombrar cada lote una sola vez.',
  },
  'ledger/does-not-balance': {
    title: 'Lo que entra no es igual a lo que sale',
    sentence: ({ in_g, out_g, lost_g, difference_g }) =>
      `Entran ${in_g}; salen ${out_g} y se pierden ${lost_g}: quedan ${difference_g} sin explicar.`,
    remedy: () => 'Revisar los pesos, o registrar la diferencia como merma con su motivo.',
  },
  'ledger/material-differs': {
    title: 'El lote es de otro material',
    sentence: ({ lot, material, expected }) =>
      `El lote ${lot} es «${material}»; aquí se esperaba «${expected}».`,
    remedy: () => 'Revisar el lote o el material y registrar de nuevo.',
  },
  'ledger/regimes-mixed': {
    title: 'Esos lotes no se pueden juntar',
    sentence: ({ regimes }) => `Son de regímenes que la ley no deja mezclar: ${regimes}.`,
    remedy: () => 'Registrar una salida o un proceso por cada régimen.',
  },
  'ledger/transfer-unknown': {
    title: 'Falta el envío',
    sentence: ({ event }) => `Todavía no llegó el registro del envío ${event}.`,
    remedy: () => byItself,
  },
  'ledger/transfer-settled': {
    title: 'El envío ya fue recibido',
    sentence: ({ event, by }) => `El envío ${event} ya fue recibido con el registro ${by}.`,
    remedy: () => 'Revisar la recepción que ya existe; si está mal, corregirla.',
  },
  'ledger/not-the-receiver': {
    title: 'El envío era para otro',
    sentence: ({ receiver, expected }) =>
      `Lo recibe ${receiver}, pero el envío iba dirigido a ${expected}.`,
    remedy: () => 'Revisar quién recibe, o pedir que se corrija el envío.',
  },
  'ledger/same-holder': {
    title: 'Quien entrega y quien recibe son el mismo',
    sentence: ({ holder }) => `El envío sale de ${holder} y va al mismo ${holder}.`,
    remedy: () => 'Elegir a quién se entrega.',
  },
  'ledger/deduction-too-large': {
    title: 'El castigo es mayor que lo recibido',
    sentence: ({ deduction_g, accepted_g }) =>
      `Se castigan ${deduction_g}, pero solo se recibieron ${accepted_g}.`,
    remedy: () => 'Revisar el castigo; no puede pasar de lo recibido.',
  },
  'ledger/reason-missing': {
    title: 'Falta el motivo',
    sentence: ({ field }) => `Falta escribir el motivo en «${field}».`,
    remedy: () => 'Indicar el motivo y registrar de nuevo.',
  },
  'ledger/fact-unknown': {
    title: 'Falta el registro que se quiere cambiar',
    sentence: ({ event }) => `Todavía no llegó el registro ${event} que se anula o corrige.`,
    remedy: () => byItself,
  },
  'ledger/not-a-fact': {
    title: 'Ese registro no se puede anular ni corregir',
    sentence: ({ event, kind }) =>
      `El registro ${event} es de tipo «${kind}»; solo se anulan o corrigen movimientos.`,
    remedy: () => 'Nombrar el movimiento original.',
  },
  'ledger/has-dependents': {
    title: 'Otros registros dependen de este',
    sentence: ({ event, dependents }) =>
      `El registro ${event} no se puede anular solo: de él dependen ${dependents}.`,
    remedy: () => 'Revisar la lista y anularlos juntos, o corregir en vez de anular.',
  },
  'ledger/cascade-differs': {
    title: 'La lista de dependientes cambió',
    sentence: ({ event, dependents }) =>
      `Lo que hoy depende del registro ${event} es ${dependents}; no es la lista confirmada.`,
    remedy: () => 'Volver a ver la lista y confirmarla.',
  },
  'ledger/identity-changed': {
    title: 'Una corrección no cambia qué es un lote',
    sentence: ({ lot }) =>
      `La corrección daría al lote ${lot} otro material, calidad, régimen u origen.`,
    remedy: () => 'Anular el registro y escribirlo de nuevo, o registrar una clasificación.',
  },
  'ledger/period-closed': {
    title: 'El mes está cerrado',
    sentence: ({ month }) => `El mes ${month} ya está cerrado.`,
    remedy: () => 'Registrar el cambio con la fecha de hoy.',
  },
  'ledger/period-overdrawn': {
    title: 'El mes no se puede cerrar todavía',
    sentence: ({ month, lot, day }) =>
      `En ${month}, el lote ${lot} queda por debajo de cero el ${day}.`,
    remedy: () => 'Revisar si falta enviar una entrada de esos días, o corregir una salida.',
  },
  'ledger/period-not-over': {
    title: 'El mes no ha terminado',
    sentence: ({ month }) => `El mes ${month} todavía no termina.`,
    remedy: () => 'Cerrarlo desde el primer día del mes siguiente.',
  },
};
