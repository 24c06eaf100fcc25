/** What the description of the API says of offers, agreements, chains and rescued food. */
export const agreementApiWords = {
  board: 'Lo que se ofrece y se busca, según lo que ve cada quien; primero lo que se malogra',
  boardCsv: 'Lo mismo como archivo, con los campos de una bolsa de residuos',
  post: 'Una oferta o algo que se busca: con qué se juntó, qué respondieron y qué calza',
  agreements: 'Los acuerdos de quienes se alcanza, con lo cumplido de los períodos en curso',
  agreement: 'Un acuerdo: texto, firmas y lo cumplido de cada cláusula según las entregas',
  agreementPdf: 'Un acuerdo impreso, para firmar',
  chains: 'Las cadenas de valor, si están activas y qué les falta',
  chain: 'Una cadena: quiénes, kilogramos mes a mes entre sus partes, acuerdos y vacíos',
  food: 'Quiénes rescatan alimentos, con los kilogramos del mes y a quién le toca',
  foodRegister: 'El registro de alimentos donados de un mes, con los campos del D.S. 055-2017-EF',
  foodRegisterPdf: 'El registro de alimentos donados de un mes, impreso',
  foodRegisterCsv: 'El registro de alimentos donados de un mes, como archivo',
};

export type AgreementApiWords = { [K in keyof typeof agreementApiWords]: string };
