import type { ProblemsOf } from '../../problem-words.ts';
import { operator } from './remedies.ts';

export const serviceProblems: ProblemsOf<'http' | 'store'> = {
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
  'http/busy': {
    title: 'Muchos envían a la vez',
    sentence: () => 'Muchos teléfonos envían en este momento. No se perdió nada.',
    remedy: ({ seconds }) => `Volver a enviar lo mismo en ${seconds} segundos.`,
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
