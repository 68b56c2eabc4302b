/** Which happenings are asked for, out of the address; disagreements and events share it. */

import { conflictNamed } from "./ontology.svelte";
import { router } from "./router.svelte";

export interface Happenings {
  type?: string[];
  actor?: string[];
  place?: string;
  from?: string;
  to?: string;
  conflict?: string;
}

export function happenings(): Happenings {
  const one = (name: string): string | undefined => router.value(name) || undefined;
  const some = (name: string): string[] | undefined => (router.value(name) ? router.values(name) : undefined);
  return {
    type: some("type"),
    actor: some("actor"),
    place: one("place"),
    from: one("from"),
    to: one("to"),
    conflict: one("conflict"),
  };
}

/** How it is narrowed, for the sentence of a view: *of Ahrar al-Sham, at Idlib, since 1 May 2017*. */
export function narrowed(asked: Happenings, day: (iso: string) => string): string {
  const parts = [
    asked.conflict ? `in the conflict ${conflictNamed(asked.conflict)}` : "",
    asked.actor ? `of ${asked.actor.join(" or ")}` : "",
    asked.place ? `at ${asked.place}` : "",
    asked.from ? `since ${day(asked.from)}` : "",
    asked.to ? `until ${day(asked.to)}` : "",
  ];
  return parts.filter(Boolean).join(", ");
}
