/** What a kilogram became, as the climate account and its problems call it; any code of a route. */
export const routeNames: Readonly<Record<string, string>> = {
  recycle: 'recycling',
  compost: 'composting',
  reuse: 'reuse',
  eat: 'food for people',
};
