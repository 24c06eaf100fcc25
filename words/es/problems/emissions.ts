import type { ProblemsOf } from '../../problem-words.ts';
import { routeNames } from '../route-names.ts';

export const emissionProblems: ProblemsOf<'emissions'> = {
  'emissions/no-set': {
    title: 'Sin factores de emisión',
    sentence: () =>
      'La carpeta de este programa no trae factores de emisión: no hay cuenta climática.',
    remedy: () => 'Agregar un archivo `factors-….yaml` con factores y fuentes, y reiniciar.',
  },
  'emissions/set-unknown': {
    title: 'Versión de factores desconocida',
    sentence: ({ version }) => `No hay factores con la versión ${version}.`,
    remedy: () => 'Elegir una versión de la lista de factores.',
  },
  'emissions/set-changed': {
    title: 'Factores cambiados sin versión nueva',
    sentence: ({ version, stated, computed }) =>
      `Los factores ${version} ya no son los que se publicaron: dicen ${stated} y dan ${computed}.`,
    remedy: () => 'Devolver el archivo a como estaba, o publicar los cambios con otra versión.',
  },
  'emissions/factor-missing': {
    title: 'Falta un factor',
    sentence: ({ factor }) => `Se nombra el factor ${factor} y no está entre los factores.`,
    remedy: () => 'Agregarlo con su fuente, o corregir el nombre.',
  },
  'emissions/process-unfit': {
    title: 'Factor de otro proceso',
    sentence: ({ factor, process, role }) =>
      `El factor ${factor} es de «${process}» y no puede usarse como «${role}»: mezclaría cuentas.`,
    remedy: () => 'Usar un factor del proceso que corresponde.',
  },
  'emissions/run-unknown': {
    title: 'Corrida desconocida',
    sentence: ({ run }) => `No hay ninguna corrida ${run}.`,
    remedy: () => 'Abrirla desde la página de clima.',
  },
  'emissions/no-factor': {
    title: 'Kilos sin factor',
    sentence: ({ material_es: material, route }) =>
      `No hay un factor con fuente para «${material}» por la ruta «${routeNames[route] ?? route}»: ` +
      `sus kilos se muestran y no entran en la cuenta.`,
    remedy: () => 'Buscar un factor publicado para ese material y publicarlo en una nueva versión.',
  },
  'emissions/no-fate': {
    title: 'Falta saber qué pasaba antes con el material',
    sentence: ({ district, material_es: material }) =>
      `No hay registro de qué parte de «${material}» ya reciclaban otros en ${district}: ` +
      `no se puede decir qué es adicional.`,
    remedy: () => 'Pedir el dato a la municipalidad o a un estudio, y registrarlo con su fuente.',
  },
  'emissions/fate-assumed': {
    title: 'Relleno supuesto según la ley',
    sentence: ({ district }) =>
      `Nadie registró a qué relleno van los residuos de ${district}: se supone uno con captura ` +
      `de gas, como manda la ley.`,
    remedy: () => 'Pedir a la municipalidad la disposición final que declara en SIGERSOL.',
  },
  'emissions/transport-assumed': {
    title: 'Transporte estimado',
    sentence: ({ transported_g }) =>
      `De ${transported_g} no se registró el combustible: su transporte se estima por kilo.`,
    remedy: () => 'Registrar los litros comprados cada mes por la asociación.',
  },
  'emissions/no-throughput': {
    title: 'Falta la línea de base',
    sentence: ({ organisation }) =>
      `No se registró cuánto movía ${organisation} antes del programa: no se puede decir qué es ` +
      `adicional.`,
    remedy: () => 'Registrar los kilos por año de antes, con su fuente.',
  },
  'emissions/no-generation': {
    title: 'Falta la generación de residuos',
    sentence: ({ district }) =>
      `No hay un dato con fuente de cuántos residuos genera ${district} en un año: no hay tasa de ` +
      `circularidad.`,
    remedy: () => 'Importar la tabla oficial de generación de MINAM.',
  },
  'emissions/no-composition': {
    title: 'Falta la composición de los residuos',
    sentence: ({ district }) =>
      `No hay una tabla con fuente de qué se componen los residuos de ${district}.`,
    remedy: () => 'Importar la tabla oficial de composición de MINAM.',
  },
  'emissions/classes-unknown': {
    title: 'Clases sin equivalencia',
    sentence: ({ source, classes }) =>
      `La tabla de ${source} trae clases que no están en el diccionario de MINAM del programa: ` +
      `${classes}. Se muestran sin los kilos de la alianza.`,
    remedy: () =>
      'Importar la tabla con los nombres de clase de `crosswalks.yaml` (minam33), con su fuente.',
  },
  'emissions/kind-unknown': {
    title: 'Tabla desconocida',
    sentence: ({ value }) => `«${value}» no es una tabla de línea de base que se conozca.`,
    remedy: () =>
      'Elegir `generation`, `composition`, `throughput` u `operation` según lo que traen las filas.',
  },
  'emissions/district-unknown': {
    title: 'Distrito desconocido',
    sentence: ({ column, value }) => `La columna ${column} dice ${value}: no es un ubigeo.`,
    remedy: () => 'Escribir los seis dígitos del ubigeo.',
  },
  'emissions/zero-lost': {
    title: 'Ubigeo sin su cero',
    sentence: ({ column, value, suggestion }) =>
      `La columna ${column} dice ${value}: una hoja de cálculo le quitó el cero a ${suggestion}.`,
    remedy: () => 'Corregir el ubigeo, o guardar la columna como texto.',
  },
  'emissions/tonnage-off': {
    title: 'Toneladas que no cuadran',
    sentence: ({ column, value, expected }) =>
      `La columna ${column} dice ${value} t, y de la población y los kilos por persona salen ` +
      `${expected} t.`,
    remedy: () => 'Revisar si la tabla imprime diez veces el valor, y corregirlo con una nota.',
  },
  'emissions/columns-shifted': {
    title: 'Columnas corridas',
    sentence: ({ columns, sum }) =>
      `Las partes de la composición suman ${sum} % (${columns} columnas): alguna está corrida.`,
    remedy: () => 'Comparar los títulos con los valores de otro año antes de importar.',
  },
  'emissions/per-capita-implausible': {
    title: 'Kilos por persona poco creíbles',
    sentence: ({ column, value, least, most }) =>
      `La columna ${column} dice ${value} kg por persona y día; se esperan entre ${least} y ${most}.`,
    remedy: () => 'Dejar el dato fuera, o traerlo sabiendo que queda marcado.',
  },
  'emissions/jump': {
    title: 'Salto de un año a otro',
    sentence: ({ column, value, year, before }) =>
      `La columna ${column} dice ${value} en ${year}, y lo usual ahí es ${before}.`,
    remedy: () => 'Buscar la razón del salto, o traerlo sabiendo que queda marcado.',
  },
  'emissions/date-order': {
    title: 'Fecha en otro orden',
    sentence: ({ column, value }) =>
      `La columna ${column} dice ${value}: el día, el mes y el año están en otro orden que en el ` +
      `resto.`,
    remedy: () => 'Escribir la fecha como año, mes y día.',
  },
};
