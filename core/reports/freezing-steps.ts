/** What is done for a report, in this order. */
export const freezingSteps = ['reading', 'climate', 'figures', 'evidence', 'keeping'] as const;
