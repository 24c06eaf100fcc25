import type { Chance } from './chance.ts';

/**
 * Names as they are common in Peru, by ear: well-known given names and surnames in an order that
 * follows their use roughly, drawn by chance. Whoever is put together from them is nobody.
 */
const surnames = `
  Quispe Flores Sánchez García Rodríguez Rojas Huamán Mamani Vásquez Ramos Díaz López Torres Pérez
  Gonzales Mendoza Chávez Castillo Fernández Espinoza Cruz Ramírez Castro Ruiz Gutiérrez Martínez
  Silva Romero Salazar Condori Vargas Reyes Herrera Guerrero Sandoval Medina Aguilar Rivera Córdova
  Gómez Rivas Paredes Salas Campos Morales Benites Palomino Carrasco Vega Jiménez León Delgado
  Cárdenas Apaza Choque Huanca Soto Zapata Ortiz Aguirre Peña Velásquez Valdivia Cáceres Álvarez
  Calderón Yupanqui Ccori Puma Navarro Arias Núñez Bautista Cabrera Tello Correa Miranda Montes
  Figueroa Ayala Alarcón Luna Acosta Suárez Guzmán Vilca Solís Poma Tapia Ponce Valverde Bravo
  Cordero Villanueva Barrientos Pacheco Contreras Escobar Ticona Ccama Huarcaya Huayta Ñahui
  Paucar Sulca Cusi Mayta Chuquihuanga Atoche Inga Cahuana Llanos Zevallos Zúñiga Tincopa Arce
  Meza Chumpitaz Ascencios Lazo Orellana Ochoa Baldeón Huaranga Cuba Rosales Egoavil Sotelo
  Gamarra Curi Ayquipa Pillaca Janampa Ccente Taipe Ore Riveros Crisóstomo Cerrón Capcha Matos
  Aliaga Camarena Povis Huaroc Quinto Aquino Vera Saavedra Chero Yarlequé Nima Ipanaqué Chunga
  Seminario Farfán Olaya Yovera Maza Cornejo Tito Laura Callo Huillca Ccoa Champi Sinchi Auccapure
  Bustamante Manrique Linares Lozano Pezo Tuanama Shupingahua Sangama Pinedo Tananta Ricopa
  De-la-Cruz Del-Águila De-los-Santos Dávila Loayza Galindo Robles Vidal Osorio Franco Mejía
  Prado Obregón Trujillo Cotrina Alvarado Briceño Rodas Bazán Marín Terrones Cubas Idrogo Tarrillo`;

const women = `
  María Rosa Ana Carmen Luz Juana Elizabeth Julia Martha Silvia Gloria Teresa Norma Olga Victoria
  Yolanda Nancy Sonia Flor Isabel Patricia Luisa Elena Margarita Lidia Janet Edith Gladys Maribel
  Mercedes Doris Rocío Karina Vilma Irma Lucía Marleny Ruth Delia Nelly Fortunata Felícita Hilda
  Yeny Roxana Milagros Sandra Jackeline Vanessa Angélica Bertha Alejandrina Paulina Eugenia Marina
  Zoila Clara Esperanza Nieves Justina Emilia Cecilia Katherine Lizbeth Shirley Yesenia Fiorella
  Pilar Dina Liliana Beatriz Lourdes Nélida Graciela Celia Herminia Gregoria Valentina Ximena`;

const men = `
  José Juan Luis Carlos Jorge Víctor Jesús Miguel César Julio Pedro Manuel Walter Wilmer Oscar
  Percy Edgar Raúl Fredy Marco Hugo Alberto Ricardo Félix Mario Santos Segundo Francisco Roberto
  Fernando Alfredo David Daniel Javier Eduardo Antonio Ángel Pablo Alejandro Rubén Hernán Teófilo
  Máximo Lucio Wilfredo Richard Jhon Henry Elmer Edwin Abel Moisés Isaac Guillermo Enrique Augusto
  Andrés Martín Gregorio Feliciano Domingo Hilario Eusebio Nicanor Valentín Saturnino Cristian
  Brayan Kevin Anderson Joel Jhonatan Gabriel Sergio Renato Elías Orlando Rolando Efraín Yuri`;

const listed = (text: string): readonly string[] =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('-', ' '));

const lists = { surnames: listed(surnames), women: listed(women), men: listed(men) };

/** The first of a list is drawn far more often than the last, as Quispe is. */
function common(list: readonly string[], draw: Chance): string {
  const at = Math.floor(list.length * draw.fraction() ** 1.7);
  return list[at] ?? list[0] ?? '';
}

export type DrawnName = {
  readonly givenNames: string;
  readonly firstSurname: string;
  readonly secondSurname: string;
};

export function drawSurname(draw: Chance): string {
  return common(lists.surnames, draw);
}

/** One given name or, for two of three people, two. */
export function drawGivenNames(sex: 'F' | 'M', draw: Chance): string {
  const list = sex === 'F' ? lists.women : lists.men;
  const first = common(list, draw);
  const second = draw.happens(0.66) ? common(list, draw) : first;
  return second === first ? first : `${first} ${second}`;
}

/** A name that nobody bears on purpose: drawn from common names. For simulated people only. */
export function drawName(sex: 'F' | 'M', draw: Chance): DrawnName {
  return {
    givenNames: drawGivenNames(sex, draw),
    firstSurname: drawSurname(draw),
    secondSurname: drawSurname(draw),
  };
}
