/**
 * How a word sounds in Peru, for spellings that are one name: Spanish as it is said there (b and
 * v, c, s and z, ll and y, a mute h) and surnames of Quechua and Aymara, which registers wrote by
 * ear: Quispe, Kispe, Qispi; Huamán, Waman, Guaman.
 */
const steps: readonly (readonly [RegExp, string])[] = [
  // The condor, in Spanish letters and in its own.
  [/kuntur/g, 'condor'],
  [/ph/g, 'f'],
  [/^cc/, 'k'],
  [/ch+/g, 'C'],
  [/sh/g, 's'],
  [/^xi(?=o)/, 'si'],
  [/^x/, 'j'],
  [/x/g, 's'],
  // w: huaman, waman, guaman, uaman
  [/h+u(?=[aeio])/g, 'w'],
  [/gu(?=[ao])/g, 'w'],
  [/^u(?=[aeio])/, 'w'],
  [/h/g, ''],
  [/w(?![aeiouy])/g, 'u'],
  // k, s, g and j
  [/c?q+u(?=[ei])/g, 'k'],
  [/c*q+/g, 'k'],
  [/cc(?=[ei])/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/c+/g, 'k'],
  [/z/g, 's'],
  [/gu(?=[ei])/g, 'G'],
  [/g(?=[eiy])/g, 'j'],
  [/G/g, 'g'],
  [/v/g, 'b'],
  // y: yupanqui, llanos, illanes, nancy, nelly, sullca
  [/ll(?=[yi]$)/, 'l'],
  [/ll(?![aeiouy])/g, 'l'],
  [/ll/g, 'y'],
  [/y(?![aeiou])/g, 'i'],
  [/^i(?=[aeou])/, 'y'],
  [/m(?=[bp])/g, 'n'],
  [/(.)\1+/g, '$1'],
  [/(?<=....)d$/, ''],
];

/** The sound of a folded word, vowels as written: `quispe` and `kispe` are one, `qispi` is not. */
export function reading(word: string): string {
  return steps.reduce((text, [written, said]) => text.replace(written, said), word);
}

/**
 * The sound of a folded word as the Andes hear it: e and i, o and u are one, because Quechua and
 * Aymara have three vowels. Broad (Peña and Piña are one too): to find, not to decide.
 */
export function sound(word: string): string {
  return reading(word)
    .replace(/e/g, 'i')
    .replace(/o/g, 'u')
    .replace(/(.)\1+/g, '$1');
}
