/** Where the reader is: the address is the only keeper of what is shown, so every view can be shared as a link. */

export type Params = Record<string, string>;
export type Patch = Record<string, string | readonly string[] | null | undefined>;

/** These stay in the address when the view changes: whom to believe is asked of the whole record. */
export const QUESTION = [
  "known_by",
  "according_to",
  "independent",
  "counting",
  "without",
  "reviewed",
] as const;

class Router {
  path = $state(window.location.pathname);
  search = $state(window.location.search);
  readonly query = $derived(new URLSearchParams(this.search));

  /** One value of the query, "" where it is not set. */
  value(name: string): string {
    return this.query.get(name) ?? "";
  }

  /** All values of a name. */
  values(name: string): string[] {
    return this.query.getAll(name);
  }

  /** Goes to an address of the page; `replace` leaves no step to come back to. */
  go(href: string, { replace = false, keepScroll = false } = {}): void {
    if (href === this.path + this.search) return;
    window.history[replace ? "replaceState" : "pushState"](null, "", href);
    const moved = window.location.pathname !== this.path;
    this.read();
    if (moved && !keepScroll) window.scrollTo(0, 0);
  }

  /** Sets or (null, "" or []) takes out parts of the query of this view. */
  set(patch: Patch, { replace = true } = {}): void {
    this.go(this.path + asSearch(patched(this.query, patch)), { replace, keepScroll: true });
  }

  /** The address of another view, with the same question asked of the record. */
  to(path: string, patch: Patch = {}): string {
    const kept = new URLSearchParams();
    for (const name of QUESTION) for (const value of this.query.getAll(name)) kept.append(name, value);
    return path + asSearch(patched(kept, patch));
  }

  /** The address of this view with parts of the query set otherwise. */
  here(patch: Patch): string {
    return this.path + asSearch(patched(this.query, patch));
  }

  read(): void {
    this.path = window.location.pathname;
    this.search = window.location.search;
  }
}

/** A copy of the query with the parts of `patch` set or taken out. */
export function patched(query: URLSearchParams, patch: Patch): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(patch)) {
    next.delete(name);
    const values = typeof value === "string" ? [value] : (value ?? []);
    for (const one of values) if (one) next.append(name, one);
  }
  return next;
}

function asSearch(query: URLSearchParams): string {
  const words = query.toString();
  return words ? `?${words}` : "";
}

export const router = new Router();

window.addEventListener("popstate", () => router.read());

/** Follows links of the page without loading it anew; everything else is left to the browser. */
export function follow(event: MouseEvent): void {
  if (
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  )
    return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const href = link?.getAttribute("href");
  if (!link || !href || link.getAttribute("target") || link.hasAttribute("download")) return;
  // links of drawings have no parts of their address, so it is read here
  const to = new URL(href, window.location.href);
  if (to.origin !== window.location.origin || to.pathname.startsWith("/api/")) return;
  if (to.hash && to.pathname === window.location.pathname) return;
  event.preventDefault();
  router.go(to.pathname + to.search);
}
