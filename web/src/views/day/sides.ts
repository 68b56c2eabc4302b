/** Sides by colour: within each part of the network that hangs together, the largest side first.

Who only has friends there is on no side: a colour says that somebody is on another. */

import type { Edge, Node } from "../../api/types";

export const COLOURED = 4;

/** By id of the node: 0 to 3 for its side among those it is tied to, or null where there is one or no colour left. */
export function colours(
  nodes: readonly Pick<Node, "id" | "side">[],
  edges: readonly Pick<Edge, "source" | "target">[],
): Map<string, number | null> {
  const part = parts(nodes, edges);
  const sizes = new Map<string, Map<number, number>>();
  for (const { id, side } of nodes) {
    const within = sizes.get(part.get(id) ?? id) ?? new Map<number, number>();
    sizes.set(part.get(id) ?? id, within.set(side, (within.get(side) ?? 0) + 1));
  }
  return new Map(
    nodes.map(({ id, side }) => {
      const order = [...(sizes.get(part.get(id) ?? id) ?? [])].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      if (order.length < 2) return [id, null];
      const rank = order.findIndex(([one]) => one === side);
      return [id, rank >= 0 && rank < COLOURED ? rank : null];
    }),
  );
}

/** By id of the node: the first id of the part that it hangs together with. */
export function parts(
  nodes: readonly Pick<Node, "id">[],
  edges: readonly Pick<Edge, "source" | "target">[],
): Map<string, string> {
  const root = new Map(nodes.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    let at = id;
    while (root.get(at) !== undefined && root.get(at) !== at) at = root.get(at) ?? at;
    return at;
  };
  for (const { source, target } of edges) root.set(find(source), find(target));
  return new Map(nodes.map(({ id }) => [id, find(id)]));
}

/** Who is tied to an actor over at most so many ties, itself included. */
export function around(
  id: string,
  edges: readonly Pick<Edge, "source" | "target">[],
  steps: number,
): Set<string> {
  const reached = new Set([id]);
  for (let step = 0; step < steps; step++) {
    const next = edges.flatMap(({ source, target }) =>
      reached.has(source) ? [target] : reached.has(target) ? [source] : [],
    );
    for (const one of next) reached.add(one);
  }
  return reached;
}
