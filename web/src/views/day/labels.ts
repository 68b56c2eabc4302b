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
const LETTER = 0.52;
export const BROKEN = 9;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The ids of those whose name can be read, at `size` pixels for a letter. */
export function readable(all: readonly Named[], size: number): Set<string> {
  const order = [...all].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const taken: Box[] = [];
  const found = new Set<string>();
  for (const one of order) {
    const box = below(one, size);
    if (Number.isFinite(one.weight) && taken.some((other) => overlap(box, other))) continue;
    taken.push(box);
    found.add(one.id);
  }
  return found;
}

/** The room of a name under its actor, broken into lines where it is long. */
function below({ name, x, y, radius }: Named, size: number): Box {
  const whole = name.length * LETTER * size;
  const line = BROKEN * size;
  const width = Math.min(whole, line);
  const lines = Math.max(1, Math.ceil((whole * 1.1) / line));
  const top = y + radius;
  return { left: x - width / 2, right: x + width / 2, top, bottom: top + lines * size * 1.25 + 2 };
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
