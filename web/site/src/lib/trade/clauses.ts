/** An agreement's form has room for at least so many clauses. */
export const clausesLeast = 4;

/** The numbers of the clauses that a sent form asked for. */
export function clausesIn(data: FormData): readonly number[] {
  const numbers = [...data.keys()].flatMap((name) => {
    const match = /^text(\d{1,3})$/.exec(name);
    return match === null ? [] : [Number(match[1])];
  });
  return numbers.toSorted((a, b) => a - b);
}
