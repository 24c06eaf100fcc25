/** Whether an address, in either language, is one of the office. */
export function isOffice(pathname: string): boolean {
  return /^(?:\/en)?\/oficina(?:\/|$)/.test(pathname);
}

const withoutShell = ['entrar', 'empezar', 'contrasena'];

/** The pages of somebody who is not in yet: no navigation, nothing but the question. */
export function isBare(pathname: string): boolean {
  const page = /^(?:\/en)?\/oficina\/([a-z-]+)(?:\/|$)/.exec(pathname)?.[1];
  return page !== undefined && withoutShell.includes(page);
}
