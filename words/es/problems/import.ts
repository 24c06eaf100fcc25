import type { ProblemsOf } from '../../problem-words.ts';

export const importProblems: ProblemsOf<'import'> = {
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
};
