import { foldSpelling } from '../spelling.ts';
import { templateFields, type ColumnMeaning, type MemberField } from './fields.ts';
import type { PeopleMapping, Vocabulary } from './mapping.ts';

/** What a column probably means, and how sure that is: 1 is our own heading. */
export type ColumnGuess = {
  readonly column: string;
  readonly meaning: ColumnMeaning | null;
  readonly confidence: number;
};

const ownHeading = 1;
const usualHeading = 0.95;
const likelyHeading = 0.75;
const byContent = 0.5;

/** Headings as lists have them, folded and without small words: “N° de Doc.” is `doc`. */
const usual: Readonly<Partial<Record<ColumnMeaning, readonly string[]>>> = {
  surnamesAndNames: [
    'apellidos nombres',
    'apellido nombre',
    'apellidos nombre',
    'apell nombres',
    'ap nombres',
    'ap nom',
    'apellidos nombres completos',
    'apellidos nombres socio',
    'apell nom',
    'apellido paterno materno nombres',
    'apellidos nombres asociado',
    'surname name',
  ],
  namesAndSurnames: [
    'nombres apellidos',
    'nombre apellido',
    'nombre apellidos',
    'nom ap',
    'nombre completo',
    'nombres completos',
    'nombres apellidos completos',
    'full name',
  ],
  surnames: ['apellidos', 'apell', 'surnames', 'surname', 'last name'],
  givenNames: ['nombres', 'nombre', 'nom', 'prenombres', 'given names', 'first name'],
  firstSurname: [
    'ap paterno',
    'apellido paterno',
    'apell paterno',
    'paterno',
    'ap pat',
    'apellido pat',
    'primer apellido',
    '1er apellido',
    'apellido 1',
    'first surname',
  ],
  secondSurname: [
    'ap materno',
    'apellido materno',
    'apell materno',
    'materno',
    'ap mat',
    'apellido mat',
    'segundo apellido',
    '2do apellido',
    'apellido 2',
    'second surname',
  ],
  marriedName: ['apellido casada', 'ap casada', 'apellido conyuge'],
  knownAs: ['apodo', 'alias', 'sobrenombre', 'conocida como', 'conocido como', 'chapa'],
  documentType: ['tipo doc', 'tipo documento', 't doc', 'clase documento', 'tipo'],
  documentNumber: [
    'dni',
    'doc',
    'documento',
    'doc identidad',
    'documento identidad',
    'dni ce',
    'nro dni',
    'dni carne extranjeria',
    'id',
  ],
  sex: ['sexo', 'genero', 'f m', 'm f', 'h m', 'm h', 'sex', 'gender'],
  birthDate: [
    'fec nac',
    'fecha nac',
    'f nac',
    'fech nac',
    'fecha nacimiento',
    'fec nacimiento',
    'f nacimiento',
    'nacimiento',
    'fecha nacim',
    'fnac',
    'cumpleanos',
    'date birth',
  ],
  birthYear: ['ano nacimiento', 'ano nac'],
  birthPlace: ['lugar nacimiento', 'lugar nac', 'lug nac'],
  organisation: ['asociacion', 'asociacion recicladores', 'organizacion', 'empresa', 'institucion'],
  municipality: ['municipalidad', 'municipio', 'muni'],
  role: ['cargo', 'puesto', 'rol', 'funcion', 'cargo asociacion', 'cargo que ocupa', 'post'],
  since: [
    'fecha ingreso',
    'fec ingreso',
    'f ingreso',
    'fecha afiliacion',
    'fecha inscripcion',
    'fecha incorporacion',
    'desde',
    'socia desde',
    'socio desde',
    'ingreso',
    'since',
  ],
  phone: [
    'celular',
    'cel',
    'telefono',
    'tel',
    'telf',
    'telef',
    'fono',
    'movil',
    'whatsapp',
    'celular telefono',
    'telefono celular',
    'contacto',
    'telefono contacto',
    'phone',
  ],
  email: ['email', 'mail', 'correo', 'correo electronico', 'mail correo'],
  address: ['direccion', 'dir', 'direc', 'domicilio', 'direccion domiciliaria', 'address'],
  addressReference: ['referencia', 'ref', 'refer', 'referencia domicilio', 'referencia direccion'],
  district: ['distrito', 'dist', 'distrito residencia', 'ubigeo', 'district'],
  languages: ['lengua', 'lenguas', 'idioma', 'idiomas', 'lengua materna'],
  civilStatus: ['estado civil', 'est civil'],
  schooling: [
    'grado instruccion',
    'nivel instruccion',
    'nivel estudios',
    'grado estudios',
    'estudios',
    'instruccion',
    'nivel educativo',
    'educacion',
    'grado inst',
  ],
  workFrequency: ['frecuencia', 'frecuencia trabajo', 'dias trabajo', 'dias que trabaja'],
  workHours: ['horario', 'horario trabajo', 'jornada', 'turno'],
  workZone: ['zona', 'ruta', 'zona trabajo', 'zona recojo', 'lugar trabajo'],
  wasteKinds: ['tipo residuos', 'tipos residuos', 'tipo materiales', 'materiales', 'residuos'],
  storagePlace: ['lugar acopio', 'acopio', 'centro acopio'],
  salePlace: ['local venta', 'donde vende', 'comprador'],
  saleAddress: ['direccion local venta'],
  dailyGrams: ['kg dia', 'kg por dia', 'kg diarios', 'cantidad diaria', 'cantidad diaria kg'],
  vehicle: ['vehiculo', 'tipo vehiculo', 'unidad', 'movilidad'],
  protectiveEquipment: ['epp', 'epps', 'indumentaria', 'equipo proteccion'],
  equipment: ['equipo', 'equipos', 'equipamiento', 'herramientas'],
};

