/** Decisions on claims and on actors in one line of time. */

import type { Decision, Judgement } from "../../api/types";

export type Entry =
  | { sort: "claim"; id: string; moment: string; stands: boolean; made: Decision }
  | { sort: "actors"; id: string; moment: string; stands: boolean; made: Judgement };

const ON_ACTORS = new Set(["same", "distinct", "same_event", "distinct_event"]);

/** All decisions, the latest first; what only takes another back is told with that one. */
export function decided(claims: readonly Decision[], actors: readonly Judgement[]): Entry[] {
  const found: Entry[] = [
    ...claims.map((made) => ({
      sort: "claim" as const,
      id: made.id,
      moment: made.moment,
      stands: made.stands,
      made,
    })),
    ...actors
      .filter(({ kind }) => ON_ACTORS.has(kind))
      .map((made) => ({
        sort: "actors" as const,
        id: made.id,
        moment: made.moment,
        stands: made.stands,
        made,
      })),
  ];
  return found.sort((a, b) => b.moment.localeCompare(a.moment));
}
