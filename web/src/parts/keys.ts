/** Keys that do something wherever one is on the page, but not while one writes. */

/** The key that was pressed, in lower case; "" where it goes into a field or belongs to the browser. */
export function pressed(event: KeyboardEvent): string {
  const writing =
    event.target instanceof HTMLElement &&
    event.target.closest("input:not([type=checkbox]), textarea, select");
  return writing || event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented
    ? ""
    : event.key.toLowerCase();
}