const smallWords = new Set('de del d la el los las lo y e o n no nro num numero s'.split(' '));

function headingOf(column: string): string {
  const folded = foldSpelling(column)
    .replace(/\bd n i\b/, 'dni')
    .replace(/\be mail\b/, 'email');
  return folded
    .split(' ')
    .filter((word) => !smallWords.has(word))
    .join(' ');
}

/** The same, anywhere in a longer heading; the first that fits. */
const likely: readonly (readonly [RegExp, ColumnMeaning])[] = [
  [/correo|e ?mail/, 'email'],
  [/celular|telefono|telf|whatsapp/, 'phone'],
  [/tipo.*\bdoc/, 'documentType'],
  [/\bdni\b|\bdocumento\b/, 'documentNumber'],
  [/(?:fec|fecha).*\bnac|nacimiento/, 'birthDate'],
  [/(?:fec|fecha).*(?:ingr|afil|inscr|incorp)/, 'since'],
  [/apellidos.*nombres/, 'surnamesAndNames'],
  [/nombres?.*apellidos/, 'namesAndSurnames'],
  [/paterno/, 'firstSurname'],
  [/materno/, 'secondSurname'],
  [/\bnombres\b/, 'givenNames'],
  [/\bsexo\b|genero/, 'sex'],
  [/\bcargo\b/, 'role'],
  [/asociacion/, 'organisation'],
  [/direccion|domicilio/, 'address'],
  [/distrito/, 'district'],
  [/estado civil/, 'civilStatus'],
  [/instruccion|estudios/, 'schooling'],
];

const contents: readonly (readonly [RegExp, ColumnMeaning])[] = [
  [/^\d{8}$/, 'documentNumber'],
  [/^(?:\+?51\s?)?9\d{2}[ -]?\d{3}[ -]?\d{3}$/, 'phone'],
  [/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'email'],
  [/^(?:[fmh]|femenino|masculino|mujer|hombre|var[oó]n)$/i, 'sex'],
  [/^\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})$/, 'birthDate'],
];

/**
 * What each column of a file probably means, from its heading and, where that says nothing, from
 * what stands in its first rows. No meaning is given twice: the surest column has it.
 *
 * @param sample some rows, by column
 */
export function guessColumns(
  columns: readonly string[],
  sample: readonly Readonly<Record<string, string>>[],
  headers: Vocabulary['headers'],
): readonly ColumnGuess[] {
  const first = columns.map((column) => guessOne(column, sample, headers));
  const joins = first.some(({ meaning }) => meaning === 'firstSurname');
  return first.map((guess, index) => {
    const { meaning, confidence } = guess;
    const isTaken = first.some(
      (other, at) =>
        other.meaning === meaning &&
        (other.confidence > confidence || (other.confidence === confidence && at < index)),
    );
    const clashes = joins && (meaning === 'surnamesAndNames' || meaning === 'namesAndSurnames');
    return isTaken || clashes ? { ...guess, meaning: null, confidence: 0 } : guess;
  });
}

function guessOne(
  column: string,
  sample: readonly Readonly<Record<string, string>>[],
  headers: Vocabulary['headers'],
): ColumnGuess {
  const folded = foldSpelling(column);
  const own = templateFields.find((field) => isHeadedBy(field, folded, headers));
  if (own !== undefined) return { column, meaning: own, confidence: ownHeading };
  const heading = headingOf(column);
  const known = usualMeanings.find((meaning) => usual[meaning]?.includes(heading) === true);
  if (known !== undefined) return { column, meaning: known, confidence: usualHeading };
  const near = likely.find(([pattern]) => pattern.test(folded));
  if (near) return { column, meaning: near[1], confidence: likelyHeading };
  const written = sample.map((row) => row[column]?.trim() ?? '').filter((text) => text !== '');
  const content = contents.find(
    ([pattern]) => written.length > 0 && written.every((text) => pattern.test(text)),
  );
  return { column, meaning: content?.[1] ?? null, confidence: content ? byContent : 0 };
}

const usualMeanings = Object.keys(usual).filter((name): name is ColumnMeaning =>
  Object.hasOwn(usual, name),
);

function isHeadedBy(field: MemberField, folded: string, headers: Vocabulary['headers']): boolean {
  return (headers[field] ?? []).some((header) => foldSpelling(header) === folded);
}

/**
 * In H/M (hombre, mujer) the letter M is a woman, in F/M a man. H or V (varón) in the column, or H
 * in its heading, tell; a column of M alone is read as F/M and shown.
 */
export function guessLetterM(
  column: string | undefined,
  sample: readonly Readonly<Record<string, string>>[],
): PeopleMapping['letterM'] {
  if (column === undefined) return 'man';
  const letters = new Set(sample.map((row) => foldSpelling(row[column] ?? '')));
  if (letters.has('f')) return 'man';
  const heading = foldSpelling(column).split(' ');
  return letters.has('h') || letters.has('v') || heading.includes('h') ? 'woman' : 'man';
}
