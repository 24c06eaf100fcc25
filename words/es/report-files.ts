/** What the files made of a frozen report say: sheets, tables and their dictionary. */
export const reportFileWords = {
  simulated: 'SIMULACIÓN: datos inventados para probar el programa. Ninguna cifra es real.',
  draft: 'BORRADOR: falta la aprobación de una segunda persona.',
  toBeSet: 'por definir',
  none: '—',
  undeclared: 'No declara',
  unknown: 'Sin dato',
  total: 'Total',
  period: (from: string, to: string): string => `Periodo: ${from} a ${to}`,
  frozen: (at: string, sha256: string): string => `Congelado el ${at}. Huella (SHA-256): ${sha256}`,
  licence: (licence: string | null): string =>
    licence === null
      ? 'Licencia de los datos abiertos: por definir por el programa.'
      : `Licencia de los datos abiertos: ${licence}`,
  notForPublication:
    'Archivo de trabajo: contiene grupos pequeños. Para publicar, usar los resultados abiertos.',
  levels: { impact: 'Impacto', outcome: 'Efecto', output: 'Producto' },
  timings: { cumulative: 'acumulado', period: 'del periodo', as_of: 'a la fecha' },
  units: {
    person: 'personas',
    organisation: 'organizaciones',
    enterprise: 'empresas',
    municipality: 'municipalidades',
    policy: 'políticas',
    chain: 'cadenas',
    space: 'espacios',
    commitment: '%',
    grams: 't',
    gramsCO2e: 'tCO2e',
  },
  dimensions: {
    sex: 'Sexo',
    age_band: 'Grupo de edad',
    district: 'Distrito',
    role: 'Rol',
    sector: 'Rubro',
    association: 'Asociación',
    actor_kind: 'Tipo de actor',
    stage: 'Etapa',
    step: 'Paso',
    size: 'Tamaño',
    material: 'Material',
    source: 'Fuente',
    route: 'Destino',
    partner: 'Socio',
  },
  sexes: { F: 'Mujeres', M: 'Hombres', X: 'Otro' },
  proofs: { recorded: 'registrado', documented: 'documentado', verified: 'verificado' },
  proposal: 'Propuesta: los socios todavía no la acordaron.',
  share: (permille: string): string => `${permille} %`,
  month: (month: number, value: string): string => `mes ${month}: ${value}`,
  subtarget: {
    share: (value: string, permille: string): string => `${value}: ${permille} % o más`,
    absolute: (value: string, least: string): string => `${value}: ${least} o más`,
    state: (have: number, declared: number, undeclared: number, met: boolean): string =>
      `${have} de ${declared} que declaran (${undeclared} no declaran): ` +
      (met ? 'se cumple' : 'todavía no se cumple'),
  },
  problem: (title: string): string => `Sin cifra: ${title}`,
  sheet: {
    name: 'Marco lógico',
    notesName: 'Notas',
    title: 'Matriz del marco lógico con valores actuales',
    headings: {
      chain: 'Cadena de resultados',
      indicator: 'Indicador',
      split: 'Desagregación',
      unit: 'Unidad',
      baseline: 'Línea de base: valor',
      baselineYear: 'Línea de base: año',
      current: 'Valor actual',
      reference: 'Fecha de referencia',
      target: 'Meta: valor',
      targetYear: 'Meta: año',
      milestones: 'Hitos',
      sources: 'Fuentes de datos',
      assumptions: 'Supuestos',
      notes: 'Notas',
    },
    noteHeadings: { of: 'De qué', says: 'Nota' },
    orders:
      'Filas en el orden de OPSYS: impacto, efectos, productos; después de cada indicador, sus desagregaciones.',
    addUp:
      'Las partes de una desagregación, con «No declara» o «Sin dato», suman el total. Los totales de personas distintas no se suman entre indicadores.',
    version: (version: string, hash: string): string => `Versión ${version}; consulta ${hash}`,
  },
};

export type ReportFileWords = typeof reportFileWords;
