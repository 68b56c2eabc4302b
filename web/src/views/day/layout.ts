/** Where actors stand in the picture. Those that stand there already stay, so that from day to day change is seen.

Actors that hang together by ties are laid out by themselves and then put where there is room, so that the ties of one
conflict do not run through another. */

import { group } from "d3-array";
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import type { Edge, Node } from "../../api/types";
import { parts } from "./sides";

export interface Point {
  x: number;
  y: number;
}

type Tie = Pick<Edge, "source" | "target" | "sign">;

interface Body extends SimulationNodeDatum {
  id: string;
}

/** Rounds of the forces: few actors settle in few, many are left before they have settled wholly, and newcomers among
    those who stay take fewest. */
const ROUNDS = 240;
const FEWEST = 40;
const SMALL = 100;
const EACH = 12;
/** Room around an actor for its name. */
const WIDE = 64;
const HIGH = 46;

/** The points of all nodes; `known` ones are kept. Friends are drawn together, foes stand farther apart. */
export function layout(
  nodes: readonly Pick<Node, "id">[],
  ties: readonly Tie[],
  known: ReadonlyMap<string, Point> = new Map(),
): Map<string, Point> {
  const root = parts(nodes, ties);
  const groups = group(nodes, ({ id }) => root.get(id) ?? id);
  const points = new Map<string, Point>();
  for (const { id } of nodes) {
    const point = known.get(id);
    if (point) points.set(id, point);
  }
  const taken = points.size ? [...points.values()].map((point) => box([point])) : [];
  const places = new Map<number, number>();
  for (const one of [...groups.values()].sort((a, b) => b.length - a.length || compare(a[0]?.id, b[0]?.id))) {
    const fresh = one.filter(({ id }) => !points.has(id));
    if (!fresh.length) continue;
    const within = ties.filter(({ source }) => root.get(source) === root.get(one[0]?.id ?? ""));
    const settled = settle(one, within, known);
    const shift =
      fresh.length === one.length ? room(box([...settled.values()]), taken, places, one.length) : HERE;
    for (const { id } of fresh) {
      const point = settled.get(id) ?? { x: 0, y: 0 };
      points.set(id, { x: point.x + shift.x, y: point.y + shift.y });
    }
    taken.push(box(fresh.map(({ id }) => points.get(id) ?? { x: 0, y: 0 })));
  }
  return points;
}

function settle(
  nodes: readonly Pick<Node, "id">[],
  ties: readonly Tie[],
  known: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const bodies: Body[] = nodes.map(({ id }) => {
    const point = known.get(id);
    return point
      ? { id, x: point.x, y: point.y, fx: point.x, fy: point.y }
      : { id, ...seeded(id, ties, known) };
  });
  const rounds = known.size
    ? FEWEST
    : Math.max(
        FEWEST,
        Math.round(Math.min(ROUNDS, EACH * nodes.length, (ROUNDS * SMALL) / Math.max(SMALL, nodes.length))),
      );
  const links: (SimulationLinkDatum<Body> & { sign: number })[] = ties.map((tie) => ({ ...tie }));
  forceSimulation(bodies)
    .force(
      "link",
      forceLink<Body, (typeof links)[number]>(links)
        .id((body) => body.id)
        .distance((link) => (link.sign > 0 ? 100 : 180))
        .strength((link) => (link.sign > 0 ? 0.5 : 0.2)),
    )
    .force("charge", forceManyBody().strength(-480).distanceMax(700))
    .force("collide", forceCollide(54).strength(0.9))
    .force("x", forceX(0).strength(0.03))
    .force("y", forceY(0).strength(0.07))
    .alphaDecay(1 - 0.001 ** (1 / rounds))
    .stop()
    .tick(rounds);
  return new Map(bodies.map((body) => [body.id, { x: body.x ?? 0, y: body.y ?? 0 }]));
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function box(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return {
    left: Math.min(...xs) - WIDE,
    top: Math.min(...ys) - HIGH,
    right: Math.max(...xs) + WIDE,
    bottom: Math.max(...ys) + HIGH,
  };
}

const HERE: Point = { x: 0, y: 0 };
/** Turns that a search goes back behind the place of the last of its size: smaller gaps may have been left there. */
const BACK = 12;

/** How far to move a box so that it overlaps none of the others and stays as near to the middle as it can.

`places` tells how far out the last of as many actors was put: no nearer was there room for it. */
function room(one: Box, taken: readonly Box[], places: Map<number, number>, size: number): Point {
  const x = -(one.left + one.right) / 2;
  const y = -(one.top + one.bottom) / 2;
  for (let turn = Math.max(0, (places.get(size) ?? 0) - BACK); turn < 4000; turn++) {
    const angle = turn * 0.55;
    const far = 9 * turn ** 0.8;
    // wider than high, as screens are
    const shift = { x: x + 1.5 * far * Math.cos(angle), y: y + far * Math.sin(angle) };
    const there = moved(one, shift);
    if (taken.some((other) => overlap(there, other))) continue;
    places.set(size, turn);
    return shift;
  }
  return { x, y };
}

function moved(one: Box, by: Point): Box {
  return { left: one.left + by.x, right: one.right + by.x, top: one.top + by.y, bottom: one.bottom + by.y };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** A beginning that is the same each time: beside those that it is tied to, or anywhere by its id. */
function seeded(id: string, ties: readonly Tie[], known: ReadonlyMap<string, Point>): Point {
  const angle = ((hash(id) % 3600) / 1800) * Math.PI;
  const near = ties.flatMap(({ source, target }) =>
    source === id ? [target] : target === id ? [source] : [],
  );
  const beside = near.map((one) => known.get(one)).find((point) => point !== undefined);
  const far = beside ? 90 : 60 + (hash(`${id}#`) % 160);
  return { x: (beside?.x ?? 0) + far * Math.cos(angle), y: (beside?.y ?? 0) + far * Math.sin(angle) };
}

function compare(one = "", other = ""): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function hash(words: string): number {
  let value = 2166136261;
  for (let at = 0; at < words.length; at++) value = Math.imul(value ^ words.charCodeAt(at), 16777619);
  return value >>> 0;
}
