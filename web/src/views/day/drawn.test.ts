import { expect, test } from "vitest";
import { broken, head } from "./drawn";

test("an arrow's head points to its end", () => {
  const [point, one, other] = head({ x: 0, y: 0 }, { x: 100, y: 0 });
  expect(point).toEqual({ x: 100, y: 0 });
  expect([one?.x, other?.x]).toEqual([91, 91]);
  expect((one?.y ?? 0) + (other?.y ?? 0)).toBe(0);
});

test("ends that fall together still have a head", () => {
  for (const { x, y } of head({ x: 1, y: 1 }, { x: 1, y: 1 }))
    expect([x, y].every(Number.isFinite)).toBe(true);
});

test("a long name is broken between words and loses none", () => {
  const lines = broken("National Movement for the Liberation of Azawad", 120, 12);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join(" ")).toBe("National Movement for the Liberation of Azawad");
});
