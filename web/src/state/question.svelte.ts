/** The question that all views share: whom to believe, as known when, and what counts. It lives in the address. */

import { list, longDay } from "../words";
import { router } from "./router.svelte";

export interface Question {
  known_by?: string;
  according_to?: string[];
  independent?: number;
  counting?: ("possible" | "planned" | "threatened" | "demanded" | "conditional" | "denied" | "nothing")[];
  without?: string[];
  reviewed?: boolean;
}

const CERTAINTY = {
  all: { label: "facts, possible and denied", counting: undefined },
  facts: { label: "facts alone", counting: ["nothing"] },
  more: {
    label: "also planned, threatened, demanded",
    counting: ["possible", "planned", "threatened", "demanded", "conditional", "denied"],
  },
} as const;

export type Certainty = keyof typeof CERTAINTY;
export const CERTAINTIES = Object.entries(CERTAINTY).map(([id, { label }]) => ({
  id: id as Certainty,
  label,
}));

class Asked {
  readonly knownBy = $derived(router.value("known_by"));
  readonly speakers = $derived(router.values("according_to"));
  readonly independent = $derived(Math.max(1, Number(router.value("independent")) || 1));
  readonly certainty: Certainty = $derived.by(() => {
    const counting = router.values("counting");
    if (!counting.length) return "all";
    return counting.includes("nothing") ? "facts" : "more";
  });
  readonly bridged = $derived(!router.values("without").includes("bridged"));
  readonly reviewed = $derived(router.value("reviewed") === "true");

  /** As the program is asked. */
  readonly query: Question = $derived({
    known_by: this.knownBy || undefined,
    according_to: this.speakers.length ? this.speakers : undefined,
    independent: this.independent > 1 ? this.independent : undefined,
    counting: CERTAINTY[this.certainty].counting?.slice(),
    without: this.bridged ? undefined : ["bridged"],
    reviewed: this.reviewed || undefined,
  });

  /** How many parts of it are set otherwise than usual. */
  readonly parts = $derived(Object.values(this.query).filter((value) => value !== undefined).length);

  /** The end of a sentence: *according to anyone, as known today*. */
  readonly words = $derived.by(() => {
    const who = this.speakers.length ? list(this.speakers) : "anyone";
    const several = this.independent > 1 ? ` (by ${this.independent} independent voices)` : "";
    const when = this.knownBy ? `as known on ${longDay(this.knownBy)}` : "as known today";
    const what = this.certainty === "all" ? "" : `, ${CERTAINTY[this.certainty].label}`;
    return `according to ${who}${several}, ${when}${what}${this.reviewed ? ", reviewed claims alone" : ""}`;
  });

  set(patch: Question & { certainty?: Certainty; bridged?: boolean }): void {
    const next: Record<string, string | string[] | null> = {};
    if ("known_by" in patch) next.known_by = patch.known_by ?? null;
    if ("according_to" in patch) next.according_to = patch.according_to ?? null;
    if ("independent" in patch)
      next.independent = (patch.independent ?? 1) > 1 ? String(patch.independent) : null;
    if (patch.certainty) next.counting = CERTAINTY[patch.certainty].counting?.slice() ?? null;
    if (patch.bridged !== undefined) next.without = patch.bridged ? null : "bridged";
    if (patch.reviewed !== undefined) next.reviewed = patch.reviewed ? "true" : null;
    router.set(next, { replace: false });
  }

  clear(): void {
    router.set(
      {
        known_by: null,
        according_to: null,
        independent: null,
        counting: null,
        without: null,
        reviewed: null,
      },
      { replace: false },
    );
  }
}

export const question = new Asked();
