/** Steps the focus from row to row of a list, by the links marked `data-row-link`. From outside to its first or last. */
export function focusRow(rows: HTMLElement | null, by: number): void {
  const links = [...(rows?.querySelectorAll<HTMLAnchorElement>("[data-row-link]") ?? [])];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = at < 0 ? links.at(by > 0 ? 0 : -1) : links[at + by];
  next?.focus({ focusVisible: true } as FocusOptions);
}
