/** Help that needs no reading: the practice, listening, and a sentence for each screen. */
export const phoneHelp = {
  heading: 'Ayuda',
  open: 'Ayuda',
  openHelp: 'Practicar, escuchar y a quién llamar',
  hear: 'Escuchar',
  first: {
    question: '¿Primera vez? Practicar toma dos minutos.',
    yes: 'Practicar',
    no: 'Ahora no',
  },
  practice: {
    title: 'Practicar',
    open: 'Practicar dos minutos',
    openHelp: 'Con datos inventados. Nada se guarda y nada se envía.',
    band: 'PRÁCTICA: datos inventados',
    leave: 'Salir',
    step: (at: number, of: number) => `Paso\u00a0${at}\u00a0de\u00a0${of}`,
    begin: 'Empezar',
    next: 'Seguir',
    start: {
      heading: 'Vamos a practicar',
      say: 'Todo aquí es inventado. Nada se guarda, nada se envía y al final se borra.',
    },
    material: { heading: '¿Qué se recogió?', say: 'Tocar el dibujo de lo que se recogió.' },
    person: { heading: '¿Quién trae?', say: 'Tocar a la persona que trae su material.' },
    weight: {
      heading: '¿Cuánto pesa?',
      say: 'Tocar los números del peso y después el botón verde.',
    },
    undo: {
      heading: 'Ya está guardado',
      say: 'Si algo salió mal, tocar Deshacer. Probarlo ahora.',
    },
    notebook: {
      heading: 'Mi cuaderno',
      say: 'Aquí queda cada pesaje. Lo deshecho queda tachado y no cuenta; después se anotó otra vez.',
    },
    notebookLeader: {
      heading: 'Mi cuaderno',
      say: 'Aquí queda lo de cada persona, con su total. Se puede corregir con su motivo.',
    },
    unsent: {
      heading: '¿Qué es «sin enviar»?',
      say: 'Está guardado en este teléfono y saldrá solo cuando haya señal. No se pierde.',
      signal: 'Hacer como si llegara la señal',
      arrived: 'Llegó la señal: se envió solo.',
    },
    end: {
      heading: 'Listo',
      say: 'Todo lo inventado se borró. Ya se puede trabajar.',
      work: 'Empezar a trabajar',
      again: 'Practicar otra vez',
    },
    people: ['Flor (inventada)', 'Julio (inventado)', 'Nelly (inventada)'],
    scaleName: 'inventada',
    line: (mass: string, material: string) => `${mass} de ${material}`,
    lineOf: (person: string, mass: string, material: string) => `${person}: ${mass} de ${material}`,
    voided: 'deshecho',
    total: (mass: string) => `Total: ${mass}`,
  },
  listen: {
    name: 'Escuchar lo que dice cada botón',
    help: 'El primer toque lo lee en voz alta. El segundo toque, enseguida, lo hace.',
    on: 'Encender',
    off: 'Apagar',
    isOn: 'Escuchar está encendido',
    howTo: 'Un toque: se escucha. Otro toque: se hace.',
    noVoice: 'Este teléfono no tiene voz: lo que diría aparece escrito arriba.',
    notHere:
      'La voz todavía no está en el teléfono. Hace falta señal una vez; después lee sin ella.',
    nothing: 'Sin nombre',
    notYet: 'no se puede tocar todavía',
  },
  screens: {
    heading: 'Para qué sirve cada pantalla',
    recoger: {
      name: 'Recoger',
      say: 'Se elige el material, se pone el peso y se guarda. Funciona sin señal.',
    },
    vender: {
      name: 'Vender',
      say: 'Se anota a quién se vendió, cuántos kilos y a qué precio.',
    },
    cuaderno: {
      name: 'Mi cuaderno',
      say: 'Se ve todo lo anotado y si ya llegó al programa.',
    },
    mas: {
      name: 'Más',
      say: 'El carné, los datos propios, los ajustes y esta ayuda.',
    },
    socios: {
      name: 'Pesar',
      say: 'Se pesa lo que trae cada socia o socio, uno después de otro.',
    },
    trabajo: {
      name: 'Trabajo',
      say: 'Segregar, vender, entregar, repartir el dinero y ver las existencias.',
    },
    ofrecer: {
      name: 'Ofrecer',
      say: 'Se avisa qué material hay para recoger y cuándo.',
    },
    miskilos: {
      name: 'Mis kilos',
      say: 'Se ve cuánto se entregó y las constancias.',
    },
    busco: {
      name: 'Se busca',
      say: 'Se avisa qué material se quiere recibir, cuánto y a qué precio.',
    },
    acuerdos: {
      name: 'Acuerdos',
      say: 'Se ve lo acordado con otros, cuánto se cumplió, y se firma.',
    },
    ruta: {
      name: 'Mi ruta',
      say: 'Se ve lo hecho, lo que sigue y qué papel falta. Está en Más.',
    },
    visita: {
      name: 'Visita',
      say: 'Se anota una visita con sus fotos.',
    },
    sending: {
      name: 'Sin enviar',
      say: 'Dice cuántas anotaciones esperan señal. Están guardadas y salen solas.',
    },
  },
  call: {
    heading: '¿A quién preguntar?',
    association: (name: string) => `A la directiva de ${name}.`,
    nobody: 'A quien entregó la invitación de este teléfono.',
    office: 'Si ahí nadie puede, a la oficina del programa.',
  },
  undo: {
    heading: 'Cómo se deshace cada cosa',
    weighing: 'Pesaje',
    ways: {
      annul: 'Se deshace enseguida con Deshacer, o el mismo día con Anular en Mi cuaderno.',
      now: 'Se deshace enseguida con Deshacer. Más tarde, pedirlo a la oficina.',
      counter: 'Se anula con otra anotación; la primera queda tachada.',
      again: 'Se corrige anotándolo otra vez: vale lo último.',
      office: 'No se deshace desde el teléfono. Para corregirlo, pedirlo a la oficina.',
      never: 'No se deshace: queda dicho. Revisar antes de guardar.',
    },
    before: {
      office: 'Esto no se puede deshacer desde el teléfono. Revisar antes de guardar.',
      never: 'Esto no se puede deshacer. Revisar antes de guardar.',
    },
  },
  duty: {
    heading: 'Qué hago con este teléfono',
    works: {
      recycler: 'Recoger y vender',
      leader: 'Dirigir la asociación',
      giver: 'Ofrecer material',
      buyer: 'Comprar y acordar',
      verifier: 'Visitar y verificar',
    },
    chosen: 'elegido',
    change: 'Cambiar lo que hago',
  },
  install: {
    heading: 'Instalar en este teléfono',
    why: 'Así se abre más rápido, también sin señal, y el teléfono guarda mejor los registros.',
    button: 'Instalar',
    steps: [
      'Abrir el menú del navegador: los tres puntos arriba a la derecha.',
      'Tocar «Agregar a la pantalla principal» o «Instalar aplicación».',
      'Confirmar. El dibujo de Ayni aparece entre las aplicaciones.',
    ],
    done: 'Ayni está instalado.',
  },
  update: {
    offer: 'Hay una versión nueva.',
    now: 'Usarla ahora',
    later: 'Se usará al cerrar y abrir la aplicación.',
  },
  settings: {
    text: 'Tamaño de letra',
    sizes: { normal: 'A', large: 'A+', largest: 'A++' },
    sizeNames: { normal: 'Letra normal', large: 'Letra grande', largest: 'Letra muy grande' },
    runasimi: (done: number, all: number) =>
      `Runasimi (en preparación: ${done} de ${all} palabras)`,
    runasimiHelp: 'Lo que todavía no tiene palabra en quechua se queda en castellano.',
  },
};

export type PhoneHelpWords = typeof phoneHelp;
