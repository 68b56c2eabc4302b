/** Alliances and rivalries of an actor with those that stand beside it in its descent. */

import type { WholeActor } from "../../api/types";
import { ties } from "../actor/lifelines";
import { LANE, type Picture } from "./lines";

export interface DrawnTie {
  key: string;
  type: string;
  state: string;
  day: string;
  x: number;
  y: number;
  otherY: number;
  claims: string[];
}

const ALLIED_OR_RIVAL = new Set([
  "allied_with",
  "cooperates_with",
  "fighting",
  "rival_of",
  "affiliate_of",
  "supports",
]);

/** Ties between two lanes, each where the day that it is first told of falls between the columns. */
export function between(actor: WholeActor, drawn: Picture): DrawnTie[] {
  const y = new Map(drawn.lanes.map((lane) => [lane.id, lane.y]));
  const own = actor.members.map((id) => y.get(id)).find((one) => one !== undefined);
  if (own === undefined) return [];
  const found = ties(actor).flatMap((tie) => {
    const otherY = y.get(tie.other ?? "");
    if (otherY === undefined || otherY === own || !ALLIED_OR_RIVAL.has(tie.type)) return [];
    const { key, type, state, start, claims } = tie;
    return [{ key, type, state, day: start, x: place(start, drawn), y: own, otherY, claims }];
  });
  // two ties of one day would lie on each other
  return found.map((tie, at) => ({ ...tie, x: tie.x + ((at % 5) - 2) * (LANE / 8) }));
}

function place(day: string, { columns }: Picture): number {
  const next = columns.findIndex((column) => column.day > day);
  const before = columns[next < 0 ? columns.length - 1 : next - 1];
  const after = next < 0 ? undefined : columns[next];
  if (!before) return (after?.x ?? 0) - 40;
  if (!after) return before.x + (day > before.day ? 40 : 0);
  const [from, to, at] = [before.day, after.day, day].map((one) => Date.parse(one)) as [
    number,
    number,
    number,
  ];
  return before.x + ((after.x - before.x) * (at - from)) / (to - from);
}
