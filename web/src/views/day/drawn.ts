/** The network as a drawing that can be kept: every line and name where Cytoscape has it. */

import type { Core, EdgeSingular, NodeSingular } from "cytoscape";

const SVG = "http://www.w3.org/2000/svg";
const ROOM = 24;
const ARROW = 9;

type Attributes = Record<string, string | number>;
interface Point {
  x: number;
  y: number;
}

/** All of the network, the ties beneath, then the actors, then the names that are written. */
export function drawn(graph: Core): SVGSVGElement {
  const { x1, y1, w, h } = graph.elements().boundingBox({});
  const svg = element("svg", {
    viewBox: [x1 - ROOM, y1 - ROOM, Math.max(1, w + 2 * ROOM), Math.max(1, h + 2 * ROOM)].join(" "),
    "font-family": '"Source Sans 3", "Source Sans Pro", sans-serif',
  }) as SVGSVGElement;
  graph.edges().forEach((edge) => svg.append(...tie(edge)));
  graph.nodes().forEach((node) => svg.append(mark(node)));
  graph.nodes().forEach((node) => svg.append(...names(node)));
  return svg;
}

function tie(edge: EdgeSingular): SVGElement[] {
  const [start, end] = [edge.sourceEndpoint(), edge.targetEndpoint()];
  const bend = edge.controlPoints()?.[0];
  const colour = String(edge.style("line-color"));
  const path = bend ? `Q ${spot(bend)} ${spot(end)}` : `L ${spot(end)}`;
  const line = element("path", {
    d: `M ${spot(start)} ${path}`,
    fill: "none",
    stroke: colour,
    "stroke-width": number(edge, "width"),
    "stroke-opacity": number(edge, "line-opacity") * number(edge, "opacity"),
  });
  if (edge.style("line-style") === "dashed")
    line.setAttribute("stroke-dasharray", numbers(String(edge.style("line-dash-pattern"))).join(" "));
  if (!edge.hasClass("directed")) return [line];
  return [
    line,
    element("polygon", {
      points: head(bend ?? start, end)
        .map(spot)
        .join(" "),
      fill: colour,
      "fill-opacity": number(edge, "opacity"),
    }),
  ];
}

/** The three corners of an arrow's head that comes from one point to another. */
export function head(from: Point, to: Point): Point[] {
  const far = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [x, y] = [(to.x - from.x) / far, (to.y - from.y) / far];
  const foot = { x: to.x - ARROW * x, y: to.y - ARROW * y };
  const half = ARROW / 2;
  return [to, { x: foot.x - half * y, y: foot.y + half * x }, { x: foot.x + half * y, y: foot.y - half * x }];
}

function mark(node: NodeSingular): SVGElement {
  const { x, y } = node.position();
  const [width, height] = [node.width(), node.height()];
  const paint: Attributes = {
    fill: String(node.style("background-color")),
    stroke: String(node.style("border-color")),
    "stroke-width": number(node, "border-width"),
    opacity: number(node, "opacity"),
  };
  const made = node.hasClass("square")
    ? element("rect", { x: x - width / 2, y: y - height / 2, width, height, rx: width / 6, ...paint })
    : element("circle", { cx: x, cy: y, r: width / 2, ...paint });
  made.append(element("title", {}, String(node.data("name"))));
  return made;
}

/** The name beside its actor, where and as the picture has it. */
function names(node: NodeSingular): SVGElement[] {
  if (!node.hasClass("named")) return [];
  const letters = number(node, "font-size");
  const lines = broken(String(node.data("name")), number(node, "text-max-width"), letters);
  const { x, first, anchor } = beginning(node, letters, lines.length);
  const words = element("text", {
    "text-anchor": anchor,
    "font-size": letters,
    "font-weight": 500,
    fill: String(node.style("color")),
    stroke: String(node.style("text-outline-color")),
    "stroke-width": 2 * number(node, "text-outline-width"),
    "stroke-linejoin": "round",
    "paint-order": "stroke",
    opacity: number(node, "opacity"),
  });
  for (const [at, line] of lines.entries())
    words.append(element("tspan", { x, y: first + letters * LINE * at }, line));
  return [words];
}

const LINE = 1.1;
const GAP = 3;

/** Where the first line of a name begins: its foot, and which end of it stands at `x`. */
function beginning(
  node: NodeSingular,
  letters: number,
  lines: number,
): { x: number; first: number; anchor: string } {
  const { x, y } = node.position();
  const [far, high] = [node.width() / 2 + GAP, node.height() / 2 + GAP];
  const more = letters * LINE * (lines - 1);
  if (node.hasClass("right")) return { x: x + far, first: y + letters * 0.35 - more / 2, anchor: "start" };
  if (node.hasClass("left")) return { x: x - far, first: y + letters * 0.35 - more / 2, anchor: "end" };
  if (node.hasClass("above")) return { x, first: y - high - letters * 0.2 - more, anchor: "middle" };
  return { x, first: y + high + letters * 0.9, anchor: "middle" };
}

/** A name in lines of about such a width. */
export function broken(name: string, width: number, letters: number): string[] {
  const most = Math.max(6, Math.floor(width / (letters * 0.5)));
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function element(name: string, attributes: Attributes, words?: string): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    made.setAttribute(key, typeof value === "number" ? String(round(value)) : value);
  if (words !== undefined) made.textContent = words;
  return made;
}

const round = (value: number): number => Math.round(value * 100) / 100;
const spot = ({ x, y }: Point): string => `${round(x)},${round(y)}`;
const numbers = (words: string): number[] => (words.match(/[\d.]+/g) ?? []).map(Number);
const number = (one: NodeSingular | EdgeSingular, name: string): number =>
  numbers(String(one.style(name)))[0] ?? 0;
