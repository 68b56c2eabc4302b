/** Actors as lines through time that form, are renamed, merge, split and end. */

import type { Actor, Step } from "../../api/types";
import { manner } from "../../claims/manner";

export interface Column {
  day: string;
  x: number;
}

export interface Lane {
  id: string;
  name: string;
  y: number;
  from: number;
  to: number;
  /** It is told how it began, or ended; else the line fades. */
  began: boolean;
  ended: boolean;
}

export interface Join {
  key: string;
  kind: string;
  x: number;
  /** From the lane that it comes from to the one that it leads to; the same for what happens to one alone. */
  fromY: number;
  toY: number;
  claims: string[];
  words: string;
  /** No report tells it as a fact: all deny it, or call it possible. */
  doubted: boolean;
}

export interface Picture {
  columns: Column[];
  lanes: Lane[];
  joins: Join[];
  width: number;
  height: number;
}

export const LANE = 46;
const LEFT = 130;
const RIGHT = 120;
const TOP = 34;
/** How far before a join its line leaves the other lane. */
export const BEND = 38;

/** Whose line an event ends, and whose it begins: a merger ends the one that merges; the rest begin a line. */
function ends(step: Step): { from: Actor | null; to: Actor | null } {
  if (step.kind === "merge") return { from: step.actor, to: step.other };
  if (step.kind === "dissolve") return { from: step.actor, to: null };
  return { from: step.other, to: step.actor };
}

/** The picture of dated steps; `width` is what there is to fill, and is gone beyond where days need more. */
export function picture(root: Actor, steps: readonly Step[], width: number): Picture {
  const dated = steps.filter((step): step is Step & { day: string } => step.day !== null);
  const columns = spaced([...new Set(dated.map((step) => step.day))].sort(), width);
  const x = new Map(columns.map((column) => [column.day, column.x]));
  const order = lanes(root, dated);
  const y = new Map(order.map((actor, at) => [actor.id, TOP + at * LANE]));
  const right = (columns.at(-1)?.x ?? LEFT) + RIGHT;
  const drawn = order.map((actor) => lane(actor, dated, x, y.get(actor.id) ?? 0, right));
  return {
    columns,
    lanes: drawn,
    joins: joined(dated, x, y),
    width: right,
    height: TOP + order.length * LANE,
  };
}

/** Days as columns: the longer between two of them the farther apart, but never by much, so that all can be read. */
export function spaced(days: readonly string[], width: number): Column[] {
  const gaps = days.slice(1).map((day, at) => 1 + Math.log2(1 + nights(days[at] ?? day, day)));
  const room = width - LEFT - RIGHT;
  const unit = Math.max(
    13,
    room /
      Math.max(
        1,
        gaps.reduce((a, b) => a + b, 0),
      ),
  );
  let x = LEFT;
  return days.map((day, at) => {
    if (at) x += Math.max(72, Math.min(240, (gaps[at - 1] ?? 1) * unit));
    return { day, x };
  });
}

function nights(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
}

/** The actors from top to bottom: each beside the one that it is first joined with, above and below in turn. */
function lanes(root: Actor, steps: readonly Step[]): Actor[] {
  const order = [root];
  const waiting = steps.filter((step) => step.other !== null && step.other.id !== step.actor.id);
  let above = true;
  for (let grown = true; grown;) {
    grown = false;
    for (const { actor, other } of waiting) {
      if (!other) continue;
      const [here, there] = [
        order.findIndex((one) => one.id === actor.id),
        order.findIndex((one) => one.id === other.id),
      ];
      if (here >= 0 === there >= 0) continue;
      order.splice((here >= 0 ? here : there) + (above ? 0 : 1), 0, here >= 0 ? other : actor);
      above = !above;
      grown = true;
    }
  }
  return order;
}

function lane(
  actor: Actor,
  steps: readonly (Step & { day: string })[],
  x: ReadonlyMap<string, number>,
  y: number,
  right: number,
): Lane {
  const own = steps.filter((step) => step.actor.id === actor.id || step.other?.id === actor.id);
  const at = (step: { day: string }): number => x.get(step.day) ?? 0;
  const places = own.map(at);
  const births = own.filter(
    (step) => ends(step).to?.id === actor.id && step.kind !== "rename" && step.kind !== "merge",
  );
  const deaths = own.filter(
    (step) => ends(step).from?.id === actor.id && ["merge", "dissolve"].includes(step.kind) && !doubted(step),
  );
  const first = Math.min(...places, right);
  const last = Math.max(...places, 0);
  const birth = births.find((step) => at(step) === first);
  const born = birth !== undefined;
  const died = deaths.some((step) => at(step) === last);
  return {
    id: actor.id,
    name: actor.name,
    y,
    // out of another line it comes in a bend
    from: born ? first + (birth.other ? BEND - 4 : 0) : first - 90,
    to: died ? last : right - 20,
    began: born,
    ended: died,
  };
}

function joined(
  steps: readonly (Step & { day: string })[],
  x: ReadonlyMap<string, number>,
  y: ReadonlyMap<string, number>,
): Join[] {
  const found = new Map<string, Join>();
  for (const step of steps) {
    const { from, to } = ends(step);
    const fromY = y.get(from?.id ?? "") ?? y.get(to?.id ?? "");
    const toY = y.get(to?.id ?? "") ?? fromY;
    if (fromY === undefined || toY === undefined) continue;
    const key = `${step.kind} ${step.day} ${from?.id ?? ""} ${to?.id ?? ""}`;
    const there = found.get(key);
    if (there) {
      there.claims.push(step.claim.id);
      there.doubted &&= doubted(step);
    } else
      found.set(key, {
        key,
        kind: step.kind,
        x: x.get(step.day) ?? 0,
        fromY,
        toY,
        claims: [step.claim.id],
        words: words(step),
        doubted: doubted(step),
      });
  }
  return [...found.values()];
}

function doubted({ claim }: Step): boolean {
  const { denied, open } = manner(claim);
  return denied || open;
}

/** *Jabhat Fateh al-Sham split from al-Qaeda*. */
export function words({ kind, actor, other }: Step): string {
  const SAID: Record<string, string> = {
    merge: "merged into",
    split: "split from",
    rename: "was called",
    form: "was formed of",
  };
  if (!other)
    return `${actor.name} ${kind === "form" ? "was formed" : kind === "dissolve" ? "was dissolved" : kind}`;
  return `${actor.name} ${SAID[kind] ?? kind} ${other.name}`;
}
