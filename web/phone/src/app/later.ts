/** Screens that come in files of their own, so that the first one need not wait for them. */
export const later = {
  key: () => import('../screens/Setup.svelte'),
  holder: () => import('../screens/SetupHolder.svelte'),
  notebook: () => import('../screens/NotebookScreen.svelte'),
  annul: () => import('../screens/Annul.svelte'),
  settings: () => import('../screens/Settings.svelte'),
  join: () => import('../screens/people/Join.svelte'),
  chooser: () => import('../screens/people/Chooser.svelte'),
  forWhom: () => import('../screens/people/ForWhom.svelte'),
  barred: () => import('../screens/people/Barred.svelte'),
  more: () => import('../screens/more/More.svelte'),
  register: () => import('../screens/more/Register.svelte'),
  card: () => import('../screens/more/Card.svelte'),
  sheet: () => import('../screens/more/Sheet.svelte'),
  work: () => import('../screens/work/Work.svelte'),
  weighIn: () => import('../screens/work/WeighIn.svelte'),
  sort: () => import('../screens/work/Sort.svelte'),
  sell: () => import('../screens/work/Sell.svelte'),
  deliver: () => import('../screens/work/Deliver.svelte'),
  receive: () => import('../screens/work/Receive.svelte'),
  shareOut: () => import('../screens/work/ShareOut.svelte'),
  stock: () => import('../screens/work/Stock.svelte'),
  offer: () => import('../screens/give/Offer.svelte'),
  offers: () => import('../screens/give/Offers.svelte'),
  given: () => import('../screens/give/Given.svelte'),
  visit: () => import('../screens/visit/Visit.svelte'),
  round: () => import('../screens/round/Round.svelte'),
  vehicle: () => import('../screens/round/Vehicle.svelte'),
  read: () => import('../screens/work/ReadCode.svelte'),
  scanner: () => import('../codes/Scanner.svelte'),
  help: () => import('../screens/help/Help.svelte'),
  listen: () => import('../help/ListenBar.svelte'),
  firstTime: () => import('../help/FirstTime.svelte'),
  practice: () => import('../screens/help/Practice.svelte'),
} as const;

/** Fetches them before they are needed, where the phone may not keep files. */
export function fetchScreens(): void {
  for (const fetchOne of Object.values(later)) fetchOne().catch(() => undefined);
}
