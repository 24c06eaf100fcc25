/** The directory as a table to take along. */
export const directoryWords = {
  title: 'Directorio',
  columns: {
    label: 'Nombre',
    kind: 'Tipo',
    organisations: 'Organización',
    roles: 'Cargo',
    district: 'Distrito',
    sex: 'Sexo',
    state: 'Estado',
    registered: 'Registro (día, UTC)',
    id: 'Identificador',
  },
  states: { current: 'Vigente', ended: 'Ya no pertenece', cancelled: 'Sin nombre (cancelado)' },
  note: 'Nota',
  simulated: 'SIMULACIÓN',
};

export type DirectoryWords = typeof directoryWords;
