/** Alliances and rivalries between those that stand beside each other in a descent. */

import type { TieInSum, WholeActor } from "../../api/types";
import { ties } from "../actor/lifelines";
import { LANE, type Lane, type Picture } from "./lines";

export interface DrawnTie {
  key: string;
  type: string;
  state: string;
  /** *Ahrar al-Sham, fighting, JFS*. */
  names: [string, string];
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

/** Room between the beginning of a line and the first tie on it. */
const CLEAR = 24;

/** An actor as far as its ties go. */
export type Tied = Pick<WholeActor, "name" | "members"> & { ties: readonly TieInSum[] };

/** Ties between two lanes, each where the day that it is first told of falls between the columns; each once. */
export function between(actors: readonly Tied[], drawn: Picture): DrawnTie[] {
  const lanes = new Map(drawn.lanes.map((lane) => [lane.id, lane]));
  const found = new Map<string, DrawnTie>();
  for (const actor of actors)
    for (const tie of of(actor, lanes, drawn)) found.set(tie.key, found.get(tie.key) ?? tie);
  return apart([...found.values()]);
}

function of(actor: Tied, lanes: ReadonlyMap<string, Lane>, drawn: Picture): DrawnTie[] {
  const own = actor.members.map((id) => lanes.get(id)).find((one) => one !== undefined);
  if (!own) return [];
  return ties({ members: actor.members, ties: [...actor.ties] }).flatMap((tie) => {
    const other = lanes.get(tie.other ?? "");
    if (!other || other === own || !ALLIED_OR_RIVAL.has(tie.type)) return [];
    const { key, type, state, start, claims, name } = tie;
    // a tie that is told of an earlier name stands where both lines are drawn
    const x = Math.max(place(start, drawn), own.from + CLEAR, other.from + CLEAR);
    return [
      { key, type, state, names: [actor.name, name], day: start, x, y: own.y, otherY: other.y, claims },
    ];
  });
}

/** Ties of one day would lie on each other. */
function apart(found: readonly DrawnTie[]): DrawnTie[] {
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
