/** Whether an address, in either language, is one of the office. */
export function isOffice(pathname: string): boolean {
  return /^(?:\/en)?\/oficina(?:\/|$)/.test(pathname);
}
