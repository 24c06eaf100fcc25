import type { AgreementTerms } from '../es/agreement-terms.ts';

export const agreementTerms: AgreementTerms = {
  every: { once: 'once', week: 'every week', month: 'every month', year: 'every year' },
  transport: {
    provider: 'whoever offers brings it',
    receiver: 'whoever wants it fetches it',
    either: 'either of the two',
  },
  postStates: { open: 'open', withdrawn: 'withdrawn', past: 'past' },
  withdrawals: { taken: 'handed over', gone: 'none left', mistake: 'was a mistake' },
  types: {
    memorandum: 'Memorandum of understanding',
    supply: 'Supply agreement',
    donation: 'Donation agreement',
    clean_production: 'Clean production agreement',
    articulation: 'Articulation agreement',
  },
  states: {
    draft: 'draft',
    partly_signed: 'signatures missing',
    signed: 'signed, has not begun',
    in_force: 'in force',
    expired: 'expired',
    ended: 'ended',
  },
  ends: {
    fulfilled: 'it was fulfilled',
    expired: 'it expired',
    cancelled: 'it was cancelled',
    replaced: 'another agreement replaces it',
  },
  how: { own_phone: 'on the own phone', shown: 'by finger, on another phone', paper: 'on paper' },
  parts: {
    source: 'Source',
    collector: 'Collection',
    conditioner: 'Conditioning',
    transformer: 'Transformation',
    user: 'Use',
  },
  foodStates: { fresh: 'fresh', ripe: 'ripe', use_today: 'to use today', unfit: 'unfit' },
  signed: { signature: 'signature', stamp: 'stamp', own_phone: 'on the own phone' },
};
