/** The network as Cytoscape takes it, in the colours of the page. */

import type { ElementDefinition, StylesheetJson } from "cytoscape";
import type { Edge, Node } from "../../api/types";
import { colour } from "../../parts/colour";
import { signed } from "../../state/ontology.svelte";
import { BROKEN } from "./labels";
import type { Point } from "./layout";

/** The shape for a kind of actor: states and their forces angular, persons small, groups round. */
export function shape(kind: string | null): "square" | "person" | "group" {
  if (kind === "person") return "person";
  return kind === "state" || kind === "government" || kind === "military" || kind === "country"
    ? "square"
    : "group";
}

export function elements(
  nodes: readonly Node[],
  edges: readonly Edge[],
  points: ReadonlyMap<string, Point>,
  colours: ReadonlyMap<string, number | null>,
): ElementDefinition[] {
  return [
    ...nodes.map((node) => ({
      group: "nodes" as const,
      data: { id: node.id, name: node.name, weight: Math.min(node.degree, 12) },
      position: { ...(points.get(node.id) ?? { x: 0, y: 0 }) },
      classes: `${shape(node.kind)} side-${colours.get(node.id) ?? "none"}`,
    })),
    ...edges.map((edge) => ({
      group: "edges" as const,
      data: { id: edge.id, source: edge.source, target: edge.target },
      classes: [signed(edge.sign), edge.state.replace(" ", "-"), edge.directed ? "directed" : ""].join(" "),
    })),
  ];
}

const TONES = ["ink", "paper", "accent", "friendly", "hostile", "neutral"] as const;
const SIDES = ["0", "1", "2", "3", "none"] as const;

/** How nodes and ties are drawn, with letters of such a size; of many ties the lines stay thin and let others through. */
export function styles(letters: number, many: boolean): StylesheetJson {
  const tone = Object.fromEntries(TONES.map((name) => [name, colour(name)])) as Record<
    (typeof TONES)[number],
    string
  >;
  // lines of a picture that is shrunk stay to be seen
  const thick = (width: number): number => (many ? width : width * Math.sqrt(letters / 12));
  return [
    {
      selector: "node",
      style: {
        width: `mapData(weight, 0, 12, ${thick(20)}, ${thick(46)})`,
        height: `mapData(weight, 0, 12, ${thick(20)}, ${thick(46)})`,
        "background-color": tone.neutral,
        "border-width": 2,
        "border-color": tone.paper,
        color: tone.ink,
        "font-family": '"Source Sans 3 Variable", sans-serif',
        "font-size": letters,
        "font-weight": 500,
        "text-valign": "bottom",
        "text-margin-y": 3,
        "text-wrap": "wrap",
        "text-max-width": `${BROKEN * letters}px`,
        "text-outline-color": tone.paper,
        "text-outline-width": letters / 5,
      },
    },
    { selector: "node.square", style: { shape: "round-rectangle" } },
    { selector: "node.person", style: { width: thick(15), height: thick(15), "font-weight": 400 } },
    { selector: "node.named", style: { label: "data(name)", "z-index": 5 } },
    { selector: "node.above", style: { "text-valign": "top", "text-margin-y": -3 } },
    ...(["right", "left"] as const).map((side) => ({
      selector: `node.${side}`,
      style: {
        "text-halign": side,
        "text-valign": "center",
        "text-margin-y": 0,
        "text-margin-x": side === "right" ? 3 : -3,
      },
    })),
    { selector: "node.hovered", style: { label: "data(name)", "z-index": 10, "font-weight": 700 } },
    ...SIDES.map((side) => ({
      selector: `node.side-${side}`,
      style: { "background-color": colour(`side-${side}`) },
    })),
    {
      selector: "edge",
      style: {
        width: thick(2.4),
        "line-opacity": many ? 0.5 : 1,
        "curve-style": "bezier",
        "control-point-step-size": 26,
        "line-color": tone.neutral,
        "target-arrow-color": tone.neutral,
        "arrow-scale": 0.9,
      },
    },
    ...(["friendly", "hostile", "neutral"] as const).map((sign) => ({
      selector: `edge.${sign}`,
      style: { "line-color": tone[sign], "target-arrow-color": tone[sign] },
    })),
    { selector: "edge.directed", style: { "target-arrow-shape": "triangle" } },
    {
      selector: "edge.possible",
      style: { "line-style": "dashed", "line-dash-pattern": [7, 5], width: thick(2) },
    },
    {
      selector: "edge.contradicted",
      style: { "line-style": "dashed", "line-dash-pattern": [2, 2], width: thick(4.5) },
    },
    {
      selector: ".new",
      style: { "underlay-color": tone.accent, "underlay-opacity": 0.22, "underlay-padding": 6 },
    },
    { selector: ".dim", style: { opacity: 0.14 } },
    { selector: "edge.chosen", style: { width: thick(5) } },
    { selector: "node.chosen", style: { "border-color": tone.accent, "border-width": 4 } },
    {
      selector: "node:active, edge:active",
      style: { "overlay-opacity": 0.08, "overlay-color": tone.accent },
    },
  ] as StylesheetJson;
}
