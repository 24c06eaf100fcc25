import type { FieldType } from '../../core/actors/personal-fields.ts';
import type {
  ColumnMeaning,
  JoinedField,
  MemberField,
  PlacedField,
} from '../../core/importing/people/fields.ts';
import { fields } from './fields.ts';

type Heading = Exclude<PlacedField, 'sex' | 'district' | 'languages'>;

/** A member list as a file: its columns, its second sheet, what the command line says of it. */
export type ImportPeopleWords = {
  readonly headings: Readonly<Record<Heading, string>>;
  readonly joined: Readonly<Record<JoinedField, string>>;
  readonly sheets: { readonly list: string; readonly help: string; readonly held: string };
  readonly files: {
    readonly template: string;
    readonly members: string;
    readonly held: string;
    readonly report: string;
  };
  readonly help: {
    readonly columns: readonly [string, string, string];
    readonly types: Readonly<Record<FieldType, string>>;
    readonly placed: Readonly<Record<PlacedField, string>>;
    readonly several: string;
    readonly about: readonly string[];
  };
  readonly held: { readonly line: string; readonly why: string; readonly suggestion: string };
  readonly report: {
    readonly columns: readonly string[];
    readonly became: Readonly<Record<'brought' | 'there' | 'held' | 'open', string>>;
  };
  readonly cli: {
    readonly usage: string;
    readonly working: (rows: number) => string;
    readonly dryRun: string;
    readonly done: (file: string) => string;
    readonly rows: (count: number) => string;
    readonly brought: (count: number) => string;
    readonly wouldBring: (count: number) => string;
    readonly there: (count: number) => string;
    readonly held: (count: number) => string;
    readonly row: (line: number) => string;
    readonly suggestion: (value: string) => string;
    readonly more: (count: number) => string;
    readonly saved: (file: string) => string;
    readonly column: (column: string, meaning: string) => string;
    readonly leftOut: string;
  };
};

export const importPeople: ImportPeopleWords = {
  headings: {
    organisation: 'Asociación u organización',
    municipality: 'Municipalidad de la lista',
    role: 'Cargo',
    since: 'Miembro desde',
  },
  joined: {
    surnamesAndNames: 'Apellidos y nombres, juntos',
    namesAndSurnames: 'Nombres y apellidos, juntos',
    surnames: 'Los dos apellidos, juntos',
  },
  sheets: { list: 'Lista', help: 'Cómo llenar', held: 'Por revisar' },
  files: {
    template: 'plantilla-padron',
    members: 'padron',
    held: 'por-revisar',
    report: 'informe-importacion',
  },
  help: {
    columns: ['Columna', 'Qué va', 'Valores permitidos'],
    types: {
      text: 'Texto, hasta 200 letras.',
      day: 'Día/mes/año: 31/12/1985.',
      year: 'Año con cuatro cifras: 1985.',
      grams: 'Kilos con punto decimal: 25.5.',
      code: 'Uno de los valores permitidos.',
      codes: 'Uno o varios de los valores permitidos, separados por comas.',
      phone: 'Un solo número: nueve cifras si es celular.',
      email: 'Como nombre@ejemplo.pe.',
    },
    placed: {
      sex: 'Como la persona lo declara.',
      district: 'Distrito donde vive: su nombre o su código UBIGEO.',
      languages: 'Una o varias, separadas por comas.',
      organisation:
        'Su nombre como está en el registro, o su RUC. Vacío: la que se elija al subir.',
      municipality: 'Distrito de la municipalidad en cuya lista está. Vacío: la que se elija.',
      role: 'Uno de los valores permitidos. Vacío: socia o socio.',
      since: 'Desde cuándo es miembro, día/mes/año.',
    },
    several: 'varios, con comas',
    about: [
      'Una persona por fila. Solo hace falta el nombre; lo demás, si se sabe.',
      'Una celda vacía no borra nada de lo que ya está registrado.',
      'Los datos de salud no se traen en listas: necesitan el consentimiento firmado.',
    ],
  },
  held: { line: 'Fila', why: 'Por qué se retuvo', suggestion: 'Sugerencia' },
  report: {
    columns: ['fila', 'resultado', 'persona', 'detalle'],
    became: { brought: 'entró', there: 'ya estaba', held: 'por revisar', open: 'falta traer' },
  },
  cli: {
    usage:
      'Uso: npm run ayni -- import people ARCHIVO.csv|.xlsx --organisation ID ' +
      '[--municipality UBIGEO] [--kind TIPO] [--mapping CORRESPONDENCIA.json] [--changes] ' +
      '[--report CARPETA] [--write]',
    working: (rows) => `${rows} filas revisadas`,
    dryRun: 'Solo se revisó: nada se escribió. Para traerlas, repetir con --write.',
    done: (file) => `Importación de ${file}`,
    rows: (count) => `filas leídas: ${count}`,
    brought: (count) => `entraron: ${count}`,
    wouldBring: (count) => `entrarían: ${count}`,
    there: (count) => `ya estaban: ${count}`,
    held: (count) => `por revisar: ${count} (no entraron)`,
    row: (line) => `fila ${line}`,
    suggestion: (value) => `¿Será «${value}»?`,
    more: (count) => `… y ${count} más, en el archivo.`,
    saved: (file) => `Filas por revisar, con el porqué: ${file}`,
    column: (column, meaning) => `«${column}» → ${meaning}`,
    leftOut: 'no se trae',
  },
};

const { personal, details } = fields;

/** What a column may mean, as people choose it. */
export function meaningText(meaning: ColumnMeaning): string {
  return meaning in importPeople.joined
    ? importPeople.joined[meaning as JoinedField]
    : headingText(meaning as MemberField);
}

/** The heading of a column in the template and the export. */
export function headingText(field: MemberField): string {
  if (field in importPeople.headings) return importPeople.headings[field as Heading];
  if (field === 'sex' || field === 'district' || field === 'languages') return details[field].label;
  return personal[field as keyof typeof personal].label;
}
