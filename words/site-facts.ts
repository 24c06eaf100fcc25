/** A fact already written for people: a mass, a day, a name, a count. */
export type Fact = string | number;
