/** Alliances and rivalries between those that stand beside each other in a descent. */

import type { TieInSum, WholeActor } from "../../api/types";
import { ties } from "../actor/lifelines";
import { LANE, type Picture } from "./lines";

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

/** An actor as far as its ties go. */
export type Tied = Pick<WholeActor, "name" | "members"> & { ties: readonly TieInSum[] };

/** Ties between two lanes, each where the day that it is first told of falls between the columns; each once. */
export function between(actors: readonly Tied[], drawn: Picture): DrawnTie[] {
  const y = new Map(drawn.lanes.map((lane) => [lane.id, lane.y]));
  const found = new Map<string, DrawnTie>();
  for (const actor of actors)
    for (const tie of of(actor, y, drawn)) found.set(tie.key, found.get(tie.key) ?? tie);
  return apart([...found.values()]);
}

function of(actor: Tied, lanes: ReadonlyMap<string, number>, drawn: Picture): DrawnTie[] {
  const y = actor.members.map((id) => lanes.get(id)).find((one) => one !== undefined);
  if (y === undefined) return [];
  return ties({ members: actor.members, ties: [...actor.ties] }).flatMap((tie) => {
    const otherY = lanes.get(tie.other ?? "");
    if (otherY === undefined || otherY === y || !ALLIED_OR_RIVAL.has(tie.type)) return [];
    const { key, type, state, start, claims, name } = tie;
    const x = place(start, drawn);
    return [{ key, type, state, names: [actor.name, name], day: start, x, y, otherY, claims }];
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
