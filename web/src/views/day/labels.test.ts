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

test("of names on one spot the weightier are written, one below and one above", () => {
  const crowd = [actor("a", 0, 1), actor("b", 10, 5), actor("c", 5, 3)];
  expect([...readable(crowd, 12)]).toEqual([
    ["b", "below"],
    ["c", "above"],
  ]);
});

test("names with room are all written, and the chosen one always", () => {
  expect(readable([actor("a", 0, 1), actor("b", 300, 5)], 12).size).toBe(2);
  const crowd = [actor("a", 0, 9), actor("b", 1, 8), actor("c", 2, Infinity), actor("d", 3, Infinity)];
  expect([...readable(crowd, 12).keys()]).toEqual(expect.arrayContaining(["c", "d"]));
});

test("no name lies on a weightier actor", () => {
  const under = { ...actor("b", 0, 9), y: 20 };
  const over = { ...actor("c", 0, 9), y: -20 };
  expect(readable([actor("a", 0, 1), under, over], 12).has("a")).toBe(false);
});

test("letters are never smaller than can be read", () => {
  for (const zoom of [0.15, 0.3, 0.7, 1, 2]) expect(lettersAt(zoom) * zoom).toBeGreaterThanOrEqual(11);
  expect(lettersAt(2)).toBe(12);
});
