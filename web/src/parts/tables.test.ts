import { expect, test } from "vitest";
import type { Claim, Edge, Node } from "../api/types";
import { claimTable, edgeTable } from "./tables";

test("every row has a cell for each word of the head", () => {
  const claim = {
    factuality: { polarity: "affirmed", status: "actual" },
    attribution: [],
    document: { id: "r" },
    figures: [],
    evidence: { text: "words" },
  } as unknown as Claim;
  const [head, row] = claimTable([claim]);
  expect(row?.length).toBe(head?.length);
  expect(row?.[head?.indexOf("words") ?? 0]).toBe("words");
});

test("ties are told by the names of those tied", () => {
  const nodes = [
    { id: "a", name: "JNIM" },
    { id: "b", name: "ISGS" },
  ] as Node[];
  const [, row] = edgeTable(
    [{ source: "a", target: "b", type: "fighting", claims: [] } as unknown as Edge],
    nodes,
  );
  expect(row?.slice(0, 3)).toEqual(["JNIM", "fighting", "ISGS"]);
});
