/** What the description of the API says of results. */
export const resultApiWords = {
  results: 'El marco lógico con todas sus cifras en un día, sus partes, hitos y meses',
  resultSettings:
    'Lo que la coordinación fijó del marco lógico: fechas, líneas de base, metas e hitos',
  resultQuality: 'Qué puede estar mal en lo registrado, por regla, y quién puede corregirlo',
  resultIndicator: 'Un indicador y quién o qué cuenta en su cifra, por páginas',
  resultWhy: 'Por qué alguien cuenta o no: cada condición con la evidencia que la cumple y cuándo',
  resultNearly: 'Quién casi cuenta y qué le falta, primero quien está más cerca',
  resultForecast:
    'Cuánto será al final del programa, según quienes están en camino y en línea recta',
};

export type ResultApiWords = { [K in keyof typeof resultApiWords]: string };
