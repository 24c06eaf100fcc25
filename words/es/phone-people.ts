/** Who uses a phone of the field: invitations, PINs, several people on one phone. */
export const phonePeople = {
  join: {
    title: 'Entrar con una invitación',
    help: 'La da la directiva de la asociación o la oficina del programa: un enlace, un código QR o un código de ocho letras y números.',
    codeLabel: 'Código de la invitación',
    codeExample: 'Por ejemplo: 7KQ4-MZ2X',
    codeWrong: 'El código tiene ocho letras y números. Revisarlo y probar otra vez.',
    continue: 'Continuar',
    retry: 'Probar otra vez',
    checking: 'Buscando la invitación…',
    scan: 'Leer el código QR',
    haveKey: 'Tengo una llave de administración',
    noServer:
      'No se pudo llegar al programa. Para entrar hace falta señal; después se puede registrar sin ella.',
    serverFailed: 'El programa respondió con un error. Probar de nuevo en unos minutos.',
    noPin:
      'En esta dirección no se puede proteger el cuaderno con un PIN, porque no empieza con https. Abrir la invitación en la dirección que empieza con https.',
    whoseHeading: '¿Para quién es la invitación?',
    whoseHelp: 'Quien ya usaba este teléfono sigue con su mismo cuaderno.',
    whoseNew: 'Otra persona',
    confirmHeading: (name: string) => `Esta invitación es para ${name}`,
    confirmOf: (association: string) => `de ${association}`,
    confirmYes: 'Sí, continuar',
    confirmNo: 'No es para mí',
    notMine: 'Esta invitación ya se usó y no vale otra vez. Pedir una nueva para cada persona.',
    failed: 'No se pudo guardar en este teléfono. Revisar si le queda espacio y probar otra vez.',
  },
  pin: {
    choose: 'Elegir un PIN',
    chooseHelp: 'Seis números que nadie adivine. Con ellos se abre el cuaderno en este teléfono.',
    again: 'Escribir el PIN otra vez',
    different: 'No son iguales. Elegir el PIN de nuevo.',
    sealing: 'Guardando…',
    weak: {
      repeated: 'Un mismo número repetido se adivina fácil. Elegir otro.',
      row: 'Los números en orden se adivinan fácil. Elegir otro.',
      pattern: 'Los números que se repiten en grupo se adivinan fácil. Elegir otro.',
      date: 'Parece una fecha de nacimiento, que otros pueden saber. Elegir otro.',
    },
    pad: 'Teclado del PIN',
    erase: 'Borrar',
    typed: (count: number) => `${count} de 6 números`,
  },
  unlock: {
    heading: (name: string) => `PIN de ${name}`,
    opening: 'Abriendo…',
    wrong: (left: number) =>
      left === 1
        ? 'Ese PIN no es. Queda 1 intento; después hará falta otra invitación.'
        : `Ese PIN no es. Quedan ${left} intentos.`,
    wait: (seconds: number) =>
      seconds >= 90
        ? `Esperar ${Math.ceil(seconds / 60)} minutos para probar otra vez.`
        : `Esperar ${seconds} segundos para probar otra vez.`,
    dropped:
      'Hubo demasiados PIN equivocados. Hace falta otra invitación para abrir este cuaderno. Lo registrado no se perdió y sigue saliendo solo.',
    newInvitation: 'Tengo otra invitación',
    forgot: '¿PIN olvidado? Pedir otra invitación a la directiva o a la oficina.',
    another: 'No soy yo',
  },
  chooser: {
    heading: '¿Quién va a registrar?',
    add: 'Agregar a otra persona',
    first: 'Cuaderno sin nombre',
    unsent: (count: number) => `${count} sin enviar`,
    allSent: 'todo enviado',
    together: (count: number) =>
      count === 1
        ? 'En este teléfono falta enviar 1 registro. Sale solo cuando hay señal.'
        : `En este teléfono falta enviar ${count} registros. Salen solos cuando hay señal.`,
    needsInvitation: 'necesita otra invitación',
    barred: 'sin permiso para enviar',
  },
  barred: {
    heading: 'Este cuaderno ya no puede enviar',
    kept: (count: number) =>
      count === 1
        ? '1 registro espera en este teléfono. No se borra.'
        : `${count} registros esperan en este teléfono. No se borran.`,
    whatToDo:
      'Pedir otra invitación a la directiva o a la oficina: con ella todo sale solo. O guardar los registros en un archivo y entregarlo.',
  },
};

export type PhonePeopleWords = typeof phonePeople;
