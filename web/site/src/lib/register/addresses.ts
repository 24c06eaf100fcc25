import { inLanguage, type Language } from '../language.ts';

/** Where the page of an actor is: persons and organisations have their own. */
export function actorHref(isPerson: boolean, actor: string, language: Language): string {
  return inLanguage(`/oficina/${isPerson ? 'persona' : 'organizacion'}/${actor}`, language);
}

/** Where an actor is whose kind is not known here: leads on to its page. */
export function anyActorHref(actor: string, language: Language): string {
  return inLanguage(`/oficina/actores/${actor}`, language);
}
