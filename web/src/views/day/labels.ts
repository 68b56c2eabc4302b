/** Which names of a crowded picture are written: of those that would lie on each other the weightier one. */

export interface Named {
  id: string;
  name: string;
  /** Where the actor is on the screen, and how far it reaches from there, in pixels. */
  x: number;
  y: number;
  radius: number;
  /** The most tied first; those of an infinite weight are always written. */
  weight: number;
}

/** Pixels a letter takes at a size of one pixel, on average, and lines of a name are broken at. */
const LETTER = 0.56;
export const BROKEN = 9;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Whose name can be read, at `size` pixels for a letter, and on which side of the actor it has room. */
export function readable(all: readonly Named[], size: number): Map<string, "below" | "above"> {
  const order = [...all].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  // no name hides an actor, not even one whose own name is not written
  const taken: Box[] = order.map(({ x, y, radius }) => dot(x, y, radius));
  const found = new Map<string, "below" | "above">();
  for (const one of order) {
    const sides = [
      ["below", below(one, size)],
      ["above", above(one, size)],
    ] as const;
    const room = sides.find(([, box]) => !taken.some((other) => overlap(box, other)));
    const side = room ?? (Number.isFinite(one.weight) ? null : sides[0]);
    if (!side) continue;
    taken.push(side[1]);
    found.set(one.id, side[0]);
  }
  return found;
}

function dot(x: number, y: number, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** The room of a name under its actor, broken into lines where it is long. */
function below({ name, x, y, radius }: Named, size: number): Box {
  const whole = name.length * LETTER * size;
  const line = BROKEN * size;
  const width = Math.min(whole, line);
  const lines = Math.max(1, Math.ceil((whole * 1.1) / line));
  const top = y + radius + 1;
  return { left: x - width / 2, right: x + width / 2, top, bottom: top + lines * size * 1.2 + 2 };
}

function above(one: Named, size: number): Box {
  const under = below(one, size);
  const high = under.bottom - under.top;
  const bottom = one.y - one.radius - 1;
  return { ...under, top: bottom - high, bottom };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** How large letters are in the picture so that they are never smaller than can be read, by steps of zoom. */
export function lettersAt(zoom: number): number {
  const SIZE = 12;
  const LEAST = 11;
  const wanted = Math.max(SIZE, LEAST / zoom);
  return Math.round(SIZE * 1.15 ** Math.ceil(Math.log(wanted / SIZE) / Math.log(1.15)));
}
