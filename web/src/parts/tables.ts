/** What only the page has, as tables to keep: one row a claim or a tie. */

import type { Claim, Edge, Node, TieInSum } from "../api/types";
import { voices } from "../claims/manner";
import type { Rows } from "./save";

const joined = (names: readonly string[]): string => names.join("; ");

export function claimTable(claims: readonly Claim[]): Rows {
  const head = [
    "id",
    "day",
    "dated",
    "kind",
    "type",
    "phase",
    "polarity",
    "status",
    "says",
    "said by",
    "outlet",
  ];
  const rows = claims.map((one) => [
    ...[one.id, one.day, one.dated, one.kind, one.type, one.phase],
    ...[one.factuality.polarity, one.factuality.status, one.statement, voices(one) ?? ""],
    ...[one.document.outlet, one.document.published, one.document.title, one.place?.name],
    ...[joined(one.figures.map((figure) => `${figure.text} ${figure.measure}`)), one.confidence],
    ...[one.review ?? "", one.evidence.text, one.document.id],
  ]);
  return [
    [...head, "published", "title", "place", "figures", "confidence", "review", "words", "report"],
    ...rows,
  ];
}

export function edgeTable(edges: readonly Edge[], nodes: readonly Node[]): Rows {
  const names = new Map(nodes.map((node) => [node.id, node.name]));
  const head = ["from", "tie", "to", "state", "rule", "start", "end", "from id", "to id", "claims"];
  const rows = edges.map((one) => [
    ...[names.get(one.source), one.type, names.get(one.target), one.state, one.rule, one.start, one.end],
    ...[one.source, one.target, one.claims.join(" ")],
  ]);
  return [head, ...rows];
}

export function tieTable(ties: readonly TieInSum[]): Rows {
  const head = ["subject", "tie", "object", "first", "last", "tellings", "stood last", "rule", "claims"];
  const rows = ties.map(({ tie, first, last, tellings, stood_last }) => [
    ...[tie.subject.name, tie.type, tie.object?.name, first, last, tellings],
    ...[stood_last?.state, stood_last?.rule, stood_last?.claims.join(" ")],
  ]);
  return [head, ...rows];
}
