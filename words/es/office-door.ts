/** At the door of an encounter: who is invited one by one, who is new, a list on paper. */
export const officeDoor = {
  searchLabel: 'Carné, nombre, documento o celular',
  searchHelp: 'Sirve también el lector de códigos: al leer un carné aparece la persona.',
  invite: {
    title: 'Invitar a una persona',
    help: 'Además de las organizaciones. Aparecerá en la lista de la puerta.',
    add: 'Invitar',
    remove: (name: string) => `Quitar la invitación de ${name}`,
    removeShort: 'Quitar',
    people: 'Personas invitadas una por una',
    nobody: 'Ninguna todavía.',
  },
  twice: {
    title: 'Puede que ya esté registrada',
    lead: 'Antes de guardar, mirar si es la misma.',
    same: 'Es ella: anotar',
    another: 'Es otra: registrar y anotar',
  },
  paper: {
    summary: 'Pasar una lista de papel',
    help: 'Una persona por renglón, como está en el papel: carné, documento, o «Apellidos, Nombres». Si no estuvo todo el tiempo, los minutos después de un punto y coma.',
    example: 'Quispe Mamani, Rosa; 120',
    label: 'Lista',
    read: 'Buscar a estas personas',
    tooMany: (most: number) => ({
      sentence: `Entran hasta ${most} renglones por vez.`,
      remedy: 'Pasar la lista en partes.',
    }),
    empty: {
      sentence: 'La lista está vacía.',
      remedy: 'Escribir un renglón por persona.',
    },
    checkTitle: 'Revisar antes de anotar',
    checkLead: 'Nada está guardado todavía. Donde hay varias personas parecidas, elegir quién es.',
    who: (text: string) => `Quién es «${text}»`,
    minutes: (text: string) => `Minutos de «${text}»`,
    skip: 'No anotar',
    asNew: (text: string) => `Registrar como nueva: ${text}`,
    already: 'ya está en la lista',
    nobody: 'Nadie coincide',
    nobodyHelp: 'Con «Apellidos, Nombres» se puede registrar como nueva.',
    save: (people: number) => (people === 1 ? 'Anotar a 1 persona' : `Anotar a ${people} personas`),
    saveAny: 'Anotar a las elegidas',
    wrongMinutes: (text: string) => ({
      sentence: `Los minutos de «${text}» van de 1 a lo que duró el encuentro.`,
      remedy: 'Corregir el número.',
    }),
    again: 'Cambiar la lista',
  },
};

export type OfficeDoorWords = typeof officeDoor;
