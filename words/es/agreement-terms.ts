/** Words of offers, agreements and chains that pages, papers and files share. */
export const agreementTerms = {
  every: { once: 'una vez', week: 'cada semana', month: 'cada mes', year: 'cada año' },
  transport: {
    provider: 'lo lleva quien ofrece',
    receiver: 'lo recoge quien busca',
    either: 'cualquiera de los dos',
  },
  postStates: { open: 'vigente', withdrawn: 'retirado', past: 'pasado' },
  withdrawals: { taken: 'ya se entregó', gone: 'ya no hay', mistake: 'fue un error' },
  types: {
    memorandum: 'Memorando de entendimiento',
    supply: 'Acuerdo de suministro',
    donation: 'Acuerdo de donación',
    clean_production: 'Acuerdo de producción limpia',
    articulation: 'Acuerdo de articulación',
  },
  states: {
    draft: 'borrador',
    partly_signed: 'faltan firmas',
    signed: 'firmado, todavía no empieza',
    in_force: 'en vigor',
    expired: 'vencido',
    ended: 'terminado',
  },
  ends: {
    fulfilled: 'se cumplió',
    expired: 'venció',
    cancelled: 'se canceló',
    replaced: 'otro acuerdo lo reemplaza',
  },
  how: { own_phone: 'en su teléfono', shown: 'con el dedo, en otro teléfono', paper: 'en papel' },
  parts: {
    source: 'Fuente',
    collector: 'Recolección',
    conditioner: 'Acondicionamiento',
    transformer: 'Transformación',
    user: 'Uso',
  },
  foodStates: {
    fresh: 'fresco',
    ripe: 'maduro',
    use_today: 'para usar hoy',
    unfit: 'no apto',
  },
  signed: { signature: 'firma', stamp: 'sello', own_phone: 'en su teléfono' },
};

export type AgreementTerms = typeof agreementTerms;
