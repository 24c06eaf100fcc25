import type { ProblemsOf } from '../../problem-words.ts';

export const accessProblems: ProblemsOf<'access' | 'programme'> = {
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
  'programme/organisation-unknown': {
    title: 'La organización no es socia del programa',
    sentence: ({ organisation }) =>
      `«${organisation}» no está entre las organizaciones socias del programa.`,
    remedy: () => 'Elegir una de la lista de socias.',
  },
};
