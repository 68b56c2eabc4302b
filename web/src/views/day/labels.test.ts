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

test("of two names on one spot the weightier is written", () => {
  expect([...readable([actor("a", 0, 1), actor("b", 10, 5)], 12)]).toEqual(["b"]);
});

test("names with room are all written, and the chosen one always", () => {
  expect(readable([actor("a", 0, 1), actor("b", 300, 5)], 12).size).toBe(2);
  expect(readable([actor("a", 0, 9), actor("b", 0, Infinity)], 12)).toEqual(new Set(["b"]));
});

test("letters are never smaller than can be read", () => {
  for (const zoom of [0.15, 0.3, 0.7, 1, 2]) expect(lettersAt(zoom) * zoom).toBeGreaterThanOrEqual(11);
  expect(lettersAt(2)).toBe(12);
});
