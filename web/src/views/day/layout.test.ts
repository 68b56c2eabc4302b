import { expect, test } from "vitest";
import { layout } from "./layout";

const nodes = ["a", "b", "c", "d"].map((id) => ({ id }));
const edges = [
  { source: "a", target: "b", sign: 1 },
  { source: "b", target: "c", sign: -1 },
];

test("the same network is always drawn the same", () => {
  expect(layout(nodes, edges)).toEqual(layout(nodes, edges));
});

test("who stands there already stays when others come", () => {
  const before = layout(nodes.slice(0, 3), edges);
  const after = layout(nodes, [...edges, { source: "d", target: "a", sign: 1 }], before);
  for (const [id, point] of before) expect(after.get(id)).toEqual(point);
});

test("friends stand nearer to each other than foes", () => {
  const at = layout(nodes.slice(0, 3), edges);
  const far = (one: string, other: string): number =>
    Math.hypot(
      (at.get(one)?.x ?? 0) - (at.get(other)?.x ?? 0),
      (at.get(one)?.y ?? 0) - (at.get(other)?.y ?? 0),
    );
  expect(far("a", "b")).toBeLessThan(far("b", "c"));
});

test("no two stand on one spot, also of many", () => {
  const many = Array.from({ length: 300 }, (_, at) => ({ id: `n${at}` }));
  const points = [...layout(many, []).values()];
  const near = points.filter((one, at) =>
    points.slice(at + 1).some((other) => Math.hypot(one.x - other.x, one.y - other.y) < 20),
  );
  expect(near).toEqual([]);
});

test("ties of one conflict do not run through another", () => {
  const pairs = Array.from({ length: 12 }, (_, at) => ({
    source: `a${at}`,
    target: `b${at}`,
    sign: at % 2 ? 1 : -1,
  }));
  const at = layout(
    pairs.flatMap(({ source, target }) => [{ id: source }, { id: target }]),
    pairs,
  );
  const boxes = pairs.map(({ source, target }) => {
    const [one, other] = [at.get(source), at.get(target)];
    return {
      xs: [one?.x ?? 0, other?.x ?? 0].sort((a, b) => a - b),
      ys: [one?.y ?? 0, other?.y ?? 0].sort((a, b) => a - b),
    };
  });
  const crossing = boxes.filter((one, index) =>
    boxes
      .slice(index + 1)
      .some(
        (other) =>
          (one.xs[0] ?? 0) < (other.xs[1] ?? 0) &&
          (other.xs[0] ?? 0) < (one.xs[1] ?? 0) &&
          (one.ys[0] ?? 0) < (other.ys[1] ?? 0) &&
          (other.ys[0] ?? 0) < (one.ys[1] ?? 0),
      ),
  );
  expect(crossing).toEqual([]);
});
