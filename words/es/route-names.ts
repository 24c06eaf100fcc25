/** What a kilogram became, as the climate account and its problems call it; any code of a route. */
export const routeNames: Readonly<Record<string, string>> = {
  recycle: 'reciclaje',
  compost: 'compostaje',
  reuse: 'reuso',
  eat: 'alimento de personas',
};
