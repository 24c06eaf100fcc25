import { defineParams } from '@sveltejs/kit/params';

/** English pages live under `/en`; without it a page is in Spanish. */
export const params = defineParams({
  lang: (text) => (text === 'en' ? text : undefined),
});
