import { expect, test } from "vitest";
import { around, colours } from "./sides";

const tie = (source: string, target: string) => ({ source, target });

test("each conflict has sides of its own, the largest first", () => {
  const nodes = [
    { id: "a", side: 0 },
    { id: "b", side: 0 },
    { id: "c", side: 4 },
    { id: "x", side: 7 },
    { id: "y", side: 9 },
  ];
  const found = colours(nodes, [tie("a", "b"), tie("b", "c"), tie("x", "y")]);
  expect(Object.fromEntries(found)).toEqual({ a: 0, b: 0, c: 1, x: 0, y: 1 });
});

test("friends without a foe are on no side", () => {
  const nodes = ["a", "b"].map((id) => ({ id, side: 3 }));
  expect([...colours(nodes, [tie("a", "b")]).values()]).toEqual([null, null]);
});

test("a fifth side has no colour left", () => {
  const nodes = ["a", "b", "c", "d", "e"].map((id, side) => ({ id, side }));
  const found = colours(nodes, [tie("a", "b"), tie("b", "c"), tie("c", "d"), tie("d", "e")]);
  expect(found.get("e")).toBeNull();
});

test("around an actor are those within so many ties", () => {
  const edges = [tie("a", "b"), tie("b", "c"), tie("c", "d")];
  expect([...around("a", edges, 1)]).toEqual(["a", "b"]);
  expect([...around("a", edges, 2)].sort()).toEqual(["a", "b", "c"]);
});
