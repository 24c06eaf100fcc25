/** Headings of the file of offers, for MINAM's “bolsas de residuos” (D.S. 014-2017, art. 12-A). */
export const boardFile = {
  name: 'ofertas',
  simulated: 'SIMULACIÓN: datos inventados para probar el programa.',
  headings: {
    id: 'Código del aviso',
    side: 'Tipo de aviso',
    posted: 'Fecha del aviso',
    who: 'Quién',
    ruc: 'RUC',
    material: 'Material',
    materialCode: 'Código del material',
    basel: 'Código Basilea (lista B)',
    grade: 'Calidad',
    kilograms: 'Cantidad (kg)',
    every: 'Frecuencia',
    from: 'Desde',
    until: 'Hasta',
    district: 'Distrito',
    ubigeo: 'UBIGEO',
    place: 'Lugar',
    transport: 'Quién transporta',
    price: 'Precio por kg',
    currency: 'Moneda',
    spoils: 'Se malogra',
    state: 'Estado',
    note: 'Nota',
  },
  sides: { offer: 'Oferta', want: 'Se busca' },
};

export type BoardFileWords = typeof boardFile;
