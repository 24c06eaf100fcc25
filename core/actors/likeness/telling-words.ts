import { allWords, nameWords } from '../names/words.ts';

/** Words that many organisations carry and that tell none apart. */
const ordinary: ReadonlySet<string> = new Set([
  'asociacion',
  'asoc',
  'asociados',
  'recicladores',
  'recicladoras',
  'reciclaje',
  'ambientales',
  'empresa',
  'comercial',
  'compania',
  'cooperativa',
  'mercado',
  'abastos',
  'galeria',
  'taller',
  'textil',
  'puesto',
  'centro',
  'acopio',
  'municipalidad',
  'distrital',
  'sociedad',
  'sac',
  'srl',
  'eirl',
  'sa',
]);

/** The words of an organisation's name that tell it apart; all of them where none does. */
export function tellingWords(name: string): readonly string[] {
  const telling = nameWords(name).filter((word) => !ordinary.has(word) && !/^[a-z]$/.test(word));
  return telling.length === 0 ? allWords(name) : telling;
}
