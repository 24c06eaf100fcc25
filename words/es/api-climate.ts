/** What the description of the API says of the climate account. */
export const climateApiWords = {
  climate:
    'La cuenta climática: cifra, rango, lo supuesto y lo que falta; con signo, no es un crédito',
  climatePublished: 'La cuenta climática publicada por última vez, y lo que sería hoy',
  climateComposition:
    'De qué se componen los residuos de cada distrito, por fuente, y lo que volvió al uso al lado',
  climateRun: 'Una corrida de la cuenta climática tal como se hizo',
  climateFactors: 'Los factores de una versión, cada uno con su fuente',
  climateOfActor: 'En qué kilogramos participó alguien; no se suma con lo de otros',
  climateBaselines:
    'Lo que se sabe de antes, por fuente: generación, composición, kilos y combustible',
  importBaselines: 'Trae una tabla de lo de antes; dice de cada fila qué no se puede leer o creer',
};

export type ClimateApiWords = { [K in keyof typeof climateApiWords]: string };
