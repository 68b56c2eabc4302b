/** The claims whose evidence is open; kept in the address, so that a claim can be shared where it was seen. */

import { router } from "../state/router.svelte";

export const OPEN = "open";

/** The address of this view with the evidence of these claims open. */
export function opening(claims: readonly string[]): string {
  return router.here({ [OPEN]: claims });
}

export function open(claims: readonly string[]): void {
  router.set({ [OPEN]: claims }, { replace: false });
}

export function close(): void {
  router.set({ [OPEN]: null });
}
