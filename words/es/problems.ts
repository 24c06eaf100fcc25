import { readyForFacts, type ProblemTable } from '../problem-words.ts';

const again = 'Corregir el dato y volver a enviarlo como registro nuevo.';
const byItself =
  'No hace falta hacer nada: se guardó y se aceptará solo cuando llegue lo que falta.';
const operator = 'Avisar a quien administra el programa.';

const table: ProblemTable = {
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

  'actors/unknown': {
    title: 'Falta un actor en el padrón',
    sentence: ({ actor }) => `Todavía no llegó el registro del actor ${actor}.`,
    remedy: () => byItself,
  },
  'actors/unknown-place': {
    title: 'Falta un lugar en el padrón',
    sentence: ({ place }) => `Todavía no llegó el registro del lugar ${place}.`,
    remedy: () => byItself,
  },
  'actors/unknown-kind': {
    title: 'Tipo de actor desconocido',
    sentence: ({ kind }) => `El catálogo no tiene el tipo de actor «${kind}».`,
    remedy: () => 'Elegir un tipo del catálogo del programa.',
  },
  'actors/already-registered': {
    title: 'El actor ya está registrado',
    sentence: ({ actor }) => `El actor ${actor} ya está en el padrón.`,
    remedy: () => 'Revisar el padrón y usar el registro que ya existe.',
  },
  'actors/place-already-registered': {
    title: 'El lugar ya está registrado',
    sentence: ({ place }) => `El lugar ${place} ya está en el padrón.`,
    remedy: () => 'Revisar el padrón y usar el registro que ya existe.',
  },
  'actors/district-unknown': {
    title: 'El distrito no es del programa',
    sentence: ({ district }) => `El programa no tiene el distrito con UBIGEO ${district}.`,
    remedy: () => 'Elegir un distrito del programa, o añadirlo a su carpeta.',
  },
  'actors/same-actor': {
    title: 'Es el mismo actor dos veces',
    sentence: ({ actor }) => `El actor ${actor} aparece en los dos lados.`,
    remedy: () => 'Elegir dos actores distintos.',
  },
  'actors/dates-reversed': {
    title: 'Las fechas están al revés',
    sentence: ({ since, until }) => `Empieza el ${since} y termina antes, el ${until}.`,
    remedy: () => 'Corregir una de las dos fechas.',
  },
  'actors/role-unfit': {
    title: 'Ese cargo no corresponde',
    sentence: ({ role }) =>
      `El cargo «${role}» no puede unir a estos dos actores: unos son de personas, otros de organizaciones.`,
    remedy: () => 'Elegir otro cargo, o revisar quién pertenece a quién.',
  },
  'actors/merge-unfit': {
    title: 'Una persona y una organización no son lo mismo',
    sentence: ({ keep, absorbed }) =>
      `De ${keep} y ${absorbed}, uno es persona y el otro organización.`,
    remedy: () => 'Elegir dos personas o dos organizaciones.',
  },
  'actors/name-of-person': {
    title: 'El nombre de una persona va con sus datos personales',
    sentence: ({ actor }) =>
      `El nombre de la persona ${actor} llegó en el campo de las organizaciones, que no se puede borrar.`,
    remedy: () => 'Enviar nombres y apellidos en los datos personales (personal.values).',
  },
  'actors/not-found': {
    title: 'No está en el padrón, o no se puede ver',
    sentence: ({ actor }) => `No hay un actor ${actor} que se pueda mostrar con estos permisos.`,
    remedy: () => 'Buscar por nombre, o pedir permiso a quien coordina.',
  },
  'actors/not-a-person': {
    title: 'No es una persona',
    sentence: ({ actor }) =>
      `El actor ${actor} es una organización; esto se dice solo de personas.`,
    remedy: () => 'Elegir a una persona.',
  },
  'privacy/unknown-purpose': {
    title: 'Finalidad desconocida',
    sentence: ({ purpose }) => `El programa no tiene la finalidad «${purpose}».`,
    remedy: () => 'Elegir una finalidad del programa, o añadirla a su carpeta.',
  },
  'privacy/needs-signature': {
    title: 'Hace falta la firma',
    sentence: ({ purpose }) =>
      `Para la finalidad «${purpose}» la ley pide consentimiento escrito, con firma.`,
    remedy: () => 'Tomar la firma en la pantalla o adjuntar la hoja firmada.',
  },
  'privacy/needs-consent': {
    title: 'Falta el consentimiento escrito',
    sentence: ({ actor }) =>
      `La persona ${actor} no ha autorizado por escrito que se guarden datos de salud.`,
    remedy: () => 'Registrar primero el consentimiento firmado y después estos datos.',
  },

  'privacy/unknown-text': {
    title: 'Ese texto no es del programa',
    sentence: ({ text, purpose }) =>
      `El texto «${text}» no es ninguna versión del que se lee para «${purpose}».`,
    remedy: () => 'Volver a abrir la pantalla, leer el texto vigente y preguntar de nuevo.',
  },
  'privacy/not-an-image': {
    title: 'El archivo no es una imagen',
    sentence: () => 'El archivo no es una imagen JPEG, PNG o WebP completa.',
    remedy: () => 'Tomar la foto de nuevo, o elegir un archivo JPEG, PNG o WebP.',
  },
  'privacy/file-too-large': {
    title: 'La imagen pesa demasiado',
    sentence: ({ bytes_max }) => `La imagen pesa más de ${bytes_max} bytes.`,
    remedy: () => 'Reducir la imagen: basta con 1,000 puntos de ancho.',
  },
  'privacy/file-unknown': {
    title: 'Esa imagen no está',
    sentence: () => 'La imagen no existe, se borró, o no se permite verla.',
    remedy: () => 'Volver a la página de la persona y mirar qué imágenes hay.',
  },
  'privacy/card-unknown': {
    title: 'No hay un carné con ese código',
    sentence: ({ code }) => `El programa no dio ningún carné con el código «${code}».`,
    remedy: () => 'Revisar el código del carné, letra por letra, o leer otra vez el QR.',
  },
  'privacy/card-over': {
    title: 'El carné ya nacería vencido',
    sentence: ({ valid_until, today }) =>
      `El carné valdría hasta el ${valid_until}, y hoy es ${today}.`,
    remedy: () => 'Poner un último día que todavía no haya pasado.',
  },
  'privacy/not-a-member': {
    title: 'La persona no pertenece a esa organización',
    sentence: () => 'Hoy la persona no figura en la organización que daría el carné.',
    remedy: () => 'Registrar primero su afiliación, o elegir la organización en la que está.',
  },

  'documents/nothing-to-print': {
    title: 'No hay nada que imprimir',
    sentence: () => 'No hay carnés vigentes de esas personas.',
    remedy: () => 'Dar primero los carnés, y luego imprimirlos.',
  },
  'documents/not-made': {
    title: 'No se pudo hacer el documento',
    sentence: () => 'El programa no pudo componer el PDF.',
    remedy: () => operator,
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

  'import/no-such-file': {
    title: 'No se encuentra el archivo',
    sentence: ({ file }) => `No se encuentra el archivo ${file}.`,
    remedy: () => 'Revisar la ruta del archivo.',
  },
  'import/mapping-invalid': {
    title: 'El archivo de equivalencias tiene un error',
    sentence: ({ file, field, detail }) => `En ${file}, el campo «${field}»: ${detail}.`,
    remedy: () => 'Corregir ese campo y repetir la importación.',
  },
  'import/column-missing': {
    title: 'Falta una columna',
    sentence: ({ column, columns }) =>
      `El archivo no tiene la columna «${column}»; tiene: ${columns}.`,
    remedy: () => 'Poner en el archivo de equivalencias el nombre que usa la tabla.',
  },
  'import/value-missing': {
    title: 'Falta un valor',
    sentence: ({ column }) => `La columna «${column}» está vacía en esta fila.`,
    remedy: () => 'Completar el valor en la tabla de origen y repetir la importación.',
  },
  'import/date-invalid': {
    title: 'La fecha no existe',
    sentence: ({ column, value }) =>
      `En la columna «${column}» dice «${value}», y no es una fecha.`,
    remedy: () => 'Corregir la fecha en la tabla de origen y repetir la importación.',
  },
  'import/date-implausible': {
    title: 'La fecha no puede ser',
    sentence: ({ column, value, earliest, latest }) =>
      `En la columna «${column}» dice «${value}»; se esperaba entre ${earliest} y ${latest}.`,
    remedy: () => 'Corregir la fecha en la tabla de origen y repetir la importación.',
  },
  'import/number-invalid': {
    title: 'El peso no es un número',
    sentence: ({ column, value }) => `En la columna «${column}» dice «${value}», y no es un peso.`,
    remedy: () => 'Corregir el peso en la tabla de origen y repetir la importación.',
  },
  'import/place-unconfirmed': {
    title: 'Falta confirmar el lugar',
    sentence: ({ column, value, suggestion }) =>
      `En la columna «${column}» dice «${value}»; parece ser «${suggestion}».`,
    remedy: () => 'Confirmar el lugar en el archivo de equivalencias y repetir la importación.',
  },
  'import/columns-disagree': {
    title: 'Dos columnas no coinciden',
    sentence: ({ column, value, other, other_value }) =>
      `La columna «${column}» dice «${value}» y la columna «${other}» dice «${other_value}».`,
    remedy: () => 'Revisar cuál es la correcta en la tabla de origen y repetir la importación.',
  },
  'import/line-broken': {
    title: 'La fila está mal formada',
    sentence: ({ detail }) => `La fila no se puede leer: ${detail}.`,
    remedy: () => 'Revisar comillas y separadores de esa fila y repetir la importación.',
  },
  'import/file-unreadable': {
    title: 'El archivo no se puede leer',
    sentence: ({ detail }) => `El archivo no se puede leer como CSV ni como XLSX (${detail}).`,
    remedy: () =>
      'Guardarlo de nuevo desde la hoja de cálculo como .xlsx o .csv y subirlo otra vez.',
  },
  'import/file-empty': {
    title: 'El archivo no tiene filas',
    sentence: () => 'El archivo no tiene ninguna fila debajo de los encabezados.',
    remedy: () =>
      'Revisar que la primera hoja tenga los encabezados en la primera fila y las personas debajo.',
  },
  'import/too-many-rows': {
    title: 'El archivo tiene demasiadas filas',
    sentence: ({ rows_max }) => `Desde la página se pueden subir hasta ${rows_max} filas.`,
    remedy: () => 'Partir el archivo en varios, o importarlo con «npm run ayni -- import people».',
  },
  'import/unknown': {
    title: 'No hay tal importación',
    sentence: ({ import: id }) => `No hay ninguna importación ${id}, o ya se borró.`,
    remedy: () => 'Volver a la lista de importaciones, o subir el archivo otra vez.',
  },
  'import/names-unmapped': {
    title: 'Falta decir dónde están los nombres',
    sentence: () => 'Ninguna columna está señalada como nombres o apellidos.',
    remedy: () => 'Elegir qué columna tiene los nombres y los apellidos.',
  },
  'import/meaning-twice': {
    title: 'Dos columnas para lo mismo',
    sentence: ({ columns }) => `Las columnas ${columns} están señaladas para lo mismo.`,
    remedy: () => 'Dejar una sola y poner «no traer» en las demás.',
  },
  'import/not-mapped': {
    title: 'Falta confirmar las columnas',
    sentence: () => 'Todavía no se confirmó qué significa cada columna.',
    remedy: () => 'Confirmar las columnas y seguir.',
  },
  'import/name-missing': {
    title: 'Falta el nombre',
    sentence: () => 'La fila no tiene nombres ni apellidos.',
    remedy: () => 'Escribir al menos un nombre o un apellido.',
  },
  'import/name-split': {
    title: 'El nombre se separó sin seguridad',
    sentence: ({ value, split }) => `«${value}» se leyó así: ${split}.`,
    remedy: () =>
      'Si no es así, escribir apellidos y nombres en columnas aparte, o con coma: «Quispe Mamani, Rosa».',
  },
  'import/text-too-long': {
    title: 'El texto es demasiado largo',
    sentence: ({ column, most }) => `En «${column}» caben hasta ${most} letras.`,
    remedy: () => 'Acortar el texto.',
  },
  'import/choice-unknown': {
    title: 'El valor no es de los permitidos',
    sentence: ({ column, value }) =>
      `En «${column}» dice «${value}», y no es ninguno de los valores permitidos.`,
    remedy: () =>
      'Escribir uno de los valores de la segunda hoja de la plantilla, o dejar la celda vacía.',
  },
  'import/document-invalid': {
    title: 'El número de documento está mal',
    sentence: ({ column, value }) =>
      `En «${column}» dice «${value}»: un DNI tiene 8 cifras y un carné de extranjería, de 9 a 12 letras o cifras.`,
    remedy: () =>
      'Revisarlo con el documento a la vista. Si es carné de extranjería, poner CE en el tipo de documento.',
  },
  'import/document-stated-none': {
    title: 'Dice que no tiene documento, y tiene número',
    sentence: ({ value }) => `La fila dice «sin documento» y trae el número «${value}».`,
    remedy: () => 'Corregir el tipo de documento o borrar el número.',
  },
  'import/phone-invalid': {
    title: 'El teléfono está mal',
    sentence: ({ column, value }) =>
      `En «${column}» dice «${value}», y eso no es un número de teléfono.`,
    remedy: () =>
      'Escribir un solo número: nueve cifras si es celular; con + y código de país si es de fuera.',
  },
  'import/email-invalid': {
    title: 'El correo está mal',
    sentence: ({ column, value }) => `En «${column}» dice «${value}», y eso no es un correo.`,
    remedy: () => 'Escribirlo como nombre@ejemplo.pe, o dejar la celda vacía.',
  },
  'import/district-unknown': {
    title: 'No se conoce el distrito',
    sentence: ({ column, value }) =>
      `En «${column}» dice «${value}», y no es un distrito del programa.`,
    remedy: () => 'Escribir el nombre como está en el programa, o el código UBIGEO de seis cifras.',
  },
  'import/district-elsewhere': {
    title: 'El distrito es de fuera del programa',
    sentence: ({ value }) =>
      `«${value}» no es un distrito del programa; la persona entra sin distrito.`,
    remedy: () => 'Si hace falta, escribir su código UBIGEO de seis cifras.',
  },
  'import/organisation-unknown': {
    title: 'No se conoce la organización',
    sentence: ({ column, value }) =>
      `En «${column}» dice «${value}», y no hay una organización con ese nombre o RUC.`,
    remedy: () =>
      'Registrar primero la organización, o escribir su nombre como está en el registro.',
  },
  'import/organisation-beyond': {
    title: 'La organización está fuera de su alcance',
    sentence: () => 'No hay permiso para traer miembros a esa organización.',
    remedy: () =>
      'Elegir una organización propia, o pedir a quien coordina el programa que lo haga.',
  },
  'import/under-age': {
    title: 'Menor de edad',
    sentence: ({ age }) => `Por la fecha de nacimiento tiene ${age} años.`,
    remedy: () => 'Revisar la fecha. La ley pide 18 años para recolectar; igual se registra.',
  },
  'import/row-repeated': {
    title: 'La persona está dos veces en el archivo',
    sentence: ({ line }) => `La fila ${line} es de la misma persona y dice otra cosa.`,
    remedy: () => 'Decidir cuál es la correcta y quitar la otra.',
  },
  'import/row-alike': {
    title: 'Dos filas se parecen',
    sentence: ({ line }) => `Se parece a la fila ${line}.`,
    remedy: () => 'Decir si es otra persona, o apartar una de las dos filas.',
  },
  'import/likely-double': {
    title: 'Puede que ya esté registrada',
    sentence: () => 'Se parece a alguien del registro.',
    remedy: () => 'Decir si es la misma persona o es otra. Nunca se juntan solas.',
  },

  'programme/folder-missing': {
    title: 'Falta la carpeta del programa',
    sentence: ({ folder }) => `No se encuentra la carpeta del programa ${folder}.`,
    remedy: () => 'Revisar la ruta, o copiar la carpeta de otro programa como base.',
  },
  'programme/file-invalid': {
    title: 'La carpeta del programa tiene un error',
    sentence: ({ file, line, field, detail }) =>
      `En ${file}, línea ${line}, campo «${field}»: ${detail.replace(/\.$/, '')}.`,
    remedy: () => 'Corregir ese campo y volver a iniciar.',
  },
  'programme/unknown': {
    title: 'Ese programa no está aquí',
    sentence: ({ programme }) => `Aquí no se lleva el programa ${programme}.`,
    remedy: () => 'Revisar la dirección.',
  },

  'access/sign-in': {
    title: 'Hace falta ingresar',
    sentence: () => 'Esto se muestra solo a quien ingresó, y no llegó ninguna sesión ni clave.',
    remedy: () => 'Ingresar y volver a intentarlo, o enviar la clave del sistema.',
  },
  'access/token-wrong': {
    title: 'La clave no es válida',
    sentence: () => 'La clave que llegó no es de este programa, venció o fue retirada.',
    remedy: () => 'Ingresar de nuevo, o pedir otra clave a quien administra el programa.',
  },
  'access/no-person': {
    title: 'Falta saber quién lo dice',
    sentence: () =>
      'Lo que se registra lleva el nombre de quien lo dice, y esta clave no es de una persona.',
    remedy: () => 'Entrar con una cuenta propia.',
  },
  'access/not-allowed': {
    title: 'No está permitido',
    sentence: ({ ability }) =>
      `Para esto hace falta un permiso que esta cuenta no tiene: ${ability}.`,
    remedy: () => 'Pedirlo a quien administra el programa, si el trabajo lo necesita.',
  },
  'access/review-changed': {
    title: 'La lista cambió',
    sentence: () => 'Desde que se abrió la revisión, alguien obtuvo o perdió permisos.',
    remedy: () => 'Abrir la revisión otra vez, mirar lo que cambió y firmarla.',
  },
  'access/breach-of-one': {
    title: 'Falta decir de qué puerta',
    sentence: () => 'La consulta es sobre una sola cuenta, un solo teléfono o una sola clave.',
    remedy: () => 'Indicar exactamente una de las tres.',
  },
  'access/key-expiry': {
    title: 'Una clave dura un año a lo más',
    sentence: ({ days_max }) =>
      `El último día de la clave tiene que estar entre hoy y ${days_max} días después.`,
    remedy: () => 'Elegir un día más cercano; si hace falta más tiempo, se hace otra clave.',
  },
  'access/key-unfit': {
    title: 'La clave no calza con su rol',
    sentence: ({ role }) =>
      `Una clave con el rol «${role}» necesita la organización o el distrito que representa, y solo puede llevar permisos de ese rol.`,
    remedy: () => 'Indicar la organización o el distrito, o quitar permisos.',
  },
  'access/not-yours': {
    title: 'Le toca registrarlo a otra persona',
    sentence: ({ kind }) =>
      `Lo que dice este registro (${kind}) no le corresponde a quien lo envió: ni es suyo ni de su organización.`,
    remedy: () => 'Pedir que lo registre la persona o la organización de la que trata.',
  },
  'access/sign-in-failed': {
    title: 'El correo o la contraseña no coinciden',
    sentence: () => 'Con ese correo y esa contraseña no se puede ingresar.',
    remedy: () =>
      'Revisar los dos y volver a intentarlo, o pedir un enlace para elegir otra contraseña.',
  },
  'access/second-factor-failed': {
    title: 'El código no sirve',
    sentence: () =>
      'El segundo paso no se pudo comprobar: el código o la llave no es de esta cuenta, venció o ya se usó.',
    remedy: () => 'Esperar el código siguiente y escribirlo, o usar un código de recuperación.',
  },
  'access/sign-in-over': {
    title: 'El ingreso quedó a medias',
    sentence: () =>
      'Entre la contraseña y el segundo paso pasó demasiado tiempo, o el ingreso ya terminó.',
    remedy: () => 'Volver a empezar con el correo y la contraseña.',
  },
  'access/sign-in-again': {
    title: 'Hace falta ingresar otra vez',
    sentence: () =>
      'Para cambiar la forma de ingresar hace falta haber ingresado hace menos de una hora.',
    remedy: () => 'Salir, ingresar de nuevo y repetirlo.',
  },
  'access/too-many': {
    title: 'Demasiados intentos',
    sentence: ({ seconds }) =>
      `Hubo demasiados intentos seguidos; se puede volver a intentar en ${seconds} segundos.`,
    remedy: () =>
      'Esperar ese tiempo. Si los intentos no fueron propios, avisar a quien administra el programa.',
  },
  'access/cross-site': {
    title: 'El envío vino de otra página',
    sentence: () =>
      'El navegador dice que lo mandó una página de otra dirección; por seguridad no se tomó.',
    remedy: () => 'Abrir la página del programa y hacerlo desde ahí.',
  },
  'access/token-retired': {
    title: 'La primera clave ya cumplió',
    sentence: () =>
      'La clave del primer inicio sirve solo hasta que el programa queda preparado, y ya lo está.',
    remedy: () =>
      'Ingresar con correo y contraseña; si nadie puede, pedir un enlace nuevo en la máquina: npm run ayni -- new-link.',
  },
  'access/link-spent': {
    title: 'El enlace ya no sirve',
    sentence: () => 'El enlace venció, ya se usó o no está completo.',
    remedy: () => 'Pedir un enlace nuevo.',
  },
  'access/code-spent': {
    title: 'El código de invitación no sirve',
    sentence: () => 'El código venció, ya se usó, fue retirado o está mal escrito.',
    remedy: () => 'Revisar las letras; si están bien, pedir otro código a quien lo mostró.',
  },
  'access/password-short': {
    title: 'La contraseña es corta',
    sentence: ({ least }) =>
      `La contraseña tiene que tener ${least} letras, cifras o signos como mínimo.`,
    remedy: () => 'Escribir una frase de tres o cuatro palabras que no vayan juntas de costumbre.',
  },
  'access/password-long': {
    title: 'La contraseña es demasiado larga',
    sentence: ({ most }) =>
      `La contraseña puede tener ${most} letras, cifras o signos como máximo.`,
    remedy: () => 'Escribir una más corta.',
  },
  'access/password-common': {
    title: 'Muchas personas usan esa contraseña',
    sentence: () => 'Esa contraseña está entre las que se prueban primero, o repite lo mismo.',
    remedy: () => 'Escribir una frase de tres o cuatro palabras que no vayan juntas de costumbre.',
  },
  'access/password-personal': {
    title: 'La contraseña está hecha con datos propios',
    sentence: () => 'La contraseña está hecha con el nombre o el correo de la persona.',
    remedy: () => 'Escribir una frase que no hable de quien la usa.',
  },
  'access/email-taken': {
    title: 'Ese correo ya tiene cuenta',
    sentence: () => 'Otra cuenta de este programa usa ese correo.',
    remedy: () => 'Buscar la cuenta en la lista, o usar otro correo.',
  },
  'access/account-exists': {
    title: 'La persona ya tiene cuenta',
    sentence: ({ person }) => `La persona ${person} ya tiene una cuenta.`,
    remedy: () => 'Usar la cuenta que tiene; si está cerrada, abrirla de nuevo.',
  },
  'access/account-unknown': {
    title: 'La cuenta no existe',
    sentence: ({ account }) => `No hay ninguna cuenta ${account} en este programa.`,
    remedy: () => 'Buscarla en la lista de cuentas.',
  },
  'access/own-account': {
    title: 'Es la cuenta propia',
    sentence: () =>
      'Nadie puede cerrar su propia cuenta ni borrar desde aquí su segundo paso: el programa podría quedar sin quien lo administre.',
    remedy: () => 'Pedirlo a otra persona que administre el programa.',
  },
  'access/last-second-factor': {
    title: 'Es el único segundo paso',
    sentence: () => 'Sin él nadie podría ingresar con esta cuenta.',
    remedy: () => 'Agregar antes otra llave o una aplicación de códigos.',
  },
  'access/passkey-refused': {
    title: 'La llave no se pudo guardar',
    sentence: () => 'Lo que mandó el navegador no responde a lo que se le pidió, o llegó tarde.',
    remedy: () => 'Volver a agregar la llave desde el comienzo.',
  },
  'access/not-there': {
    title: 'No está en la lista',
    sentence: ({ id }) =>
      `No hay nada con el identificador ${id} entre lo que esta cuenta puede ver.`,
    remedy: () => 'Mirar la lista de nuevo: otra persona pudo haberlo retirado.',
  },
  'access/person-unknown': {
    title: 'La persona no está registrada',
    sentence: ({ person }) => `No hay ninguna persona ${person} en el registro de este programa.`,
    remedy: () => 'Registrar antes a la persona.',
  },
  'access/key-differs': {
    title: 'La clave secreta del programa es otra',
    sentence: () =>
      'Los códigos de esta cuenta se guardaron con otra clave secreta (AYNI_SECRET_KEY o el archivo secret-key).',
    remedy: () =>
      'Poner la clave secreta que había, o borrar el segundo paso de la cuenta para que se vuelva a agregar.',
  },
  'programme/organisation-unknown': {
    title: 'La organización no es socia del programa',
    sentence: ({ organisation }) =>
      `«${organisation}» no está entre las organizaciones socias del programa.`,
    remedy: () => 'Elegir una de la lista de socias.',
  },
  'http/not-json': {
    title: 'El envío no es JSON',
    sentence: ({ detail }) => `Lo que llegó no se puede leer como JSON: ${detail}.`,
    remedy: () => 'Enviar JSON en UTF-8 con content-type application/json.',
  },
  'http/query-invalid': {
    title: 'La consulta tiene un error',
    sentence: ({ field, detail }) => `El parámetro «${field}» no es válido: ${detail}.`,
    remedy: () => 'Corregir el parámetro; la página /api/docs los explica.',
  },
  'http/body-invalid': {
    title: 'Falta un dato o está mal escrito',
    sentence: ({ field, detail }) => `El campo «${field}» falta o no es válido: ${detail}.`,
    remedy: () => 'Completar o corregir el campo y enviarlo otra vez.',
  },
  'http/body-too-large': {
    title: 'El envío es demasiado grande',
    sentence: ({ bytes_max }) => `Un envío no puede pasar de ${bytes_max} bytes.`,
    remedy: () => 'Enviar menos registros cada vez.',
  },
  'http/batch-too-large': {
    title: 'Demasiados registros en un envío',
    sentence: ({ events_max }) => `Un envío no puede llevar más de ${events_max} registros.`,
    remedy: () => 'Repartirlos en varios envíos.',
  },
  'http/encoding-unsupported': {
    title: 'Compresión desconocida',
    sentence: ({ encoding }) => `No se puede leer un envío comprimido con «${encoding}».`,
    remedy: () => 'Enviarlo sin comprimir o con gzip.',
  },
  'http/not-found': {
    title: 'Aquí no hay nada',
    sentence: ({ path }) => `No hay nada en la dirección ${path}.`,
    remedy: () => 'Revisar la dirección; la página /api/docs las enumera.',
  },
  'http/lot-not-found': {
    title: 'No se encuentra el lote',
    sentence: ({ lot }) => `No hay ningún lote «${lot}».`,
    remedy: () => 'Revisar el código. Si es reciente, puede que su registro todavía no llegue.',
  },
  'http/event-not-found': {
    title: 'No se encuentra el registro',
    sentence: ({ event }) => `No hay ningún registro «${event}».`,
    remedy: () => 'Revisar el identificador. Si es reciente, puede que todavía no llegue.',
  },
  'http/cursor-invalid': {
    title: 'La marca de lectura no es válida',
    sentence: ({ cursor }) => `No se puede seguir leyendo desde «${cursor}».`,
    remedy: () => 'Usar la marca «next» de la respuesta anterior, o empezar sin marca.',
  },
  'http/stopping': {
    title: 'El programa se está apagando',
    sentence: () => 'El programa se está apagando y no recibe nada nuevo. No se perdió nada.',
    remedy: () => 'Volver a enviar lo mismo dentro de un momento.',
  },
  'http/internal': {
    title: 'Falló el programa',
    sentence: ({ request }) => `Algo falló en el programa al atender la petición ${request}.`,
    remedy: () => `${operator} Indicar el número de la petición.`,
  },

  'store/unavailable': {
    title: 'La base de datos no responde',
    sentence: () => 'La base de datos no responde por ahora. Lo confirmado antes está guardado.',
    remedy: () => 'Volver a enviar lo mismo dentro de un momento.',
  },
  'store/disk-full': {
    title: 'El disco está lleno',
    sentence: () => 'No queda espacio en el disco, y esto no se guardó. Lo anterior está a salvo.',
    remedy: () => 'Liberar espacio en el disco y volver a enviar lo mismo.',
  },
  'store/in-use': {
    title: 'Otra instancia usa los datos',
    sentence: ({ folder, process }) => `El proceso ${process} ya usa la carpeta ${folder}.`,
    remedy: () => 'Detener ese proceso, o indicar otra carpeta con AYNI_DATA.',
  },
  'store/fsync-missing': {
    title: 'El disco no confirma lo escrito',
    sentence: () =>
      'Los datos de una prueba no se escribieron de verdad en el disco; un corte los perdería.',
    remedy: () => 'Usar otra carpeta o disco, o un servidor PostgreSQL con DATABASE_URL.',
  },
  'store/newer-schema': {
    title: 'Los datos son de una versión más nueva',
    sentence: ({ found, known }) =>
      `Los datos tienen la versión ${found}; este programa llega hasta la ${known}.`,
    remedy: () => 'Actualizar el programa antes de abrir estos datos.',
  },
  'store/target-not-empty': {
    title: 'El destino ya tiene datos',
    sentence: () => 'La base de datos de destino ya tiene datos, y no se tocó nada.',
    remedy: () => 'Elegir una base de datos vacía.',
  },
  'store/copies-differ': {
    title: 'La copia no es igual',
    sentence: ({ table }) => `Después de copiar, la tabla «${table}» no es igual al original.`,
    remedy: () => `No usar la copia; el original sigue intacto. ${operator}`,
  },
  'store/backup-unreadable': {
    title: 'La copia de seguridad no se puede leer',
    sentence: ({ file }) => `El archivo ${file} falta, está incompleto o no es una copia de Ayni.`,
    remedy: () => 'Indicar otra copia; no se restauró nada.',
  },
};

export const problemWords = readyForFacts(table);
