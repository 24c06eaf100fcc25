import type { ProblemsOf } from '../../problem-words.ts';
import { byItself, operator } from './remedies.ts';

export const peopleProblems: ProblemsOf<'actors' | 'privacy' | 'documents'> = {
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
};
