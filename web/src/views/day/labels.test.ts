import { expect, test } from "vitest";
import { lettersAt, readable } from "./labels";

const actor = (id: string, x: number, weight: number, name = "Ahrar al-Sham") => ({
  id,
  name,
  x,
  y: 0,
  radius: 8,
  weight,
});

test("of names on one spot each stands where there is room, the weightiest below its actor", () => {
  const crowd = [actor("a", 0, 1), actor("b", 10, 5), actor("c", 5, 3)];
  expect([...readable(crowd, 12)]).toEqual([
    ["b", "below"],
    ["c", "above"],
    ["a", "left"],
  ]);
});

test("names with room are all written, and the chosen one always", () => {
  expect(readable([actor("a", 0, 1), actor("b", 300, 5)], 12).size).toBe(2);
  const crowd = [actor("a", 0, 9), actor("b", 1, 8), actor("c", 2, Infinity), actor("d", 3, Infinity)];
  expect([...readable(crowd, 12).keys()]).toEqual(expect.arrayContaining(["c", "d"]));
});

test("no name lies on another actor", () => {
  const round = [{ ...actor("b", 0, 9), y: 20 }, { ...actor("c", 0, 9), y: -20 }, actor("d", 40, 9)];
  expect(readable([actor("a", 0, 10), ...round], 12).get("a")).toBe("left");
  expect(readable([actor("a", 0, 1), ...round, actor("e", -40, 9)], 12).has("a")).toBe(false);
});

test("no name is cut by the edge of the picture", () => {
  const whole = { width: 400, height: 300 };
  const edge = { ...actor("a", 4, 1), y: 150 };
  expect(readable([edge], 12, whole).get("a")).toBe("right");
  expect(readable([{ ...edge, x: -20 }], 12, whole).has("a")).toBe(false);
});

test("letters are never smaller than can be read", () => {
  for (const zoom of [0.15, 0.3, 0.7, 1, 2]) expect(lettersAt(zoom) * zoom).toBeGreaterThanOrEqual(11);
  expect(lettersAt(2)).toBe(12);
});
