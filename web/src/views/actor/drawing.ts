/** An actor's names and ties as a drawing of its own, to be kept; on the page they are links in a list. */

import type { Scale } from "../../time/scale";
import { years } from "../../time/scale";
import type { Bar, NameBar } from "./lifelines";

const WIDE = 1200;
const LABEL = 420;
const ROW = 22;
const TOP = 44;

export interface Colours {
  ink: string;
  paper: string;
  rule: string;
  accent: string;
  of: (type: string) => string;
}

type Attributes = Record<string, string | number>;

interface Drawn {
  title: string;
  names: readonly NameBar[];
  ties: readonly Bar[];
  scale: Scale;
  label: (type: string) => string;
  colours: Colours;
}

/** The drawing; names of actors go in as text, never as markup. */
export function drawing({ title, names, ties, scale, label, colours }: Drawn): SVGSVGElement {
  const high = TOP + (names.length + ties.length) * ROW + 30;
  const picture = shape("svg", { viewBox: `0 0 ${WIDE} ${high}` }) as SVGSVGElement;
  const x = (day: string): number => LABEL + (scale.at(day) / 100) * (WIDE - LABEL - 20);
  const write = (words: string, left: number, top: number, more: Attributes = {}): void => {
    const text = shape("text", {
      x: left,
      y: top,
      fill: colours.ink,
      "font-size": 13,
      "font-family": "sans-serif",
      ...more,
    });
    text.textContent = words;
    picture.append(text);
  };
  const bar = (from: number, to: number, top: number, colour: string, more: Attributes): void =>
    picture.append(
      shape("rect", {
        x: from,
        y: top,
        width: Math.max(5, to - from),
        height: 10,
        fill: colour,
        rx: 2,
        ...more,
      }),
    );
  picture.append(shape("rect", { width: WIDE, height: high, fill: colours.paper }));
  write(title, 12, 24, { "font-size": 18, "font-weight": 600, "font-family": "serif" });
  for (const year of years(scale.first, scale.last, 12)) {
    const left = x(`${year}-01-01`);
    picture.append(shape("line", { x1: left, x2: left, y1: TOP - 6, y2: high - 24, stroke: colours.rule }));
    write(String(year), left + 3, high - 10, { "font-size": 11 });
  }
  for (const [at, name] of names.entries()) {
    const top = TOP + at * ROW;
    write(name.name.slice(0, 60), 12, top + 10);
    bar(name.start ? x(name.start) : LABEL, name.end ? x(name.end) : WIDE - 20, top, colours.accent, {});
  }
  for (const [at, tie] of ties.entries()) {
    const top = TOP + (names.length + at) * ROW;
    write(`${label(tie.type)} ${tie.name}`.slice(0, 60), 12, top + 10);
    const colour = colours.of(tie.type);
    const outlined: Attributes =
      tie.denied || tie.state === "possible" ? { fill: colours.paper, stroke: colour } : {};
    if (tie.state === "possible") outlined["stroke-dasharray"] = "4 3";
    bar(x(tie.start), x(tie.end), top, colour, outlined);
  }
  return picture;
}

function shape(name: string, attributes: Attributes): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
