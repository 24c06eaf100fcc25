/** Another screen within the same room begins at its top. */
export function toTop(): void {
  document.querySelector('main')?.scrollTo({ top: 0 });
}
