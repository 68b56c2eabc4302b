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

/** On which side of its actor a name is written. */
export const PLACES = ["below", "above", "right", "left"] as const;
export type Place = (typeof PLACES)[number];

export interface Size {
  width: number;
  height: number;
}

/** Whose name can be read, at `size` pixels for a letter, and on which side of the actor it has room; `whole` is the picture, of which no name is cut. */
export function readable(all: readonly Named[], size: number, whole?: Size): Map<string, Place> {
  const order = [...all].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  // a name may touch a lighter actor, but hides none, not even one whose own name is not written
  const taken: Box[] = order.map(({ x, y, radius }) => dot(x, y, radius / 2));
  const found = new Map<string, Place>();
  for (const one of order) {
    taken.push(dot(one.x, one.y, one.radius));
    const boxes = PLACES.map((place) => [place, named(one, size, place)] as const);
    const room = boxes.find(
      ([, box]) => (!whole || within(box, whole)) && !taken.some((other) => overlap(box, other)),
    );
    const place = room ?? (Number.isFinite(one.weight) ? null : boxes[0]);
    if (!place) continue;
    taken.push(place[1]);
    found.set(one.id, place[0]);
  }
  return found;
}

function dot(x: number, y: number, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** The room of a name beside its actor, broken into lines where it is long. */
function named({ name, x, y, radius }: Named, size: number, place: Place): Box {
  const whole = name.length * LETTER * size;
  const line = BROKEN * size;
  const width = Math.min(whole, line);
  const high = Math.max(1, Math.ceil((whole * 1.1) / line)) * size * 1.2 + 2;
  const far = radius + 1;
  if (place === "below" || place === "above") {
    const top = place === "below" ? y + far : y - far - high;
    return { left: x - width / 2, right: x + width / 2, top, bottom: top + high };
  }
  const left = place === "right" ? x + far + 2 : x - far - 2 - width;
  return { left, right: left + width, top: y - high / 2, bottom: y + high / 2 };
}

function within(one: Box, { width, height }: Size): boolean {
  return one.left >= 0 && one.top >= 0 && one.right <= width && one.bottom <= height;
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
