import type { ProblemsOf } from '../../problem-words.ts';

export const evidenceProblems: ProblemsOf<'evidence'> = {
  'evidence/not-announced': {
    title: 'Falta el registro de la foto',
    sentence: ({ sha256 }) =>
      `Llegó una foto (${sha256}) que ningún registro aceptado de quien la envía anuncia.`,
    remedy: () => 'Enviar primero el registro al que pertenece la foto; la foto sale después.',
  },
  'evidence/damaged': {
    title: 'La foto llegó dañada',
    sentence: () => 'Lo que llegó de la foto no es lo que su registro anuncia. Se descartó.',
    remedy: () => 'Enviarla otra vez desde el principio.',
  },
  'evidence/not-plain': {
    title: 'La foto no se puede guardar así',
    sentence: ({ media }) =>
      `No es una imagen ${media}, o todavía lleva lo que la cámara escribe en ella: lugar, hora, equipo.`,
    remedy: () => 'Tomar la foto con la aplicación, que quita esos datos, y registrarla de nuevo.',
  },
  'evidence/too-large': {
    title: 'El archivo es demasiado grande',
    sentence: ({ bytes, most }) => `El archivo tiene ${bytes} bytes; se guardan hasta ${most}.`,
    remedy: () => 'Hacerlo más pequeño, o partirlo en varios, y adjuntarlo de nuevo.',
  },
  'evidence/unknown': {
    title: 'No hay tal foto',
    sentence: ({ sha256 }) => `No hay una foto ${sha256} que se pueda mostrar a quien pregunta.`,
    remedy: () => 'Revisar si la foto ya fue enviada desde el teléfono que la tomó.',
  },
  'evidence/reason-missing': {
    title: 'Falta decir por qué',
    sentence: () => 'La evidencia se devuelve o se rechaza sin decir por qué.',
    remedy: () => 'Escribir qué falta o qué no coincide, para quien la registró.',
  },
};
